// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/transportfactory.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace run {

/// The parameters of one execution.
struct Settings {
    enum class Mode : uint8_t {
        Instant, ///< virtual time: waits are jumped over, the schedule is the reference's
        Live, ///< the clock runs, at `rate` times the speed of the wall's
    };

    Mode mode = Mode::Instant;
    double rate = 1; ///< of the live clock, 0.1 to 100
    uint64_t seed = 0; ///< of the random module
    int workers = 8; ///< threads of an executor that was made without a number
    std::chrono::nanoseconds epoch{1597441390000000000}; ///< time.time() at the start: 2020-08-14T21:43:10Z
    std::chrono::nanoseconds maxTime = std::chrono::hours(1); ///< of the run's clock, instant runs only
    uint64_t maxSteps = 1'000'000; ///< handles that the loop runs
    size_t heapBytes = size_t(1) << 30; ///< of script objects
    size_t outputBytes = size_t(64) << 20; ///< printed
    size_t traceEvents = 50'000'000;
    bool fullReprs = false; ///< results by their whole repr(), which may run the program's code (level 3)
    web::TransportFactory transport; ///< of a live run's requests; unset: they stay inside the process
    bool endless = false; ///< an idle or deadlocked program waits until it is stopped (the window's live runs)
};

} // namespace run
