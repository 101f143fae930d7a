// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stateindex.h"

#include "core/trace/replay.h"

#include <algorithm>

namespace trace
{

namespace
{
constexpr std::size_t leastDistance = 2048; // events between checkpoints
constexpr std::size_t distancePerValue = 4; // for each value that a checkpoint holds
} // namespace

struct StateIndex::Checkpoint {
    std::size_t events;
    Replay replay;
};

StateIndex::StateIndex(const Entities &entities)
    : m_entities(entities), m_newest(std::make_unique<Replay>())
{
}

StateIndex::~StateIndex() = default;

void StateIndex::consume(const Event &event, std::size_t index)
{
    m_newest->apply(event, static_cast<std::uint32_t>(index), m_entities);
    m_consumed = index + 1;
    const std::size_t last = m_checkpoints.empty() ? 0 : m_checkpoints.back().events;
    const std::size_t distance = m_consumed - last;
    if (distance < leastDistance || distance < distancePerValue * m_newest->weight())
        return;
    m_newest->compact();
    m_checkpoints.push_back({m_consumed, *m_newest});
}

State StateIndex::at(Time time) const
{
    const std::size_t events = std::min(m_entities.trace().eventsUntil(time), m_consumed);
    return afterEvents(events, time);
}

State StateIndex::afterEvents(std::size_t events, std::optional<Time> time) const
{
    events = std::min(events, m_consumed);
    const Trace &trace = m_entities.trace();
    const Time seen = time ? *time : events ? trace[events - 1].time : Time{};
    if (events == m_consumed)
        return m_newest->state(seen, events, m_entities);
    const auto after = std::upper_bound(
        m_checkpoints.begin(), m_checkpoints.end(), events,
        [](std::size_t count, const Checkpoint &checkpoint) { return count < checkpoint.events; });
    Replay replay;
    std::size_t next = 0;
    if (after != m_checkpoints.begin()) {
        replay = std::prev(after)->replay;
        next = std::prev(after)->events;
    }
    for (; next < events; ++next)
        replay.apply(trace[next], static_cast<std::uint32_t>(next), m_entities);
    return replay.state(seen, events, m_entities);
}

// ---- reading an answer

const LiveTask *State::task(Id id) const
{
    const auto place =
        std::lower_bound(tasks.begin(), tasks.end(), id,
                         [](const LiveTask &task, Id wanted) { return task.task < wanted; });
    return place != tasks.end() && place->task == id ? &*place : nullptr;
}

const QueueState *State::queue(Id id) const
{
    const auto place = std::find_if(queues.begin(), queues.end(),
                                    [&](const QueueState &queue) { return queue.queue == id; });
    return place == queues.end() ? nullptr : &*place;
}

std::size_t State::placeInLine(Id task) const
{
    const auto place = std::find_if(ready.begin(), ready.end(),
                                    [&](const ReadyEntry &entry) { return entry.task == task; });
    return place == ready.end() ? 0 : static_cast<std::size_t>(place - ready.begin()) + 1;
}

} // namespace trace
