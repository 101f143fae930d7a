// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/runtime.h"

#include "core/loop/executor.h"
#include "core/loop/plainthread.h"
#include "core/loop/poolstate.h"

#include <algorithm>

namespace loop
{

Runtime::Runtime(std::unique_ptr<Clock> clock, Options options, Observer *observer)
    : m_clock(std::move(clock)), m_options(options), m_observer(observer),
      m_interlock(*m_clock, {options.maxTime, options.endless})
{
    m_interlock.attachMain();
}

Runtime::~Runtime()
{
    finish();
    m_loops.clear();
    m_interlock.detachMain();
}

void Runtime::finish()
{
    if (m_unwinding)
        return;
    m_observer = nullptr;
    interruptHandler = nullptr;
    if (!m_pools.empty() || !m_plainThreads.empty())
        m_interlock.abort();
    m_interlock.drain();
    m_unwinding = true;
    for (const Ref<Loop> &loop : m_loops)
        loop->unwind();
    m_plainThreads.clear();
    m_pools.clear(); // jobs that no worker took end here
    m_interlock.mainThread().eventLoop = nullptr;
    m_interlock.mainThread().context = nullptr;
}

Ref<Loop> Runtime::createLoop()
{
    std::erase_if(m_loops, [](const Ref<Loop> &loop) {
        return loop->isClosed() && loop->references() == 1 && !loop->hasFutures();
    });
    auto loop = make<Loop>(*this);
    m_loops.push_back(loop);
    if (m_observer)
        m_observer->loopCreated(*loop);
    if (hooks.loopCreated)
        hooks.loopCreated(*loop);
    return loop;
}

Loop &Runtime::requireRunningLoop() const
{
    if (!runningLoop())
        throw RuntimeError("no running event loop");
    return *runningLoop();
}

Ref<Loop> Runtime::eventLoop()
{
    Thread &thread = currentThread();
    if (thread.runningLoop)
        return Ref<Loop>(thread.runningLoop);
    if (!thread.eventLoop && !thread.eventLoopWasSet && isMainThread())
        setEventLoop(createLoop());
    if (!thread.eventLoop)
        throw RuntimeError("There is no current event loop in thread '" + thread.name + "'.");
    return Ref<Loop>(static_cast<Loop *>(thread.eventLoop.get()));
}

void Runtime::setEventLoop(Ref<Loop> loop)
{
    currentThread().eventLoopWasSet = true;
    currentThread().eventLoop = std::move(loop);
}

Actor Runtime::actor() const
{
    const Thread *thread = Interlock::current();
    if (!thread)
        return {};
    return {thread->runningLoop ? thread->runningLoop->currentTask() : nullptr, thread->job,
            thread->number};
}

void Runtime::sleepBlocking(double seconds)
{
    if (seconds < 0)
        throw ValueError("sleep length must be non-negative");
    const Actor who = actor();
    if (m_observer)
        m_observer->sleepBegan(who, seconds);
    if (seconds == 0) {
        m_interlock.yield();
    } else {
        const Nanoseconds deadline = m_clock->now() + fromSeconds(seconds);
        while (waitBlocking(deadline) != WaitEnd::Deadline) { }
    }
    if (m_observer)
        m_observer->sleepEnded(who);
}

WaitEnd Runtime::waitBlocking(std::optional<Nanoseconds> deadline)
{
    const WaitEnd end = m_interlock.wait(deadline, WaitKind::Blocking);
    if (end == WaitEnd::Deadlock || end == WaitEnd::MaxTime)
        interrupt(end, nullptr);
    return end;
}

void Runtime::interrupt(WaitEnd why, Loop *loop)
{
    constexpr int mostInterrupts = 8;
    const char *text = "max-time";
    if (why == WaitEnd::Deadlock)
        text = loop && !loop->isInRunUntilComplete() ? "idle" : "deadlock";
    setStopReason(text);
    if (m_observer)
        m_observer->interrupted(text);
    if (++m_interrupts > mostInterrupts)
        stopHard(text);
    if (!interruptHandler)
        throw KeyboardInterrupt();
    const auto handler = interruptHandler; // it may take itself away
    handler();
}

void Runtime::setStopReason(const char *why)
{
    if (m_stopReason.empty())
        m_stopReason = why;
}

void Runtime::stopHard(const char *why)
{
    setStopReason(why);
    m_interlock.abort();
    throw Stopped();
}

std::string Runtime::repr(Future &future) const
{
    if (hooks.repr)
        return hooks.repr(future);
    if (!future.isTask())
        return "<Future>";
    return "<Task name='" + static_cast<Task &>(future).name() + "'>";
}

std::string Runtime::nextThreadName(const std::string &function)
{
    return "Thread-" + std::to_string(++counters.thread) + " (" + function + ")";
}

void Runtime::addPool(std::shared_ptr<PoolState> pool)
{
    std::erase_if(m_pools, [](const auto &old) { return old->mayGo(); });
    m_pools.push_back(std::move(pool));
}

void Runtime::joinThreads()
{
    m_shuttingDown = true;
    for (const auto &pool : std::vector(m_pools))
        pool->put(nullptr);
    for (const auto &pool : std::vector(m_pools))
        pool->join();
    // A thread may start another before it ends.
    for (std::size_t ended = 0; ended < m_plainThreads.size();) {
        const Ref<PlainThread> thread = m_plainThreads[ended];
        if (!thread->isDaemon() && !thread->hasEnded()) {
            thread->join();
            ended = 0;
        } else {
            ++ended;
        }
    }
}

// What a new thread is given. Shared by it and its starter, under the lock.
struct ThreadStart final : Counted {
    ThreadStart(Runtime &owner, Ref<Runtime::PlainThread> thread, std::function<void()> body)
        : runtime(owner), plain(std::move(thread)), function(std::move(body)), started(owner)
    {
    }
    Runtime &runtime;
    Ref<Runtime::PlainThread> plain;
    std::function<void()> function;
    ThreadEvent started;
};

static void runThread(Thread &thread, ThreadStart &start)
{
    Runtime &runtime = start.runtime;
    if (runtime.observer())
        runtime.observer()->threadStarted(thread);
    if (runtime.hooks.threadBegan)
        runtime.hooks.threadBegan(thread);
    start.started.set();
    try {
        start.function();
    } catch (...) {
        // The function deals with the errors of the program; what comes here is the run's end.
    }
    start.function = nullptr;
    thread.context = nullptr;
    if (runtime.hooks.threadEnds)
        runtime.hooks.threadEnds(thread);
    if (runtime.observer())
        runtime.observer()->threadEnded(thread);
    thread.eventLoop = nullptr;
}

bool Runtime::hasPlainThreads() const
{
    return std::ranges::any_of(m_plainThreads, [](const auto &thread) { return !thread->hasEnded(); });
}

Thread &Runtime::launch(const Ref<ThreadStart> &start, std::string name, int number)
{
    std::erase_if(m_plainThreads, [](const auto &thread) { return thread->hasEnded(); });
    m_plainThreads.push_back(start->plain);
    Thread &thread = m_interlock.announce(std::move(name));
    thread.number = number;
    start->plain->m_thread = &thread;
    ThreadStart *given = Ref(start).detach();
    start->plain->m_machineThread = std::thread([given, &thread, &interlock = m_interlock] {
        interlock.enter(thread);
        runThread(thread, *given);
        given->plain->m_thread = nullptr;
        given->dropReference();
        interlock.leave(thread);
    });
    return thread;
}

Ref<Runtime::PlainThread> Runtime::startThread(std::string name, std::function<void()> function,
                                               bool daemon)
{
    auto plain = make<PlainThread>(*this);
    plain->m_daemon = daemon;
    auto start = make<ThreadStart>(*this, plain, std::move(function));
    launch(start, std::move(name), 0);
    start->started.wait();
    return plain;
}

Thread &Runtime::launchThread(std::string name, std::function<void()> function, bool daemon)
{
    auto plain = make<PlainThread>(*this);
    plain->m_daemon = daemon;
    const auto start = make<ThreadStart>(*this, std::move(plain), std::move(function));
    return launch(start, std::move(name), ++counters.plainThread);
}

Thread *Runtime::findThread(std::uint64_t serial) const
{
    const std::vector<Thread *> all = m_interlock.threads();
    const auto found = std::ranges::find(all, serial, &Thread::serial);
    return found == all.end() ? nullptr : *found;
}

bool Runtime::joinThread(std::uint64_t serial, std::optional<double> timeout)
{
    std::optional<Nanoseconds> deadline;
    if (timeout && *timeout >= 0)
        deadline = m_clock->now() + fromSeconds(*timeout);
    Thread *const me = &currentThread();
    const auto withdraw = [&] {
        if (Thread *thread = findThread(serial))
            std::erase(thread->joiners, me);
    };
    while (Thread *thread = findThread(serial)) {
        thread->joiners.push_back(me);
        try {
            const WaitEnd end = waitBlocking(deadline);
            withdraw();
            if (end == WaitEnd::Deadline)
                return false;
        } catch (...) {
            withdraw();
            throw;
        }
    }
    return true;
}

Runtime::PlainThread::~PlainThread()
{
    if (m_machineThread.joinable())
        m_machineThread.join();
}

bool Runtime::PlainThread::join(std::optional<double> timeout)
{
    return !m_thread || m_runtime.joinThread(m_thread->serial, timeout);
}

} // namespace loop
