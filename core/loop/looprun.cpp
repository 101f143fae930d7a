// SPDX-License-Identifier: GPL-3.0-or-later

// How a loop runs: its turns, what it waits for between them, and for how long it goes on.
#include "core/loop/driver.h"
#include "core/loop/loop.h"
#include "core/loop/runtime.h"

namespace loop
{

// CPython's time.get_clock_info("monotonic").resolution.
static constexpr double clockResolution = 1e-9;
static constexpr double longestPoll = 24 * 3600;

Loop::NextWork Loop::nextWork()
{
    m_timers.dropCancelled();
    if (!m_ready.isEmpty() || m_stopping || m_hasPosted.load(std::memory_order_acquire))
        return {true, {}};
    const TimerHandle *first = m_timers.first();
    if (!first)
        return {false, {}};
    const double wait = first->when() - time();
    if (wait <= 0)
        return {true, {}};
    if (wait < longestPoll)
        return {false, first->deadline()};
    return {false, m_runtime.clock().now() + fromSeconds(longestPoll)};
}

void Loop::pollBegins(const NextWork &work)
{
    if (Observer *observer = m_runtime.observer())
        observer->pollBegan(*this, work.deadline);
    m_pollingThread = &m_runtime.currentThread();
}

void Loop::pollEnds(WaitEnd end)
{
    m_pollingThread = nullptr;
    if (Observer *observer = m_runtime.observer())
        observer->pollEnded(*this, end);
    if (end == WaitEnd::Deadlock || end == WaitEnd::MaxTime)
        m_runtime.interrupt(end, this);
    m_wokenUp = false;
}

namespace
{
// Tells the observer of a turn, however it ends.
class TurnScope
{
public:
    TurnScope(Observer *observer, Loop &loop, std::size_t handles)
        : m_observer(observer), m_loop(loop)
    {
        if (m_observer)
            m_observer->turnBegan(m_loop, handles);
    }
    ~TurnScope()
    {
        if (m_observer)
            m_observer->turnEnded(m_loop);
    }

private:
    Observer *m_observer;
    Loop &m_loop;
};
} // namespace

void Loop::turn()
{
    takePosted();
    if (!m_timers.isEmpty()) {
        const double end = time() + clockResolution;
        while (m_timers.first() && m_timers.first()->when() < end)
            m_ready.pushHandle(m_timers.pop());
    }
    std::size_t count = m_ready.size();
    if (count == 0)
        return;
    const TurnScope scope(m_runtime.observer(), *this, count);
    for (; count > 0 && !m_ready.isEmpty(); --count)
        runEntry(m_ready.pop(), count == 1);
}

namespace
{
// Gives up an entry's references when it has run, however that ends.
struct EntryScope {
    ReadyQueue::Entry entry;
    Loop::TurnPart &part;
    bool isLast;
    ~EntryScope()
    {
        part = isLast ? Loop::TurnPart::LettingGoOfLast : Loop::TurnPart::LettingGo;
        entry.release();
        part = Loop::TurnPart::Calling;
    }
};
} // namespace

void Loop::runEntry(ReadyQueue::Entry popped, bool isLast)
{
    const EntryScope scope{popped, m_turnPart, isLast};
    const ReadyQueue::Entry &entry = scope.entry;
    if (entry.kind() == ReadyQueue::Entry::Kind::Handle
        && static_cast<Handle *>(entry.pointer())->isCancelled())
        return;
    m_runtime.countStep();
    m_runtime.interlock().checkpoint();
    if (!m_debug) {
        runOne(entry);
        return;
    }
    const double began = time();
    runOne(entry);
    const double took = time() - began;
    if (took >= slowCallbackDuration && slowCallback)
        slowCallback(describeSlow(entry), took);
}

void Loop::runOne(const ReadyQueue::Entry &entry)
{
    switch (entry.kind()) {
    case ReadyQueue::Entry::Kind::Step:
        static_cast<Task *>(entry.pointer())->runStep();
        break;
    case ReadyQueue::Entry::Kind::Handle:
        runHandle(*static_cast<Handle *>(entry.pointer()));
        break;
    case ReadyQueue::Entry::Kind::DoneCallback:
        runCallable(*static_cast<Callable *>(entry.pointer()), entry.future, nullptr);
        break;
    }
}

void Loop::runHandle(Handle &handle)
{
    const Ref<Callable> callable(handle.callable()); // the handle may be cancelled by what it calls
    if (handle.isTimer())
        static_cast<TimerHandle &>(handle).setFired();
    runCallable(*callable, nullptr, &handle);
}

void Loop::runCallable(Callable &callable, Future *future, Handle *handle)
{
    using Kind = HandleInfo::Kind;
    auto *timer = handle && handle->isTimer() ? static_cast<TimerHandle *>(handle) : nullptr;
    const Kind kind = timer ? Kind::Timer : future ? Kind::FutureCallback : Kind::Callback;
    const HandleInfo info{kind, callable, timer, future};
    Observer *const observer = m_runtime.observer();
    if (observer)
        observer->handleBegan(*this, info);
    try {
        try {
            callable.call(future);
        } catch (...) {
            const Error error = Error::current();
            if (error.leavesLoop())
                throw;
            callbackFailed(callable, handle, error);
        }
    } catch (...) {
        if (observer)
            observer->handleEnded(*this, info);
        throw;
    }
    if (observer)
        observer->handleEnded(*this, info);
}

void Loop::callbackFailed(Callable &callable, Handle *handle, Error error)
{
    ExceptionContext context;
    context.message = "Exception in callback " + callable.describe();
    context.error = std::move(error);
    context.handle = handle;
    callExceptionHandler(context);
}

std::string Loop::describeSlow(const ReadyQueue::Entry &entry) const
{
    switch (entry.kind()) {
    case ReadyQueue::Entry::Kind::Step:
        return m_runtime.repr(*static_cast<Task *>(entry.pointer()));
    case ReadyQueue::Entry::Kind::Handle: {
        const auto &handle = *static_cast<Handle *>(entry.pointer());
        if (handle.isCancelled())
            return handle.isTimer() ? "<TimerHandle cancelled>" : "<Handle cancelled>";
        return (handle.isTimer() ? "<TimerHandle " : "<Handle ") + handle.callable()->describe()
               + ">";
    }
    case ReadyQueue::Entry::Kind::DoneCallback:
        break;
    }
    return "<Handle " + static_cast<Callable *>(entry.pointer())->describe() + ">";
}

void Loop::checkMayRun() const
{
    if (isRunning())
        throw RuntimeError("This event loop is already running");
    if (m_runtime.runningLoop())
        throw RuntimeError("Cannot run the event loop while another loop is running");
}

// While the loop runs in the calling thread.
class Loop::RunScope
{
public:
    explicit RunScope(Loop &loop) : m_loop(loop), m_thread(loop.m_runtime.currentThread())
    {
        m_loop.m_thread = &m_thread;
        m_thread.runningLoop = &m_loop;
        const auto &callerOfLoop = m_loop.m_runtime.hooks.callerOfLoop;
        m_loop.m_caller = callerOfLoop ? callerOfLoop() : nullptr;
        setPostTarget(&m_thread);
    }
    ~RunScope()
    {
        setPostTarget(nullptr);
        m_thread.runningLoop = nullptr;
        m_loop.m_thread = m_loop.m_pollingThread = nullptr;
        m_loop.m_stopping = false;
    }

private:
    void setPostTarget(Thread *thread)
    {
        const std::lock_guard guard(m_loop.m_postedMutex);
        m_loop.m_postTarget = thread;
    }

    Loop &m_loop;
    Thread &m_thread;
};

void Loop::runForever()
{
    checkOpen();
    checkMayRun();
    const auto keptAlive = Ref(this);
    const RunScope scope(*this);
    Driver(*this).run();
}

static void stopWhenDone(Future &future)
{
    if (!future.isCancelled()) {
        // It has left the loop already.
        if (future.exception().leavesLoop())
            return;
    }
    future.loop().stop();
}

Value Loop::runUntilComplete(Ref<Future> future)
{
    checkOpen();
    checkMayRun();
    if (&future->loop() != this)
        throw ValueError("The future belongs to a different loop than the one specified as the "
                         "loop argument");
    return finishRun(std::move(future), false);
}

Value Loop::runUntilComplete(Ref<Body> body)
{
    checkOpen();
    checkMayRun();
    auto task = createTask(std::move(body));
    task->logDestroyPending = false;
    return finishRun(task, true);
}

Value Loop::finishRun(Ref<Future> future, bool isNew)
{
    const auto callback = libraryCallable("_run_until_complete_cb", stopWhenDone);
    future->addDoneCallback(callback);
    ++m_runsUntilComplete;
    try {
        runForever();
    } catch (...) {
        --m_runsUntilComplete;
        if (isNew && future->isDone() && !future->isCancelled())
            future->setRetrieved();
        future->removeDoneCallback(*callback);
        throw;
    }
    --m_runsUntilComplete;
    future->removeDoneCallback(*callback);
    if (!future->isDone())
        throw RuntimeError("Event loop stopped before Future completed.");
    return future->result();
}

} // namespace loop
