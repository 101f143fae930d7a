// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/callable.h"
#include "core/loop/value.h"
#include "core/loop/waitreason.h"

#include <functional>
#include <list>
#include <string>

namespace loop
{

class Loop;
class Runtime;

// Base of queues, locks and the like: something tasks wait on, with a name in the trace.
class SyncObject : public Counted
{
public:
    enum class Kind : std::uint8_t { Queue, Lock, Event, Semaphore, Condition, Barrier };

    SyncObject(Runtime &runtime, Kind kind, Origin origin);

    Kind kind() const { return m_kind; }
    // Counted by kind in the program, from 1; 0 if the library made it.
    int number() const { return m_number; }
    std::string name() const; // "Queue-1"
    Runtime &runtime() const { return m_runtime; }

    void *wrapper = nullptr; // the client's object, unowned
    // For messages: repr() of the client's object; without it a plain form.
    std::function<std::string()> repr;

protected:
    // The loop this object belongs to: the first in which somebody had to wait. Throws RuntimeError
    // if another one is running.
    Loop &boundLoop();
    // Tells the observer; the last thing a constructor does.
    void announce();
    // Tell the observer who holds a lock now, and who gives it back.
    void announceTaken();
    void announceReleased();

private:
    Runtime &m_runtime;
    Loop *m_loop = nullptr;
    int m_number = 0;
    Kind m_kind;
};

// The waiting futures of a lock, in order.
using WaiterList = std::list<Future *>; // kept alive by the coroutines that wait

} // namespace loop
