// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/executor.h"

#include "core/loop/poolstate.h"
#include "core/loop/runtime.h"

namespace loop
{

namespace
{
class FunctionWork final : public Work
{
public:
    FunctionWork(std::string functionName, std::function<Value()> function)
        : m_functionName(std::move(functionName)), m_function(std::move(function))
    {
    }
    Value run() override { return m_function(); }
    std::string functionName() const override { return m_functionName; }

private:
    std::string m_functionName;
    std::function<Value()> m_function;
};
} // namespace

Ref<Work> work(std::string functionName, std::function<Value()> function)
{
    return make<FunctionWork>(std::move(functionName), std::move(function));
}

Job::Job(Executor &pool, Ref<Work> work)
    : ConcurrentFuture(pool.runtime()), m_number(++pool.runtime().counters.job),
      m_pool(pool.number()), m_functionName(work->functionName()), m_work(std::move(work))
{
}

void Job::run(int worker)
{
    Observer *const observer = runtime().observer();
    if (!setRunningOrNotifyCancel()) {
        if (observer)
            observer->jobCancelled(*this);
        return;
    }
    Thread &thread = runtime().currentThread();
    thread.job = this;
    if (observer)
        observer->jobStarted(*this, worker);
    Outcome outcome;
    try {
        outcome.value = m_work->run();
    } catch (...) {
        outcome.error = Error::current();
    }
    if (outcome.error && outcome.error.kind() == ErrorKind::Stopped) {
        thread.job = nullptr;
        outcome.error.raise();
    }
    if (observer)
        observer->jobFinished(*this, outcome);
    thread.job = nullptr;
    if (outcome.error)
        setError(std::move(outcome.error));
    else
        setResult(std::move(outcome.value));
}

Executor::Executor(Runtime &runtime, Options options) : m_runtime(runtime)
{
    const int workers = options.maxWorkers.value_or(runtime.options().defaultWorkers);
    if (workers <= 0)
        throw ValueError("max_workers must be greater than 0");
    m_number = ++runtime.counters.pool;
    m_state = std::make_shared<PoolState>(runtime, m_number, workers);
    m_state->initializer = std::move(options.initializer);
    m_state->threadNamePrefix = std::move(options.threadNamePrefix);
    if (m_state->threadNamePrefix.empty()) {
        m_state->threadNamePrefix
            = "ThreadPoolExecutor-" + std::to_string(runtime.counters.poolName++);
    }
    runtime.addPool(m_state);
    if (runtime.observer())
        runtime.observer()->poolCreated(*this);
}

Executor::~Executor()
{
    m_state->abandoned = true;
    m_state->put(nullptr);
}

Ref<Job> Executor::submit(Ref<Work> work)
{
    const ThreadLockGuard guard(m_state->shutdownLock);
    const ThreadLockGuard globalGuard(m_runtime.shutdownLock());
    if (m_state->broken)
        throw BrokenThreadPool(PoolState::brokenText);
    if (m_state->shutDown)
        throw RuntimeError("cannot schedule new futures after shutdown");
    if (m_runtime.isShuttingDown())
        throw RuntimeError("cannot schedule new futures after interpreter shutdown");
    auto job = make<Job>(*this, std::move(work));
    if (Observer *observer = m_runtime.observer())
        observer->jobSubmitted(*job, m_runtime.actor());
    m_state->put(job);
    if (m_state->idle > 0)
        --m_state->idle;
    else if (m_state->started < m_state->maxWorkers)
        m_state->startWorker();
    return job;
}

void Executor::shutdown(bool wait, bool cancelFutures)
{
    const auto state = m_state; // this object may go while it waits
    {
        const ThreadLockGuard guard(state->shutdownLock);
        state->shutDown = true;
        if (cancelFutures)
            state->cancelQueued();
        state->put(nullptr);
    }
    if (wait)
        state->join();
}

int Executor::maxWorkers() const
{
    return m_state->maxWorkers;
}

int Executor::workers() const
{
    return m_state->started;
}

std::string Executor::threadNamePrefix() const
{
    return m_state->threadNamePrefix;
}

bool Executor::isShutDown() const
{
    return m_state->shutDown;
}

} // namespace loop
