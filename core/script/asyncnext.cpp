// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/asyncnext.h"

#include "core/script/code.h"
#include "core/script/compiler.h"
#include "core/script/dict.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/types.h"

namespace script {

namespace {

Type *nextType = nullptr;

class AsyncNext : public Object
{
public:
    AsyncNext(Type &type, Value toAwait, Value atEnd) noexcept
        : Object(type, Layout::Other), awaitable(std::move(toAwait)), defaultValue(std::move(atEnd))
    {
    }
    Value awaitable;
    Value defaultValue;
};

AsyncNext &self(const Value &value) noexcept
{
    return *static_cast<AsyncNext *>(value.object());
}

/// A coroutine that does it; it is made when it is awaited, so that one that is not leaves no trace of its own.
Value awaitNext(Interpreter &interpreter, const Value &value)
{
    static const std::shared_ptr<const CodeUnit> unit
        = compileSource("async def anext(awaitable, default):\n"
                        "    try:\n"
                        "        return await awaitable\n"
                        "    except StopAsyncIteration:\n"
                        "        return default\n",
                        "<library>", false)
              .unit;
    const Ref<Code> code = makeCode(unit, *unit->main->inner.front());
    const Value function = makeFunction(code, makeDict());
    return interpreter.call(function, {self(value).awaitable, self(value).defaultValue});
}

void clear(Object *object) noexcept
{
    auto *next = static_cast<AsyncNext *>(object);
    next->awaitable = {};
    next->defaultValue = {};
}

} // namespace

Value makeAsyncNextWithDefault(Value awaitable, Value defaultValue)
{
    return Value::adopt(makeObject<AsyncNext>(*nextType, std::move(awaitable), std::move(defaultValue)));
}

void initializeAsyncNextType()
{
    Type &type = makeBuiltInType("anext_awaitable", types::object(), Layout::Other, sizeof(AsyncNext));
    nextType = &type;
    type.slots.destroy = &destroyNative<AsyncNext>;
    type.slots.clear = &clear;
    type.slots.await = &awaitNext;
    finishType(type);
    type.slots.create = nullptr;
}

} // namespace script
