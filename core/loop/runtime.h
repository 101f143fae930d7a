// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/interlock.h"
#include "core/loop/loop.h"
#include "core/loop/observer.h"
#include "core/loop/thread.h"
#include "core/loop/threadlock.h"

#include <functional>
#include <memory>
#include <vector>

namespace loop
{

class ConcurrentFuture;
class Executor;
struct PoolState;
struct ThreadStart;

// Everything of one run that is not one loop's: clock, interlock, observer, counters, limits.
// Made, used and destroyed by the run's main thread, which holds the interpreter's lock from the
// constructor to the destructor, except while it waits.
class Runtime
{
public:
    struct Options {
        Nanoseconds maxTime = Nanoseconds::max();
        std::uint64_t maxSteps = UINT64_MAX; // handles run
        int defaultWorkers = 8;              // of an executor made without a number
        bool endless = false;                // a deadlock is no end
    };
    struct Hooks {
        // Prints what the default exception handler prints.
        std::function<void(Loop &, const ExceptionContext &)> defaultExceptionHandler;
        // repr() of a future or task, for messages; without it a plain form is used.
        std::function<std::string(Future &)> repr;
        // Called in the thread of a job or a plain thread, first and last, under the lock.
        std::function<void(Thread &)> threadBegan;
        std::function<void(Thread &)> threadEnds;
        std::function<void(Loop &)> loopCreated;
        // What runs in this thread, as the client knows it, when a loop begins to.
        std::function<const void *()> callerOfLoop;
        // A debug message of a loop about itself.
        std::function<void(const std::string &text)> debugMessage;
        // repr() of a future of threads, for messages.
        std::function<std::string(ConcurrentFuture &)> threadFutureRepr;
        // A done callback of such a future has thrown.
        std::function<void(ConcurrentFuture &, const Error &)> callbackFailed;
    };

    Runtime(std::unique_ptr<Clock> clock, Options options, Observer *observer = nullptr);
    // Calls finish(). No future, handle or other object of the run may be left.
    ~Runtime();
    // Ends the run: lets all threads unwind and end (aborting those that have not ended), unwinds
    // every coroutine that is still suspended, clears queues and callbacks. Nothing of the program
    // runs any more; what a client still refers to is only there to be let go.
    void finish();

    Clock &clock() { return *m_clock; }
    Interlock &interlock() { return m_interlock; }
    Observer *observer() const { return m_observer; }
    const Options &options() const { return m_options; }
    Hooks hooks;

    double time() const { return toSeconds(m_clock->now()); }
    Thread &currentThread() const { return *Interlock::current(); }
    bool isMainThread() const { return Interlock::current() == &m_interlock.mainThread(); }

    Ref<Loop> createLoop();
    Loop *runningLoop() const { return currentThread().runningLoop; }
    Loop &requireRunningLoop() const; // throws RuntimeError("no running event loop")
    // asyncio.get_event_loop() and set_event_loop() of the calling thread.
    Ref<Loop> eventLoop();
    void setEventLoop(Ref<Loop> loop);
    Task *currentTask() const { return runningLoop() ? runningLoop()->currentTask() : nullptr; }
    Actor actor() const;

    // time.sleep: the whole thread waits. Throws ValueError, KeyboardInterrupt, Stopped.
    void sleepBlocking(double seconds);

    // threading.Thread: start() returns when it runs, join() when it has ended.
    class PlainThread;
    // A thread of the program, not of a pool, has not ended.
    bool hasPlainThreads() const;
    Ref<PlainThread> startThread(std::string name, std::function<void()> function, bool daemon = false);
    // The same for a thread of the program's, which is numbered; does not wait until it runs.
    Thread &launchThread(std::string name, std::function<void()> function, bool daemon);
    // Null once the thread with this serial number has ended.
    Thread *findThread(std::uint64_t serial) const;
    // Waits until it has ended; false if the time is over.
    bool joinThread(std::uint64_t serial, std::optional<double> timeout = {});

    // "Thread-3 (function)", as CPython names a thread made without a name.
    std::string nextThreadName(const std::string &function);

    // What the interpreter does at exit: waits for all pools and all threads that are no daemons.
    void joinThreads();

    // Simulates Ctrl-C, as FORMAT.md says for a deadlock or the end of the time allowed: calls the
    // handler that Runner installed, or throws KeyboardInterrupt. Ends the run at the ninth.
    void interrupt(WaitEnd why, Loop *loop);
    std::function<void()> interruptHandler;
    // Ends the run at once: all threads unwind. The first reason counts.
    [[noreturn]] void stopHard(const char *why);
    void setStopReason(const char *why);
    // "deadlock", "idle", "max-time", "max-steps", or whatever stopHard() got; empty if none.
    const std::string &stopReason() const { return m_stopReason; }

    // Waits in the interlock; a deadlock or the end of time interrupts, and the wait goes on if the
    // interrupt does not throw.
    WaitEnd waitBlocking(std::optional<Nanoseconds> deadline);

    void countStep()
    {
        if (++m_steps > m_options.maxSteps) [[unlikely]]
            stopHard("max-steps");
    }
    std::uint64_t steps() const { return m_steps; }

    std::string repr(Future &future) const;

    // Numbers, each counted as FORMAT.md counts.
    struct Counters {
        int taskName = 0, task = 0, timer = 0, pool = 0, job = 0, poolName = 0, loop = 0;
        int thread = 0;       // of "Thread-N"
        int processPoolName = 0;
        int plainThread = 0;  // of Thread::number
        int objects[8] = {}; // by SyncObject::Kind
    };
    Counters counters;

    // For executors.
    ThreadLock &shutdownLock() { return m_shutdownLock; }
    bool isShuttingDown() const { return m_shuttingDown; }
    void addPool(std::shared_ptr<PoolState> pool);
    bool isUnwinding() const { return m_unwinding; }

private:
    Thread &launch(const Ref<ThreadStart> &start, std::string name, int number);
    std::unique_ptr<Clock> m_clock;
    const Options m_options;
    Observer *m_observer;
    Interlock m_interlock;
    std::string m_stopReason;
    std::uint64_t m_steps = 0;
    int m_interrupts = 0;
    bool m_shuttingDown = false;
    bool m_unwinding = false;
    ThreadLock m_shutdownLock{*this};
    std::vector<Ref<Loop>> m_loops;
    std::vector<Ref<PlainThread>> m_plainThreads;
    std::vector<std::shared_ptr<PoolState>> m_pools;
};

} // namespace loop
