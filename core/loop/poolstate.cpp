// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/poolstate.h"

#include "core/loop/runtime.h"

#include <QRunnable>

namespace loop
{

// The life of one of the pool's threads, on a thread of the QThreadPool.
class PoolState::Worker final : public QRunnable
{
public:
    Worker(PoolState &pool, Thread &thread, int number, Ref<Counted> running, ThreadEvent &started)
        : m_pool(pool), m_thread(thread), m_number(number), m_running(running.detach()),
          m_started(started)
    {
        m_made.store(true, std::memory_order_release);
    }

    void run() override
    {
        // What QThreadPool hands over is not visible to the thread sanitizer; this is.
        while (!m_made.load(std::memory_order_acquire)) { }
        Runtime &runtime = m_pool.runtime;
        runtime.interlock().enter(m_thread);
        if (runtime.observer())
            runtime.observer()->threadStarted(m_thread);
        if (runtime.hooks.threadBegan)
            runtime.hooks.threadBegan(m_thread);
        m_started.set();
        m_running->dropReference();
        try {
            m_pool.work(m_number);
        } catch (...) {
            // The run's end: jobs keep the errors of the program.
        }
        m_thread.context = nullptr;
        if (runtime.hooks.threadEnds)
            runtime.hooks.threadEnds(m_thread);
        if (runtime.observer())
            runtime.observer()->threadEnded(m_thread);
        m_thread.eventLoop = nullptr;
        std::erase(m_pool.m_workers, &m_thread);
        runtime.interlock().leave(m_thread);
    }

private:
    PoolState &m_pool;
    Thread &m_thread;
    const int m_number;
    Counted *m_running; // keeps m_started alive
    ThreadEvent &m_started;
    std::atomic<bool> m_made{false};
};

PoolState::PoolState(Runtime &owner, int poolNumber, int workers)
    : runtime(owner), number(poolNumber), maxWorkers(workers), shutdownLock(owner),
      m_idleWorkers(owner)
{
    m_machineThreads.setMaxThreadCount(workers);
    m_machineThreads.setExpiryTimeout(-1);
}

PoolState::~PoolState()
{
    m_machineThreads.waitForDone();
}

void PoolState::put(Ref<Job> job)
{
    m_queue.push_back(std::move(job));
    m_idleWorkers.notify();
}

// As queue.SimpleQueue: a worker that was woken may find that another one was quicker, and waits
// again at the end.
Ref<Job> PoolState::get()
{
    while (m_queue.empty())
        m_idleWorkers.wait();
    Ref<Job> job = std::move(m_queue.front());
    m_queue.pop_front();
    return job;
}

void PoolState::startWorker()
{
    struct Started final : Counted {
        explicit Started(Runtime &runtime) : event(runtime) {}
        ThreadEvent event;
    };
    const int worker = started++;
    const auto running = make<Started>(runtime);
    Thread &thread
        = runtime.interlock().announce(threadNamePrefix + '_' + std::to_string(worker));
    m_workers.push_back(&thread);
    m_machineThreads.start(new Worker(*this, thread, worker, running, running->event));
    running->event.wait();
}

void PoolState::work(int worker)
{
    if (initializer) {
        try {
            initializer();
        } catch (...) {
            if (Error::current().kind() == ErrorKind::Stopped)
                throw;
            initializerFailed();
            return;
        }
    }
    for (;;) {
        if (Ref<Job> job = get()) {
            job->run(worker);
            job->dropWork();
            if (!abandoned)
                ++idle;
        } else if (runtime.isShuttingDown() || abandoned || shutDown) {
            shutDown = true;
            put(nullptr); // tell the others
            return;
        }
    }
}

void PoolState::initializerFailed()
{
    const ThreadLockGuard guard(shutdownLock);
    broken = true;
    for (const Ref<Job> &job : std::exchange(m_queue, {})) {
        if (job)
            job->setError(Error::of(BrokenThreadPool(brokenText)));
    }
}

void PoolState::cancelQueued()
{
    for (const Ref<Job> &job : std::exchange(m_queue, {})) {
        if (job)
            job->cancel();
    }
}

void PoolState::join()
{
    const auto waiting = m_workers;
    Thread *const me = &runtime.currentThread();
    for (Thread *worker : waiting) {
        const auto isAlive = [&] { return std::ranges::find(m_workers, worker) != m_workers.end(); };
        const auto withdraw = [&] {
            if (isAlive())
                std::erase(worker->joiners, me);
        };
        while (isAlive()) {
            worker->joiners.push_back(me);
            try {
                runtime.waitBlocking({});
            } catch (...) {
                withdraw();
                throw;
            }
            withdraw();
        }
    }
}

} // namespace loop
