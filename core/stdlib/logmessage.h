// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"

#include <string>

namespace stdlib
{

// The levels of the module logging that the library itself uses.
inline constexpr int debugLevel = 10;
inline constexpr int warningLevel = 30;
inline constexpr int errorLevel = 40;
inline constexpr int criticalLevel = 50;

/// Gives a message of the library's own to a logger ("asyncio"), with an exception or unset. False, and nothing
/// done, if the program has not imported logging: then whoever calls writes what logging's last resort would.
bool logMessage(script::Interpreter &interpreter, const char *logger, int level,
                const std::string &text, const script::Value &exception = {});

/// Gives a RuntimeWarning of the library's own to the module warnings. False if the program has not imported it.
bool warnByModule(script::Interpreter &interpreter, const std::string &text,
                  const std::string &fileName, int line);

} // namespace stdlib
