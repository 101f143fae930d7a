// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"

namespace stdlib::asyncio
{

/// The methods of a loop that set, give and call what a script hangs into it: the exception handler
/// and the task factory.
void addHooks(script::Type &loopType);

} // namespace stdlib::asyncio
