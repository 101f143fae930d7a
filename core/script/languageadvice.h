// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace script
{

// What to use instead of a thing that is not in the language; empty when there is nothing.

std::string_view adviceForModule(std::string_view module);
std::string_view adviceForBuiltin(std::string_view name);

/// A builtin of CPython that scenarios do without.
bool isExcludedBuiltin(std::string_view name);

/// A part of asyncio that scenarios do without.
/// A part of a module that is in: open_connection of asyncio, system of os.
bool isExcludedPart(std::string_view module, std::string_view name);
std::string_view adviceForPart(std::string_view module, std::string_view name);

} // namespace script
