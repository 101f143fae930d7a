// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/loop.h"
#include "core/script/interpreter.h"

#include <vector>

namespace stdlib::asyncio
{

/// At the end of a run: reports the pending tasks of loops that are closed or lost, which only keep one another
/// alive, and closes their coroutines, and the exceptions in such a knot that nobody took, as
/// CPython's last collections do. The first one takes what the program does not refer to: a
/// coroutine is closed before its task is reported. The second comes when the program's names are
/// gone: it takes the rest, the task first.
enum class Collection : uint8_t { First, Second };
void reportLostTasks(script::Interpreter &interpreter,
                     const std::vector<loop::Ref<loop::Loop>> &loops, Collection which);

} // namespace stdlib::asyncio
