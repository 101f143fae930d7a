// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/loop.h"

#include "core/loop/executor.h"
#include "core/loop/runtime.h"

namespace loop
{

Loop::Loop(Runtime &runtime) : m_runtime(runtime), m_number(++runtime.counters.loop)
{
}

Loop::~Loop() = default;

double Loop::time() const
{
    return m_runtime.time();
}

void Loop::checkOpen() const
{
    if (m_closed)
        throw RuntimeError("Event loop is closed");
}

// --- scheduling

// In debug mode, as CPython's: only the loop's own thread may schedule without saying so.
void Loop::checkThread() const
{
    if (m_debug && m_thread && m_thread != &m_runtime.currentThread()) {
        throw RuntimeError("Non-thread-safe operation invoked on an event loop other than the "
                           "current one");
    }
}

Ref<Handle> Loop::callSoon(Ref<Callable> callable)
{
    checkOpen();
    checkThread();
    return pushHandle(std::move(callable));
}

Ref<Handle> Loop::pushHandle(Ref<Callable> callable)
{
    auto handle = make<Handle>(*this, std::move(callable));
    m_ready.pushHandle(handle);
    return handle;
}

Ref<Handle> Loop::callSoonThreadsafe(Ref<Callable> callable)
{
    checkOpen();
    auto handle = pushHandle(std::move(callable));
    wakeUp();
    return handle;
}

void Loop::wakeUp()
{
    m_wokenUp = true;
    if (m_pollingThread)
        m_runtime.interlock().wake(*m_pollingThread);
}

Ref<TimerHandle> Loop::callLater(double delay, Ref<Callable> callable)
{
    return callAt(time() + delay, std::move(callable));
}

Ref<TimerHandle> Loop::callAt(double when, Ref<Callable> callable)
{
    checkOpen();
    checkThread();
    const int number = ++m_runtime.counters.timer;
    auto timer = make<TimerHandle>(*this, std::move(callable), when, number);
    if (Observer *observer = m_runtime.observer())
        observer->timerSet(*timer, m_runtime.actor());
    m_timers.push(timer);
    return timer;
}

void Loop::timerCancelled(TimerHandle &timer)
{
    m_timers.noteCancelled(timer);
    if (Observer *observer = m_runtime.observer())
        observer->timerCancelled(timer);
}

void Loop::post(std::function<void()> function)
{
    const std::lock_guard guard(m_postedMutex);
    m_posted.push_back(std::move(function));
    m_hasPosted.store(true, std::memory_order_release);
    if (m_postTarget)
        m_runtime.interlock().wakePoll(*m_postTarget);
}

void Loop::takePosted()
{
    if (!m_hasPosted.load(std::memory_order_acquire))
        return;
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard guard(m_postedMutex);
        posted.swap(m_posted);
        m_hasPosted.store(false, std::memory_order_relaxed);
    }
    for (auto &function : posted)
        callSoon(libraryCallable("post", std::move(function)));
}

Ref<Future> Loop::createFuture()
{
    return make<Future>(*this);
}

Ref<Task> Loop::createTask(Ref<Body> body, std::string name, Ref<Context> context)
{
    checkOpen();
    if (!taskFactory)
        return makeTask(std::move(body), std::move(name), std::move(context));
    const auto factory = taskFactory; // it may be replaced meanwhile
    auto task = factory(body, context);
    if (!name.empty())
        task->setName(std::move(name));
    return task;
}

Ref<Task> Loop::makeTask(Ref<Body> body, std::string name, Ref<Context> context)
{
    checkOpen();
    if (!context)
        context = copyCurrentContext();
    auto task = make<Task>(*this, std::move(body), std::move(name), std::move(context));
    if (Observer *observer = m_runtime.observer())
        observer->taskCreated(*task, m_runtime.actor());
    scheduleStep(*task, ReadyCause::Created);
    return task;
}

Ref<Task> Loop::makeRequestTask(Ref<Body> body, std::string name, Ref<Context> context,
                                Task *server, Task *requester)
{
    checkOpen();
    auto task = make<Task>(*this, std::move(body), std::move(name), std::move(context));
    const CurrentTaskScope asServer(*this, server);
    if (Observer *observer = m_runtime.observer())
        observer->taskCreated(*task, m_runtime.actor());
    const CurrentTaskScope asRequester(*this, requester);
    scheduleStep(*task, ReadyCause::Request);
    return task;
}

Ref<Task> Loop::createTaskThenName(Ref<Body> body, std::string name, Ref<Context> context)
{
    auto task = createTask(std::move(body), {}, std::move(context));
    task->setName(std::move(name));
    return task;
}

// After close() scheduling is an error; but what is being unwound does so in silence.
bool Loop::maySchedule() const
{
    if (m_runtime.isUnwinding() || (m_closed && m_tasksUnwinding > 0))
        return false;
    checkOpen();
    return true;
}

void Loop::scheduleStep(Task &task, ReadyCause cause)
{
    if (!maySchedule())
        return;
    m_ready.pushStep(Ref(&task));
    if (Observer *observer = m_runtime.observer())
        observer->taskReady(task, cause, m_runtime.actor());
}

void Loop::scheduleDoneCallback(Ref<Callable> callable, Future &future)
{
    if (!maySchedule())
        return;
    m_ready.pushDoneCallback(std::move(callable), Ref(&future));
}

// --- the futures of this loop

void Loop::addFuture(Future &future)
{
    future.m_previous = m_lastFuture;
    (m_lastFuture ? m_lastFuture->m_next : m_firstFuture) = &future;
    m_lastFuture = &future;
}

void Loop::removeFuture(Future &future)
{
    (future.m_previous ? future.m_previous->m_next : m_firstFuture) = future.m_next;
    (future.m_next ? future.m_next->m_previous : m_lastFuture) = future.m_previous;
}

bool Loop::hasFuture(const Future *future) const
{
    const Future *one = m_firstFuture;
    while (one && one != future)
        one = one->m_next;
    return one;
}

std::vector<Ref<Task>> Loop::allTasks() const
{
    std::vector<Ref<Task>> tasks;
    for (Future *future = m_firstFuture; future; future = future->m_next) {
        if (future->isTask() && !future->isDone())
            tasks.emplace_back(static_cast<Task *>(future));
    }
    return tasks;
}

std::vector<Ref<Future>> Loop::allFutures() const
{
    std::vector<Ref<Future>> futures;
    for (Future *future = m_firstFuture; future; future = future->m_next)
        futures.emplace_back(future);
    return futures;
}

// --- the end

void Loop::close()
{
    if (isRunning())
        throw RuntimeError("Cannot close a running event loop");
    if (m_closed)
        return;
    if (m_debug && m_runtime.hooks.debugMessage)
        m_runtime.hooks.debugMessage("Close <_UnixSelectorEventLoop running=False closed=False "
                                     "debug=True>");
    m_closed = true;
    m_ready.clear();
    m_timers.clear();
    m_executorShutDown = true;
    if (const auto executor = std::move(m_defaultExecutor))
        executor->shutdown(false);
}

void Loop::unwind()
{
    m_closed = true;
    m_ready.clear();
    m_taskThatLeft = nullptr;
    const std::vector<Ref<Future>> futures = allFutures();
    for (const Ref<Future> &future : futures) {
        if (future->isTask())
            static_cast<Task &>(*future).unwind();
    }
    for (const Ref<Future> &future : futures)
        future->dropWaiters();
    m_timers.clear();
    m_exceptionHandler = nullptr;
    taskFactory = nullptr;
    describeAsyncGenerator = nullptr;
    m_defaultExecutor = nullptr;
}

// --- errors

void Loop::callExceptionHandler(const ExceptionContext &context)
{
    if (m_runtime.isUnwinding())
        return;
    if (Observer *observer = m_runtime.observer())
        observer->exceptionLogged(context);
    if (!m_exceptionHandler) {
        defaultExceptionHandler(context);
        return;
    }
    try {
        const auto handler = m_exceptionHandler; // it may be replaced meanwhile
        handler(*this, context);
    } catch (...) {
        const Error error = Error::current();
        if (error.leavesLoop())
            throw;
        ExceptionContext unhandled;
        unhandled.message = "Unhandled error in exception handler";
        unhandled.error = error;
        defaultExceptionHandler(unhandled);
    }
}

void Loop::defaultExceptionHandler(const ExceptionContext &context)
{
    if (m_runtime.hooks.defaultExceptionHandler)
        m_runtime.hooks.defaultExceptionHandler(*this, context);
}

} // namespace loop
