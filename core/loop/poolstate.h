// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/executor.h"
#include "core/loop/threadlock.h"

#include <QThreadPool>
#include <deque>
#include <vector>

namespace loop
{

// What an executor and its threads share; the run keeps it until they have ended.
// All under the interpreter's lock.
struct PoolState {
    static constexpr const char *brokenText
        = "A thread initializer failed, the thread pool is not usable anymore";

    PoolState(Runtime &owner, int poolNumber, int workers);
    ~PoolState(); // the workers have left the interlock

    // Queues a job; an empty one tells a worker to look whether it should end.
    void put(Ref<Job> job);
    void startWorker(); // returns when it runs
    void join();        // waits until all workers have ended
    void cancelQueued();
    bool mayGo() const { return (shutDown || abandoned) && m_workers.empty(); }

    Runtime &runtime;
    const int number;
    const int maxWorkers;
    std::string threadNamePrefix;
    std::function<void()> initializer;
    bool shutDown = false;
    bool broken = false;
    bool abandoned = false; // the executor object is gone
    int idle = 0;           // jobs done whose workers no submit has counted on yet
    int started = 0;        // workers
    ThreadLock shutdownLock;

private:
    class Worker;
    Ref<Job> get(); // blocks
    void work(int worker);
    void initializerFailed();

    std::deque<Ref<Job>> m_queue;
    ThreadWaiters m_idleWorkers;
    std::vector<Thread *> m_workers; // that have not ended, in order of creation
    QThreadPool m_machineThreads;
};

} // namespace loop
