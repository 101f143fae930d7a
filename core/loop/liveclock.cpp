// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/liveclock.h"

#include <algorithm>

namespace loop
{

LiveClock::LiveClock(double rate)
    : m_origin(std::chrono::steady_clock::now()), m_rate(std::clamp(rate, slowest, fastest))
{
}

Nanoseconds LiveClock::nowLocked() const
{
    if (standsStill())
        return m_originTime;
    const auto passed = std::chrono::steady_clock::now() - m_origin;
    return m_originTime + Nanoseconds(std::int64_t(double(passed.count()) * m_rate));
}

Nanoseconds LiveClock::now() const
{
    const std::lock_guard guard(m_mutex);
    return nowLocked();
}

std::optional<Clock::MachineTime> LiveClock::machineTime(Nanoseconds deadline) const
{
    const std::lock_guard guard(m_mutex);
    if (standsStill())
        return {};
    // Rounded up, so that now() has reached the deadline by then. A year is for ever.
    constexpr double longest = 3.2e16;
    const double wait = double((deadline - m_originTime).count()) / m_rate + 1;
    return m_origin + Nanoseconds(std::int64_t(std::clamp(wait, 0.0, longest)));
}

double LiveClock::rate() const
{
    const std::lock_guard guard(m_mutex);
    return m_rate;
}

bool LiveClock::isPaused() const
{
    const std::lock_guard guard(m_mutex);
    return m_paused;
}

void LiveClock::rebase()
{
    m_originTime = nowLocked();
    m_origin = std::chrono::steady_clock::now();
}

void LiveClock::setRate(double rate)
{
    {
        const std::lock_guard guard(m_mutex);
        rebase();
        m_rate = std::clamp(rate, slowest, fastest);
    }
    changed();
}

void LiveClock::skipTo(Nanoseconds time)
{
    {
        const std::lock_guard guard(m_mutex);
        rebase();
        m_originTime = std::max(m_originTime, time);
    }
    changed();
}

void LiveClock::pause()
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_paused)
            return;
        rebase();
        m_paused = true;
    }
    changed();
}

void LiveClock::resume()
{
    {
        const std::lock_guard guard(m_mutex);
        if (!m_paused)
            return;
        rebase();
        m_paused = false;
    }
    changed();
}

void LiveClock::hold()
{
    {
        const std::lock_guard guard(m_mutex);
        rebase();
        ++m_holds;
    }
    changed();
}

void LiveClock::release()
{
    {
        const std::lock_guard guard(m_mutex);
        rebase();
        --m_holds;
    }
    changed();
}

} // namespace loop
