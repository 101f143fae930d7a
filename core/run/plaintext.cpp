// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plaintext.h"

#include "core/script/dict.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/abbreviation.h"
#include "core/stdlib/asyncio/callback.h"
#include "core/stdlib/asyncio/futureobject.h"

#include <algorithm>
#include <array>
#include <span>

namespace run
{

using script::Value;

namespace
{

// Larger ones are sorted or copied for their text, which a recorder has no time for.
constexpr std::size_t mostMembers = 64;
constexpr std::size_t mostItems = 1000;
constexpr int deepest = 6;

bool isPlain(const Value &value, int depth);

bool arePlain(std::span<const Value> items, int depth)
{
    constexpr std::size_t shown = 7; // by an abbreviated repr, and one more
    return items.size() <= mostItems &&
           std::ranges::all_of(items.first(std::min(items.size(), shown)),
                               [&](const Value &item) { return isPlain(item, depth + 1); });
}

bool isPlainDict(const script::Dict &dict, int depth)
{
    if (dict.size() > mostMembers)
        return false;
    for (std::size_t i = 0; i < dict.entryCount(); ++i) {
        const auto &entry = dict.entry(i);
        if (entry.key.isSet() &&
            !(isPlain(entry.key, depth + 1) && isPlain(entry.value, depth + 1)))
            return false;
    }
    return true;
}

bool isPlainSet(const script::Set &set, int depth)
{
    if (set.size() > mostMembers)
        return false;
    for (std::size_t i = 0; i < set.slotCount(); ++i) {
        const Value &key = set.slot(i).key;
        if (key.isSet() && !isPlain(key, depth + 1))
            return false;
    }
    return true;
}

bool isPlainException(const script::Exception &exception, int depth)
{
    return exception.type().slots.repr == script::types::baseException().slots.repr &&
           exception.arguments && arePlain(exception.arguments->items(), depth);
}

bool isPlain(const Value &value, int depth)
{
    namespace types = script::types;
    if (!value.isSet() || depth > deepest)
        return false;
    if (isNeverAbbreviated(value))
        return true;
    const script::Type *type = &script::typeOf(value);
    if (type == &types::str() || type == &types::floating() || type == &types::integer() ||
        type == &types::bytes())
        return true;
    if (type == &types::tuple())
        return arePlain(value.as<script::Tuple>()->items(), depth);
    if (type == &types::list())
        return arePlain(value.as<script::List>()->items(), depth);
    if (type == &types::dict())
        return isPlainDict(*value.as<script::Dict>(), depth);
    if (type == &types::set() || type == &types::frozenSet())
        return isPlainSet(*value.as<script::Set>(), depth);
    const auto *exception = value.as<script::Exception>();
    return exception && isPlainException(*exception, depth);
}

} // namespace

bool isNeverAbbreviated(const Value &value)
{
    return value.isSet() && (value.isNone() || value.isBoolean() || value.isSmallInt());
}

std::optional<std::string> abbreviatedPlainRepr(script::Interpreter &interpreter,
                                                const Value &value)
{
    if (!isPlain(value, 0))
        return std::nullopt;
    return stdlib::abbreviatedRepr(interpreter, value);
}

std::optional<std::string> plainRepr(script::Interpreter &interpreter, const Value &exception)
{
    if (!exception.as<script::Exception>() || !isPlain(exception, 0))
        return std::nullopt;
    return script::reprText(interpreter, exception);
}

std::string plainCallbackText(const loop::Callable &callback)
{
    const auto *script = dynamic_cast<const stdlib::asyncio::ScriptCallable *>(&callback);
    if (!script)
        return stdlib::asyncio::callbackText(&callback);
    const Value &function = script->function();
    const auto *method = function.as<script::BoundMethod>();
    const Value &target = method ? method->function : function;
    const bool isPlainFunction =
        target.as<script::Function>() || target.as<script::NativeFunction>();
    return isPlainFunction ? callback.describe() : std::string();
}

} // namespace run
