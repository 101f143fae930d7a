// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/parameterbinding.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"

#include <vector>

namespace script {

namespace {

const char *plural(int64_t count) noexcept
{
    return count == 1 ? "" : "s";
}

[[noreturn]] void raiseTooMany(const ParameterList &parameters, size_t given, const Value *slots)
{
    int keywordOnlyGiven = 0;
    for (int n = 0; n < parameters.keywordOnly; ++n)
        keywordOnlyGiven += slots[parameters.positional + n].isSet();
    std::string takes = std::to_string(parameters.positional);
    bool isPlural = parameters.positional != 1;
    if (parameters.defaultCount > 0) {
        takes = "from " + std::to_string(parameters.positional - parameters.defaultCount) + " to " + takes;
        isPlural = true;
    }
    std::string text = std::string(parameters.function) + "() takes " + takes + " positional argument"
                       + (isPlural ? "s" : "") + " but " + std::to_string(given);
    if (keywordOnlyGiven > 0) {
        text += std::string(" positional argument") + plural(int64_t(given)) + " (and "
                + std::to_string(keywordOnlyGiven) + " keyword-only argument" + plural(keywordOnlyGiven) + ")";
    }
    raiseTypeError(text + (given == 1 && keywordOnlyGiven == 0 ? " was given" : " were given"));
}

/// -1: no parameter has this name.
int findParameter(const ParameterList &parameters, const Str &name) noexcept
{
    const int count = parameters.positional + parameters.keywordOnly;
    for (int n = parameters.positionalOnly; n < count; ++n) {
        if (parameters.names[size_t(n)] == &name)
            return n;
    }
    for (int n = parameters.positionalOnly; n < count; ++n) {
        if (parameters.names[size_t(n)]->equals(name))
            return n;
    }
    return -1;
}

/// The positional-only parameters that were named, if it is those that make the keyword unknown.
void refusePositionalOnly(const ParameterList &parameters, const Arguments &arguments)
{
    std::string named;
    for (int n = 0; n < parameters.positionalOnly; ++n) {
        for (const Value &keyword : arguments.keywordNames->items()) {
            if (!keyword.as<Str>()->equals(*parameters.names[size_t(n)]))
                continue;
            named += (named.empty() ? "" : ", ") + parameters.names[size_t(n)]->toString();
        }
    }
    if (!named.empty())
        raiseTypeError(std::string(parameters.function)
                       + "() got some positional-only arguments passed as keyword arguments: '" + named + "'");
}

void placeKeywords(Interpreter &interpreter, const ParameterList &parameters, const Arguments &arguments,
                   Value *slots, Dict *keywordRest)
{
    const size_t count = arguments.keywordNames->size();
    for (size_t n = 0; n < count; ++n) {
        const Value &key = (*arguments.keywordNames)[n];
        const Value &value = arguments.values[arguments.positionalCount + n];
        const Str &name = *key.as<Str>();
        const int place = findParameter(parameters, name);
        if (place >= 0) {
            if (slots[place].isSet())
                raiseTypeError(std::string(parameters.function) + "() got multiple values for argument '"
                               + name.toString() + "'");
            slots[place] = value;
        } else if (keywordRest) {
            keywordRest->set(interpreter, key, value);
        } else {
            refusePositionalOnly(parameters, arguments);
            raiseTypeError(std::string(parameters.function) + "() got an unexpected keyword argument '"
                           + name.toString() + "'");
        }
    }
}

} // namespace

void placeArguments(Interpreter &interpreter, const ParameterList &parameters, const Arguments &arguments,
                    Value *slots)
{
    const size_t given = arguments.positionalCount;
    const size_t positional = size_t(parameters.positional);
    const size_t taken = std::min(given, positional);
    for (size_t n = 0; n < taken; ++n)
        slots[n] = arguments.values[n];
    Value *next = slots + parameters.positional + parameters.keywordOnly;
    if (parameters.hasRest) {
        *next++ = makeTuple(std::span(arguments.values + taken, given - taken)).value();
    }
    Dict *keywordRest = nullptr;
    if (parameters.hasKeywordRest) {
        *next = makeDict().value();
        keywordRest = next->as<Dict>();
    }
    if (arguments.keywordNames)
        placeKeywords(interpreter, parameters, arguments, slots, keywordRest);
    if (given > positional && !parameters.hasRest)
        raiseTooMany(parameters, given, slots);
}

void raiseMissing(std::string_view function, const char *kind, std::span<Str *const> missing)
{
    std::string names;
    for (size_t n = 0; n < missing.size(); ++n) {
        if (n > 0)
            names += missing.size() == 2 ? " and " : n + 1 == missing.size() ? ", and " : ", ";
        names += "'" + missing[n]->toString() + "'";
    }
    raiseTypeError(std::string(function) + "() missing " + std::to_string(missing.size()) + " required "
                   + kind + " argument" + plural(int64_t(missing.size())) + ": " + names);
}

} // namespace script
