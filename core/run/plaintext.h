// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <optional>
#include <string>

namespace script
{
class Interpreter;
}
namespace loop
{
class Callable;
}

// What asyncio's repr() of a task shows of results, exceptions and callbacks, as long as telling it
// runs no code of the program: a recorder must not disturb the run.
namespace run
{

/// True where repr() of the value is short, whatever the value.
bool isNeverAbbreviated(const script::Value &value);
/// repr() of a plain value, abbreviated as asyncio does with results.
std::optional<std::string> abbreviatedPlainRepr(script::Interpreter &interpreter,
                                                const script::Value &value);
/// repr() of an exception of plain arguments.
std::optional<std::string> plainRepr(script::Interpreter &interpreter,
                                     const script::Value &exception);
/// A callback with its place; empty if the program would have to be asked.
std::string plainCallbackText(const loop::Callable &callback);

} // namespace run
