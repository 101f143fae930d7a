// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/clock.h"
#include "core/loop/sleeper.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
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

    // The threads that have not left, the main one first, then in the order of their announcement.
    std::vector<Thread *> threads() const;

    // Gives the lock away until wake(), the deadline, or, in the main thread only, a deadlock or
    // the end of the time allowed. The sleeper, if any, does the real waiting of a live run.
    // Throws Stopped after abort().
    WaitEnd wait(std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper *sleeper = nullptr);
    // As wait(), in two halves, for a thread that waits in an event loop of its own (only on a clock
    // that advances). Between them it may touch nothing of the run. The sleeper is interrupted, from
    // any thread, when mayFinishWait() may have become true or the time to sleep has changed.
    void beginWait(std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper &sleeper);
    bool mayFinishWait();
    std::optional<Clock::MachineTime> sleepUntil() const; // when mayFinishWait() becomes true by itself
    WaitEnd finishWait(); // waits for the lock

    // Ends the wait of a thread that waits; otherwise nothing.
    void wake(Thread &thread);
    // Without the lock, from any thread: ends the poll of that thread, or, if it does not wait, its
    // next one.
    void wakePoll(Thread &thread);
    // Lets every thread that is ready run until it waits.
    void yield();
    // To be called often: passes the lock on where that is due, waits while paused, throws Stopped
    // after abort(). Costs one relaxed load.
    void checkpoint()
    {
        if (m_attention.load(std::memory_order_relaxed)) [[unlikely]]
            attend();
    }

    // Called, from any thread, whenever a checkpoint is due: a client that runs long between its
    // checkpoints makes one soon. Set before the run; must be quick and call nothing of the run.
    void setAttentionWanted(std::function<void()> wanted) { m_attentionWanted = std::move(wanted); }

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

    // After abort(), by the main thread: lets every other thread run until it has left.
    void drain();

private:
    using Guard = std::unique_lock<std::mutex>;

    Thread &holder(const Guard &guard) const;
    std::optional<Clock::MachineTime> sleepUntilLocked(const Thread &me) const;
    void startWait(Thread &me, std::optional<Nanoseconds> deadline, WaitKind kind, Sleeper *sleeper);
    void makeReady(Thread &thread, WaitEnd end);
    Thread *next(); // who gets the lock now; null if nobody can run
    Thread *nextInTime();
    Thread *nextToUnwind();
    Thread *interruptMain(WaitEnd why);
    bool isDeadlocked() const;
    bool settle(Thread &thread); // ends the wait if its time has come
    void grantNext();
    void awaitGrant(Guard &guard, Thread &me);
    void interruptSleepers();
    void attend();
    void updateAttention();

    Clock &m_clock;
    const Options m_options;
    const bool m_live;
    mutable std::mutex m_mutex;
    std::atomic<bool> m_attention{false};
    std::function<void()> m_attentionWanted;
    std::atomic<bool> m_aborted{false};
    std::atomic<std::size_t> m_readyCount{0};
    bool m_paused = false;
    bool m_switchWanted = false;
    bool m_draining = false;
    int m_outside = 0;
    std::uint64_t m_announced = 0;
    std::uint64_t m_waits = 0;
    std::uint64_t m_grants = 0;
    Thread *m_main = nullptr;
    Thread *m_holder = nullptr;
    std::deque<Thread *> m_ready;                   // want the lock, in order
    std::vector<std::unique_ptr<Thread>> m_threads; // the main one first
    std::condition_variable m_resumed;
};

} // namespace loop
