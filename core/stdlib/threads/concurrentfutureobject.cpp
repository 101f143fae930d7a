// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/runtime.h"
#include "core/script/genericalias.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"
#include "core/stdlib/threads/executorobject.h"

namespace stdlib::threads
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *futureTypePointer = nullptr;

using ConcurrentFutureObject = Wrapper<loop::ConcurrentFuture>;

loop::ConcurrentFuture &futureOf(const Value &self, const char *method)
{
    return selfAs<ConcurrentFutureObject>(self, *futureTypePointer, method).target();
}

std::optional<double> timeoutOf(Interpreter &interpreter, const Value &value)
{
    if (isNoneOrUnset(value))
        return std::nullopt;
    return toSeconds(interpreter, value);
}

Value result(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("result(self, timeout=None)");
    const auto [self, timeout] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::ConcurrentFuture> future(&futureOf(self, "result"));
    const auto seconds = timeoutOf(interpreter, timeout);
    return callLoop([&] { return toScript(future->result(seconds)); });
}

Value exception(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("exception(self, timeout=None)");
    const auto [self, timeout] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::ConcurrentFuture> future(&futureOf(self, "exception"));
    const auto seconds = timeoutOf(interpreter, timeout);
    return callLoop([&] {
        const loop::Error error = future->exception(seconds);
        return error ? toScriptException(error) : Value::none();
    });
}

Value cancel(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(futureOf(arguments[0], "cancel").cancel());
}

Value cancelled(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(futureOf(arguments[0], "cancelled").isCancelled());
}

Value running(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(futureOf(arguments[0], "running").isRunning());
}

Value done(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(futureOf(arguments[0], "done").isDone());
}

Value addDoneCallback(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("add_done_callback(self, fn)");
    const auto [self, function] = signature.bind<2>(interpreter, arguments);
    std::function<void(loop::ConcurrentFuture &)> callback
        = [&interpreter, called = Value(function)](loop::ConcurrentFuture &future) {
              callScript([&] { interpreter.call(called, {wrapConcurrentFuture(future)}); });
          };
    futureOf(self, "add_done_callback").addDoneCallback(std::move(callback));
    return Value::none();
}

Value setResult(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_result(self, result)");
    const auto [self, value] = signature.bind<2>(interpreter, arguments);
    loop::ConcurrentFuture &future = futureOf(self, "set_result");
    callLoop([&] { future.setResult(toLoop(value)); });
    return Value::none();
}

Value setException(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_exception(self, exception)");
    const auto [self, error] = signature.bind<2>(interpreter, arguments);
    loop::ConcurrentFuture &future = futureOf(self, "set_exception");
    callLoop([&] { future.setError(toLoopError(error)); });
    return Value::none();
}

Value create(Interpreter &interpreter, script::Type &type, const Arguments &)
{
    auto future = loop::make<loop::ConcurrentFuture>(Environment::of(interpreter).runtime());
    return Value::adopt(new (script::allocateObject(type))
                            ConcurrentFutureObject(type, std::move(future)));
}

Value repr(Interpreter &, const Value &self)
{
    const loop::ConcurrentFuture &future = futureOf(self, "repr");
    std::string text = script::plainRepr(self);
    text.pop_back();
    text.replace(text.find(" object"), 7, "");
    using State = loop::ConcurrentFuture::State;
    switch (future.state()) {
    case State::Pending:
        return toStr(text + " state=pending>");
    case State::Running:
        return toStr(text + " state=running>");
    case State::Cancelled:
    case State::CancelledAndNotified:
        return toStr(text + " state=cancelled>");
    case State::Finished:
        break;
    }
    if (future.peekError())
        return toStr(text + " state=finished raised "
                     + script::typeName(toScriptException(future.peekError())) + ">");
    return toStr(text + " state=finished returned "
                 + script::typeName(toScript(future.peekValue())) + ">");
}

} // namespace

script::Type &concurrentFutureType()
{
    return *futureTypePointer;
}

loop::ConcurrentFuture *concurrentFutureOrNull(const Value &value)
{
    return script::typeOf(value).isSubtypeOf(*futureTypePointer)
        ? &static_cast<ConcurrentFutureObject *>(value.object())->target()
        : nullptr;
}

Value wrapConcurrentFuture(loop::ConcurrentFuture &future)
{
    if (future.wrapper)
        return Value(static_cast<ConcurrentFutureObject *>(future.wrapper));
    return Value::adopt(new (script::allocateObject(*futureTypePointer)) ConcurrentFutureObject(
        *futureTypePointer, loop::Ref<loop::ConcurrentFuture>(&future)));
}

void initializeConcurrentFutureType()
{
    script::Type &type = script::makeBuiltInType("Future", script::types::object(),
                                                 script::Layout::Other,
                                                 sizeof(ConcurrentFutureObject),
                                                 "concurrent.futures._base");
    futureTypePointer = &type;
    type.slots.create = create;
    type.slots.destroy = script::destroyNative<ConcurrentFutureObject>;
    type.slots.clear = clearWrapper<ConcurrentFutureObject>;
    type.slots.repr = repr;
    script::addMethods(type, {{"result", result},
                              {"exception", exception},
                              {"cancel", cancel},
                              {"cancelled", cancelled},
                              {"running", running},
                              {"done", done},
                              {"add_done_callback", addDoneCallback},
                              {"set_result", setResult},
                              {"set_exception", setException}});
    script::addClassGetItem(type);
    script::finishType(type);
}

} // namespace stdlib::threads
