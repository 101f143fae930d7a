// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <string>
#include <string_view>

/// How the canonical text writes numbers, texts and names.
namespace trace::canonicaltext
{

/// "%.6f"
std::string fixed(double seconds);
std::string seconds(Time time);
/// A JSON string: everything beyond the control characters, the quote and the backslash as it is.
std::string quoted(std::string_view text);
/// Bare if it has no white space and no quote, else quoted.
std::string quotedName(std::string_view name);
/// "0x" and four or more hex digits become "0x?".
std::string withoutAddresses(std::string_view text);
/// " at /some/folder/file.py:12" becomes " at file.py:12".
std::string withoutFolders(std::string_view text);
/// Line breaks become "\n" in letters.
std::string onOneLine(std::string_view text);

} // namespace trace::canonicaltext
