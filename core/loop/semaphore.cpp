// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/semaphore.h"

#include "core/loop/loop.h"
#include "core/loop/waiterscope.h"

#include <algorithm>

namespace loop
{

Semaphore::Semaphore(Runtime &runtime, int value, Bound bound, Origin origin)
    : SyncObject(runtime, Kind::Semaphore, origin), m_value(value)
{
    if (value < 0)
        throw ValueError("Semaphore initial value must be >= 0");
    if (bound == Bound::Bounded)
        m_bound = value;
    announce();
}

bool Semaphore::isLocked() const
{
    return m_value == 0 || !std::ranges::all_of(m_waiters, &Future::isCancelled);
}

bool Semaphore::tryAcquire()
{
    if (isLocked())
        return false;
    --m_value;
    announceTaken();
    return true;
}

Coroutine Semaphore::acquire()
{
    if (tryAcquire())
        co_return true;
    const auto self = Ref(this);
    const auto waiter = boundLoop().createFuture();
    {
        WaiterScope scope(m_waiters, *waiter);
        try {
            co_await waiter->waiting(WaitReason::on(WaitReason::Kind::Semaphore, *this));
        } catch (const Exception &error) {
            scope.leave();
            if (error.kind() == ErrorKind::Cancelled && !waiter->isCancelled()) {
                ++m_value; // it had been given
                wakeNext();
            }
            throw;
        }
    }
    announceTaken();
    if (m_value > 0)
        wakeNext();
    co_return true;
}

void Semaphore::release()
{
    if (m_bound && m_value >= *m_bound)
        throw ValueError("BoundedSemaphore released too many times");
    ++m_value;
    announceReleased();
    wakeNext();
}

void Semaphore::wakeNext()
{
    const auto first = std::ranges::find_if(m_waiters, [](Future *f) { return !f->isDone(); });
    if (first == m_waiters.end())
        return;
    --m_value;
    (*first)->setResult(true);
}

} // namespace loop
