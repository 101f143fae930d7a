// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/event.h"
#include "core/loop/future.h"
#include "core/loop/syncobject.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace loop
{

// The order in which a queue gives its items back.
class QueueStore
{
public:
    virtual ~QueueStore() = default;
    // Where the item is now, until the next call: in the store, or still where it came from.
    virtual const Value &put(Value &&item) = 0;
    virtual Value get() = 0; // not called when empty
    virtual std::size_t size() const = 0;
    virtual bool isEmpty() const = 0;
    // For repr(): the items in storage order.
    virtual std::vector<const Value *> items() const = 0;
};
std::unique_ptr<QueueStore> fifoStore();
std::unique_ptr<QueueStore> lifoStore();
// Python's heapq: for items that are equal the order is heapq's, too. The comparator says whether
// the first is less; it may throw.
std::unique_ptr<QueueStore> priorityStore(std::function<bool(const Value &, const Value &)> isLess);

// asyncio.Queue. A waiter that is woken looks again, in a later step of its task. put() and get() ask
// the virtual functions, as a program may have its own.
class Queue : public SyncObject
{
public:
    explicit Queue(Runtime &runtime, int maxsize = 0, std::unique_ptr<QueueStore> store = fifoStore(),
                   Origin origin = Origin::Program);

    Coroutine put(Value item);
    Coroutine get();
    Coroutine get(WaitReason reason);
    Coroutine join();
    virtual void putNowait(Value &&item); // throws QueueFull
    virtual Value getNowait();            // throws QueueEmpty
    void taskDone();                      // throws ValueError

    std::size_t size() const { return m_store->size(); }
    int maxsize() const { return m_maxsize; }
    void setMaxsize(int maxsize) { m_maxsize = maxsize; }
    virtual bool isEmpty() const { return m_store->isEmpty(); }
    virtual bool isFull() const { return m_maxsize > 0 && size() >= std::size_t(m_maxsize); }
    int unfinished() const { return m_unfinished; }
    using Waiters = std::deque<Ref<Future>>;
    const Waiters &getters() const { return m_getters; }
    const Waiters &putters() const { return m_putters; }
    QueueStore &store() const { return *m_store; }

private:
    static void wakeNext(Waiters &waiters);
    static void giveUp(Waiters &waiters, Future &waiter);

    int m_maxsize;
    int m_unfinished = 0;
    std::unique_ptr<QueueStore> m_store;
    Waiters m_getters;
    Waiters m_putters;
    Ref<Event> m_finished;
};

} // namespace loop
