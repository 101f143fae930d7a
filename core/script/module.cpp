// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/module.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

Module &self(const Value &value) noexcept
{
    return *static_cast<Module *>(value.object());
}

Value getModuleAttribute(Interpreter &interpreter, const Value &value, Str &name)
{
    const Module &module = self(value);
    if (const Value *found = module.dict->find(name))
        return *found;
    if (name.text() == "__dict__")
        return module.dict.value();
    Value found = findGenericAttribute(interpreter, value, name);
    if (found.isSet())
        return found;
    static Str &hook = intern("__getattr__");
    if (const Value *function = module.dict->find(hook))
        return interpreter.call(Value(*function), {Value(&name)});
    Value exception = makeException(types::attributeError(),
                                    "module '" + module.name + "' has no attribute '" + name.toString() + "'");
    setAttributeErrorDetails(exception, value, name.text());
    throw Raised(std::move(exception));
}

void setModuleAttribute(Interpreter &, const Value &value, Str &name, const Value &content)
{
    Module &module = self(value);
    if (content.isSet())
        module.dict->set(name, content);
    else if (!module.dict->take(name).isSet())
        raise(types::attributeError(), "module '" + module.name + "' has no attribute '" + name.toString() + "'");
}

Value reprModule(Interpreter &, const Value &value)
{
    const Value *file = self(value).dict->find("__file__");
    const auto *path = file ? file->as<Str>() : nullptr;
    return string("<module '" + self(value).name + "' " + (path ? "from " + quoted(path->toString()) : "(built-in)") + ">");
}

void clearModule(Object *object) noexcept
{
    const Ref<Dict> dict = static_cast<Module *>(object)->dict;
    dict->clear();
}

} // namespace

Module::Module(Type &type, std::string moduleName)
    : Object(type, Layout::Module), name(std::move(moduleName)), dict(makeDict())
{
    set("__name__", string(name));
    set("__doc__", Value::none());
}

void Module::set(std::string_view attribute, Value value)
{
    dict->set(intern(attribute), std::move(value));
}

void Module::add(const char *function, NativeCode code)
{
    set(function, makeNativeFunction(function, code, name));
}

Ref<Module> makeModule(std::string name)
{
    return Ref<Module>::adopt(makeObject<Module>(types::module(), std::move(name)));
}

void initializeModuleType()
{
    Type &type = makeBuiltInType("module", types::object(), Layout::Module, sizeof(Module));
    type.slots.destroy = &destroyNative<Module>;
    type.slots.clear = &clearModule;
    type.slots.getAttribute = &getModuleAttribute;
    type.slots.setAttribute = &setModuleAttribute;
    type.slots.repr = &reprModule;
    finishType(type);
}

} // namespace script
