// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/nativecoroutine.h"

#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/operators.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"

#include <utility>

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

script::Type *nativeCoroutineType = nullptr;

void destroy(script::Object *object) noexcept
{
    auto &coroutine = *static_cast<NativeCoroutine *>(object);
    if (!coroutine.hasStarted()) {
        Interpreter &interpreter = Interpreter::current();
        interpreter.host().neverAwaited(interpreter, coroutine.qualifiedName());
    }
    script::destroyNative<NativeCoroutine>(object);
}

void clear(script::Object *object) noexcept
{
    auto &coroutine = *static_cast<NativeCoroutine *>(object);
    coroutine.close();
    coroutine.custom = nullptr;
    coroutine.owner = {};
    coroutine.argument = {};
}

Value repr(Interpreter &, const Value &self)
{
    return toStr("<coroutine object " + std::string(asNativeCoroutine(self)->qualifiedName())
                 + " at " + script::addressText(self) + ">");
}

Value closeMethod(Interpreter &, const Arguments &arguments)
{
    if (NativeCoroutine *coroutine = asNativeCoroutine(arguments[0]))
        coroutine->close();
    return Value::none();
}

Value nameOf(Interpreter &, const Value &self)
{
    const std::string_view name = asNativeCoroutine(self)->qualifiedName();
    return toStr(name.substr(name.rfind('.') + 1));
}

Value qualifiedNameOf(Interpreter &, const Value &self)
{
    return toStr(asNativeCoroutine(self)->qualifiedName());
}

} // namespace

NativeCoroutine::NativeCoroutine(const char *name, Start start, Value ownerObject, Attempt attempt)
    : Object(*nativeCoroutineType, script::Layout::Other), owner(std::move(ownerObject)),
      m_name(name), m_start(start), m_attempt(attempt)
{
}

NativeCoroutine::~NativeCoroutine() = default;

bool NativeCoroutine::attempt(Value &result)
{
    if (m_started)
        script::raiseRuntimeError("cannot reuse already awaited coroutine");
    if (!m_attempt)
        return false;
    m_started = true;
    if (m_attempt(*this, result))
        return true;
    m_started = false;
    return false;
}

loop::Coroutine NativeCoroutine::start()
{
    m_started = true;
    if (m_start)
        return m_start(*this);
    const auto begin = std::exchange(custom, nullptr);
    return begin();
}

Value makeNativeCoroutine(const char *name, NativeCoroutine::Start start, Value owner,
                          NativeCoroutine::Attempt attempt)
{
    return Value::adopt(
        new (script::allocateObject(*nativeCoroutineType))
            NativeCoroutine(name, start, std::move(owner), attempt));
}

Value makeNativeCoroutine(const char *name, std::function<loop::Coroutine()> start, Value keep)
{
    Value coroutine = makeNativeCoroutine(name, nullptr, std::move(keep), nullptr);
    asNativeCoroutine(coroutine)->custom = std::move(start);
    return coroutine;
}

Value makeReadyCoroutine(const char *name, Value owner, NativeCoroutine::Attempt attempt)
{
    return makeNativeCoroutine(name, nullptr, std::move(owner), attempt);
}

NativeCoroutine *asNativeCoroutine(const Value &value)
{
    return value.isObject() && &value.object()->type() == nativeCoroutineType
        ? static_cast<NativeCoroutine *>(value.object())
        : nullptr;
}

void initializeNativeCoroutineType()
{
    script::Type &type
        = script::makeBuiltInType("coroutine", script::types::object(), script::Layout::Other,
                                  sizeof(NativeCoroutine), "asyncio");
    type.module = "builtins"; // as the coroutines of scripts, with which it shares no storage
    nativeCoroutineType = &type;
    type.flags |= script::Type::Suspends | script::Type::Final;
    type.slots.destroy = destroy;
    type.slots.clear = clear;
    type.slots.repr = repr;
    script::addMethods(type, {{"close", closeMethod}});
    script::addAttributes(type, {{"__name__", nameOf}, {"__qualname__", qualifiedNameOf}});
    script::finishType(type);
}

} // namespace stdlib::asyncio
