// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/handle.h"
#include "core/script/interpreter.h"

namespace stdlib::asyncio
{

script::Type &handleType();
script::Type &timerHandleType();
/// The script object of a handle: the one it has, or a new one.
script::Value wrapHandle(loop::Handle &handle);

void initializeHandleTypes();

} // namespace stdlib::asyncio
