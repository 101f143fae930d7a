// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"
#include "core/script/types.h"

#include <initializer_list>

namespace stdlib
{

class Environment;

/// Fills a new module object.
class ModuleBuilder
{
public:
    ModuleBuilder(script::Interpreter &interpreter, const char *name);

    ModuleBuilder &value(const char *name, script::Value value);
    ModuleBuilder &type(const char *name, script::Type &type);
    ModuleBuilder &functions(std::initializer_list<script::NativeMethod> functions);
    /// Sets __all__ to the names so far that begin with no underscore, sorted.
    ModuleBuilder &listPublicNames();
    script::Value build() { return m_module; }

private:
    const char *m_name;
    script::Value m_module;
};

/// Makes a module's object.
using ModuleMaker = script::Value (*)(Environment &);

} // namespace stdlib
