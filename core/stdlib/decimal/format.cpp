// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/decimal/format.h"

#include "core/stdlib/decimal/arithmetic.h"

#include <algorithm>

namespace stdlib::decimal
{

namespace
{

struct Spec {
    std::string fill = " ";
    char align = '>';
    char sign = '-';
    bool alternate = false;
    bool zeroPads = false;
    size_t width = 0;
    bool groups = false;
    std::optional<int64_t> precision;
    char type = '\0';
};

bool isAlign(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

size_t codePointBytes(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

int64_t takeNumber(std::string_view &text)
{
    int64_t number = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        number = std::min<int64_t>(number * 10 + (text.front() - '0'), 1'000'000'000);
        text.remove_prefix(1);
    }
    return number;
}

bool take(std::string_view &text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Spec> parseSpec(std::string_view text)
{
    Spec spec;
    const size_t first = text.empty() ? 0 : codePointBytes(text.front());
    bool hasAlign = false;
    if (text.size() > first && first > 0 && isAlign(text[first])) {
        spec.fill = text.substr(0, first);
        spec.align = text[first];
        text.remove_prefix(first + 1);
        hasAlign = true;
    } else if (!text.empty() && isAlign(text.front())) {
        spec.align = text.front();
        text.remove_prefix(1);
        hasAlign = true;
    }
    if (!text.empty() && (text.front() == '+' || text.front() == '-' || text.front() == ' ')) {
        spec.sign = text.front();
        text.remove_prefix(1);
    }
    spec.alternate = take(text, '#');
    spec.zeroPads = take(text, '0');
    if (spec.zeroPads && hasAlign)
        return std::nullopt;
    spec.width = static_cast<size_t>(takeNumber(text));
    spec.groups = take(text, ',');
    if (take(text, '.')) {
        if (text.empty() || text.front() < '0' || text.front() > '9')
            return std::nullopt;
        spec.precision = takeNumber(text);
    }
    if (!text.empty()) {
        if (std::string_view("eEfFgGn%").find(text.front()) == std::string_view::npos)
            return std::nullopt;
        spec.type = text.front();
        text.remove_prefix(1);
    }
    if (!text.empty())
        return std::nullopt;
    if (spec.zeroPads) {
        spec.fill = "0";
        spec.align = '=';
    }
    return spec;
}

std::string grouped(const std::string &digits)
{
    std::string text;
    for (size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

/// Digits, point and exponent of a finite number without its sign.
struct Body {
    std::string whole;
    std::string rest; ///< ".25", "E+3", ...
};

Body bodyOf(Number number, const Spec &spec, const Context &context)
{
    char type = spec.type == '\0' || spec.type == 'n' ? 'g' : spec.type;
    const bool isUpper = type == 'E' || type == 'F' || type == 'G'
        || (spec.type == '\0' && context.capitals);
    const char lower = static_cast<char>(type | 0x20);
    number.setNegative(false);
    if (type == '%')
        number = Number(number.coefficient(), number.exponent() + 2, false);
    const Rounding rounding = context.rounding;
    if (spec.precision) {
        const int64_t precision = *spec.precision;
        if (lower == 'e') {
            const int64_t exponent = number.isZero() ? number.exponent()
                                                     : number.adjustedExponent() - precision;
            if (!number.isZero())
                number = rescale(number, exponent, rounding);
            if (number.digits() > precision + 1)
                number = rescale(number, number.exponent() + 1, rounding);
        } else if (lower == 'f' || type == '%') {
            number = rescale(number, -precision, rounding);
        } else if (number.digits() > std::max<int64_t>(precision, 1)) {
            const int64_t wanted = std::max<int64_t>(precision, 1);
            number = rescale(number, number.exponent() + number.digits() - wanted, rounding);
            if (number.digits() > wanted)
                number = rescale(number, number.exponent() + 1, rounding);
        }
    } else if ((lower == 'f' || type == '%') && number.exponent() > 0) {
        number = rescale(number, 0, rounding);
    }
    const std::string digits = number.coefficient().get_str();
    const auto count = static_cast<int64_t>(digits.size());
    const int64_t leftDigits = number.exponent() + count;
    int64_t point;
    if (lower == 'e')
        point = number.isZero() && spec.precision ? 1 - *spec.precision : 1;
    else if (lower == 'f' || type == '%')
        point = leftDigits;
    else
        point = number.exponent() <= 0 && leftDigits > -6 ? leftDigits : 1;
    Body body;
    if (point < 0) {
        body.whole = "0";
        body.rest = std::string(static_cast<size_t>(-point), '0') + digits;
    } else if (point > count) {
        body.whole = digits + std::string(static_cast<size_t>(point - count), '0');
    } else {
        body.whole = digits.substr(0, static_cast<size_t>(point));
        body.rest = digits.substr(static_cast<size_t>(point));
        if (body.whole.empty())
            body.whole = "0";
    }
    if (!body.rest.empty() || spec.alternate)
        body.rest = "." + body.rest;
    const int64_t exponent = leftDigits - point;
    if (lower == 'e' || (lower == 'g' && exponent != 0)) {
        body.rest += isUpper ? 'E' : 'e';
        body.rest += exponent >= 0 ? '+' : '-';
        body.rest += std::to_string(std::abs(exponent));
    }
    if (type == '%')
        body.rest += '%';
    return body;
}

} // namespace

std::optional<std::string> format(const Number &number, std::string_view text,
                                  const Context &context)
{
    const auto spec = parseSpec(text);
    if (!spec)
        return std::nullopt;
    const std::string sign = number.isNegative() ? "-"
        : spec->sign == '-'                      ? ""
                                                 : std::string(1, spec->sign);
    std::string whole, rest;
    if (number.isFinite()) {
        const Body body = bodyOf(number, *spec, context);
        whole = body.whole;
        rest = body.rest;
    } else {
        Number unsignedNumber = number;
        unsignedNumber.setNegative(false);
        whole = unsignedNumber.toString();
        if (spec->type == '%')
            rest = "%";
    }
    if (spec->groups && number.isFinite()) {
        // Zeros that fill are grouped like digits.
        if (spec->zeroPads) {
            while (sign.size() + grouped("0" + whole).size() + rest.size() <= spec->width)
                whole = "0" + whole;
        }
        whole = grouped(whole);
    }
    const std::string body = whole + rest;
    const size_t length = sign.size() + body.size();
    const size_t missing = spec->width > length ? spec->width - length : 0;
    const auto fill = [&](size_t count) {
        std::string padding;
        for (size_t i = 0; i < count; ++i)
            padding += spec->fill;
        return padding;
    };
    switch (spec->align) {
    case '<':
        return sign + body + fill(missing);
    case '=':
        return sign + fill(missing) + body;
    case '^':
        return fill(missing / 2) + sign + body + fill(missing - missing / 2);
    default:
        return fill(missing) + sign + body;
    }
}

} // namespace stdlib::decimal
