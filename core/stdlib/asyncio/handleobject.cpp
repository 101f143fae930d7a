// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/handleobject.h"

#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

class HandleObject : public Wrapper<loop::Handle>
{
public:
    using Wrapper::Wrapper;
};

script::Type *handleTypePointer = nullptr;
script::Type *timerHandleTypePointer = nullptr;

loop::Handle &handleOf(const Value &self, const char *method)
{
    return selfAs<HandleObject>(self, handleType(), method).target();
}

Value cancel(Interpreter &, const Arguments &arguments)
{
    handleOf(arguments[0], "cancel").cancel();
    return Value::none();
}

Value cancelled(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(handleOf(arguments[0], "cancelled").isCancelled());
}

Value when(Interpreter &, const Arguments &arguments)
{
    const auto &handle = selfAs<HandleObject>(arguments[0], timerHandleType(), "when");
    return script::floating(static_cast<loop::TimerHandle &>(handle.target()).when());
}

Value repr(Interpreter &, const Value &self)
{
    const auto &handle = static_cast<HandleObject *>(self.object())->target();
    std::string text = "<" + script::typeName(self);
    if (handle.isCancelled())
        text += " cancelled";
    if (handle.isTimer())
        text += " when=" + script::reprOfDouble(static_cast<const loop::TimerHandle &>(handle).when());
    if (const loop::Callable *callable = handle.callable())
        text += " " + callable->describe();
    return toStr(text + ">");
}

} // namespace

script::Type &handleType()
{
    return *handleTypePointer;
}

script::Type &timerHandleType()
{
    return *timerHandleTypePointer;
}

Value wrapHandle(loop::Handle &handle)
{
    if (handle.wrapper)
        return Value(static_cast<HandleObject *>(handle.wrapper));
    script::Type &type = handle.isTimer() ? timerHandleType() : handleType();
    return Value::adopt(new (script::allocateObject(type))
                            HandleObject(type, loop::Ref<loop::Handle>(&handle)));
}

void initializeHandleTypes()
{
    script::Type &handle
        = script::makeBuiltInType("Handle", script::types::object(), script::Layout::Other,
                                  sizeof(HandleObject), "asyncio.events");
    handleTypePointer = &handle;
    handle.slots.destroy = script::destroyNative<HandleObject>;
    handle.slots.clear = clearWrapper<HandleObject>;
    handle.slots.repr = repr;
    script::addMethods(handle, {{"cancel", cancel}, {"cancelled", cancelled}});
    script::finishType(handle);

    script::Type &timer = script::makeBuiltInType("TimerHandle", handle, script::Layout::Other,
                                                  sizeof(HandleObject), "asyncio.events");
    timerHandleTypePointer = &timer;
    script::addMethods(timer, {{"when", when}});
    script::finishType(timer);
}

} // namespace stdlib::asyncio
