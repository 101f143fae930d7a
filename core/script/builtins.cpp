// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/builtins.h"

#include "core/script/builtinfunctions.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

bool isPublic(const Type &type)
{
    static constexpr const char *names[] = {
        "object", "type", "bool", "int", "float", "complex", "str", "bytes", "bytearray", "tuple", "list",
        "dict", "set", "frozenset", "range", "slice", "property", "staticmethod", "classmethod",
        "super", "enumerate", "zip", "map", "filter", "reversed",
    };
    return type.isSubtypeOf(types::baseException())
           || std::any_of(std::begin(names), std::end(names),
                          [&](const char *name) { return type.name == name; });
}

} // namespace

void addFunctions(Dict &names, BuiltinFunctions functions)
{
    for (const NativeMethod &function : functions)
        names.set(intern(function.name),
                  makeNativeFunction(function.name, function.code, "builtins"));
}

Ref<Dict> makeBuiltins(Interpreter &)
{
    Ref<Dict> names = makeDict(256);
    const auto set = [&](const char *name, Value value) {
        names->set(intern(name), std::move(value));
    };
    set("__name__", string("builtins"));
    set("None", Value::none());
    set("True", Value::boolean(true));
    set("False", Value::boolean(false));
    set("NotImplemented", Value::notImplemented());
    set("Ellipsis", Value::ellipsis());
    set("__debug__", Value::boolean(true));
    for (Type *type : typesOfBuiltins()) {
        if (isPublic(*type))
            set(type->name.c_str(), Value(type));
    }
    set("EnvironmentError", Value(&types::osError()));
    set("IOError", Value(&types::osError()));
    addPrint(*names);
    addNumberFunctions(*names);
    addIterationFunctions(*names);
    addObjectFunctions(*names);
    addRefusedFunctions(*names);
    return names;
}

} // namespace script
