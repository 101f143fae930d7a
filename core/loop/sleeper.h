// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/clock.h"

#include <condition_variable>
#include <mutex>

namespace loop
{

// How a thread really sleeps. An interruption is not lost if it comes before the sleep.
class Sleeper
{
public:
    virtual ~Sleeper() = default;
    // Returns at that time, after interrupt(), or earlier.
    virtual void sleepUntil(std::optional<Clock::MachineTime> time) = 0;
    virtual void interrupt() = 0; // from any thread
};

// Sleeps on a condition variable.
class PlainSleeper final : public Sleeper
{
public:
    void sleepUntil(std::optional<Clock::MachineTime> time) override;
    void interrupt() override;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_interrupted = false;
};

} // namespace loop
