// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/loop.h"

#include <optional>

namespace loop
{

// asyncio.timeout() and timeout_at(): cancels the task that entered it when the time is over, and
// turns that cancellation into a TimeoutError at its exit.
class Timeout final : public Counted
{
public:
    enum class State : std::uint8_t { Created, Entered, Expiring, Expired, Exited };

    // when: a moment of loop.time(), or none.
    explicit Timeout(std::optional<double> when) : m_when(when) {}
    static Ref<Timeout> after(Loop &loop, std::optional<double> delay);

    // __aenter__ and __aexit__ do not suspend. Throws RuntimeError outside a task.
    void enter(Loop &loop);
    // The error the block ended with, or none. True if TimeoutError must be raised in its place.
    bool exit(const Error &error);
    void reschedule(std::optional<double> when);

    std::optional<double> when() const { return m_when; }
    bool hasExpired() const { return m_state == State::Expiring || m_state == State::Expired; }
    State state() const { return m_state; }
    const char *stateName() const; // "created", "active", "expiring", "expired", "finished"

private:
    void expire();

    std::optional<double> m_when;
    Loop *m_loop = nullptr;
    Ref<Task> m_task;
    Ref<Handle> m_handle;
    State m_state = State::Created;
};

} // namespace loop
