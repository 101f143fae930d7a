// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <vector>

namespace trace
{

/// One link of what a task awaits, and what that awaits in turn. Deeper links belong to the nearest
/// link before them that is less deep.
struct AwaitLink {
    enum class Kind : std::uint8_t {
        Coroutine, // frame
        Reason,    // event: the TaskWaits that tells it; of a task that waits
        Task,      // id, that is awaited
        Job,       // id
        More,      // id: so many others that are awaited too
    };
    Kind kind = Kind::Coroutine;
    std::size_t depth = 0;
    StackFrame frame{};
    std::uint32_t event = 0;
    Id id = 0;
};

/// From the task's own coroutine down to the timers, locks, queues ... in the end, at the state's
/// moment. Empty for a task that has ended, runs or has not begun.
std::vector<AwaitLink> awaitChain(const Model &model, const State &state, Id task);

/// Where a live task is suspended, the outermost coroutine first; empty if that is not known.
std::vector<StackFrame> suspendedAt(const Model &model, const State &state, Id task);

} // namespace trace
