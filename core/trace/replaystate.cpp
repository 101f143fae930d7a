// SPDX-License-Identifier: GPL-3.0-or-later
// Replay's answer: the state as seen at a time, which may be later than the last event.
#include "core/trace/replay.h"

namespace trace
{

State Replay::state(Time time, std::size_t events, const Entities &entities) const
{
    State state;
    state.time = time;
    state.events = events;
    state.turn = m_turn;
    for (std::size_t i = 0; i < m_ready.size(); ++i)
        state.ready.push_back({m_ready[i].task, m_ready[i].handle, m_ready[i].event, false});
    addTasks(state, entities);
    m_timers.visit([&](Id id, char) {
        if (const TimerInfo *timer = entities.timer(id))
            state.timers.push_back({id, timer->set, timer->deadline, timer->by, timer->library});
    });
    std::stable_sort(
        state.timers.begin(), state.timers.end(),
        [](const TimerState &a, const TimerState &b) { return a.deadline < b.deadline; });
    addQueues(state);
    state.workers = m_workers;
    for (std::size_t i = 0; i < m_queuedJobs.size(); ++i)
        state.queuedJobs.push_back(m_queuedJobs[i]);
    state.loop = m_loop;
    state.mainLine = m_mainLine;
    state.mainSleepEvent = m_mainSleepEvent;
    state.outputLines = entities.outputCount(events);
    return state;
}

void Replay::addTasks(State &state, const Entities &entities) const
{
    std::vector<LiveTask> overdue;
    state.tasks.reserve(m_tasks.size());
    m_tasks.visit([&](Id id, const Task &task) {
        LiveTask live{id,         task.state,    task.since, task.line,
                      task.event, task.deadline, {},         task.stack};
        if (task.state == SpanKind::Waiting && task.deadline < state.time) {
            live.state = SpanKind::Ready;
            live.since = std::max(task.since, task.deadline);
            live.late = state.time - live.since;
            overdue.push_back(live);
        } else if (task.state == SpanKind::Ready && task.late) {
            live.late = state.time - task.since;
        }
        state.tasks.push_back(live);
        const TaskInfo *info = entities.task(id);
        if (info && info->internal)
            return;
        ++(live.state == SpanKind::Running ? state.running
           : live.state == SpanKind::Ready ? state.readyTasks
                                           : state.waiting);
    });
    std::stable_sort(overdue.begin(), overdue.end(),
                     [](const LiveTask &a, const LiveTask &b) { return a.deadline < b.deadline; });
    for (const LiveTask &task : overdue)
        state.ready.push_back({task.task, 0, task.event, true});
}

void Replay::addQueues(State &state) const
{
    m_queues.visit([&](Id id, const Queue &queue) {
        QueueState answer;
        answer.queue = id;
        answer.depth = queue.depth;
        for (std::size_t i = 0; i < queue.items.size(); ++i)
            answer.items.push_back(queue.items[i]);
        state.queues.push_back(std::move(answer));
    });
    if (state.queues.empty())
        return;
    std::vector<std::pair<Id, const Task *>> waiting;
    m_tasks.visit([&](Id id, const Task &task) {
        if (task.state == SpanKind::Waiting && task.queue)
            waiting.emplace_back(id, &task);
    });
    std::sort(waiting.begin(), waiting.end(),
              [](const auto &a, const auto &b) { return a.second->event < b.second->event; });
    for (const auto &[id, task] : waiting) {
        for (QueueState &queue : state.queues) {
            if (queue.queue == task->queue)
                (task->puts ? queue.putters : queue.getters).push_back(id);
        }
    }
}

} // namespace trace
