// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/barrier.h"

#include "core/loop/errors.h"

namespace loop
{

Barrier::Barrier(Runtime &runtime, int parties, Origin origin)
    : SyncObject(runtime, Kind::Barrier, origin),
      m_condition(make<Condition>(runtime, nullptr, Origin::Library)), m_parties(parties)
{
    if (parties < 1)
        throw ValueError("parties must be > 0");
    announce();
}

namespace
{
// Releases the barrier's lock, as the end of `async with` does.
struct Held {
    Condition &condition;
    ~Held()
    {
        if (condition.isLocked())
            condition.release();
    }
};
} // namespace

Coroutine Barrier::wait()
{
    const auto self = Ref(this);
    const WaitReason reason = WaitReason::on(WaitReason::Kind::Barrier, *this);
    co_await m_condition->lock().acquire(reason);
    const Held held{*m_condition};
    std::function<bool()> isOpen
        = [this] { return m_state != State::Draining && m_state != State::Resetting; };
    co_await m_condition->waitUntil(std::move(isOpen), reason);
    if (m_state == State::Broken)
        throw BrokenBarrierError("Barrier aborted");
    const int index = m_count++;
    Error error;
    try {
        if (index + 1 == m_parties) {
            m_state = State::Draining;
            m_condition->notifyAll();
        } else {
            co_await pass(reason);
        }
    } catch (...) {
        error = Error::current();
    }
    if (error.kind() != ErrorKind::Stopped)
        leave();
    if (error)
        error.raise();
    co_return index;
}

Coroutine Barrier::pass(WaitReason reason)
{
    std::function<bool()> isReleased = [this] { return m_state != State::Filling; };
    co_await m_condition->waitUntil(std::move(isReleased), reason);
    if (m_state == State::Broken || m_state == State::Resetting)
        throw BrokenBarrierError("Abort or reset of barrier");
    co_return Value();
}

void Barrier::leave()
{
    if (--m_count > 0)
        return;
    if (m_state == State::Resetting || m_state == State::Draining)
        m_state = State::Filling;
    m_condition->notifyAll();
}

Coroutine Barrier::reset()
{
    const auto self = Ref(this);
    co_await m_condition->lock().acquire(WaitReason::on(WaitReason::Kind::Barrier, *this));
    const Held held{*m_condition};
    m_state = m_count > 0 ? State::Resetting : State::Filling;
    m_condition->notifyAll();
    co_return Value();
}

Coroutine Barrier::abort()
{
    const auto self = Ref(this);
    co_await m_condition->lock().acquire(WaitReason::on(WaitReason::Kind::Barrier, *this));
    const Held held{*m_condition};
    m_state = State::Broken;
    m_condition->notifyAll();
    co_return Value();
}

} // namespace loop
