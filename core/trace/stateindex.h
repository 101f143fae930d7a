// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/state.h"

#include <memory>

namespace trace
{

class Replay;

/// Answers "what was the state at t" for any t: checkpoints, and a replay of the events after the
/// nearest one. Checkpoints are as far apart as the state is large, so they cost no more than the
/// trace. Belongs to one thread.
class StateIndex
{
public:
    explicit StateIndex(const Entities &entities);
    ~StateIndex();

    /// Feed Entities first.
    void consume(const Event &event, std::size_t index);

    /// The state when everything with a time not after `time` has happened. O(log n + answer).
    State at(Time time) const;
    /// The state when the first `events` events have happened, seen at `time` (not before the last
    /// of them).
    State afterEvents(std::size_t events, std::optional<Time> time = {}) const;

private:
    struct Checkpoint;

    const Entities &m_entities;
    std::unique_ptr<Replay> m_newest;
    std::vector<Checkpoint> m_checkpoints;
    std::size_t m_consumed = 0;
};

} // namespace trace
