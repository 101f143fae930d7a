// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/lock.h"

#include <functional>

namespace loop
{

// asyncio.Condition. A notified waiter first takes the lock again.
class Condition final : public SyncObject
{
public:
    explicit Condition(Runtime &runtime, Ref<Lock> lock = {}, Origin origin = Origin::Program);

    Lock &lock() const { return *m_lock; }
    bool isLocked() const { return m_lock->isLocked(); }
    Coroutine acquire(); // true
    void release() { m_lock->release(); }
    Coroutine wait(); // true
    Coroutine wait(WaitReason reason);
    // The predicate's value that was true in the end. isTrue judges the values.
    Coroutine waitFor(std::function<Value()> predicate, std::function<bool(const Value &)> isTrue);
    Coroutine waitUntil(std::function<bool()> predicate, WaitReason reason);
    void notify(std::size_t count = 1); // throws RuntimeError if not locked
    void notifyAll() { notify(m_waiters.size()); }
    std::size_t waiters() const { return m_waiters.size(); }

private:
    Ref<Lock> m_lock;
    WaiterList m_waiters;
};

} // namespace loop
