// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/floattext.h"
#include "core/script/format.h"
#include "core/script/formatspec.h"
#include "core/script/codepoints.h"
#include "core/script/int.h"

#include <algorithm>
#include <cmath>

namespace script {

namespace {

std::string signText(bool isNegative, const FormatSpec &spec)
{
    return isNegative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
}

std::string formatCharacter(const Value &integer, const FormatSpec &spec)
{
    if (spec.sign)
        raiseValueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        raiseValueError("Alternate form (#) not allowed with integer format specifier 'c'");
    const std::optional<int64_t> number = asInt64(integer);
    if (!number)
        raiseOverflowError("Python int too large to convert to C long");
    if (*number < 0 || *number > 0x10ffff)
        raiseOverflowError("%c arg not in range(0x110000)");
    std::string text;
    codepoints::append(text, char32_t(*number));
    return padded(text, spec, '<');
}

std::string formatDoubleWith(double number, const FormatSpec &spec)
{
    char kind = spec.typeCode();
    bool addsPointZero = false;
    auto precision = spec.precision;
    if (kind == '\0') {
        // As str(), if no precision is given; else as 'g', but with a point.
        kind = precision < 0 ? 'r' : 'g';
        addsPointZero = true;
    } else if (kind == 'n') {
        kind = 'g';
    }
    const bool isPercent = kind == '%';
    if (isPercent) {
        kind = 'f';
        number *= 100;
    }
    if (precision < 0)
        precision = 6;
    NumberText parts = partsOfDouble(number, kind, precision, spec, addsPointZero);
    if (isPercent)
        parts.rest += "%";
    return assembleNumber(parts, spec);
}

} // namespace

NumberText partsOfDouble(double number, char kind, int64_t precision, const FormatSpec &spec,
                         bool addsPointZero)
{
    if (precision > 1'000'000)
        raiseValueError("precision too big");
    std::string text = textOfDouble(number, kind, int(precision), spec.alternate, addsPointZero);
    if (spec.noNegativeZero && text[0] == '-'
        && text.find_first_of("123456789in") == std::string::npos)
        text.erase(0, 1);
    NumberText parts;
    parts.sign = signText(text[0] == '-', spec);
    if (text[0] == '-')
        text.erase(0, 1);
    const size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    parts.digits = text.substr(0, end);
    parts.rest = text.substr(end);
    return parts;
}

std::string formatInteger(const Value &value, std::string_view text, const char *ofType)
{
    if (text.empty())
        return toDecimal(value);
    const FormatSpec spec = parseFormatSpec(text, ofType, '>');
    int base = 10;
    const char type = spec.typeCode();
    switch (type) {
    case '\0':
    case 'd':
    case 'n':
        break;
    case 'b':
        base = 2;
        break;
    case 'o':
        base = 8;
        break;
    case 'x':
    case 'X':
        base = 16;
        break;
    case 'c':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        break;
    default:
        raiseUnknownFormatCode(spec, ofType);
    }
    if (type && std::string_view("eEfFgG%").find(type) != std::string_view::npos)
        return formatDoubleWith(toDouble(value), spec);
    if (spec.precision >= 0)
        raiseValueError("Precision not allowed in integer format specifier");
    if (spec.noNegativeZero)
        raiseValueError("Negative zero coercion (z) not allowed in integer format specifier");
    if (type == 'c')
        return formatCharacter(value, spec);
    NumberText parts;
    parts.digits = base == 10 ? toDecimal(value) : toDigits(value, base);
    const bool isNegative = parts.digits[0] == '-';
    if (isNegative)
        parts.digits.erase(0, 1);
    parts.sign = signText(isNegative, spec);
    if (spec.alternate && base != 10)
        parts.prefix = std::string("0") + type;
    if (type == 'X')
        std::transform(parts.digits.begin(), parts.digits.end(), parts.digits.begin(),
                       [](char c) { return c >= 'a' ? char(c - 32) : c; });
    return assembleNumber(parts, spec, base == 10 ? 3 : 4);
}

std::string formatDouble(double number, std::string_view text)
{
    if (text.empty())
        return reprOfDouble(number);
    const FormatSpec spec = parseFormatSpec(text, "float", '>');
    const char type = spec.typeCode();
    if (type && std::string_view("eEfFgGn%").find(type) == std::string_view::npos)
        raiseUnknownFormatCode(spec, "float");
    return formatDoubleWith(number, spec);
}

std::string formatText(const Str &text, std::string_view specText)
{
    if (specText.empty())
        return text.toString();
    const FormatSpec spec = parseFormatSpec(specText, "str", '<');
    if (spec.typeCode() != '\0' && spec.typeCode() != 's')
        raiseUnknownFormatCode(spec, "str");
    if (spec.sign)
        raiseValueError(spec.sign == ' ' ? "Space not allowed in string format specifier"
                                         : "Sign not allowed in string format specifier");
    if (spec.noNegativeZero)
        raiseValueError("Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        raiseValueError("Alternate form (#) not allowed in string format specifier");
    if (spec.grouping)
        raiseValueError(std::string("Cannot specify '") + spec.grouping + "' with 's'.");
    if (spec.align == '=')
        raiseValueError("'=' alignment not allowed in string format specifier");
    if (spec.precision >= 0 && spec.precision < int64_t(text.length()))
        return padded(text.text().substr(0, text.offset(size_t(spec.precision))), spec, '<');
    return padded(text.text(), spec, '<');
}

} // namespace script
