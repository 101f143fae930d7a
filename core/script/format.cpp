// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/format.h"

#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/type.h"
#include "core/script/types.h"

#include <charconv>
#include <cstdio>
#include <iterator>

namespace script {

Value formatWithSpec(Interpreter &interpreter, const Value &value, const Str &spec)
{
    const Type &type = typeOf(value);
    if (type.slots.format) {
        Value result = type.slots.format(interpreter, value, spec);
        if (!result.as<Str>())
            raiseTypeError("__format__ must return a str, not " + typeName(result));
        return result;
    }
    if (spec.isEmpty())
        return toStr(interpreter, value).value();
    raiseTypeError("unsupported format string passed to " + typeName(value) + ".__format__");
}

std::string asciiRepr(Interpreter &interpreter, const Value &value)
{
    const Ref<Str> text = toRepr(interpreter, value);
    if (text->isAscii())
        return text->toString();
    std::string result;
    for (size_t offset = 0; offset < text->byteCount();) {
        const char32_t c = codepoints::decode(text->text(), offset);
        char buffer[16];
        if (c < 0x80)
            result += char(c);
        else
            result.append(buffer, size_t(std::snprintf(buffer, sizeof buffer,
                                                       c < 0x100     ? "\\x%02x"
                                                       : c < 0x10000 ? "\\u%04x"
                                                                     : "\\U%08x",
                                                       unsigned(c))));
    }
    return result;
}

Value formatValue(Interpreter &interpreter, const Value &value, char conversion,
                  std::string_view spec)
{
    Value converted;
    switch (conversion) {
    case 'r':
        converted = toRepr(interpreter, value).value();
        break;
    case 's':
        converted = toStr(interpreter, value).value();
        break;
    case 'a':
        converted = string(asciiRepr(interpreter, value));
        break;
    default:
        converted = value;
    }
    if (spec.empty()) {
        if (converted.as<Str>() && &typeOf(converted) == &types::str())
            return converted;
        if (converted.isSmallInt()) {
            char digits[24];
            const char *end = std::to_chars(digits, std::end(digits), converted.smallInt()).ptr;
            return makeStr({digits, size_t(end - digits)}, size_t(end - digits)).value();
        }
    }
    return formatWithSpec(interpreter, converted, *makeStr(spec));
}

} // namespace script
