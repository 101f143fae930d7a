// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/floattext.h"

#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/str.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace script {

namespace {

std::string toChars(double number, std::chars_format format, int precision)
{
    std::string text(size_t(precision) + 330, '\0');
    const auto end =
        precision < 0 ? std::to_chars(text.data(), text.data() + text.size(), number, format)
                      : std::to_chars(text.data(), text.data() + text.size(), number, format,
                                      precision);
    text.resize(size_t(end.ptr - text.data()));
    return text;
}

/// Significant digits and where the point stands: 0.digits * 10^point.
struct Decimal {
    std::string digits;
    int point;
};

Decimal decompose(double number, int precision)
{
    const std::string text = toChars(number, std::chars_format::scientific, precision);
    const size_t e = text.find('e');
    Decimal decimal;
    std::copy_if(text.begin(), text.begin() + long(e), std::back_inserter(decimal.digits),
                 [](char c) { return c != '.'; });
    decimal.point = std::stoi(text.substr(e + 1)) + 1;
    return decimal;
}

std::string exponentText(int exponent)
{
    std::string text = std::to_string(std::abs(exponent));
    if (text.size() < 2)
        text.insert(0, 1, '0');
    return (exponent < 0 ? "e-" : "e+") + text;
}

std::string scientific(const Decimal &decimal, bool alternate)
{
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1)
        text += "." + decimal.digits.substr(1);
    else if (alternate)
        text += ".";
    return text + exponentText(decimal.point - 1);
}

std::string positional(const Decimal &decimal, bool alternate, bool addsPointZero)
{
    const auto count = int(decimal.digits.size());
    if (decimal.point <= 0)
        return "0." + std::string(size_t(-decimal.point), '0') + decimal.digits;
    if (decimal.point < count)
        return decimal.digits.substr(0, size_t(decimal.point)) + "."
               + decimal.digits.substr(size_t(decimal.point));
    return decimal.digits + std::string(size_t(decimal.point - count), '0')
           + (addsPointZero ? ".0" : alternate ? "." : "");
}

std::string general(double number, int precision, bool alternate, bool addsPointZero)
{
    precision = std::max(precision, 1);
    Decimal decimal = decompose(number, precision - 1);
    if (!alternate) {
        const size_t last = decimal.digits.find_last_not_of('0');
        decimal.digits.resize(last == std::string::npos ? 1 : last + 1);
    }
    // with the point added, as for float's own format, 1e16 and not 10000000000000000.0
    const int most = addsPointZero ? precision - 1 : precision;
    if (decimal.point <= -4 || decimal.point > most)
        return scientific(decimal, alternate);
    return positional(decimal, alternate, addsPointZero);
}

std::string textOfMagnitude(double number, char kind, int precision, bool alternate,
                            bool addsPointZero)
{
    switch (kind | 0x20) {
    case 'e': {
        std::string text = toChars(number, std::chars_format::scientific, precision);
        if (alternate && precision == 0)
            text.insert(1, ".");
        return text;
    }
    case 'f': {
        std::string text = toChars(number, std::chars_format::fixed, precision);
        return alternate && precision == 0 ? text + "." : text;
    }
    case 'g':
        return general(number, precision, alternate, addsPointZero);
    default: {
        const Decimal decimal = decompose(number, -1);
        const bool isLarge = decimal.point <= -4 || decimal.point > 16;
        return isLarge ? scientific(decimal, alternate)
                       : positional(decimal, alternate, addsPointZero);
    }
    }
}

} // namespace

std::string textOfDouble(double number, char kind, int precision, bool alternate,
                         bool addsPointZero)
{
    std::string text;
    if (std::isnan(number))
        text = "nan";
    else if (std::isinf(number))
        text = "inf";
    else
        text = textOfMagnitude(std::fabs(number), kind, precision, alternate, addsPointZero);
    if (std::signbit(number) && !std::isnan(number))
        text.insert(0, 1, '-');
    if (kind >= 'A' && kind <= 'Z')
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return text;
}

std::string reprOfDouble(double number)
{
    return textOfDouble(number, 'r', 0, false, true);
}

namespace {

/// The text in lower-case ASCII without white space around it and underscores between digits; "" if it
/// cannot be a number.
std::string normalized(std::string_view text)
{
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = codepoints::decode(text, offset);
        const int digit = codepoints::decimalValue(c);
        if (codepoints::isSpace(c))
            result += ' ';
        else if (digit >= 0)
            result += char('0' + digit);
        else if (c < 0x80 && c != 0)
            result += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
        else
            return {};
    }
    const size_t first = result.find_first_not_of(' ');
    if (first == result.npos)
        return {};
    result = result.substr(first, result.find_last_not_of(' ') + 1 - first);
    const auto isDigit = [&](size_t n) {
        return n < result.size() && result[n] >= '0' && result[n] <= '9';
    };
    for (size_t n = 0; n < result.size(); ++n) {
        if (result[n] == '_' && (n == 0 || !isDigit(n - 1) || !isDigit(n + 1)))
            return {};
    }
    std::erase(result, '_');
    return result;
}

/// What from_chars calls out of range is infinite or nothing, depending on the exponent.
double outOfRange(std::string_view number)
{
    const size_t e = number.find('e');
    const size_t point = std::min(number.find('.'), std::min(e, number.size()));
    const size_t first = number.find_first_of("123456789");
    long exponent = first < point ? long(point - first) : -long(first - point);
    if (e != number.npos) {
        const std::string_view written = number.substr(e + 1);
        long value = 0;
        const bool hasPlus = !written.empty() && written[0] == '+';
        const auto parsed = std::from_chars(written.data() + hasPlus,
                                            written.data() + written.size(), value);
        if (parsed.ec != std::errc())
            value = written[0] == '-' ? -100000000 : 100000000;
        exponent += value;
    }
    return exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

bool parse(std::string_view text, double &number)
{
    const bool isNegative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    if (text == "inf" || text == "infinity") {
        number = std::numeric_limits<double>::infinity();
    } else if (text == "nan") {
        number = std::numeric_limits<double>::quiet_NaN();
    } else {
        if (text.empty() || !(text[0] == '.' || (text[0] >= '0' && text[0] <= '9')))
            return false;
        const char *end = text.data() + text.size();
        const auto result = std::from_chars(text.data(), end, number);
        if (result.ec == std::errc::invalid_argument || result.ptr != end)
            return false;
        if (result.ec == std::errc::result_out_of_range)
            number = outOfRange(text);
    }
    if (isNegative)
        number = -number;
    return true;
}

} // namespace

double parseDouble(std::string_view text)
{
    double number = 0;
    if (!parse(normalized(text), number))
        raiseValueError("could not convert string to float: " + script::quoted(text));
    return number;
}

} // namespace script
