// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/dict.h"
#include "core/script/native.h"

#include <string>

namespace script {

/// A module: a name and a dict of what it holds.
class Module : public Object
{
public:
    Module(Type &type, std::string moduleName);
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Module; }

    std::string name;
    Ref<Dict> dict;

    void set(std::string_view attribute, Value value);
    /// A native function of this module.
    void add(const char *function, NativeCode code);
};

Ref<Module> makeModule(std::string name);

void initializeModuleType();

} // namespace script
