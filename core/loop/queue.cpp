// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/queue.h"

#include "core/loop/loop.h"
#include "core/loop/runtime.h"

#include <algorithm>

namespace loop
{

using Wait = WaitReason::Kind;

Queue::Queue(Runtime &runtime, int maxsize, std::unique_ptr<QueueStore> store, Origin origin)
    : SyncObject(runtime, SyncObject::Kind::Queue, origin), m_maxsize(maxsize),
      m_store(std::move(store)), m_finished(make<Event>(runtime, Origin::Library, true))
{
    announce();
}

void Queue::wakeNext(Waiters &waiters)
{
    while (!waiters.empty()) {
        const Ref<Future> waiter = std::move(waiters.front());
        waiters.pop_front();
        if (waiter->isDone())
            continue;
        waiter->setResult({});
        return;
    }
}

// A wait that ended with an error. If it had been woken, the next one is to be, in its place.
void Queue::giveUp(Waiters &waiters, Future &waiter)
{
    waiter.cancel();
    std::erase(waiters, &waiter);
}

Coroutine Queue::put(Value item)
{
    const auto self = Ref(this);
    while (isFull()) {
        const auto putter = boundLoop().createFuture();
        m_putters.push_back(putter);
        try {
            co_await putter->waiting(WaitReason::on(Wait::QueuePut, *this));
        } catch (...) {
            giveUp(m_putters, *putter);
            if (!isFull() && !putter->isCancelled())
                wakeNext(m_putters);
            throw;
        }
    }
    putNowait(std::move(item));
    co_return Value();
}

Coroutine Queue::get()
{
    return get(WaitReason::on(Wait::QueueGet, *this));
}

Coroutine Queue::get(WaitReason reason)
{
    const auto self = Ref(this);
    while (isEmpty()) {
        const auto getter = boundLoop().createFuture();
        m_getters.push_back(getter);
        try {
            co_await getter->waiting(reason);
        } catch (...) {
            giveUp(m_getters, *getter);
            if (!isEmpty() && !getter->isCancelled())
                wakeNext(m_getters);
            throw;
        }
    }
    co_return getNowait();
}

void Queue::putNowait(Value &&item)
{
    if (isFull())
        throw QueueFull();
    const Value &stored = m_store->put(std::move(item));
    ++m_unfinished;
    m_finished->clear();
    if (Observer *const observer = number() ? runtime().observer() : nullptr)
        observer->queuePut(*this, stored, size(), runtime().actor());
    wakeNext(m_getters);
}

Value Queue::getNowait()
{
    if (isEmpty())
        throw QueueEmpty();
    Value item = m_store->get();
    if (Observer *const observer = number() ? runtime().observer() : nullptr)
        observer->queueGot(*this, item, size(), runtime().actor());
    wakeNext(m_putters);
    return item;
}

void Queue::taskDone()
{
    if (m_unfinished <= 0)
        throw ValueError("task_done() called too many times");
    if (--m_unfinished == 0)
        m_finished->set();
}

Coroutine Queue::join()
{
    const auto self = Ref(this);
    if (m_unfinished > 0)
        co_await m_finished->wait(WaitReason::on(Wait::QueueJoin, *this));
    co_return Value();
}

} // namespace loop
