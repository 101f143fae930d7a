// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/entities.h"
#include "core/trace/lane.h"
#include "core/trace/stepseries.h"

#include <deque>
#include <map>

namespace trace
{

/// The lanes of a run: the loop's, one for each task, worker and plain thread, the main thread's,
/// and the depth of each queue. Grows with the events fed to it. Belongs to one thread.
class Spans
{
public:
    explicit Spans(const Entities &entities);

    /// Feed Entities first.
    void consume(const Event &event, std::size_t index);

    /// The event loop's lane: Running a callback or step, Polling. Loops that follow one another
    /// share number 1.
    const Lane &loop(Id loop = 1) const;
    std::size_t loopCount() const { return m_loops.size(); }
    /// An empty lane for an unknown task.
    const Lane &task(Id task) const;
    /// A worker's Running jobs; the span's event is JobStarted.
    const Lane &worker(Id pool, std::uint32_t worker) const;
    /// The main thread outside any loop: Running, Sleeping. BLOCKING never applies to it.
    const Lane &mainThread() const { return m_main; }
    const Lane &thread(Id thread) const;
    /// A queue's depth.
    const StepSeries &queue(Id queue) const;
    /// Number of jobs of a pool that wait for a worker (QUEUED).
    const StepSeries &queuedJobs(Id pool) const;

    /// True if this Running span of a loop's or task's lane blocks the loop (longer than 100 ms,
    /// open spans until `now`).
    static bool isBlocking(const Span &span, Time now);
    /// The ended spans that blocked a loop, in order.
    const std::vector<Span> &blockings() const { return m_blockings; }

private:
    struct TaskLane {
        Lane lane;
        Id timer = 0; // the library timer it set last, while it is pending
        std::uint32_t readyEvent = 0;
        bool wokenWhileRunning = false;
    };
    void consumeFlow(const Event &event, std::uint32_t index);
    void consumeLoop(const Event &event, std::uint32_t index);
    void consumeTask(const Event &event, std::uint32_t index);
    void consumeJob(const Event &event, std::uint32_t index);
    void consumeSleep(const Event &event, std::uint32_t index);
    void beginCallback(const Event &event);
    void dropTimer(Id timer);
    void wake(TaskLane &task, const Event &event, std::uint32_t index);
    Time deadlineOf(const TaskLane &task, const Event &wait) const;
    void endRunning(Lane &lane, Time time, std::uint32_t index);
    void resumeMain(Time time, std::uint32_t index);
    bool loopIsRunning() const;
    void closeAll(Time time, std::uint32_t index);

    const Entities &m_entities;
    std::deque<Lane> m_loops;
    std::deque<TaskLane> m_tasks;
    std::map<std::pair<Id, std::uint32_t>, Lane> m_workers;
    std::deque<Lane> m_threads;
    std::deque<StepSeries> m_queues;
    std::deque<StepSeries> m_pools;
    Lane m_main;
    std::vector<Span> m_blockings;
    Id m_firing = 0; // the timer whose callback runs
};

} // namespace trace
