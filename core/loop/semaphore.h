// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/syncobject.h"

#include <optional>

namespace loop
{

// asyncio.Semaphore of 3.11 (release() gives the value to the first waiter at once), and, with a
// bound, asyncio.BoundedSemaphore.
class Semaphore final : public SyncObject
{
public:
    enum class Bound : bool { Unbounded, Bounded };

    // Throws ValueError if the value is negative.
    explicit Semaphore(Runtime &runtime, int value = 1, Bound bound = Bound::Unbounded,
                       Origin origin = Origin::Program);

    bool isLocked() const;
    int value() const { return m_value; }
    Coroutine acquire(); // true
    // Takes it if acquire() would not have to wait.
    bool tryAcquire();
    void release(); // a bounded one throws ValueError
    std::size_t waiters() const { return m_waiters.size(); }

private:
    void wakeNext();

    WaiterList m_waiters;
    int m_value;
    std::optional<int> m_bound;
};

} // namespace loop
