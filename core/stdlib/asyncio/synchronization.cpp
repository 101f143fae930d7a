// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/synchronization.h"

#include "core/script/types.h"
#include "core/stdlib/asyncio/nativecoroutine.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

Value create(Interpreter &, script::Type &type, const Arguments &)
{
    return Value::adopt(new (script::allocateObject(type)) SyncObjectWrapper(type));
}

} // namespace

void bindSynchronizer(Interpreter &interpreter, script::Object *self,
                      loop::Ref<loop::SyncObject> target)
{
    static_cast<SyncObjectWrapper *>(self)->bind(target);
    const std::string name = interpreter.assignmentTarget();
    if (!name.empty())
        Environment::of(interpreter).witness().objectNamed(*target, name);
}

std::string reprPrefix(const Value &self)
{
    std::string text = script::plainRepr(self);
    text.pop_back();
    return text;
}

script::Type &makeSynchronizerType(const char *name, script::Type &base, const char *module)
{
    script::Type &type = script::makeBuiltInType(name, base, script::Layout::Other,
                                                 sizeof(SyncObjectWrapper), module);
    type.slots.create = create;
    type.slots.destroy = script::destroyNative<SyncObjectWrapper>;
    type.slots.clear = clearWrapper<SyncObjectWrapper>;
    return type;
}

} // namespace stdlib::asyncio
