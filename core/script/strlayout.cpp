// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/codepoints.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/format.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/strmethods.h"
#include "core/script/textcodec.h"
#include "core/script/textroom.h"
#include "core/script/textsplit.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>
#include <vector>

namespace script {

namespace {

std::string fillOf(const Arguments &arguments)
{
    if (arguments.positionalCount < 3)
        return " ";
    const Str &fill = requireStr(
        arguments[2], "The fill character must be a unicode character, not ");
    if (fill.length() != 1)
        raiseTypeError("The fill character must be exactly one character long");
    return fill.toString();
}

std::string repeated(const std::string &fill, int64_t count)
{
    if (count > int64_t(Str::maxBytes))
        raiseMemoryError();
    TextRoom().require(fill.size() * size_t(count));
    std::string text;
    for (int64_t n = 0; n < count; ++n)
        text += fill;
    return text;
}

enum class Side { Left, Right, Both };

template <Side side>
Value justify(Interpreter &interpreter, const Arguments &arguments)
{
    expectArguments(arguments,
                    side == Side::Left    ? "str.ljust"
                    : side == Side::Right ? "str.rjust"
                                          : "str.center",
                    1, 2);
    const int64_t width = toSize(interpreter, arguments[1]);
    const std::string fill = fillOf(arguments);
    const auto &self = selfOf<Str>(arguments);
    const int64_t missing = width - int64_t(self.length());
    if (missing <= 0)
        return string(self.text());
    TextRoom().require(size_t(width));
    // As CPython centers: an odd place goes to the left if the width is odd.
    const int64_t before = side == Side::Left    ? 0
                           : side == Side::Right ? missing
                                                 : missing / 2 + (missing & width & 1);
    return string(repeated(fill, before) + self.toString() + repeated(fill, missing - before));
}

Value zeroFill(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.zfill");
    const int64_t width = toSize(interpreter, arguments[1]);
    const auto &self = selfOf<Str>(arguments);
    const int64_t missing = width - int64_t(self.length());
    if (missing <= 0)
        return string(self.text());
    std::string text = self.toString();
    const size_t sign = !text.empty() && (text[0] == '+' || text[0] == '-');
    return string(text.substr(0, sign) + repeated("0", missing) + text.substr(sign));
}

Value join(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.join");
    if (!isIterable(arguments[1]))
        raiseTypeError("can only join an iterable");
    const auto &separator = selfOf<Str>(arguments);
    // A list may not change while it is joined: nothing of what follows calls script code.
    std::span<const Value> items;
    const auto *list = arguments[1].as<List>();
    const auto *tuple = arguments[1].as<Tuple>();
    Ref<List> made;
    if (list && &list->type() == &types::list()) {
        items = list->items();
    } else if (tuple && &tuple->type() == &types::tuple()) {
        items = tuple->items();
    } else {
        made = toList(interpreter, arguments[1]);
        items = made->items();
    }
    size_t bytes = 0;
    for (size_t n = 0; n < items.size(); ++n) {
        const auto *text = items[n].as<Str>();
        if (!text)
            raiseTypeError("sequence item " + std::to_string(n) + ": expected str instance, "
                           + typeName(items[n]) + " found");
        bytes += text->byteCount() + separator.byteCount();
    }
    if (items.size() == 1 && &typeOf(items[0]) == &types::str())
        return items[0];
    if (bytes > Str::maxBytes)
        raiseMemoryError();
    std::string result;
    result.reserve(bytes);
    for (size_t n = 0; n < items.size(); ++n) {
        if (n > 0)
            result += separator.text();
        result += items[n].as<Str>()->text();
    }
    return string(result);
}

Value encode(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("encode(self, /, encoding='utf-8', errors='strict')", Signature::Wording::C);
    const auto [self, encoding, errors] = signature.bind<3>(interpreter, arguments);
    return makeBytes(encodeText(selfOf<Str>(arguments), codecName(encoding, "encode", "encoding"),
                                errorsName(errors, "encode", "errors")));
}

Value expandTabsOf(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("expandtabs(self, /, tabsize=8)", Signature::Wording::C);
    const auto [self, size] = signature.bind<2>(interpreter, arguments);
    return string(expandTabs(selfOf<Str>(arguments).text(),
                             size.isSet() ? toSize(interpreter, size) : 8, [](char c) {
                                 return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
                             }));
}

Value translate(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.translate");
    const std::string_view text = selfOf<Str>(arguments).text();
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = codepoints::decode(text, offset);
        Value mapped;
        try {
            mapped = getItem(interpreter, arguments[1], Value::smallInt(c));
        } catch (const Raised &raised) {
            if (!raised.isA(types::lookupError()))
                throw;
            codepoints::append(result, c);
            continue;
        }
        if (mapped.isNone())
            continue;
        if (const auto *replacement = mapped.as<Str>()) {
            result += replacement->text();
            continue;
        }
        if (!isInteger(mapped))
            raiseTypeError("character mapping must return integer, None or str");
        const std::optional<int64_t> number = asInt64(mapped);
        if (!number || *number < 0 || *number > 0x10ffff)
            raiseValueError("character mapping must be in range(0x110000)");
        codepoints::append(result, char32_t(*number));
    }
    return string(result);
}

Value makeTranslation(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "maketrans", 1, 3);
    Ref<Dict> table = makeDict();
    if (given == 1) {
        const auto *source = arguments[0].as<Dict>();
        if (!source)
            raiseTypeError("if you give only one argument to maketrans it must be a dict");
        for (size_t n = 0; n < source->entryCount(); ++n) {
            const Value key = source->entry(n).key;
            if (!key.isSet())
                continue;
            const auto *text = key.as<Str>();
            if (text && text->length() != 1)
                raiseValueError("string keys in translate table must be of length 1");
            if (!text && !isInteger(key))
                raiseTypeError("keys in translate table must be strings or integers");
            table->set(interpreter, text ? Value::smallInt(text->at(0)) : key,
                       source->entry(n).value);
        }
        return std::move(table).value();
    }
    const auto argument = [&](size_t n) -> const Str & {
        static constexpr const char *errors[] = {
            "first maketrans argument must be a string if there is a second argument; not ",
            "maketrans() argument 2 must be str, not ",
            "maketrans() argument 3 must be str, not ",
        };
        return requireStr(arguments[n], errors[n]);
    };
    const std::u32string from = codepoints::toUtf32(argument(0).text());
    const std::u32string to = codepoints::toUtf32(argument(1).text());
    if (from.size() != to.size())
        raiseValueError("the first two maketrans arguments must have equal length");
    for (size_t n = 0; n < from.size(); ++n)
        table->set(interpreter, Value::smallInt(from[n]), Value::smallInt(to[n]));
    if (given == 3) {
        for (const char32_t c : codepoints::toUtf32(argument(2).text()))
            table->set(interpreter, Value::smallInt(c), Value::none());
    }
    return std::move(table).value();
}

Value format(Interpreter &interpreter, const Arguments &arguments)
{
    Arguments rest = arguments;
    ++rest.values;
    --rest.positionalCount;
    return formatTemplate(interpreter, selfOf<Str>(arguments), rest);
}

Value formatMap(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.format_map");
    return formatTemplateMap(interpreter, selfOf<Str>(arguments), arguments[1]);
}

} // namespace

void addStrLayoutMethods(Type &type)
{
    addMethods(type, {
        {"ljust", justify<Side::Left>}, {"rjust", justify<Side::Right>},
        {"center", justify<Side::Both>}, {"zfill", zeroFill}, {"join", join}, {"encode", encode},
        {"expandtabs", expandTabsOf}, {"translate", translate}, {"format", format},
        {"format_map", formatMap},
    });
    addStaticMethods(type, {{"maketrans", makeTranslation}});
}

} // namespace script
