// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <string>

namespace trace
{

/// Totals of a run, computed from a Model that has taken in the whole trace.
struct Summary {
    struct Waits {
        std::string reason; // words::reasonKind
        std::size_t times = 0;
        Time total{};
    };
    struct QueuePeak {
        Id queue = 0;
        std::uint32_t peak = 0;
        std::uint32_t maxsize = 0;
        std::size_t puts = 0, gets = 0;
    };

    Time duration{};
    std::size_t tasks = 0, finished = 0, failed = 0, cancelled = 0,
                pending = 0; // the program's own
    std::size_t steps = 0, turns = 0;
    Time running{}, ready{}, waiting{}; // added over tasks
    std::vector<Waits> waits;           // longest first
    Time loopBusy{}, loopPolling{}, loopBlocked{};
    std::size_t blockings = 0;
    Time longestBlocking{};
    std::size_t lateTimers = 0; // READY late by more than 10 ms
    Time latest{};
    std::vector<QueuePeak> queues;
    std::size_t jobs = 0, jobsFailed = 0, jobsCancelled = 0;
    Time jobsRunning{}, jobsQueued{};
    std::size_t outputLines = 0;
};

Summary summarize(const Model &model);
/// The text that `run --summary` prints, ended by a newline.
std::string text(const Summary &summary, const Entities &entities);

} // namespace trace
