// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/concurrentfuture.h"
#include "core/loop/loop.h"

#include <functional>
#include <memory>
#include <string>

namespace loop
{

// What a pool thread is to do.
class Work : public Counted
{
public:
    // In the pool's thread, under the interpreter's lock. May throw.
    virtual Value run() = 0;
    virtual std::string functionName() const = 0;
};
Ref<Work> work(std::string functionName, std::function<Value()> function);

// One call submitted to a pool, and the future of its result.
class Job final : public ConcurrentFuture
{
public:
    Job(Executor &pool, Ref<Work> work);

    int number() const { return m_number; } // N of JN
    int jobNumber() const override { return m_number; }
    int pool() const { return m_pool; }
    std::string functionName() const { return m_functionName; }
    Work &work() const { return *m_work; }

    // For the pool's threads.
    void run(int worker);
    void dropWork() { m_work = nullptr; }

private:
    int m_number;
    int m_pool;
    std::string m_functionName;
    Ref<Work> m_work;
};

struct PoolState;

// concurrent.futures.ThreadPoolExecutor, with threads of a QThreadPool of its own. Threads are made
// when a job finds none idle; each takes the next job as soon as it has done one.
class Executor final : public Counted
{
public:
    struct Options {
        std::optional<int> maxWorkers;   // none: the run's default. Throws ValueError if not > 0
        std::string threadNamePrefix;    // empty: ThreadPoolExecutor-N
        std::function<void()> initializer; // in each thread, first
    };
    explicit Executor(Runtime &runtime, Options options = {});

    // Throws RuntimeError("cannot schedule new futures after shutdown").
    Ref<Job> submit(Ref<Work> work);
    // Blocks if wait is set.
    void shutdown(bool wait = true, bool cancelFutures = false);

    Runtime &runtime() const { return m_runtime; }
    int number() const { return m_number; } // of pool=N
    int maxWorkers() const;
    int workers() const; // threads made so far
    std::string threadNamePrefix() const;
    bool isShutDown() const;

    void *wrapper = nullptr; // the client's object, unowned

private:
    ~Executor() override;
    Runtime &m_runtime;
    int m_number;
    std::shared_ptr<PoolState> m_state;
};

// asyncio.wrap_future(): a future of the loop that is completed with the other, and cancels it.
Ref<Future> wrapFuture(Loop &loop, Ref<ConcurrentFuture> future);
// loop.run_in_executor(); null is the default executor. Submits at once.
Ref<Future> runInExecutor(Loop &loop, Executor *executor, Ref<Work> work);
// asyncio.to_thread(): submits when it runs. Inside a task.
Coroutine toThread(Loop &loop, Ref<Work> work);
// asyncio.run_coroutine_threadsafe(), from a thread other than the loop's.
Ref<ConcurrentFuture> runCoroutineThreadsafe(Loop &loop, Ref<Body> body);

} // namespace loop
