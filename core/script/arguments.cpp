// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"

#include "core/script/error.h"
#include "core/script/str.h"
#include "core/script/tuple.h"

#include <algorithm>
#include <string_view>

namespace script {

namespace {

std::string_view keywordAt(const Arguments &arguments, size_t n)
{
    return static_cast<const Str *>((*arguments.keywordNames)[n].object())->text();
}

void checkCount(const char *name, size_t given, size_t least, size_t most)
{
    if (given >= least && given <= most)
        return;
    const size_t bound = given < least ? least : most;
    raiseTypeError(std::string(name) + " expected "
                   + (least == most ? "" : given < least ? "at least " : "at most ")
                   + std::to_string(bound) + " argument" + (bound == 1 ? "" : "s") + ", got "
                   + std::to_string(given));
}

} // namespace

size_t Arguments::keywordCount() const noexcept
{
    return keywordNames ? keywordNames->size() : 0;
}

void refuseKeywords(const Arguments &arguments, const char *method)
{
    if (arguments.keywordCount() > 0)
        raiseTypeError(std::string(method) + "() takes no keyword arguments");
}

void expectNoArguments(const Arguments &arguments, const char *method)
{
    refuseKeywords(arguments, method);
    if (arguments.positionalCount != 1)
        raiseTypeError(std::string(method) + "() takes no arguments ("
                       + std::to_string(arguments.positionalCount - 1) + " given)");
}

void expectOneArgument(const Arguments &arguments, const char *method)
{
    refuseKeywords(arguments, method);
    if (arguments.positionalCount != 2)
        raiseTypeError(std::string(method) + "() takes exactly one argument ("
                       + std::to_string(arguments.positionalCount - 1) + " given)");
}

size_t expectArguments(const Arguments &arguments, const char *method, size_t least, size_t most)
{
    refuseKeywords(arguments, method);
    const size_t given = arguments.positionalCount - 1;
    if (given < least || given > most) [[unlikely]] {
        const std::string_view name(method);
        const size_t dot = name.find('.');
        checkCount(dot == std::string_view::npos ? method : method + dot + 1, given, least, most);
    }
    return given;
}

size_t expectPlaces(const Arguments &arguments, const char *method, size_t least, size_t most)
{
    refuseKeywords(arguments, method);
    const size_t given = arguments.positionalCount - 1;
    if (given < least || given > most) {
        const size_t bound = given < least ? least : most;
        raiseTypeError(std::string(method) + "() takes at " + (given < least ? "least " : "most ")
                       + std::to_string(bound) + " argument" + (bound == 1 ? "" : "s") + " ("
                       + std::to_string(given) + " given)");
    }
    return given;
}

size_t expectFunctionArguments(const Arguments &arguments, const char *function, size_t least,
                               size_t most)
{
    refuseKeywords(arguments, function);
    checkCount(function, arguments.positionalCount, least, most);
    return arguments.positionalCount;
}

const Value &onlyArgument(const Arguments &arguments, const char *function)
{
    refuseKeywords(arguments, function);
    if (arguments.positionalCount != 1)
        raiseTypeError(std::string(function) + "() takes exactly one argument ("
                       + std::to_string(arguments.positionalCount) + " given)");
    return arguments[0];
}

const Value *findKeyword(const Arguments &arguments, const char *name) noexcept
{
    for (size_t n = 0; n < arguments.keywordCount(); ++n) {
        if (keywordAt(arguments, n) == name)
            return &arguments.values[arguments.positionalCount + n];
    }
    return nullptr;
}

void refuseOtherKeywords(const Arguments &arguments, const char *function,
                         std::initializer_list<const char *> known)
{
    for (size_t n = 0; n < arguments.keywordCount(); ++n) {
        const std::string_view name = keywordAt(arguments, n);
        if (std::find(known.begin(), known.end(), name) == known.end())
            raiseTypeError("'" + std::string(name) + "' is an invalid keyword argument for "
                           + function + "()");
    }
}

} // namespace script
