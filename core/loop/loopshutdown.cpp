// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a loop that asyncio.run() needs at the end: its default executor and its async
// generators.
#include "core/loop/executor.h"
#include "core/loop/operations.h"
#include "core/loop/plainthread.h"
#include "core/loop/runtime.h"

namespace loop
{

Executor &Loop::defaultExecutor()
{
    if (m_executorShutDown)
        throw RuntimeError("Executor shutdown has been called");
    if (!m_defaultExecutor) {
        Executor::Options options;
        options.threadNamePrefix = "asyncio";
        m_defaultExecutor = make<Executor>(m_runtime, std::move(options));
    }
    return *m_defaultExecutor;
}

void Loop::setDefaultExecutor(Ref<Executor> executor)
{
    m_defaultExecutor = std::move(executor);
}

// Shuts a pool down from a thread of its own, so that the loop lives on meanwhile.
static void shutDownPool(Loop &loop, Executor &executor, Ref<Future> future)
{
    Ref<Callable> callable = libraryCallable("Future.set_result",
                                             [future] { future->setResult({}); });
    try {
        executor.shutdown(true);
    } catch (...) {
        const Error error = Error::current();
        if (error.leavesLoop())
            throw;
        callable = libraryCallable("Future.set_exception",
                                   [future, error] { future->setError(error); });
    }
    if (!loop.isClosed())
        loop.callSoonThreadsafe(callable);
}

static Coroutine shutDownDefaultExecutor(Loop &loop, Ref<Executor> executor)
{
    if (!executor)
        co_return Value();
    const auto future = loop.createFuture();
    const Ref<Loop> keptAlive(&loop);
    std::function<void()> shutDown
        = [keptAlive, executor, future] { shutDownPool(*keptAlive, *executor, future); };
    const auto thread = loop.runtime().startThread(loop.runtime().nextThreadName("_do_shutdown"),
                                                   std::move(shutDown));
    Error error;
    try {
        co_await future->waiting(WaitReason::of(WaitReason::Kind::ExecutorShutdown));
    } catch (...) {
        error = Error::current();
    }
    if (error.kind() != ErrorKind::Stopped)
        thread->join();
    if (error)
        error.raise();
    co_return Value();
}

Ref<Body> Loop::shutdownDefaultExecutor()
{
    const Ref<Loop> self(this);
    return body("BaseEventLoop.shutdown_default_executor", [self] {
        self->m_executorShutDown = true;
        return shutDownDefaultExecutor(*self, self->m_defaultExecutor);
    });
}

static Coroutine closeGenerators(Loop &loop, std::vector<Ref<Body>> generators)
{
    if (generators.empty())
        co_return Value();
    struct DescribingScope {
        Loop &loop;
        ~DescribingScope() { loop.describeAsyncGenerator = nullptr; } // which keeps the generators
    } const scope{loop};
    Futures tasks;
    for (const Ref<Body> &generator : generators) {
        auto task = loop.createTask(generator);
        task->logDestroyPending = false;
        tasks.push_back(task);
    }
    const auto all = gather(loop, tasks, true);
    co_await all->waiting();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const Error error = tasks[i]->isCancelled() ? Error() : tasks[i]->exception();
        if (!error)
            continue;
        ExceptionContext context;
        context.message = "an error occurred during closing of asynchronous generator ";
        context.message += loop.describeAsyncGenerator ? loop.describeAsyncGenerator(i) : "";
        context.error = error;
        loop.callExceptionHandler(context);
    }
    co_return Value();
}

Ref<Body> Loop::shutdownAsyncGenerators()
{
    const Ref<Loop> self(this);
    return body("BaseEventLoop.shutdown_asyncgens", [self] {
        self->m_asyncGeneratorsShutDown = true;
        std::vector<Ref<Body>> generators;
        if (self->takeAsyncGenerators)
            generators = self->takeAsyncGenerators();
        return closeGenerators(*self, std::move(generators));
    });
}

} // namespace loop
