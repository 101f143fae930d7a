// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace script {

// CPython keeps one object of each name it has met ("interned"). The order of a set display's constants shows which of
// its strings were met before the program was compiled.

/// By CPython itself, while it started: names of its own modules. Of letters, digits and underscores.
bool isInternedAtStart(std::string_view name);

/// By its parser: names in the program's text, keywords aside.
bool isNameIn(std::string_view source, std::string_view name);

} // namespace script
