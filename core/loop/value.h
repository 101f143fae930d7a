// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <any>
#include <chrono>

namespace loop
{

// What a future carries; empty is Python's None. A handle of eight bytes that moves without
// throwing is stored inline, without an allocation.
using Value = std::any;

// What every awaitable operation of this folder returns. It runs inside the step of the task that
// called it, starting at the call (QCoro starts eagerly), and resumes inside a later step of it.
using Coroutine = QCoro::Task<Value>;

// Durations and moments are nanoseconds since the run's start. Where Python computes in floating
// point (loop.time() + delay), seconds are a double, so that the sums round as CPython's do.
using Nanoseconds = std::chrono::nanoseconds;

double toSeconds(Nanoseconds time);
Nanoseconds fromSeconds(double seconds); // rounded half to even, clamped to +-292 years

} // namespace loop
