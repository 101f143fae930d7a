// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/sleeper.h"

#include <atomic>
#include <functional>
#include <memory>

class QSocketNotifier;

namespace loop
{

// Sleeps in the Qt event loop of the thread that made it: instead of returning, it calls back.
// Precise to a fraction of a millisecond, by a timerfd. Only interrupt() is for other threads.
class QtSleeper final : public Sleeper
{
public:
    explicit QtSleeper(std::function<void()> woken);
    ~QtSleeper() override;

    // Arms the timer (or disarms it) and returns at once; woken() is called when the time has come
    // or after interrupt().
    void sleepUntil(std::optional<Clock::MachineTime> time) override;
    void interrupt() override;

private:
    class Descriptor;
    std::function<void()> m_woken;
    std::unique_ptr<Descriptor> m_timer;
    std::unique_ptr<Descriptor> m_wake;
};

} // namespace loop
