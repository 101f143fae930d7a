// SPDX-License-Identifier: GPL-3.0-or-later

// What CPython's functions written in C say of wrong arguments.

#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"

#include <algorithm>

namespace script
{

namespace
{

std::string counted(size_t count, const char *noun)
{
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

} // namespace

/// Of one that takes no keywords at all.
void Signature::checkPlacesAsC(const Arguments &arguments) const
{
    const bool hasSelf = m_parameters.front().name == "self";
    const std::string name =
        hasSelf && arguments.positionalCount > 0 ? typeName(arguments[0]) + '.' + m_name : m_name;
    refuseKeywords(arguments, name.c_str());
    const size_t given = arguments.positionalCount - hasSelf;
    const size_t most = m_parameters.size() - hasSelf;
    const size_t least =
        size_t(std::count_if(m_parameters.begin(), m_parameters.end(),
                             [](const Parameter &each) { return each.required; })) -
        hasSelf;
    if (given >= least && given <= most)
        return;
    if (most == 0)
        raiseTypeError(name + "() takes no arguments (" + std::to_string(given) + " given)");
    if (most == 1 && least == 1)
        raiseTypeError(name + "() takes exactly one argument (" + std::to_string(given) +
                       " given)");
    expectFunctionArguments(Arguments{arguments.values, given, nullptr}, m_name.c_str(), least,
                            most);
}

void Signature::checkAsC(const Arguments &arguments) const
{
    const auto isKind = [](Kind kind) {
        return [kind](const Parameter &each) { return each.kind == kind; };
    };
    if (std::any_of(m_parameters.begin(), m_parameters.end(), isKind(Kind::Rest)) ||
        std::any_of(m_parameters.begin(), m_parameters.end(), isKind(Kind::KeywordRest)) ||
        m_parameters.empty())
        return;
    if (std::all_of(m_parameters.begin(), m_parameters.end(), isKind(Kind::PositionalOnly)))
        return checkPlacesAsC(arguments);
    const size_t self = m_parameters.front().name == "self" ? 1 : 0;
    const size_t given = arguments.positionalCount - self;
    const size_t keywords = arguments.keywordCount();
    const size_t most = m_parameters.size() - self;
    if (given + keywords > most)
        raiseTypeError(m_name + "() takes at most " +
                       counted(most, given == 0 ? "keyword argument" : "argument") + " (" +
                       std::to_string(given + keywords) + " given)");
    const size_t places = most - size_t(std::count_if(m_parameters.begin(), m_parameters.end(),
                                                      isKind(Kind::KeywordOnly)));
    const auto isOptionalPlace = [](const Parameter &each) {
        return each.kind != Kind::KeywordOnly && !each.required;
    };
    const bool hasOptionalPlaces = std::any_of(m_parameters.begin(), m_parameters.end(), isOptionalPlace);
    if (given > places)
        raiseTypeError(m_name + "() takes " +
                       (places == 0 ? "no positional arguments"
                                    : (hasOptionalPlaces ? "at most " : "exactly ") +
                                          counted(places, "positional argument") + " (" +
                                          std::to_string(given) + " given)"));
    for (size_t n = 0; n < keywords; ++n) {
        const std::string_view keyword = (*arguments.keywordNames)[n].as<Str>()->text();
        const auto found =
            std::find_if(m_parameters.begin(), m_parameters.end(), [&](const Parameter &each) {
                return each.name == keyword && each.kind != Kind::PositionalOnly;
            });
        if (found == m_parameters.end())
            raiseTypeError("'" + std::string(keyword) + "' is an invalid keyword argument for " +
                           m_name + "()");
        if (const auto place = size_t(found - m_parameters.begin());
            place < arguments.positionalCount)
            raiseTypeError("argument for " + m_name + "() given by name ('" + found->name +
                           "') and position (" + std::to_string(place + 1 - self) + ")");
    }
    for (size_t n = arguments.positionalCount; n < m_parameters.size(); ++n) {
        const Parameter &parameter = m_parameters[n];
        if (parameter.required && !findKeyword(arguments, parameter.name.c_str()))
            raiseTypeError(m_name + "() missing required argument '" + parameter.name + "' (pos " +
                           std::to_string(n + 1 - self) + ")");
    }
}

} // namespace script
