// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/abbreviation.h"

#include "core/script/codepoints.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/str.h"

namespace stdlib
{

namespace
{

using script::Interpreter;
using script::Value;

constexpr int deepest = 6;

std::string textOf(Interpreter &interpreter, const Value &value, int level);

/// The ends of a text that has more code points than this, around "...".
std::string cut(const std::string &text, size_t longest)
{
    const std::u32string all = script::codepoints::toUtf32(text);
    if (all.size() <= longest)
        return text;
    const size_t begin = (longest - 3) / 2;
    const size_t end = longest - 3 - begin;
    return script::codepoints::fromUtf32(all.substr(0, begin) + U"..." +
                                         all.substr(all.size() - end));
}

/// Cut twice: the quotes belong to the length that is shown.
std::string stringText(const script::Str &string)
{
    constexpr size_t longest = 30;
    const std::u32string all = script::codepoints::toUtf32(string.toString());
    const std::string head = script::quoted(script::codepoints::fromUtf32(all.substr(0, longest)));
    if (script::codepoints::codePointCount(head) <= longest)
        return head;
    // The ends are cut out of the shorter text's repr, whatever its length is now.
    const size_t begin = (longest - 3) / 2;
    const size_t end = longest - 3 - begin;
    const std::u32string shown = script::codepoints::toUtf32(script::quoted(
        script::codepoints::fromUtf32(all.substr(0, begin)
                                      + all.substr(all.size() - std::min(end, all.size())))));
    return script::codepoints::fromUtf32(shown.substr(0, begin) + U"..."
                                         + shown.substr(shown.size() - end));
}

/// Members of a set or keys of a dict: in their order if they have one.
script::Ref<script::List> possiblySorted(Interpreter &interpreter, const Value &iterable)
{
    try {
        const script::Ref<script::List> sorted = script::toList(interpreter, iterable);
        script::sortList(interpreter, *sorted, {}, false);
        return sorted;
    } catch (const script::Raised &) {
        return script::toList(interpreter, iterable);
    }
}

std::string itemsText(Interpreter &interpreter, const script::List &items, size_t most, int level)
{
    std::string text;
    size_t shown = 0;
    for (const Value &item : items.items()) {
        if (shown == most)
            return text + ", ...";
        text += (shown++ ? ", " : "") + textOf(interpreter, item, level - 1);
    }
    return text;
}

std::string sequenceText(Interpreter &interpreter, const Value &value, const char *open,
                         std::string close, int level)
{
    const script::Ref<script::List> items = script::toList(interpreter, value);
    if (level <= 0 && items->size() > 0)
        return open + std::string("...") + close;
    if (items->size() == 1 && close == ")")
        close = ",)";
    return open + itemsText(interpreter, *items, 6, level) + close;
}

std::string setText(Interpreter &interpreter, const Value &value, const std::string &type,
                    int level)
{
    const script::Ref<script::List> items = possiblySorted(interpreter, value);
    if (items->size() == 0)
        return type + "()";
    const std::string inner = level <= 0 ? "..." : itemsText(interpreter, *items, 6, level);
    return type == "set" ? "{" + inner + "}" : type + "({" + inner + "})";
}

std::string dictText(Interpreter &interpreter, const Value &value, int level)
{
    constexpr size_t most = 4;
    const script::Ref<script::List> keys = possiblySorted(interpreter, value);
    if (level <= 0 && keys->size() > 0)
        return "{...}";
    std::string text = "{";
    size_t shown = 0;
    for (const Value &key : keys->items()) {
        text += shown ? ", " : "";
        if (shown++ == most) {
            text += "...";
            break;
        }
        text += textOf(interpreter, key, level - 1) + ": " +
                textOf(interpreter, script::getItem(interpreter, value, key), level - 1);
    }
    return text + "}";
}

std::string textOf(Interpreter &interpreter, const Value &value, int level)
{
    const std::string type = script::typeName(value);
    if (const auto *string = value.as<script::Str>(); string && type == "str")
        return stringText(*string);
    if (type == "int")
        return cut(script::reprText(interpreter, value), 40);
    if (type == "list")
        return sequenceText(interpreter, value, "[", "]", level);
    if (type == "tuple")
        return sequenceText(interpreter, value, "(", ")", level);
    if (type == "deque")
        return sequenceText(interpreter, value, "deque([", "])", level);
    if (type == "set" || type == "frozenset")
        return setText(interpreter, value, type, level);
    if (type == "dict")
        return dictText(interpreter, value, level);
    return cut(script::reprText(interpreter, value), 30);
}

} // namespace

std::string abbreviatedRepr(script::Interpreter &interpreter, const script::Value &value)
{
    return textOf(interpreter, value, deepest);
}

} // namespace stdlib
