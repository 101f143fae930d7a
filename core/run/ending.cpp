// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/ending.h"

namespace run
{

std::string outcomeName(const Ending &ending)
{
    switch (ending.outcome) {
    case Outcome::Ok:
        return "ok";
    case Outcome::Exit:
        return "exit " + std::to_string(ending.exitCode);
    case Outcome::Raise:
        return "raise";
    case Outcome::Deadlock:
        return "deadlock";
    case Outcome::Idle:
        return "idle";
    case Outcome::MaxTime:
        return "max-time";
    case Outcome::MaxSteps:
        return "max-steps";
    case Outcome::Memory:
        return "memory";
    case Outcome::Stopped:
        return "stopped";
    case Outcome::NotRun:
        return "not run";
    }
    return {};
}

} // namespace run
