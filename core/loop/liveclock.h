// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/clock.h"

#include <atomic>
#include <mutex>

namespace loop
{

// Real time at a rate, which can be paused. Any thread may call everything.
class LiveClock final : public Clock
{
public:
    static constexpr double slowest = 0.1;
    static constexpr double fastest = 100;

    explicit LiveClock(double rate = 1); // begins to run at once

    Nanoseconds now() const override;
    std::optional<MachineTime> machineTime(Nanoseconds deadline) const override;
    bool advances() const override { return true; }
    void jump(Nanoseconds) override {}

    // Run seconds per machine second, clamped to slowest .. fastest.
    double rate() const;
    void setRate(double rate);

    // Goes forward to that time at once, if it is in the future.
    void skipTo(Nanoseconds time);

    bool isPaused() const;
    void pause() override;
    void resume() override;
    void hold() override;
    void release() override;

private:
    bool standsStill() const { return m_paused || m_holds > 0; }
    Nanoseconds nowLocked() const;
    void rebase();

    mutable std::mutex m_mutex;
    MachineTime m_origin;       // the machine's time at ...
    Nanoseconds m_originTime{0}; // ... this time of the run
    double m_rate;
    bool m_paused = false;
    int m_holds = 0;
};

} // namespace loop
