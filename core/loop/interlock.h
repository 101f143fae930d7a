// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/clock.h"
#include "core/loop/sleeper.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace loop
{

class Interlock;
class Thread;

enum class WaitKind : std::uint8_t { Blocking, Poll };
enum class WaitEnd : std::uint8_t { Signalled, Deadline, Deadlock, MaxTime };

// The interpreter's lock, and the only place where the threads of a run block: exactly one of them
// runs at a time. On a clock that jumps, the holder keeps the lock until it waits, waiting threads
// are served in FIFO order, and time moves when all of them wait. On a clock that advances, a
// thread that wants the lock gets it within 5 ms.
// Only abort(), isAborted(), pause(), resume() and the outside calls may be made without the lock.
class Interlock
{
public:
    struct Options {
        Nanoseconds maxTime = Nanoseconds::max();
        // A deadlock is no end: wait on until abort() (a live run in a window).
        bool endless = false;
    };

    Interlock(Clock &clock, Options options);
    ~Interlock();

    Clock &clock() const { return m_clock; }
    Thread &mainThread() const { return *m_main; }
    // The calling thread's record; null in a thread that is not part of a run.
    static Thread *current();

    // The calling thread becomes the run's main thread, and holds the lock.
    void attachMain(const std::string &name = "MainThread");
    void detachMain();

    // The life of another thread: it is announced (and queued as ready to run), enters in its own
    // thread (which waits for the lock), and leaves.
    Thread &announce(std::string name);
    void enter(Thread &thread);
    void leave(Thread &thread); // wakes those in thread.joiners, gives the lock away

    // Gives the lock away until wake(), the deadline, or, in the main thread only, a deadlock or
    // the end of the time allowed. The sleeper, if any, does the real waiting of a live run.
    // Throws Stopped after abort().
    WaitEnd wait(std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper *sleeper = nullptr);
    // As wait(), in two halves, for a thread that waits in an event loop of its own. Between them
    // the thread may touch nothing of the run. finishWait() may be called at any time after
    // mayFinishWait() has become true; the waker is called, from any thread, when it may have.
    void beginWait(std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper &waker);
    bool mayFinishWait(); // never true spuriously; false also notes until when to sleep
    std::optional<Clock::MachineTime> sleepUntil();
    WaitEnd finishWait();

    // Ends the wait of a thread that waits; otherwise nothing.
    void wake(Thread &thread);
    // Lets every thread that is ready run until it waits.
    void yield();
    // To be called often: passes the lock on where that is due, waits while paused, throws Stopped
    // after abort(). Costs one relaxed load.
    void checkpoint()
    {
        if (m_attention.load(std::memory_order_relaxed)) [[unlikely]]
            attend();
    }

    // Makes every wait end, and every checkpoint throw, within milliseconds. From any thread.
    void abort();
    bool isAborted() const { return m_aborted.load(std::memory_order_acquire); }

    // Stops the clock and holds every thread at its next checkpoint. From any thread.
    void pause();
    void resume();
    bool isPaused() const;

    // While something outside (a network request) may still wake a thread, nothing is a deadlock.
    void beginOutside();
    void endOutside();

private:
    struct Sleeping;
    void attend();
    void requestAttention();
    void updateAttention();
    void enqueue(Thread &thread);
    void grantNext(std::unique_lock<std::mutex> &guard);
    void acquire(std::unique_lock<std::mutex> &guard, Thread &thread);
    void switchFrom(std::unique_lock<std::mutex> &guard, Thread &thread);
    Thread *pick();
    Thread *interruptMain(WaitEnd why);
    bool settle(Thread &thread);
    void wakeSleepers();
    WaitEnd liveWait(std::unique_lock<std::mutex> &guard, Thread &me, Sleeper &sleeper);
    void startWait(Thread &me, std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper *sleeper);
    bool isDeadlocked() const;
    [[noreturn]] void throwStopped();

    Clock &m_clock;
    const Options m_options;
    const bool m_live;
    mutable std::mutex m_mutex;
    std::atomic<bool> m_attention{false};
    std::atomic<bool> m_aborted{false};
    std::atomic<int> m_readyCount{0};
    bool m_paused = false;
    int m_outside = 0;
    std::uint64_t m_waitCount = 0;
    Thread *m_main = nullptr;
    Thread *m_holder = nullptr;
    std::deque<Thread *> m_ready;                    // want the lock, in order
    std::vector<std::unique_ptr<Thread>> m_threads;  // all that have not left, and the main one
    std::condition_variable m_unpaused;
};

} // namespace loop
