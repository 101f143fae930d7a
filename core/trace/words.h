// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/entities.h"
#include "core/trace/lane.h"
#include "core/trace/state.h"
#include "core/trace/translation.h"

#include <string>

/// The one place for the words of lanes, legend, tables, tooltips, figures and exports, in the
/// window's language (translation.h). UTF-8.
namespace trace::words
{

/// "1.00 s", "0.25 s", "25 ms", "1.5 ms", "300 µs", "0 s": at most three digits that matter.
std::string duration(Time length);
/// "7.700 s": a moment, for axes, tables and the status bar.
std::string moment(Time time);
/// "two", "twelve", "13"
std::string count(std::size_t number);
/// "1 task", "3 tasks"
std::string tasks(std::size_t number);
std::string items(std::size_t number);
std::string jobs(std::size_t number);
/// What a queue holds: "3 items"; of requests: "3 in flight".
std::string depth(const Entities &entities, Id queue, std::size_t number);
std::string steps(std::size_t number);

/// "READY", "RUNNING", "WAITING"; "polling" and "sleeping" of loop and main thread.
std::string state(SpanKind kind);
/// "FINISHED", "CANCELLED", "FAILED (ValueError)"
std::string end(const Entities &entities, const TaskInfo &task);
std::string end(const Entities &entities, const JobInfo &job);
/// "✓", "⊘", "✗"
std::string_view endGlyph(TaskEnd end);
/// "BLOCKING THE LOOP"
std::string blocking();
/// "QUEUED": a job that waits for a worker.
std::string queued();

/// Why a task waits, from its TaskWaits event: "timer 0.80 s", "queue.get shelf", "gather of 3",
/// "task B", "lock".
std::string reason(const Entities &entities, const Event &wait);
/// The same with progress, `events` having happened: "gather 2 of 3".
std::string reason(const Entities &entities, const Event &wait, std::size_t events);
/// The kind alone, to add up by: "timer", "queue.get", "gather", "task", "thread" ...
std::string reasonKind(WaitKind wait);
/// The least that tells it, where room is scarce: "0.80 s", "queue.get", "GET /planet/1".
std::string briefReason(const Entities &entities, const Event &wait);

/// What woke a task, from its TaskReady event: "its timer (1.00 s)", "bake · Ada", "job J1",
/// "created by main".
std::string cause(const Entities &entities, const Event &ready);
/// "READY, 0.90 s late"
std::string ready(const LiveTask &task);
/// "2nd in line"
std::string placeInLine(std::size_t place);

/// What is written in a span of a lane, for example "timer 1.00 s", "RUNNING time.sleep(1)",
/// "READY, 0.90 s late".
std::string taskSpan(const Entities &entities, const Span &span, Time now);
/// The same where that has no room: "1.00 s", "RUNNING", "READY".
std::string briefTaskSpan(const Entities &entities, const Span &span);
/// "BLOCKING THE LOOP 1.00 s", or who runs: "main", "sundial()"; "polling".
std::string loopSpan(const Entities &entities, const Span &span, Time now);
/// "J1 RUNNING time.sleep(1)"
std::string workerSpan(const Entities &entities, const Span &span);

/// "Polling. Nothing is ready; it sleeps until the next timer."
std::string loopPhase(const Entities &entities, const LoopState &loop, Time now);
/// How a run ended: "finished", "exit 3", "raised ValueError: text", "deadlock", "stopped" ...
std::string outcome(const Entities &entities);
/// One event in a line, for the table of events: "bake · Ada waits: timer 0.80 s".
std::string event(const Entities &entities, const Event &event);
/// The event's kind for the table's column: "step", "ready", "wait", "out" ...
std::string eventKind(const Event &event);

} // namespace trace::words
