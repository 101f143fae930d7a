// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <string>

namespace trace::findings
{

/// Something in a run that is wrong or slower than it need be, with the moment and the line that
/// show it.
struct Finding {
    enum class Kind : std::uint8_t {
        LoopBlocked,
        SerialAwaits,
        ExceptionNeverRetrieved,
        NeverAwaited,
        Deadlock,
        GrowingQueue,
        StarvedConsumer,
        SaturatedPool,
        DestroyedPending,
        BusyPolling
    };
    /// Wrong: the program does not do what it was written for; Slow: it loses time; Hint: worth a
    /// look.
    enum class Severity : std::uint8_t { Wrong, Slow, Hint };

    Kind kind = Kind::LoopBlocked;
    Severity severity = Severity::Wrong;
    Time time{};
    std::uint32_t event = 0; // the moment is right after it
    Id task = 0;             // to be selected; 0: none
    std::uint32_t line = 0;  // 0: not in the program
    std::string title;       // one sentence without its full stop
    std::string why;         // why it matters, with the numbers of this run
    std::string advice;      // what to try

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace trace::findings
