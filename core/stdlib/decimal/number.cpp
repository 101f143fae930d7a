// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/decimal/number.h"

#include <cmath>
#include <cstdlib>
#include <limits>

namespace stdlib::decimal
{

Context Context::exact()
{
    Context context;
    context.precision = largestPrecision;
    context.maxExponent = largestExponent;
    context.minExponent = -largestExponent;
    context.traps = 0;
    return context;
}

mpz_class powerOfTen(int64_t n)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(n));
    return power;
}

int64_t decimalDigits(const mpz_class &integer)
{
    // GMP's answer is exact or one too many.
    const auto guess = static_cast<int64_t>(mpz_sizeinbase(integer.get_mpz_t(), 10));
    if (guess <= 1)
        return 1;
    if (guess <= 18)
        return mpz_cmpabs_ui(integer.get_mpz_t(), powerOfTen(guess - 1).get_ui()) < 0 ? guess - 1
                                                                                        : guess;
    // Far from a power of ten the bit length alone decides.
    const double bits = static_cast<double>(mpz_sizeinbase(integer.get_mpz_t(), 2));
    constexpr double digitsPerBit = 0.30102999566398119521;
    const auto fewest = static_cast<int64_t>((bits - 1) * digitsPerBit - 1e-9 * bits) + 1;
    if (fewest == guess)
        return guess;
    return mpz_cmpabs(integer.get_mpz_t(), powerOfTen(guess - 1).get_mpz_t()) < 0 ? guess - 1
                                                                                  : guess;
}

Number Number::fromInteger(const mpz_class &integer)
{
    return Number(abs(integer), 0, integer < 0);
}

Number Number::fromDouble(double value)
{
    if (std::isnan(value))
        return nan();
    if (std::isinf(value))
        return infinity(value < 0);
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(value), &exponent);
    mpz_class coefficient(std::ldexp(fraction, 53));
    exponent -= 53;
    if (coefficient == 0)
        return Number(0, 0, std::signbit(value));
    while (exponent < 0 && mpz_even_p(coefficient.get_mpz_t())) {
        coefficient >>= 1;
        ++exponent;
    }
    if (exponent >= 0)
        return Number(coefficient << static_cast<mp_bitcnt_t>(exponent), 0, std::signbit(value));
    // c / 2^n = c * 5^n / 10^n
    mpz_class fives;
    mpz_ui_pow_ui(fives.get_mpz_t(), 5, static_cast<unsigned long>(-exponent));
    return Number(coefficient * fives, exponent, std::signbit(value));
}

Number Number::infinity(bool isNegative)
{
    Number number(0, 0, isNegative);
    number.m_kind = Kind::Infinite;
    return number;
}

Number Number::nan()
{
    Number number;
    number.m_kind = Kind::QuietNaN;
    return number;
}

int64_t Number::digits() const
{
    return decimalDigits(m_coefficient);
}

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool takeWord(std::string_view &text, std::string_view word)
{
    if (text.size() < word.size())
        return false;
    for (size_t i = 0; i < word.size(); ++i) {
        if ((text[i] | 0x20) != word[i])
            return false;
    }
    text.remove_prefix(word.size());
    return true;
}

std::string takeDigits(std::string_view &text)
{
    std::string digits;
    while (!text.empty() && isDigit(text.front())) {
        digits += text.front();
        text.remove_prefix(1);
    }
    return digits;
}

std::string withoutUnderscoresAndSpace(std::string_view text)
{
    constexpr std::string_view space = " \t\n\r\f\v";
    const size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    text = text.substr(first, text.find_last_not_of(space) - first + 1);
    std::string clean;
    for (const char c : text) {
        if (c != '_')
            clean += c;
    }
    return clean;
}

} // namespace

bool Number::parse(std::string_view text, Number &number)
{
    const std::string clean = withoutUnderscoresAndSpace(text);
    std::string_view rest = clean;
    bool isNegative = false;
    if (rest.starts_with('+') || rest.starts_with('-')) {
        isNegative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    if (takeWord(rest, "inf")) {
        takeWord(rest, "inity");
        number = infinity(isNegative);
        return rest.empty();
    }
    const bool isSignalling = !rest.empty() && (rest.front() | 0x20) == 's';
    if (isSignalling)
        rest.remove_prefix(1);
    if (takeWord(rest, "nan")) {
        const std::string payload = takeDigits(rest);
        number = nan();
        number.m_isNegative = isNegative;
        if (isSignalling)
            number.m_kind = Kind::SignallingNaN;
        if (!payload.empty())
            number.m_coefficient.set_str(payload, 10);
        return rest.empty();
    }
    if (isSignalling)
        return false;
    std::string digits = takeDigits(rest);
    int64_t exponent = 0;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        const std::string fraction = takeDigits(rest);
        exponent = -static_cast<int64_t>(fraction.size());
        digits += fraction;
    }
    if (digits.empty())
        return false;
    if (!rest.empty()) {
        if ((rest.front() | 0x20) != 'e')
            return false;
        rest.remove_prefix(1);
        bool isBelow = false;
        if (rest.starts_with('+') || rest.starts_with('-')) {
            isBelow = rest.front() == '-';
            rest.remove_prefix(1);
        }
        const std::string power = takeDigits(rest);
        if (power.empty() || !rest.empty())
            return false;
        const int64_t size = power.size() > 18 ? Context::largestExponent
                                               : static_cast<int64_t>(std::strtoll(power.c_str(), nullptr, 10));
        exponent += isBelow ? -size : size;
    }
    number = Number(mpz_class(digits, 10), exponent, isNegative);
    return true;
}

std::string Number::toString(bool capitals, bool engineering) const
{
    std::string text = m_isNegative ? "-" : "";
    if (isInfinite())
        return text + "Infinity";
    if (isNaN()) {
        text += isSignalling() ? "sNaN" : "NaN";
        return m_coefficient == 0 ? text : text + m_coefficient.get_str();
    }
    const std::string digits = m_coefficient.get_str();
    const auto count = static_cast<int64_t>(digits.size());
    // The place of the point, counted from the left of the digits, as the specification defines it.
    const int64_t leftDigits = m_exponent + count;
    int64_t point;
    if (m_exponent <= 0 && leftDigits > -6)
        point = leftDigits;
    else if (!engineering)
        point = 1;
    else if (m_coefficient == 0)
        point = ((leftDigits + 1) % 3 + 3) % 3 - 1;
    else
        point = ((leftDigits - 1) % 3 + 3) % 3 + 1;

    if (point <= 0)
        text += "0." + std::string(static_cast<size_t>(-point), '0') + digits;
    else if (point >= count)
        text += digits + std::string(static_cast<size_t>(point - count), '0');
    else
        text += digits.substr(0, static_cast<size_t>(point)) + "."
            + digits.substr(static_cast<size_t>(point));
    if (leftDigits != point) {
        const int64_t exponent = leftDigits - point;
        text += capitals ? "E" : "e";
        text += exponent >= 0 ? "+" : "";
        text += std::to_string(exponent);
    }
    return text;
}

double Number::toDouble() const
{
    if (isNaN())
        return std::numeric_limits<double>::quiet_NaN();
    if (isInfinite())
        return m_isNegative ? -HUGE_VAL : HUGE_VAL;
    return std::strtod(toString().c_str(), nullptr);
}

mpz_class Number::toInteger() const
{
    mpz_class integer = m_exponent >= 0 ? mpz_class(m_coefficient * powerOfTen(m_exponent))
        : -m_exponent > digits()        ? mpz_class(0)
                                 : mpz_class(m_coefficient / powerOfTen(-m_exponent));
    return m_isNegative ? mpz_class(-integer) : integer;
}

} // namespace stdlib::decimal
