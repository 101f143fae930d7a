// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/condition.h"

#include "core/loop/loop.h"
#include "core/loop/waiterscope.h"

namespace loop
{

Condition::Condition(Runtime &runtime, Ref<Lock> lock, Origin origin)
    : SyncObject(runtime, Kind::Condition, origin), m_lock(std::move(lock))
{
    if (!m_lock)
        m_lock = make<Lock>(runtime, Origin::Library);
    announce();
}

Coroutine Condition::acquire()
{
    return m_lock->acquire(); // described as a wait for the lock
}

Coroutine Condition::wait()
{
    return wait(WaitReason::on(WaitReason::Kind::Condition, *this));
}

Coroutine Condition::wait(WaitReason reason)
{
    if (!isLocked())
        throw RuntimeError("cannot wait on un-acquired lock");
    const auto self = Ref(this);
    release();
    Error error;
    try {
        const auto waiter = boundLoop().createFuture();
        const WaiterScope scope(m_waiters, *waiter);
        co_await waiter->waiting(reason);
    } catch (...) {
        error = Error::current();
    }
    // However the wait ended, the lock is taken again, and a cancellation meanwhile comes later.
    while (error.kind() != ErrorKind::Stopped) {
        try {
            co_await m_lock->acquire(reason);
            break;
        } catch (const Exception &e) {
            if (e.kind() != ErrorKind::Cancelled)
                throw;
            error = Error::of(CancelledError());
        }
    }
    if (error)
        error.raise();
    co_return true;
}

Coroutine Condition::waitFor(std::function<Value()> predicate,
                             std::function<bool(const Value &)> isTrue)
{
    const auto self = Ref(this);
    Value result = predicate();
    while (!isTrue(result)) {
        co_await wait();
        result = predicate();
    }
    co_return result;
}

Coroutine Condition::waitUntil(std::function<bool()> predicate, WaitReason reason)
{
    while (!predicate())
        co_await wait(reason);
    co_return true;
}

void Condition::notify(std::size_t count)
{
    if (!isLocked())
        throw RuntimeError("cannot notify on un-acquired lock");
    for (Future *waiter : m_waiters) {
        if (count == 0)
            break;
        if (waiter->isDone())
            continue;
        --count;
        waiter->setResult(false);
    }
}

} // namespace loop
