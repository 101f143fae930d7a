// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <string>

namespace trace
{

/// What a run waited for outside itself: timers, network, blocking sleeps and pool jobs.
struct Waits {
    std::size_t number = 0;
    Time total{};           // added up
    Time covered{};         // during which at least one of them went on
    std::size_t atOnce = 0; // the most at one moment
    bool onlyJobs = false;
    Time overlap() const { return total - covered; }
};
Waits waitsOf(const Model &model);

/// Lines that tasks print later in one run than the same lines of the same tasks in another.
struct Lateness {
    std::size_t number = 0;
    Time first{};    // by how much the first of them is late
    std::string who; // the coroutine, if all come from one
};
Lateness lateOutputs(const Model &late, const Model &reference);

} // namespace trace
