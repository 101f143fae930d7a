// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/clock.h"

namespace loop
{

// Virtual time: computation takes none, and waiting jumps to the next deadline.
// Only the holder of the interpreter's lock moves or reads it.
class InstantClock final : public Clock
{
public:
    Nanoseconds now() const override { return m_now; }
    std::optional<MachineTime> machineTime(Nanoseconds) const override { return {}; }
    bool advances() const override { return false; }
    void jump(Nanoseconds to) override { m_now = to; }

private:
    Nanoseconds m_now{0};
};

} // namespace loop
