// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/spans.h"

#include <algorithm>

namespace trace
{

namespace
{

/// The entry of number \a id (from 1), made if need be.
template <class T> T &entry(std::deque<T> &list, Id id)
{
    if (list.size() < id)
        list.resize(id);
    return list[id - 1];
}

template <class T> const T &entryOrEmpty(const std::deque<T> &list, Id id)
{
    static const T empty;
    return id && id <= list.size() ? list[id - 1] : empty;
}

} // namespace

Spans::Spans(const Entities &entities) : m_entities(entities)
{
}

const Lane &Spans::loop(Id loop) const
{
    return entryOrEmpty(m_loops, loop);
}

const Lane &Spans::thread(Id thread) const
{
    return entryOrEmpty(m_threads, thread);
}

const StepSeries &Spans::queue(Id queue) const
{
    return entryOrEmpty(m_queues, queue);
}

const StepSeries &Spans::queuedJobs(Id pool) const
{
    return entryOrEmpty(m_pools, pool);
}

const Lane &Spans::task(Id task) const
{
    static const Lane empty;
    return task && task <= m_tasks.size() ? m_tasks[task - 1].lane : empty;
}

const Lane &Spans::worker(Id pool, std::uint32_t worker) const
{
    static const Lane empty;
    const auto found = m_workers.find({pool, worker});
    return found == m_workers.end() ? empty : found->second;
}

bool Spans::isBlocking(const Span &span, Time now)
{
    const Time end = span.isOpen() ? now : span.end;
    return span.kind == SpanKind::Running && end - span.begin > blockingThreshold;
}

void Spans::consume(const Event &event, std::size_t position)
{
    const auto index = static_cast<std::uint32_t>(position);
    switch (event.kind) {
    case Kind::RunStarted:
    case Kind::RunEnded:
    case Kind::Output:
    case Kind::ThreadStarted:
    case Kind::ThreadEnded:
        consumeFlow(event, index);
        break;
    case Kind::SleepBegun:
    case Kind::SleepEnded:
        consumeSleep(event, index);
        break;
    case Kind::StepBegun:
    case Kind::StepEnded:
        consumeLoop(event, index);
        consumeTask(event, index);
        break;
    case Kind::TaskCreated:
    case Kind::TaskReady:
    case Kind::TaskWaits:
    case Kind::TaskDone:
    case Kind::TimerSet:
    case Kind::TimerCancelled:
        consumeTask(event, index);
        break;
    case Kind::LoopBegun:
    case Kind::LoopEnded:
    case Kind::TurnBegun:
    case Kind::PollBegun:
    case Kind::PollEnded:
    case Kind::CallbackBegun:
    case Kind::CallbackEnded:
        consumeLoop(event, index);
        break;
    case Kind::QueueCreated:
        entry(m_queues, event.subject).append(event.time, 0, index);
        break;
    case Kind::QueuePut:
    case Kind::QueueGot:
        entry(m_queues, event.subject).append(event.time, event.a, index);
        break;
    case Kind::JobSubmitted:
    case Kind::JobStarted:
    case Kind::JobFinished:
    case Kind::JobCancelled:
        consumeJob(event, index);
        break;
    default:
        break;
    }
}

// ---- the main thread and plain threads

void Spans::consumeFlow(const Event &event, std::uint32_t index)
{
    switch (event.kind) {
    case Kind::RunStarted:
        m_main.begin(event.time, SpanKind::Running, index);
        break;
    case Kind::RunEnded:
        closeAll(event.time, index);
        break;
    case Kind::Output:
        if (event.actor() == Actor() && !loopIsRunning())
            resumeMain(event.time, index);
        break;
    case Kind::ThreadStarted:
        entry(m_threads, event.subject).begin(event.time, SpanKind::Running, index);
        break;
    default:
        entry(m_threads, event.subject).end(event.time, index);
        break;
    }
}

/// The main thread goes on with its own code, after a loop has ended.
void Spans::resumeMain(Time time, std::uint32_t index)
{
    if (!m_main.hasOpen())
        m_main.begin(time, SpanKind::Running, index);
}

bool Spans::loopIsRunning() const
{
    return !m_loops.empty() && m_loops.front().hasOpen();
}

void Spans::closeAll(Time time, std::uint32_t index)
{
    m_main.end(time, index);
    for (Lane &lane : m_loops)
        endRunning(lane, time, index);
    for (TaskLane &task : m_tasks)
        task.lane.end(time, index);
    for (auto &worker : m_workers)
        worker.second.end(time, index);
    for (Lane &lane : m_threads)
        lane.end(time, index);
}

// ---- the loop

void Spans::endRunning(Lane &lane, Time time, std::uint32_t index)
{
    if (!lane.hasOpen())
        return;
    lane.end(time, index);
    if (isBlocking(lane.last(), time))
        m_blockings.push_back(lane.last());
}

void Spans::consumeLoop(const Event &event, std::uint32_t index)
{
    const bool isHandle = event.kind == Kind::StepBegun || event.kind == Kind::StepEnded ||
                          event.kind == Kind::CallbackBegun || event.kind == Kind::CallbackEnded;
    const Id loop = isHandle ? event.d : event.subject;
    if (!loop)
        return;
    Lane &lane = entry(m_loops, loop);
    if (loop == 1 && event.kind != Kind::LoopEnded)
        m_main.end(event.time, index);
    switch (event.kind) {
    case Kind::StepBegun:
    case Kind::CallbackBegun:
        endRunning(lane, event.time, index);
        lane.begin(event.time, SpanKind::Running, index);
        if (event.kind == Kind::CallbackBegun)
            beginCallback(event);
        break;
    case Kind::PollBegun:
        endRunning(lane, event.time, index);
        lane.begin(event.time, SpanKind::Polling, index);
        break;
    case Kind::LoopEnded:
        endRunning(lane, event.time, index);
        if (loop == 1)
            resumeMain(event.time, index);
        break;
    case Kind::CallbackEnded:
        m_firing = 0;
        [[fallthrough]];
    default:
        endRunning(lane, event.time, index);
        break;
    }
}

/// A timer that fires is nobody's pending timer any more; what it wakes in its callback was due at
/// its deadline.
void Spans::beginCallback(const Event &event)
{
    m_firing = event.b;
    dropTimer(event.b);
}

void Spans::dropTimer(Id timer)
{
    const TimerInfo *info = m_entities.timer(timer);
    const Id owner = info ? info->by.taskId() : 0;
    if (owner && owner <= m_tasks.size() && m_tasks[owner - 1].timer == timer)
        m_tasks[owner - 1].timer = 0;
}

// ---- tasks

void Spans::consumeTask(const Event &event, std::uint32_t index)
{
    if (event.kind == Kind::TimerSet) {
        const Id owner = Actor::fromBits(event.b).taskId();
        if (owner && event.has(Library))
            entry(m_tasks, owner).timer = event.subject;
        return;
    }
    if (event.kind == Kind::TimerCancelled) {
        dropTimer(event.subject);
        return;
    }
    TaskLane &task = entry(m_tasks, event.subject);
    Lane &lane = task.lane;
    switch (event.kind) {
    case Kind::TaskReady:
        wake(task, event, index);
        break;
    case Kind::StepBegun:
        lane.end(event.time, index);
        lane.begin(event.time, SpanKind::Running, index);
        break;
    case Kind::StepEnded:
        lane.end(event.time, index);
        if (task.wokenWhileRunning)
            lane.begin(event.time, SpanKind::Ready, task.readyEvent);
        task.wokenWhileRunning = false;
        break;
    case Kind::TaskWaits:
        lane.end(event.time, index);
        lane.begin(event.time, SpanKind::Waiting, index).wait = event.as<WaitKind>();
        lane.setDeadline(deadlineOf(task, event));
        break;
    case Kind::TaskDone:
        lane.end(event.time, index);
        break;
    default:
        break;
    }
}

/// When the wait is over by itself; never if it has no timer.
Time Spans::deadlineOf(const TaskLane &task, const Event &wait) const
{
    const auto kind = wait.as<WaitKind>();
    const bool timed =
        kind == WaitKind::Sleep || kind == WaitKind::WaitFor || kind == WaitKind::Wait;
    const TimerInfo *timer = m_entities.timer(task.timer);
    if (timed && timer)
        return timer->deadline;
    return kind == WaitKind::Sleep ? wait.time + wait.secondsTime() : never;
}

void Spans::wake(TaskLane &task, const Event &event, std::uint32_t index)
{
    Lane &lane = task.lane;
    if (lane.hasOpen() && lane.open().kind == SpanKind::Running) {
        task.wokenWhileRunning = true; // a bare yield: ready once the step has ended
        task.readyEvent = index;
        return;
    }
    if (lane.hasOpen() && lane.open().kind == SpanKind::Ready)
        return;
    Time since = event.time;
    if (lane.hasOpen()) {
        const Id cause = event.as<Cause>() == Cause::Timer && event.a ? event.a : m_firing;
        const TimerInfo *timer = m_entities.timer(cause);
        if (timer)
            since = std::clamp(timer->deadline, lane.open().begin, event.time);
        lane.end(since, index);
    }
    lane.begin(since, SpanKind::Ready, index).late = event.time - since > lateThreshold;
}

// ---- workers and blocking sleeps

void Spans::consumeJob(const Event &event, std::uint32_t index)
{
    const JobInfo *job = m_entities.job(event.subject);
    if (!job || !job->pool)
        return;
    StepSeries &queued = entry(m_pools, job->pool);
    const std::uint32_t waiting = queued.size() ? queued[queued.size() - 1].value : 0;
    const bool wasStarted = job->started != never;
    if (event.kind == Kind::JobSubmitted) {
        queued.append(event.time, waiting + 1, index);
    } else if (event.kind == Kind::JobStarted) {
        queued.append(event.time, waiting ? waiting - 1 : 0, index);
        Lane &lane = m_workers[{job->pool, job->worker}];
        lane.end(event.time, index);
        lane.begin(event.time, SpanKind::Running, index);
    } else if (wasStarted) {
        m_workers[{job->pool, job->worker}].end(event.time, index);
    } else {
        queued.append(event.time, waiting ? waiting - 1 : 0, index);
    }
}

void Spans::consumeSleep(const Event &event, std::uint32_t index)
{
    const Actor who = event.actor();
    const bool begins = event.kind == Kind::SleepBegun;
    const auto mark = [&](Lane &lane) {
        if (begins && lane.hasOpen() && lane.open().sleepEvent == noEvent)
            lane.open().sleepEvent = index;
    };
    const auto turnInto = [&](Lane &lane) {
        lane.end(event.time, index);
        lane.begin(event.time, begins ? SpanKind::Sleeping : SpanKind::Running, index);
    };
    if (who.isTask()) {
        mark(entry(m_tasks, who.id()).lane);
        for (Lane &lane : m_loops) {
            const bool isHis = lane.hasOpen() && lane.open().kind == SpanKind::Running &&
                               m_entities.trace()[lane.open().event].subject == who.id();
            if (isHis)
                mark(lane);
        }
    } else if (const JobInfo *job = m_entities.job(who.jobId())) {
        mark(m_workers[{job->pool, job->worker}]);
    } else if (who.kind() == Actor::Kind::Thread) {
        turnInto(entry(m_threads, who.id()));
    } else if (loopIsRunning()) {
        mark(m_loops.front());
    } else {
        turnInto(m_main);
    }
}

} // namespace trace
