// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/entities.h"
#include "core/trace/spans.h"
#include "core/trace/stateindex.h"
#include "core/trace/turns.h"

namespace trace
{

/// A trace made ready to be looked at: feed it what was newly published, once in a frame. Belongs
/// to one thread.
class Model
{
public:
    explicit Model(std::shared_ptr<const Trace> trace);
    Model(const Model &) = delete;
    Model &operator=(const Model &) = delete;

    /// Takes in what was published since, at most `limit` events. True if there was anything new.
    bool update(std::size_t limit = SIZE_MAX);
    /// Events taken in so far.
    std::size_t size() const { return m_consumed; }

    const Trace &trace() const { return *m_trace; }
    const std::shared_ptr<const Trace> &sharedTrace() const { return m_trace; }
    const Entities &entities() const { return m_entities; }
    const Spans &spans() const { return m_spans; }
    const Turns &turns() const { return m_turns; }
    State stateAt(Time time) const { return m_states.at(time); }
    State stateAfter(std::size_t events) const { return m_states.afterEvents(events); }

    bool isEnded() const { return m_entities.run().ended; }
    /// Time of the last event taken in: the run's duration once it has ended.
    Time lastTime() const { return m_lastTime; }

private:
    std::shared_ptr<const Trace> m_trace;
    Entities m_entities;
    Spans m_spans;
    Turns m_turns;
    StateIndex m_states;
    EventReader m_reader; // of what is taken in; who looks back does not disturb it
    std::size_t m_consumed = 0;
    Time m_lastTime{};
};

} // namespace trace
