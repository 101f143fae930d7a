// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/syncobject.h"

namespace loop
{

// asyncio.Event. A waiter resumes in a later step of its task, never inside set().
class Event final : public SyncObject
{
public:
    explicit Event(Runtime &runtime, Origin origin = Origin::Program, bool set = false);

    bool isSet() const { return m_set; }
    void set();
    void clear() { m_set = false; }
    Coroutine wait(); // true
    Coroutine wait(WaitReason reason);
    std::size_t waiters() const { return m_waiters.size(); }

private:
    WaiterList m_waiters;
    bool m_set;
};

} // namespace loop
