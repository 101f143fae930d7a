// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/event.h"

#include "core/loop/loop.h"
#include "core/loop/waiterscope.h"

namespace loop
{

Event::Event(Runtime &runtime, Origin origin, bool set)
    : SyncObject(runtime, Kind::Event, origin), m_set(set)
{
    announce();
}

void Event::set()
{
    if (m_set)
        return;
    m_set = true;
    for (Future *waiter : m_waiters) {
        if (!waiter->isDone())
            waiter->setResult(true);
    }
}

Coroutine Event::wait()
{
    return wait(WaitReason::on(WaitReason::Kind::Event, *this));
}

Coroutine Event::wait(WaitReason reason)
{
    if (m_set)
        co_return true;
    const auto self = Ref(this);
    const auto waiter = boundLoop().createFuture();
    const WaiterScope scope(m_waiters, *waiter);
    co_await waiter->waiting(reason);
    co_return true;
}

} // namespace loop
