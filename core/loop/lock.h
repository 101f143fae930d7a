// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/syncobject.h"

namespace loop
{

// asyncio.Lock: fair, not owned by a task. A waiter resumes in a later step of its task.
class Lock final : public SyncObject
{
public:
    explicit Lock(Runtime &runtime, Origin origin = Origin::Program);

    bool isLocked() const { return m_locked; }
    Coroutine acquire(); // true
    Coroutine acquire(WaitReason reason);
    // Takes the lock if acquire() would not have to wait.
    bool tryAcquire();
    void release(); // throws RuntimeError("Lock is not acquired.")
    std::size_t waiters() const { return m_waiters.size(); }

private:
    void wakeFirst();

    WaiterList m_waiters;
    bool m_locked = false;
};

} // namespace loop
