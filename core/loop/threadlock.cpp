// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/threadlock.h"

#include "core/loop/errors.h"
#include "core/loop/runtime.h"

#include <algorithm>

namespace loop
{

static std::optional<Nanoseconds> deadlineAfter(Runtime &runtime, std::optional<double> timeout)
{
    if (!timeout || *timeout < 0)
        return {};
    return runtime.clock().now() + fromSeconds(*timeout);
}

// Waits in the queue until woken; false if the deadline came first. However it ends, the thread is
// no longer in the queue.
static bool waitIn(std::deque<Thread *> &queue, Runtime &runtime, std::optional<Nanoseconds> deadline)
{
    Thread *me = &runtime.currentThread();
    queue.push_back(me);
    try {
        for (;;) {
            const WaitEnd end = runtime.waitBlocking(deadline);
            if (end == WaitEnd::Signalled)
                return true;
            if (end == WaitEnd::Deadline) {
                std::erase(queue, me);
                return false;
            }
        }
    } catch (...) {
        std::erase(queue, me);
        throw;
    }
}

bool ThreadLock::acquire(bool blocking, std::optional<double> timeout)
{
    if (!m_locked) {
        m_locked = true;
        return true;
    }
    if (!blocking || timeout == 0.0)
        return false;
    return waitIn(m_waiters, m_runtime, deadlineAfter(m_runtime, timeout));
}

void ThreadLock::release()
{
    if (!m_locked)
        throw RuntimeError("release unlocked lock");
    if (m_waiters.empty()) {
        m_locked = false;
        return;
    }
    Thread *next = m_waiters.front(); // it stays locked: handed over
    m_waiters.pop_front();
    m_runtime.interlock().wake(*next);
}

bool ThreadWaiters::wait(std::optional<double> timeout)
{
    // As threading.Condition: a timeout of zero or less does not wait at all.
    if (timeout && *timeout <= 0)
        return false;
    return waitIn(m_waiters, m_runtime, deadlineAfter(m_runtime, timeout));
}

void ThreadWaiters::notify(std::size_t count)
{
    for (; count > 0 && !m_waiters.empty(); --count) {
        Thread *next = m_waiters.front();
        m_waiters.pop_front();
        m_runtime.interlock().wake(*next);
    }
}

void ThreadEvent::set()
{
    m_set = true;
    m_waiters.notifyAll();
}

bool ThreadEvent::wait(std::optional<double> timeout)
{
    if (!m_set)
        m_waiters.wait(timeout);
    return m_set;
}

} // namespace loop
