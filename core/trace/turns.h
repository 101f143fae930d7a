// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace trace
{

/// The Steps axis: one unit for each turn of the loop, so that what happens in one microsecond can
/// be told apart. Position 0 is before the first turn; within a turn events are spread evenly.
/// Belongs to one thread.
class Turns
{
public:
    void consume(const Event &event, std::size_t index);

    /// Number of turns begun so far.
    std::size_t size() const { return m_turns.size(); }
    /// The turn (from 1) in force at an event, 0 before the first. O(log n).
    std::size_t turnOf(std::size_t event) const;
    /// First event of a turn (from 1).
    std::size_t firstEvent(std::size_t turn) const { return m_turns[turn - 1].event; }
    Time timeOf(std::size_t turn) const { return m_turns[turn - 1].time; }

    /// Where an event stands on the Steps axis; grows with the event's number. O(log n).
    double position(std::size_t event) const;
    /// The number of events that have happened at a position: the inverse of position(). O(log n).
    std::size_t eventsAt(double position) const;
    /// Right end of the axis.
    double end() const { return static_cast<double>(m_turns.size()) + 1.0; }

private:
    struct Turn {
        Time time;
        std::uint32_t event;
    };
    std::size_t endOf(std::size_t turn) const;

    std::vector<Turn> m_turns;
    std::size_t m_events = 0;
};

} // namespace trace
