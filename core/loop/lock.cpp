// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/lock.h"

#include "core/loop/loop.h"
#include "core/loop/waiterscope.h"

#include <algorithm>

namespace loop
{

Lock::Lock(Runtime &runtime, Origin origin) : SyncObject(runtime, Kind::Lock, origin)
{
    announce();
}

bool Lock::tryAcquire()
{
    if (m_locked || !std::ranges::all_of(m_waiters, &Future::isCancelled))
        return false;
    m_locked = true;
    announceTaken();
    return true;
}

Coroutine Lock::acquire()
{
    return acquire(WaitReason::on(WaitReason::Kind::Lock, *this));
}

Coroutine Lock::acquire(WaitReason reason)
{
    if (tryAcquire())
        co_return true;
    const auto self = Ref(this);
    const auto waiter = boundLoop().createFuture();
    {
        WaiterScope scope(m_waiters, *waiter);
        try {
            co_await waiter->waiting(reason);
        } catch (const Exception &error) {
            scope.leave();
            if (error.kind() == ErrorKind::Cancelled && !m_locked)
                wakeFirst();
            throw;
        }
    }
    m_locked = true;
    announceTaken();
    co_return true;
}

void Lock::release()
{
    if (!m_locked)
        throw RuntimeError("Lock is not acquired.");
    m_locked = false;
    announceReleased();
    wakeFirst();
}

void Lock::wakeFirst()
{
    if (!m_waiters.empty() && !m_waiters.front()->isDone())
        m_waiters.front()->setResult(true);
}

} // namespace loop
