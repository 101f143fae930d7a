// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/modulebuilder.h"

#include "core/script/module.h"

namespace stdlib
{

ModuleBuilder::ModuleBuilder(script::Interpreter &, const char *name)
    : m_name(name), m_module(script::makeModule(name).value())
{
}

ModuleBuilder &ModuleBuilder::value(const char *name, script::Value value)
{
    m_module.as<script::Module>()->set(name, std::move(value));
    return *this;
}

ModuleBuilder &ModuleBuilder::type(const char *name, script::Type &type)
{
    return value(name, script::Value(&type));
}

ModuleBuilder &ModuleBuilder::functions(std::initializer_list<script::NativeMethod> functions)
{
    for (const script::NativeMethod &function : functions)
        value(function.name, script::makeNativeFunction(function.name, function.code, m_name));
    return *this;
}

} // namespace stdlib
