// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/runner.h"

#include "core/loop/operations.h"

namespace loop
{

namespace
{

// What Ctrl-C does while a main task runs: it cancels it, the second time it raises
// KeyboardInterrupt. Only in the main thread, and if no other handler is there.
class InterruptScope
{
public:
    InterruptScope(Runtime &runtime, Ref<Task> task) : m_runtime(runtime), m_task(std::move(task))
    {
        m_installed = runtime.isMainThread() && !runtime.interruptHandler;
        if (m_installed)
            runtime.interruptHandler = [this] { interrupted(); };
    }
    ~InterruptScope()
    {
        if (m_installed)
            m_runtime.interruptHandler = nullptr;
    }
    InterruptScope(const InterruptScope &) = delete;
    InterruptScope &operator=(const InterruptScope &) = delete;

    bool wasInterrupted() const { return m_count > 0; }

private:
    void interrupted()
    {
        if (++m_count > 1 || m_task->isDone())
            throw KeyboardInterrupt();
        m_task->cancel();
        m_task->loop().callSoonThreadsafe(
            libraryCallable("Runner._on_sigint.<locals>.<lambda>", [] {}));
    }

    Runtime &m_runtime;
    Ref<Task> m_task;
    int m_count = 0;
    bool m_installed;
};

} // namespace

Runner::Runner(Runtime &runtime, std::optional<bool> debug, LoopFactory factory)
    : m_runtime(runtime), m_debug(debug), m_factory(std::move(factory))
{
}

Runner::~Runner() = default;

void Runner::begin()
{
    if (m_closed)
        throw RuntimeError("Runner is closed");
    if (m_loop)
        return;
    if (m_factory) {
        m_loop = m_factory();
    } else {
        m_loop = m_runtime.createLoop();
        m_runtime.setEventLoop(m_loop);
    }
    if (m_debug)
        m_loop->setDebug(*m_debug);
    m_context = copyCurrentContext();
    if (!m_context)
        m_context = make<Context>();
}

Loop &Runner::loop()
{
    begin();
    return *m_loop;
}

Value Runner::run(Ref<Body> body, Ref<Context> context)
{
    if (m_runtime.runningLoop())
        throw RuntimeError("Runner.run() cannot be called from a running event loop");
    begin();
    const auto task = m_loop->createTask(std::move(body), {}, context ? context : m_context);
    InterruptScope scope(m_runtime, task);
    try {
        return m_loop->runUntilComplete(Ref<Future>(task));
    } catch (const Exception &error) {
        if (error.kind() == ErrorKind::Cancelled && scope.wasInterrupted() && task->uncancel() == 0)
            throw Interrupted(std::current_exception());
        throw;
    }
}

void Runner::cancelAllTasks()
{
    const auto tasks = m_loop->allTasks();
    if (tasks.empty())
        return;
    for (const Ref<Task> &task : tasks)
        task->cancel();
    m_loop->runUntilComplete(gather(*m_loop, Futures(tasks.begin(), tasks.end()), true));
    for (const Ref<Task> &task : tasks) {
        if (task->isCancelled())
            continue;
        const Error error = task->exception();
        if (!error)
            continue;
        ExceptionContext context;
        context.message = "unhandled exception during asyncio.run() shutdown";
        context.error = error;
        context.future = task.get();
        context.isTask = true;
        m_loop->callExceptionHandler(context);
    }
}

void Runner::close()
{
    if (!m_loop || m_closed)
        return;
    Error error;
    try {
        cancelAllTasks();
        m_loop->runUntilComplete(m_loop->shutdownAsyncGenerators());
        m_loop->runUntilComplete(m_loop->shutdownDefaultExecutor());
    } catch (...) {
        error = Error::current();
    }
    if (!m_factory)
        m_runtime.setEventLoop(nullptr);
    m_loop->close();
    m_loop = nullptr;
    m_context = nullptr;
    m_closed = true;
    if (error)
        error.raise();
}

Value run(Runtime &runtime, Ref<Body> main, std::optional<bool> debug)
{
    if (runtime.runningLoop())
        throw RuntimeError("asyncio.run() cannot be called from a running event loop");
    Runner runner(runtime, debug);
    Outcome outcome;
    try {
        outcome.value = runner.run(std::move(main));
    } catch (...) {
        outcome.error = Error::current();
    }
    runner.close();
    if (outcome.error)
        outcome.error.raise();
    return outcome.value;
}

} // namespace loop
