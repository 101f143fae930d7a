// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/replay.h"

#include <utility>

namespace trace
{

void Replay::apply(const Event &event, std::uint32_t index, const Entities &entities)
{
    switch (event.kind) {
    case Kind::StepBegun:
    case Kind::StepEnded:
        applyTask(event, index, entities);
        applyLoop(event, index, entities);
        break;
    case Kind::TaskCreated:
    case Kind::TaskReady:
    case Kind::TaskWaits:
    case Kind::TaskDone:
    case Kind::StackReached:
        applyTask(event, index, entities);
        break;
    case Kind::LoopBegun:
    case Kind::LoopEnded:
    case Kind::TurnBegun:
    case Kind::PollBegun:
    case Kind::PollEnded:
    case Kind::CallbackReady:
    case Kind::CallbackBegun:
    case Kind::CallbackEnded:
        applyLoop(event, index, entities);
        break;
    case Kind::TimerSet:
        m_timers.at(event.subject) = 1;
        if (Task *owner = m_tasks.find(Actor::fromBits(event.b).taskId());
            owner && event.has(Library))
            owner->timer = event.subject;
        break;
    case Kind::TimerCancelled:
        dropTimer(event.subject, entities);
        break;
    case Kind::QueueCreated:
    case Kind::QueuePut:
    case Kind::QueueGot:
        applyQueue(event, entities);
        break;
    default:
        applyWork(event, index, entities);
        break;
    }
}

/// Handles run in order: callbacks that still stand before the one that runs were cancelled.
template <class Predicate> void Replay::removeReady(Predicate &&isIt)
{
    std::size_t place = m_ready.find(isIt);
    if (place == m_ready.size())
        return;
    for (; place > 0 && !m_ready[0].task; --place) {
        m_ready.remove(0);
        --m_readyCallbacks;
    }
    m_readyCallbacks -= m_ready[place].task ? 0 : 1;
    m_ready.remove(place);
}

void Replay::applyTask(const Event &event, std::uint32_t index, const Entities &entities)
{
    const Id id = event.subject;
    if (event.kind == Kind::TaskReady)
        return wake(event, index, entities);
    if (event.kind == Kind::TaskDone) {
        if (const Task *task = m_tasks.find(id); task && task->state == SpanKind::Ready)
            removeReady([&](const Ready &entry) { return entry.task == id; });
        m_tasks.erase(id);
        return;
    }
    Task &task = m_tasks.at(id);
    switch (event.kind) {
    case Kind::TaskCreated:
        task.since = event.time;
        task.event = index;
        break;
    case Kind::StepBegun:
        removeReady([&](const Ready &entry) { return entry.task == id; });
        task.state = SpanKind::Running;
        task.late = false;
        task.since = event.time;
        task.event = index;
        task.deadline = never;
        task.stack = 0;
        break;
    case Kind::StackReached:
        task.toldStack = event.a;
        break;
    case Kind::StepEnded:
        if (task.wokenWhileRunning) {
            task.state = SpanKind::Ready;
            task.since = event.time;
            task.wokenWhileRunning = false;
        }
        break;
    default: // TaskWaits
        suspend(task, event, index, entities);
        break;
    }
}

void Replay::suspend(Task &task, const Event &event, std::uint32_t index, const Entities &entities)
{
    const auto kind = event.as<WaitKind>();
    const TimerInfo *timer = entities.timer(task.timer);
    const bool timed =
        kind == WaitKind::Sleep || kind == WaitKind::WaitFor || kind == WaitKind::Wait;
    task.state = SpanKind::Waiting;
    task.since = event.time;
    task.event = index;
    task.stack = event.has(Stacked) ? task.toldStack : 0;
    task.puts = kind == WaitKind::QueuePut;
    task.queue = task.puts || kind == WaitKind::QueueGet ? event.a : 0;
    if (event.b)
        task.line = event.b;
    if (timed && timer)
        task.deadline = timer->deadline;
    else
        task.deadline = kind == WaitKind::Sleep ? event.time + event.secondsTime() : never;
}

/// A bare yield tells its stack wherever that is.
void Replay::suspendAtTold(Task &task, const Entities &entities)
{
    task.stack = task.toldStack;
    if (const std::uint32_t line = entities.trace().innermostLine(task.stack))
        task.line = line;
}

void Replay::wake(const Event &event, std::uint32_t index, const Entities &entities)
{
    Task &task = m_tasks.at(event.subject);
    m_ready.push({event.subject, 0, index});
    if (task.state == SpanKind::Running) {
        task.wokenWhileRunning = true;
        task.event = index;
        if (event.as<Cause>() == Cause::Yielded)
            suspendAtTold(task, entities);
        return;
    }
    const bool waited = task.state == SpanKind::Waiting;
    const Id cause = event.as<Cause>() == Cause::Timer && event.a ? event.a : m_firing;
    const TimerInfo *timer = waited ? entities.timer(cause) : nullptr;
    const Time since = timer ? std::clamp(timer->deadline, task.since, event.time) : event.time;
    task.state = SpanKind::Ready;
    task.since = since;
    task.late = event.time - since > lateThreshold;
    task.event = index;
    task.deadline = never;
}

void Replay::dropTimer(Id timer, const Entities &entities)
{
    m_timers.erase(timer);
    const TimerInfo *info = entities.timer(timer);
    Task *owner = info ? m_tasks.find(info->by.taskId()) : nullptr;
    if (owner && owner->timer == timer)
        owner->timer = 0;
}

/// What was ready when the turn before this one began has run or was cancelled (rule 1 of the
/// loop).
void Replay::dropStaleCallbacks(std::uint32_t turnEvent)
{
    const std::uint32_t before = m_turnEvent;
    m_turnEvent = turnEvent;
    if (m_ready.isEmpty() || m_ready[0].task || m_ready[0].event >= before)
        return;
    const std::size_t all = m_ready.size();
    m_ready.removeIf([&](const Ready &entry) { return !entry.task && entry.event < before; });
    m_readyCallbacks -= all - m_ready.size();
}

void Replay::applyLoop(const Event &event, std::uint32_t index, const Entities &entities)
{
    const auto enter = [&](LoopState::Phase phase) {
        m_loop = LoopState{};
        m_loop.phase = phase;
        m_loop.since = event.time;
    };
    switch (event.kind) {
    case Kind::CallbackReady:
        m_ready.push({0, event.subject, index});
        ++m_readyCallbacks;
        break;
    case Kind::TurnBegun:
        ++m_turn;
        dropStaleCallbacks(index);
        if (event.subject == 1 && m_loop.phase == LoopState::Phase::None)
            enter(LoopState::Phase::Between);
        break;
    case Kind::LoopBegun:
    case Kind::PollEnded:
        if (event.subject == 1)
            enter(LoopState::Phase::Between);
        break;
    case Kind::LoopEnded:
        if (event.subject == 1)
            enter(LoopState::Phase::None);
        break;
    case Kind::PollBegun:
        if (event.subject == 1) {
            enter(LoopState::Phase::Polling);
            m_loop.until = event.wideTime();
        }
        break;
    case Kind::StepBegun:
        if (event.d == 1) {
            enter(LoopState::Phase::Running);
            m_loop.task = event.subject;
        }
        break;
    case Kind::CallbackBegun:
        if (event.b)
            dropTimer(event.b, entities);
        m_firing = event.b;
        if (event.subject && m_readyCallbacks)
            removeReady(
                [&](const Ready &entry) { return !entry.task && entry.handle == event.subject; });
        if (event.d == 1) {
            enter(LoopState::Phase::Running);
            m_loop.callback = event.a;
        }
        break;
    default: // StepEnded, CallbackEnded
        if (event.kind == Kind::CallbackEnded)
            m_firing = 0;
        if (event.d == 1)
            enter(LoopState::Phase::Between);
        break;
    }
}

void Replay::applyQueue(const Event &event, const Entities &entities)
{
    Queue &queue = m_queues.at(event.subject);
    if (event.kind == Kind::QueueCreated)
        return;
    const QueueInfo *info = entities.queue(event.subject);
    const QueueKind kind = info ? info->kind : QueueKind::Fifo;
    const std::uint32_t before = std::exchange(queue.depth, event.a);
    if (event.kind == Kind::QueuePut) {
        if (queue.depth <= before)
            return; // the program's own queue has dropped it, or has put it in place of another
        ++m_items;
        if (kind == QueueKind::Lifo)
            queue.items.pushFront(event.c);
        else
            queue.items.push(event.c);
        return;
    }
    if (queue.items.isEmpty() || queue.depth >= before)
        return;
    --m_items;
    // Whatever the queue's order: the item that was got is the one that leaves.
    const std::size_t last = queue.items.size() - 1;
    std::size_t place = 0;
    if (queue.items[0] != event.c)
        place = queue.items[last] == event.c
                    ? last
                    : queue.items.find([&](StringId item) { return item == event.c; });
    queue.items.remove(place <= last ? place : 0);
}

WorkerState &Replay::worker(Id pool, std::uint32_t number)
{
    const auto place = std::lower_bound(
        m_workers.begin(), m_workers.end(), std::pair(pool, number),
        [](const WorkerState &w, const auto &key) { return std::pair(w.pool, w.worker) < key; });
    if (place != m_workers.end() && place->pool == pool && place->worker == number)
        return *place;
    return *m_workers.insert(place, WorkerState{pool, number, 0, {}});
}

void Replay::applyWork(const Event &event, std::uint32_t index, const Entities &entities)
{
    const bool isMain = event.actor() == Actor();
    const auto unqueue = [&](Id job) {
        m_queuedJobs.remove(m_queuedJobs.find([&](Id queued) { return queued == job; }));
    };
    switch (event.kind) {
    case Kind::JobSubmitted:
        m_queuedJobs.push(event.subject);
        break;
    case Kind::JobStarted: {
        unqueue(event.subject);
        WorkerState &taker = worker(event.a, event.b);
        taker.job = event.subject;
        taker.since = event.time;
        break;
    }
    case Kind::JobCancelled:
        unqueue(event.subject);
        break;
    case Kind::JobFinished:
        if (const JobInfo *job = entities.job(event.subject); job && job->startedEvent < index) {
            WorkerState &owner = worker(job->pool, job->worker);
            owner.job = 0;
            owner.since = event.time;
        }
        break;
    case Kind::LineReached:
        if (Task *task = m_tasks.find(event.actor().taskId()))
            task->line = event.a;
        else if (isMain)
            m_mainLine = event.a;
        break;
    case Kind::SleepBegun:
        if (Task *task = m_tasks.find(event.actor().taskId()); task && event.a)
            task->line = event.a;
        if (isMain && event.a)
            m_mainLine = event.a;
        if (event.actor().isTask() || (isMain && m_loop.phase == LoopState::Phase::Running))
            m_loop.sleepEvent = index;
        else if (isMain)
            m_mainSleepEvent = index;
        break;
    case Kind::SleepEnded:
        if (isMain || event.actor().isTask()) {
            m_loop.sleepEvent = noEvent;
            m_mainSleepEvent = noEvent;
        }
        break;
    case Kind::RunEnded:
        m_loop = LoopState{};
        break;
    default:
        break;
    }
}

std::size_t Replay::weight() const
{
    return m_tasks.size() + m_timers.size() + m_queues.size() + m_ready.size() +
           m_queuedJobs.size() + m_workers.size() + m_items;
}

void Replay::compact()
{
    m_tasks.compact();
    m_timers.compact();
}

} // namespace trace
