// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <cstddef>
#include <memory>

/// Traces of small programs, written by hand through the Recorder: what the engine would record, without an engine.
namespace samples {

using TracePointer = std::shared_ptr<const trace::Trace>;

/// Two waits of a second in a row: one task, 2 s.
TracePointer serialWatches();
/// The same two waits gathered: three tasks, 1 s.
TracePointer gatheredWatches();
/// tick every 0.25 s, and a report that calls time.sleep(1) in the loop after 0.4 s: 2.4 s.
TracePointer blockingReport();
/// The same report in a worker: 1.5 s, no tick is late.
TracePointer reportInThread();
/// Three bakers put loaves onto an unbounded shelf, one seller takes one every 0.5 s. Stops at `until`, not ended if `open`.
TracePointer shop(double until = 12, bool open = false);
/// A shelf for 3: the bakers wait at queue.put.
TracePointer boundedShelf();
/// One that fails, one that is cancelled, one that finishes.
TracePointer unhappyEnds();
/// Many tasks that sleep a little, each `steps` times.
TracePointer manyTasks(std::size_t tasks, std::size_t steps);
/// About `spans` spans in all, in `tasks` lanes, each step 20 µs to 400 µs long and unevenly spread.
TracePointer busy(std::size_t spans, std::size_t tasks);
/// A program without a loop: time.sleep twice.
TracePointer sleepsOnly();

std::shared_ptr<trace::Model> modelOf(const TracePointer &trace);

} // namespace samples
