// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace run {

/// How a run ended.
enum class Outcome : uint8_t {
    Ok,
    Exit, ///< sys.exit(N), N not 0
    Raise, ///< an exception left the program
    Deadlock,
    Idle, ///< run_forever with nothing left to do
    MaxTime,
    MaxSteps,
    Memory, ///< the heap, output or trace limit
    Stopped, ///< by the person
    NotRun, ///< the program is not in the language; its diagnostics say where
};

struct Ending {
    Outcome outcome = Outcome::Ok;
    int exitCode = 0; ///< of the command line: 0 ok, 1 raised, 2 not run, 3 deadlock, 4 idle, 5 max-time, 6 max-steps or memory, N
    std::string exceptionType; ///< of Raise
    std::string exceptionText; ///< str(exception)
    std::string reason; ///< one sentence for a person; empty for Ok
    std::chrono::nanoseconds time{0}; ///< of the run's clock
};

/// The outcome in the words of the canonical text: "ok", "exit 3", "deadlock", ...
std::string outcomeName(const Ending &ending);

} // namespace run
