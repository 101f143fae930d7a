// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/condition.h"

namespace loop
{

// asyncio.Barrier.
class Barrier final : public SyncObject
{
public:
    enum class State : std::uint8_t { Filling, Draining, Resetting, Broken };

    // Throws ValueError if parties < 1.
    explicit Barrier(Runtime &runtime, int parties, Origin origin = Origin::Program);

    Coroutine wait(); // int: its place in the order of arrival, from 0
    Coroutine reset();
    Coroutine abort();
    int parties() const { return m_parties; }
    int waiting() const { return m_state == State::Filling ? m_count : 0; }
    bool isBroken() const { return m_state == State::Broken; }
    State state() const { return m_state; }

private:
    Coroutine pass(WaitReason reason);
    void leave();

    Ref<Condition> m_condition;
    const int m_parties;
    int m_count = 0;
    State m_state = State::Filling;
};

} // namespace loop
