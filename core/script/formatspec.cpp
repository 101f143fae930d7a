// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/formatspec.h"

#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/str.h"
#include "core/script/textroom.h"
#include "core/script/types.h"

#include <algorithm>
#include <cstdio>

namespace script {

namespace {

bool isAlign(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/// Takes a number off the front of the text; -1 if there is none.
int64_t takeNumber(std::string_view &text)
{
    int64_t number = -1;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = codepoints::decode(text, offset);
        const int digit = codepoints::decimalValue(c);
        if (digit < 0)
            break;
        number = std::max<int64_t>(number, 0);
        if (__builtin_mul_overflow(number, 10, &number)
            || __builtin_add_overflow(number, digit, &number))
            raiseValueError("Too many decimal digits in format string");
        text.remove_prefix(offset);
        offset = 0;
    }
    return number;
}

void takeFillAndAlign(std::string_view &text, FormatSpec &spec)
{
    const size_t first = text.empty() ? 0 : codepoints::sequenceLength(text[0]);
    if (text.size() > first && isAlign(text[first])) {
        spec.fill = text.substr(0, first);
        spec.hasFill = true;
        spec.align = text[first];
        text.remove_prefix(first + 1);
    } else if (!text.empty() && isAlign(text[0])) {
        spec.align = text[0];
        text.remove_prefix(1);
    }
}

void takeGrouping(std::string_view &text, FormatSpec &spec)
{
    for (const char separator : {',', '_'}) {
        if (text.empty() || text[0] != separator)
            continue;
        if (spec.grouping)
            raiseValueError("Cannot specify both ',' and '_'.");
        spec.grouping = separator;
        text.remove_prefix(1);
    }
    if (spec.grouping == '_' && !text.empty() && text[0] == ',')
        raiseValueError("Cannot specify both ',' and '_'.");
}

void checkGrouping(const FormatSpec &spec)
{
    if (!spec.grouping)
        return;
    const char type = spec.typeCode();
    if (type == '\0' || std::string_view("deEfFgG%").find(type) != std::string_view::npos)
        return;
    if (spec.grouping == '_' && std::string_view("boxX").find(type) != std::string_view::npos)
        return;
    if (type > 32 && type < 127)
        raiseValueError(std::string("Cannot specify '") + spec.grouping + "' with '" + type + "'.");
    size_t offset = 0;
    char code[16];
    std::snprintf(code, sizeof code, "\\x%x", unsigned(codepoints::decode(spec.type, offset)));
    raiseValueError(std::string("Cannot specify '") + spec.grouping + "' with '" + code + "'.");
}

} // namespace

FormatSpec parseFormatSpec(std::string_view text, const char *typeName, char defaultAlign)
{
    FormatSpec spec;
    const std::string_view whole = text;
    takeFillAndAlign(text, spec);
    const auto take = [&](char wanted) {
        if (text.empty() || text[0] != wanted)
            return false;
        text.remove_prefix(1);
        return true;
    };
    for (const char sign : {'+', '-', ' '}) {
        if (!spec.sign && take(sign))
            spec.sign = sign;
    }
    spec.noNegativeZero = take('z');
    spec.alternate = take('#');
    if (!spec.hasFill && take('0')) {
        spec.fill = "0";
        spec.hasFill = true;
        if (!spec.align && defaultAlign == '>')
            spec.align = '=';
    }
    spec.width = takeNumber(text);
    takeGrouping(text, spec);
    if (take('.')) {
        spec.precision = takeNumber(text);
        if (spec.precision < 0)
            raiseValueError("Format specifier missing precision");
    }
    if (!text.empty()) {
        if (codepoints::codePointCount(text) > 1)
            raiseValueError("Invalid format specifier '" + std::string(whole)
                            + "' for object of type '" + typeName + "'");
        spec.type = text;
    }
    checkGrouping(spec);
    return spec;
}

void raiseUnknownFormatCode(const FormatSpec &spec, const char *typeName)
{
    size_t offset = 0;
    const char32_t c = codepoints::decode(spec.type, offset);
    char code[16];
    if (c > 32 && c < 128)
        std::snprintf(code, sizeof code, "%c", int(c));
    else
        std::snprintf(code, sizeof code, "\\x%x", unsigned(c));
    raiseValueError(std::string("Unknown format code '") + code + "' for object of type '"
                    + typeName + "'");
}

namespace {

std::string repeated(std::string_view fill, int64_t count)
{
    if (count > int64_t(Str::maxBytes))
        raiseMemoryError();
    TextRoom().require(fill.size() * size_t(std::max<int64_t>(count, 0)));
    std::string text;
    text.reserve(fill.size() * size_t(std::max<int64_t>(count, 0)));
    for (int64_t n = 0; n < count; ++n)
        text += fill;
    return text;
}

/// The digits with separators, and zeros in front until it is `width` wide.
std::string grouped(const std::string &digits, char separator, int groupSize, int64_t width)
{
    TextRoom().require(size_t(std::max<int64_t>(width, 0)));
    std::string reversed;
    const auto put = [&](char c) {
        if (separator && (reversed.size() + 1) % size_t(groupSize + 1) == 0)
            reversed += separator;
        reversed += c;
    };
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        put(*digit);
    while (int64_t(reversed.size()) < width)
        put('0');
    return {reversed.rbegin(), reversed.rend()};
}

} // namespace

std::string padded(std::string_view text, const FormatSpec &spec, char defaultAlign)
{
    const auto length = int64_t(codepoints::codePointCount(text));
    const int64_t missing = std::max<int64_t>(spec.width - length, 0);
    const char align = spec.align ? spec.align : defaultAlign;
    const int64_t left = align == '>' || align == '=' ? missing : align == '^' ? missing / 2 : 0;
    std::string result = repeated(spec.fill, left);
    result += text;
    return result + repeated(spec.fill, missing - left);
}

std::string assembleNumber(const NumberText &number, const FormatSpec &spec, int groupSize)
{
    const char align = spec.align ? spec.align : '>';
    const bool isNumber = !number.digits.empty();
    // Zeros that fill the width are grouped as digits are; anything else is put before or after.
    int64_t width = 0;
    if (spec.fill == "0" && align == '=' && isNumber)
        width = spec.width - int64_t(number.sign.size() + number.prefix.size() + number.rest.size());
    const std::string digits = isNumber ? grouped(number.digits, spec.grouping, groupSize, width)
                                        : std::string();
    const std::string front = number.sign + number.prefix;
    const std::string back = digits + number.rest;
    if (align != '=')
        return padded(front + back, spec, '>');
    return front + repeated(spec.fill, spec.width - int64_t(front.size() + back.size())) + back;
}

} // namespace script
