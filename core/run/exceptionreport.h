// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/loop.h"
#include "core/script/interpreter.h"

#include <string>

namespace run
{

/// What asyncio's default exception handler says: the message and the objects concerned. The traceback comes
/// after it.
std::string exceptionMessage(script::Interpreter &interpreter, loop::Loop &loop,
                             const loop::ExceptionContext &context);

/// repr() of a future or task.
std::string futureRepr(script::Interpreter &interpreter, loop::Future &future);

} // namespace run
