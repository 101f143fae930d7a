// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/modulebuilder.h"

#include "core/script/dict.h"
#include "core/script/list.h"
#include "core/script/module.h"
#include "core/script/str.h"

#include <algorithm>
#include <string>
#include <vector>

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

ModuleBuilder &ModuleBuilder::listPublicNames()
{
    const script::Dict &names = *m_module.as<script::Module>()->dict;
    std::vector<std::string> listed;
    for (std::size_t n = 0; n < names.entryCount(); ++n) {
        const auto *name = names.entry(n).key.as<script::Str>();
        if (name && !name->text().starts_with('_'))
            listed.push_back(name->toString());
    }
    std::ranges::sort(listed);
    std::vector<script::Value> items;
    for (const std::string &name : listed)
        items.push_back(script::string(name));
    return value("__all__", script::makeList(items).value());
}

ModuleBuilder &ModuleBuilder::functions(std::initializer_list<script::NativeMethod> functions)
{
    for (const script::NativeMethod &function : functions)
        value(function.name, script::makeNativeFunction(function.name, function.code, m_name));
    return *this;
}

} // namespace stdlib
