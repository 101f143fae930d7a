// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace script {

/// Text of a double as C's printf would have it, but in no locale: kind 'e', 'f', 'g' (and capitals) with a
/// precision, or 'r', the shortest text that reads back as the same number (precision is ignored).
/// `alternate` keeps the point and trailing zeros; `addsPointZero` makes 1 into 1.0.
std::string textOfDouble(double number, char kind, int precision, bool alternate = false,
                         bool addsPointZero = false);

} // namespace script
