// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/callbacktext.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/stdlib/abbreviation.h"

namespace stdlib::asyncio
{

using script::Interpreter;
using script::Value;

namespace
{

constexpr int mostNested = 20;

/// What a functools.partial calls; unset: it is none.
Value functionOfPartial(Interpreter &interpreter, const Value &callable)
{
    for (const script::Type *type = &script::typeOf(callable); type; type = type->base) {
        if (type->name == "partial")
            return script::findAttribute(interpreter, callable, "func");
    }
    return {};
}

/// " at FILE:LINE" of a function of the program's.
std::string placeOf(Interpreter &interpreter, const Value &callable)
{
    Value target = callable;
    for (int depth = 0; depth < mostNested && target.isSet(); ++depth) {
        if (const auto *function = target.as<script::Function>())
            return " at " + function->code->unit().fileName + ":"
                + std::to_string(function->code->plan().firstLine);
        target = functionOfPartial(interpreter, target);
    }
    return {};
}

std::string argumentsText(Interpreter &interpreter, std::span<const Value> positional, const script::Dict *named)
{
    std::string text = "(";
    const char *separator = "";
    for (const Value &value : positional) {
        text += separator + abbreviatedRepr(interpreter, value);
        separator = ", ";
    }
    if (named) {
        for (size_t i = 0; i < named->entryCount(); ++i) {
            const Value name = named->entry(i).key;
            const Value value = named->entry(i).value;
            if (!name.isSet())
                continue;
            text += separator + script::toText(interpreter, name) + "=" + abbreviatedRepr(interpreter, value);
            separator = ", ";
        }
    }
    return text + ")";
}

std::string nameOf(Interpreter &interpreter, const Value &callable)
{
    for (const char *attribute : {"__qualname__", "__name__"}) {
        const Value name = script::findAttribute(interpreter, callable, attribute);
        if (name.isSet() && script::isTruthy(interpreter, name))
            return script::toText(interpreter, name);
    }
    return script::reprText(interpreter, callable);
}

std::string textOf(Interpreter &interpreter, Value callable, std::span<const Value> arguments)
{
    std::string suffix = argumentsText(interpreter, arguments, nullptr);
    for (int depth = 0; depth < mostNested; ++depth) {
        const Value inner = functionOfPartial(interpreter, callable);
        if (!inner.isSet())
            break;
        const Value given = script::findAttribute(interpreter, callable, "args");
        const Value named = script::findAttribute(interpreter, callable, "keywords");
        const auto *tuple = given.as<script::Tuple>();
        suffix = argumentsText(interpreter, tuple ? tuple->items() : std::span<const Value>(),
                               named.as<script::Dict>())
            + suffix;
        callable = inner;
    }
    return nameOf(interpreter, callable) + suffix;
}

} // namespace

std::string callbackWithPlace(Interpreter &interpreter, const Value &function, std::span<const Value> arguments)
{
    try {
        return textOf(interpreter, function, arguments) + placeOf(interpreter, function);
    } catch (const script::Raised &) {
        return script::typeName(function) + "()"; // a broken __repr__ or __getattr__ of the program's
    }
}

} // namespace stdlib::asyncio
