// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/weakref/weakrefmodule.h"

#include "core/script/list.h"
#include "core/script/weakreference.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/modulebuilder.h"

namespace stdlib::weakref
{

namespace
{

script::Value countReferences(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    static const script::Signature signature("getweakrefcount(object, /)");
    const auto values = signature.bind<1>(interpreter, arguments);
    return script::Value::smallInt(int64_t(script::weakReferencesTo(values[0]).size()));
}

script::Value listReferences(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    static const script::Signature signature("getweakrefs(object, /)");
    const auto values = signature.bind<1>(interpreter, arguments);
    const script::Ref<script::List> list = script::makeList();
    for (const script::Value &reference : script::weakReferencesTo(values[0]))
        list->append(reference);
    return list.value();
}

} // namespace

script::Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_weakref");
    module.type("ref", script::weakReferenceType());
    module.functions({{"getweakrefcount", countReferences}, {"getweakrefs", listReferences}});
    return module.build();
}

} // namespace stdlib::weakref
