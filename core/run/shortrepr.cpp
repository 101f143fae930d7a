// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/shortrepr.h"

#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/trace/abridged.h"

#include <cctype>
#include <span>

namespace run
{

using script::Value;

namespace
{

constexpr size_t longestText = 60; ///< characters of a string's inside
constexpr size_t longest = 80;     ///< of all

std::string itemsText(std::span<const Value> items, const char *open, const char *close, int depth);

std::string textOf(const Value &value, int depth)
{
    if (!value.isSet())
        return {};
    if (value.isNone())
        return "None";
    if (value.isBoolean())
        return value.isTrue() ? "True" : "False";
    if (value.isSmallInt())
        return std::to_string(value.smallInt());
    if (const auto *number = value.as<script::Float>())
        return script::reprOfDouble(number->number());
    if (const auto *text = value.as<script::Str>())
        return script::quoted(trace::abridged(text->toString(), 0, 0, longestText));
    if (const auto *tuple = value.as<script::Tuple>(); tuple && depth < 3)
        return itemsText(tuple->items(), "(", tuple->size() == 1 ? ",)" : ")", depth);
    if (const auto *list = value.as<script::List>(); list && depth < 3)
        return itemsText(list->items(), "[", "]", depth);
    return "<" + script::typeName(value) + ">";
}

std::string itemsText(std::span<const Value> items, const char *open, const char *close, int depth)
{
    constexpr size_t most = 6;
    std::string text = open;
    for (size_t i = 0; i < items.size() && i < most; ++i)
        text += (i ? ", " : "") + textOf(items[i], depth + 1);
    if (items.size() > most)
        text += ", …";
    return text + close;
}

} // namespace

std::string shortRepr(const Value &value)
{
    if (value.isSmallInt())
        return std::to_string(value.smallInt());
    std::string text = textOf(value, 0);
    return text.size() <= longest ? text : trace::abridged(text, 0, 0, longest);
}

std::string fullRepr(script::Interpreter &interpreter, const Value &value)
{
    try {
        return withoutAddresses(script::reprText(interpreter, value));
    } catch (const script::Raised &raised) {
        return "<repr raised " + script::typeName(raised.exception()) + ">";
    }
}

std::string withoutAddresses(std::string text)
{
    size_t at = 0;
    while ((at = text.find("0x", at)) != std::string::npos) {
        size_t end = at + 2;
        while (end < text.size() && std::isxdigit(static_cast<unsigned char>(text[end])))
            ++end;
        if (end - at - 2 >= 4)
            text.replace(at, end - at, "0x?");
        at += 2;
    }
    return text;
}

} // namespace run
