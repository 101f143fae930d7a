// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/str.h"

#include <charconv>
#include <cstring>

namespace script {

namespace {

constexpr size_t mostDigits = 4300; ///< CPython's guard against quadratic conversions

[[noreturn]] void raiseTooManyDigits(size_t given)
{
    raiseValueError("Exceeds the limit (" + std::to_string(mostDigits)
                    + " digits) for integer string conversion"
                    + (given ? ": value has " + std::to_string(given) + " digits" : "")
                    + "; use sys.set_int_max_str_digits() to increase the limit");
}

/// The text in ASCII digits, without white space around it; other characters become '?'.
std::string normalized(std::string_view text)
{
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = codepoints::decode(text, offset);
        const int digit = codepoints::decimalValue(c);
        if (c < 0x80)
            result += codepoints::isSpace(c) ? ' ' : char(c);
        else if (digit >= 0)
            result += char('0' + digit);
        else
            result += codepoints::isSpace(c) ? ' ' : '?';
    }
    const size_t first = result.find_first_not_of(' ');
    if (first == result.npos)
        return {};
    return result.substr(first, result.find_last_not_of(' ') + 1 - first);
}

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

/// Takes a prefix like 0x, and finds the base where it is 0. False: not a literal.
bool takePrefix(std::string_view &digits, int &base)
{
    const char kind = digits.size() > 1 && digits[0] == '0' ? char(digits[1] | 0x20) : '\0';
    const int prefixed = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 0;
    if (prefixed && (base == 0 || base == prefixed)) {
        base = prefixed;
        digits.remove_prefix(2);
        if (!digits.empty() && digits[0] == '_')
            digits.remove_prefix(1);
        return true;
    }
    if (base == 0) {
        base = 10;
        if (digits.size() > 1 && digits[0] == '0') // 00 is a zero, 010 an error
            return digits.find_first_not_of("0_") == digits.npos;
    }
    return true;
}

/// The digits without underscores; false if there are none, or something else.
bool takeDigits(std::string_view text, int base, std::string &digits)
{
    char last = '_';
    for (const char c : text) {
        if (c == '_' ? last == '_' : digitValue(c) >= base)
            return false;
        if (c != '_')
            digits += c;
        last = c;
    }
    return last != '_';
}

} // namespace

Value parseInteger(std::string_view text, int base)
{
    const int givenBase = base;
    const auto fail = [&]() -> Value {
        std::string shown = script::quoted(text);
        if (codepoints::codePointCount(shown) > 200)
            shown = substring(*makeStr(shown), 0, 200)->toString();
        raiseValueError("invalid literal for int() with base " + std::to_string(givenBase) + ": "
                        + shown);
    };
    const std::string trimmed = normalized(text);
    std::string_view rest = trimmed;
    const bool isNegative = !rest.empty() && rest[0] == '-';
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '+'))
        rest.remove_prefix(1);
    std::string digits;
    if (!takePrefix(rest, base) || !takeDigits(rest, base, digits))
        return fail();
    if (digits.size() <= 11) { // 36**11 fits
        int64_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
        return integer(isNegative ? -number : number);
    }
    if ((base & (base - 1)) != 0 && digits.size() > mostDigits)
        raiseTooManyDigits(digits.size());
    Mpz number;
    mpz_set_str(number, digits.c_str(), base);
    if (isNegative)
        mpz_neg(number, number);
    return integer(number);
}

std::string toDigits(const Value &value, int base)
{
    if (value.isSmallInt()) {
        char buffer[72];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value.smallInt(), base);
        return std::string(buffer, end.ptr);
    }
    const IntegerView view(value);
    std::string text(mpz_sizeinbase(view, base) + 2, '\0');
    mpz_get_str(text.data(), base, view);
    text.resize(std::strlen(text.c_str()));
    return text;
}

std::string toDecimal(const Value &value)
{
    if (!value.isSmallInt()) {
        const size_t digits = mpz_sizeinbase(IntegerView(value), 10); // may be one too many
        if (digits > mostDigits + 1)
            raiseTooManyDigits(0);
    }
    std::string text = toDigits(value, 10);
    if (text.size() - (text[0] == '-') > mostDigits)
        raiseTooManyDigits(0);
    return text;
}

} // namespace script
