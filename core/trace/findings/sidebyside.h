// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <map>
#include <vector>

namespace trace::findings
{

/// A piece of a coroutine's life: it has the loop for a while, or waits.
struct Piece {
    bool isWait = false;
    Time length{};
    Id pool = 0; // whose thread it waits for; 0: none
};
using Pieces = std::vector<Piece>;

/// How long coroutines would take that are started together on one loop, which runs one of them at
/// a time in the order in which they become ready. `workers`: how many threads each pool has; one
/// that is missing has enough.
Time sideBySide(const std::vector<Pieces> &coroutines, const std::map<Id, std::size_t> &workers);

} // namespace trace::findings
