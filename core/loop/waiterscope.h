// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/future.h"
#include "core/loop/syncobject.h"

namespace loop
{

// Keeps a future at its place in a list of waiters for the duration of a scope.
class WaiterScope
{
public:
    WaiterScope(WaiterList &waiters, Future &waiter)
        : m_waiters(waiters), m_place(waiters.insert(waiters.end(), &waiter))
    {
    }
    ~WaiterScope() { leave(); }
    WaiterScope(const WaiterScope &) = delete;
    WaiterScope &operator=(const WaiterScope &) = delete;

    void leave()
    {
        if (std::exchange(m_in, false))
            m_waiters.erase(m_place);
    }

private:
    WaiterList &m_waiters;
    WaiterList::iterator m_place;
    bool m_in = true;
};

} // namespace loop
