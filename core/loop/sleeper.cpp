// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/sleeper.h"

namespace loop
{

void PlainSleeper::sleepUntil(std::optional<Clock::MachineTime> time)
{
    std::unique_lock guard(m_mutex);
    const auto interrupted = [this] { return m_interrupted; };
    if (time)
        m_changed.wait_until(guard, *time, interrupted);
    else
        m_changed.wait(guard, interrupted);
    m_interrupted = false;
}

void PlainSleeper::interrupt()
{
    {
        const std::lock_guard guard(m_mutex);
        m_interrupted = true;
    }
    m_changed.notify_one();
}

} // namespace loop
