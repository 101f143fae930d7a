// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <optional>

namespace loop
{

class Runtime;
class Thread;

// threading.Lock: released, it is handed to its longest waiter. Blocking calls may throw
// KeyboardInterrupt (main thread) and Stopped.
class ThreadLock
{
public:
    explicit ThreadLock(Runtime &runtime) : m_runtime(runtime) {}

    // A negative or missing timeout waits without end. False if the time is over.
    bool acquire(bool blocking = true, std::optional<double> timeout = {});
    void release(); // throws RuntimeError("release unlocked lock")
    bool isLocked() const { return m_locked; }

private:
    Runtime &m_runtime;
    bool m_locked = false;
    std::deque<Thread *> m_waiters;
};

// Holds a ThreadLock for a scope.
class ThreadLockGuard
{
public:
    explicit ThreadLockGuard(ThreadLock &lock) : m_lock(lock) { m_lock.acquire(); }
    ~ThreadLockGuard() { m_lock.release(); }
    ThreadLockGuard(const ThreadLockGuard &) = delete;
    ThreadLockGuard &operator=(const ThreadLockGuard &) = delete;

private:
    ThreadLock &m_lock;
};

// The waiters of a threading.Condition whose lock is the interpreter's: they wait in order, and
// notify() wakes the longest waiting. Event, Semaphore and queue.Queue are made of it.
class ThreadWaiters
{
public:
    explicit ThreadWaiters(Runtime &runtime) : m_runtime(runtime) {}

    bool wait(std::optional<double> timeout = {}); // false if the time is over
    void notify(std::size_t count = 1);
    void notifyAll() { notify(m_waiters.size()); }
    std::size_t size() const { return m_waiters.size(); }

private:
    Runtime &m_runtime;
    std::deque<Thread *> m_waiters;
};

// threading.Event.
class ThreadEvent
{
public:
    explicit ThreadEvent(Runtime &runtime) : m_waiters(runtime) {}

    bool isSet() const { return m_set; }
    void set();
    void clear() { m_set = false; }
    bool wait(std::optional<double> timeout = {});

private:
    ThreadWaiters m_waiters;
    bool m_set = false;
};

} // namespace loop
