// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"
#include "core/trace/summary.h"

#include <string>

namespace trace
{

/// Two ended runs beside each other, and why one is sooner: only a reason that the traces prove is
/// given.
struct Comparison {
    enum class Reason : std::uint8_t { None, WaitsOverlap, LoopBlocked };

    Summary first, second;
    Time difference{};  // second's duration minus first's
    double ratio = 1.0; // the longer duration over the shorter; infinity if that is 0
    Reason reason = Reason::None;
    std::size_t waits = 0; // WaitsOverlap: how many overlap
    std::size_t late = 0;  // LoopBlocked: how many outputs come late
    Time lateness{};       // LoopBlocked: by how much the first of them
    /// "gathered finishes 1.00 s sooner (2.0× faster): the two waits overlap."
    std::string sentence;
};

/// `firstName` and `secondName` stand in the sentence: a title or a file's name without its ending.
Comparison compare(const Model &first, const Model &second, const std::string &firstName,
                   const std::string &secondName);

} // namespace trace
