// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"
#include "core/script/type.h"

namespace stdlib::asyncio
{

// Times as functions of asyncio take them, in seconds. What is no number fails by what CPython does with it first.

/// Compared with a limit.
double comparedSeconds(script::Interpreter &, const script::Value &, script::Comparison, const script::Value &limit);
/// Added to the loop's time.
double addedSeconds(script::Interpreter &, const script::Value &);

} // namespace stdlib::asyncio
