// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/value.h"

#include <functional>
#include <optional>

namespace loop
{

// A run's time. Two questions: what time is it, and when, on the machine's steady clock, will it
// be later than that? Any thread may ask.
class Clock
{
public:
    using MachineTime = std::chrono::steady_clock::time_point;

    virtual ~Clock() = default;

    // Nanoseconds since the run's start.
    virtual Nanoseconds now() const = 0;

    // The machine's time at which now() reaches the deadline; empty while that is not known
    // (paused). Asked only if advances() is true.
    virtual std::optional<MachineTime> machineTime(Nanoseconds deadline) const = 0;

    // Whether time passes by itself. Otherwise it stands still until jump() (all threads wait).
    virtual bool advances() const = 0;
    virtual void jump(Nanoseconds to) = 0;

    // Called, from any thread, whenever earlier answers of machineTime() are void.
    void setChanged(std::function<void()> changed) { m_changed = std::move(changed); }

    virtual void pause() {}
    virtual void resume() {}

    // Time stands still until as many releases: what the program does not do is not its time.
    virtual void hold() {}
    virtual void release() {}

protected:
    void changed() const
    {
        if (m_changed)
            m_changed();
    }

private:
    std::function<void()> m_changed;
};

// Holds a clock while it lives.
class ClockHold
{
public:
    explicit ClockHold(Clock &clock) : m_clock(clock) { m_clock.hold(); }
    ~ClockHold() { m_clock.release(); }
    ClockHold(const ClockHold &) = delete;
    ClockHold &operator=(const ClockHold &) = delete;

private:
    Clock &m_clock;
};

} // namespace loop
