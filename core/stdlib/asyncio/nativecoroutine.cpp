// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/nativecoroutine.h"

#include "core/script/coroutine.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/heap.h"
#include "core/script/operators.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

#include <utility>

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

script::Type *nativeCoroutineType = nullptr;
script::Type *awaitingType = nullptr;

void destroy(script::Object *object) noexcept
{
    auto &coroutine = *static_cast<NativeCoroutine *>(object);
    if (!coroutine.hasStarted()) {
        Interpreter &interpreter = Interpreter::current();
        interpreter.host().neverAwaited(interpreter, coroutine.qualifiedName(),
                                        interpreter.currentLine());
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

Value sendMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const script::Signature signature("send(self, value, /)", script::Signature::Wording::C);
    const auto [self, value] = signature.bind<2>(interpreter, arguments);
    const Value kept = self;
    return asNativeCoroutine(kept)->step(value);
}

Value throwMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const script::Signature signature("throw(self, type, value=None, traceback=None, /)",
                                             script::Signature::Wording::C);
    const auto [self, type, value, traceback] = signature.bind<4>(interpreter, arguments);
    asNativeCoroutine(self)->close();
    throw script::Raised(script::exceptionFromThrow(interpreter, type, value, traceback));
}

// __await__(): an iterator that hands out the coroutine itself, once, and ends with its result.

class Awaiting : public script::Object
{
public:
    explicit Awaiting(Value toAwait)
        : Object(*awaitingType, script::Layout::Other), coroutine(std::move(toAwait))
    {
    }
    Value coroutine; ///< unset once it is handed out
};

Awaiting &awaitingOf(const Value &self)
{
    return selfAs<Awaiting>(self, *awaitingType, "coroutine_wrapper");
}

Value makeAwaiting(Interpreter &, const Value &self)
{
    return Value::adopt(new (script::allocateObject(*awaitingType)) Awaiting(self));
}

bool awaitAtOnce(Interpreter &, const Value &self, Value &result)
{
    return callLoop([&] { return asNativeCoroutine(self)->finish(result); });
}

Value awaitMethod(Interpreter &interpreter, const Arguments &arguments)
{
    return makeAwaiting(interpreter, arguments[0]);
}

Value itself(Interpreter &, const Value &self)
{
    return self;
}

/// The first step hands the coroutine out; the second ends with what it gave.
Value nextStep(const Value &self, const Value &result)
{
    Awaiting &awaiting = awaitingOf(self);
    if (awaiting.coroutine.isSet())
        return std::exchange(awaiting.coroutine, {});
    throw script::Raised(script::makeStopIteration(result));
}

Value awaitingNext(Interpreter &, const Value &self)
{
    return nextStep(self, Value::none());
}

Value awaitingSend(Interpreter &interpreter, const Arguments &arguments)
{
    static const script::Signature signature("send(self, value, /)");
    const auto [self, value] = signature.bind<2>(interpreter, arguments);
    return nextStep(self, value);
}

void clearAwaiting(script::Object *object) noexcept
{
    static_cast<Awaiting *>(object)->coroutine = {};
}

Value isRunning(Interpreter &, const Value &)
{
    return Value::boolean(false);
}

/// cr_frame and cr_await: it is no script, so there is nothing to show.
Value nothing(Interpreter &, const Value &)
{
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

bool NativeCoroutine::finish(Value &result)
{
    if (!attempt(result))
        return false;
    m_started = result.isSet();
    return m_started;
}

Value NativeCoroutine::step(const Value &sent)
{
    if (!m_stepped) {
        Value result;
        if (attempt(result)) {
            if (result.isSet())
                throw script::Raised(script::makeStopIteration(result));
            m_stepped = true;
            m_outcome.emplace(toLoop(argument.isSet() ? argument : Value::none()));
            return Value::none();
        }
        Environment &environment = Environment::of(Interpreter::current());
        if (!environment.runtime().runningLoop()) {
            m_started = true;
            script::raiseRuntimeError("no running event loop");
        }
        m_stepped = true;
        return Value(this);
    }
    m_stepped = false;
    m_started = true;
    if (!m_outcome)
        throw script::Raised(script::makeStopIteration(sent));
    if (m_outcome->error)
        throw script::Raised(toScriptException(m_outcome->error));
    throw script::Raised(script::makeStopIteration(toScript(m_outcome->value)));
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
    type.slots.awaitAtOnce = awaitAtOnce;
    script::addMethods(type, {{"send", sendMethod},
                              {"throw", throwMethod},
                              {"close", closeMethod},
                              {"__await__", awaitMethod}});
    script::addAttributes(type, {{"__name__", nameOf},
                                 {"__qualname__", qualifiedNameOf},
                                 {"cr_running", isRunning},
                                 {"cr_frame", nothing},
                                 {"cr_await", nothing}});
    script::finishType(type);

    script::Type &awaiting
        = script::makeBuiltInType("coroutine_wrapper", script::types::object(),
                                  script::Layout::Other, sizeof(Awaiting), "asyncio");
    awaitingType = &awaiting;
    awaiting.slots.destroy = script::destroyNative<Awaiting>;
    awaiting.slots.clear = clearAwaiting;
    awaiting.slots.iterate = itself;
    awaiting.slots.next = awaitingNext;
    script::addMethods(awaiting, {{"send", awaitingSend}});
    script::finishType(awaiting);
}

} // namespace stdlib::asyncio
