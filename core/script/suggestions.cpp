// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/suggestions.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/module.h"
#include "core/script/operators.h"
#include "core/script/similarname.h"
#include "core/script/traceback.h"
#include "core/script/types.h"

#include <vector>

namespace script
{

namespace
{

std::string_view closestKey(std::string_view name, const Dict &dict)
{
    std::vector<std::string_view> keys;
    for (size_t n = 0; n < dict.entryCount(); ++n) {
        if (const auto *key = dict.entry(n).key.as<Str>())
            keys.push_back(key->text());
    }
    return similarName(name, keys);
}

/// Of the names that the innermost function has, else of its module's, else of the built-in ones.
std::string closestVariable(Interpreter &interpreter, std::string_view name,
                            const Exception &exception)
{
    const TracebackEntry *entry = innermostEntry(exception.traceback);
    if (!entry)
        return {};
    const CodePlan &plan = entry->code->plan();
    std::vector<std::string_view> names(plan.locals.begin(), plan.locals.end());
    names.insert(names.end(), plan.frees.begin(), plan.frees.end());
    std::string_view closest =
        plan.flags & CodePlan::IsFunction ? similarName(name, names) : std::string_view();
    if (closest.empty())
        closest = closestKey(name, *interpreter.mainModule().dict);
    if (closest.empty())
        closest = closestKey(name, interpreter.builtins());
    return std::string(closest);
}

std::string closestAttribute(Interpreter &interpreter, std::string_view name, const Value &object)
{
    const Value list = attributeNames(interpreter, object);
    std::vector<std::string_view> names;
    for (const Value &each : list.as<List>()->items()) {
        if (const auto *text = each.as<Str>())
            names.push_back(text->text());
    }
    return std::string(similarName(name, names));
}

} // namespace

std::string suggestionFor(Interpreter &interpreter, const Value &value)
{
    const auto &exception = *static_cast<Exception *>(value.object());
    const auto *name = exception.name.as<Str>();
    if (!name)
        return {};
    try {
        if (&exception.type() == &types::nameError())
            return closestVariable(interpreter, name->text(), exception);
        if (&exception.type() == &types::attributeError() && exception.object.isSet())
            return closestAttribute(interpreter, name->text(), exception.object);
    } catch (const Raised &) { // a __dir__ of the program's
    }
    return {};
}

} // namespace script
