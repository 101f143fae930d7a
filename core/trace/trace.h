// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/eventstore.h"
#include "core/trace/stringtable.h"

#include <memory>
#include <vector>

namespace trace
{

/// Everything that happened in one run, in order. A Recorder appends in the engine's thread; any
/// other thread reads what is published, without a lock.
class Trace
{
public:
    /// Events published so far. What is below it stays valid and equal for ever.
    std::size_t size() const { return m_events.size(); }
    /// Cheap near the event that this thread asked for last.
    Event operator[](std::size_t index) const { return m_events[index]; }
    const EventStore &events() const { return m_events; }

    std::string_view text(StringId id) const { return m_strings.text(id); }
    /// The targets of a TaskWaits event whose kind has a list of them.
    std::vector<Target> targets(const Event &wait) const;
    /// The frames of a stack by its number, the outermost first; none for 0.
    std::vector<StackFrame> stack(std::uint32_t number) const;
    std::uint32_t innermostLine(std::uint32_t stack) const;

    /// Time of the last published event; 0 if there is none.
    Time lastTime() const;
    bool isEnded() const;
    /// Number of published events with a time not after `time`. O(log n).
    std::size_t eventsUntil(Time time) const { return m_events.eventsUntil(time); }
    /// True once the limit was reached: what happened after that is not in here.
    bool isFull() const { return m_full.load(std::memory_order_acquire); }

private:
    friend class Recorder;
    EventStore m_events;
    ChunkedArray<std::uint32_t> m_targets;
    ChunkedArray<std::uint32_t, 64> m_stacks; // length, then the frames
    StringTable m_strings;
    std::atomic<bool> m_full{false};
};

/// True if the wait's `a` is a list of targets.
bool hasTargets(WaitKind kind);

} // namespace trace
