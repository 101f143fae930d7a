// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"

#include <span>
#include <string>

namespace stdlib::asyncio
{

/// A callback as reports and reprs of handles show it: "broken(1, 'two') at FILE:LINE", its arguments abbreviated, a
/// functools.partial looked through.
std::string callbackWithPlace(script::Interpreter &interpreter, const script::Value &function,
                              std::span<const script::Value> arguments);

} // namespace stdlib::asyncio
