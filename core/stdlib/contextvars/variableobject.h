// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/context.h"
#include "core/script/value.h"

#include <string>

namespace script
{
struct Type;
}

namespace stdlib::contextvars
{

/// What the contexts know a contextvars.ContextVar by. It holds the variable's own values, so that the script
/// object may come and go.
class Variable final : public loop::ContextVariable
{
public:
    Variable(std::string variableName, script::Value defaultOfAll)
        : name(std::move(variableName)), defaultValue(std::move(defaultOfAll))
    {
    }
    const std::string name;
    script::Value defaultValue; ///< unset: none
};

script::Type &variableType();
script::Type &tokenType();
/// Null if the value is no ContextVar.
Variable *variableOrNull(const script::Value &value);
/// The script object of a variable: the one it has, or a new one.
script::Value wrapVariable(Variable &variable);

void initializeVariableTypes();

} // namespace stdlib::contextvars
