// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace script
{

/// The value of a number token.
struct NumberLiteral {
    enum Kind { Int, Float, Imaginary, TooLong };

    Kind kind = Int;
    double real = 0.0; ///< Float, Imaginary
    std::optional<std::int64_t> integer; ///< empty when it needs more than 63 bits
    std::string digits;                  ///< without prefix and underscores
    int base = 10;
};

NumberLiteral readNumber(std::string_view text);

/// CPython's message for a decimal literal past its limit of 4,300 digits.
std::string tooLongMessage(std::size_t digits);

} // namespace script
