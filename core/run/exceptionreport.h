// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/observer.h"
#include "core/script/interpreter.h"

#include <string>

namespace run
{

/// What asyncio's default exception handler writes: the message, the objects concerned, the traceback.
std::string exceptionReport(script::Interpreter &interpreter,
                            const loop::ExceptionContext &context);

/// repr() of a future or task.
std::string futureRepr(script::Interpreter &interpreter, loop::Future &future);

} // namespace run
