// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/numberliteral.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace script
{

namespace
{

constexpr std::size_t maximumDigits = 4300;

double readDouble(const std::string &digits)
{
    double value = 0.0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc::result_out_of_range)
        return value;
    // Out of range is huge or tiny; the sign of the exponent tells which.
    const bool isTiny = digits.find("e-") != std::string::npos ||
                        digits.find("E-") != std::string::npos || digits.front() == '.' ||
                        digits.front() == '0';
    return isTiny ? 0.0 : std::numeric_limits<double>::infinity();
}

} // namespace

NumberLiteral readNumber(std::string_view text)
{
    NumberLiteral literal;
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char character) { return character != '_'; });
    if (digits.size() > 2 && digits[0] == '0') {
        const char letter = static_cast<char>(digits[1] | 0x20);
        literal.base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    }
    if (literal.base != 10) {
        digits.erase(0, 2);
    } else if (digits.back() == 'j' || digits.back() == 'J') {
        literal.kind = NumberLiteral::Imaginary;
        digits.pop_back();
        literal.real = readDouble(digits);
        return literal;
    } else if (digits.find_first_of(".eE") != std::string::npos) {
        literal.kind = NumberLiteral::Float;
        literal.real = readDouble(digits);
        return literal;
    }
    std::int64_t value = 0;
    const auto result =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, literal.base);
    if (result.ec == std::errc())
        literal.integer = value;
    else if (literal.base == 10 && digits.size() > maximumDigits)
        literal.kind = NumberLiteral::TooLong;
    literal.digits = std::move(digits);
    return literal;
}

std::string tooLongMessage(std::size_t digits)
{
    return "Exceeds the limit (4300 digits) for integer string conversion: value has " +
           std::to_string(digits) +
           " digits; use sys.set_int_max_str_digits() to increase the limit"
           " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
}

} // namespace script
