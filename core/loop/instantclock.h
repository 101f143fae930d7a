// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/clock.h"

#include <atomic>

namespace loop
{

// Virtual time: computation takes none, and waiting jumps to the next deadline.
// Only the holder of the interpreter's lock moves it; any thread may read it.
class InstantClock final : public Clock
{
public:
    Nanoseconds now() const override { return Nanoseconds(m_now.load(std::memory_order_relaxed)); }
    std::optional<MachineTime> machineTime(Nanoseconds) const override { return {}; }
    bool advances() const override { return false; }
    void jump(Nanoseconds to) override { m_now.store(to.count(), std::memory_order_relaxed); }

private:
    std::atomic<Nanoseconds::rep> m_now{0};
};

} // namespace loop
