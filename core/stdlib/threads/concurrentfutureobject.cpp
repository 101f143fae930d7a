// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/runtime.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/genericalias.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/errors.h"
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

/// As callLoop(), with the exceptions of concurrent.futures for those of the loop.
template <typename Function> Value callFuture(Function &&function)
{
    try {
        return callLoop(function);
    } catch (const script::Raised &raised) {
        if (&script::typeOf(raised.exception()) == &asyncio::invalidStateError())
            script::raise(asyncio::concurrentInvalidStateError(),
                          script::messageOf(Interpreter::current(), raised.exception()));
        throw;
    }
}

/// CancelledError, if that is what the future ended with: the job's own errors are not touched.
void checkNotCancelled(const loop::ConcurrentFuture &future)
{
    if (future.isCancelled())
        throw script::Raised(script::makeException(asyncio::concurrentCancelledError(), {}));
}

Value result(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("result(self, timeout=None)");
    const auto [self, timeout] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::ConcurrentFuture> future(&futureOf(self, "result"));
    const auto seconds = timeoutOf(interpreter, timeout);
    checkNotCancelled(*future);
    try {
        return callFuture([&] { return toScript(future->result(seconds)); });
    } catch (const script::Raised &) {
        checkNotCancelled(*future);
        throw;
    }
}

Value exception(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("exception(self, timeout=None)");
    const auto [self, timeout] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::ConcurrentFuture> future(&futureOf(self, "exception"));
    const auto seconds = timeoutOf(interpreter, timeout);
    checkNotCancelled(*future);
    try {
        return callFuture([&] {
            const loop::Error error = future->exception(seconds);
            return error ? toScriptException(error) : Value::none();
        });
    } catch (const script::Raised &) {
        checkNotCancelled(*future);
        throw;
    }
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
    return callFuture([&] {
        future.setResult(toLoop(value));
        return Value::none();
    });
}

Value setException(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_exception(self, exception)");
    const auto [self, error] = signature.bind<2>(interpreter, arguments);
    loop::ConcurrentFuture &future = futureOf(self, "set_exception");
    return callFuture([&] {
        future.setError(toLoopError(error));
        return Value::none();
    });
}

Value setRunningOrNotifyCancel(Interpreter &, const Arguments &arguments)
{
    loop::ConcurrentFuture &future = futureOf(arguments[0], "set_running_or_notify_cancel");
    return callLoop([&] { return Value::boolean(future.setRunningOrNotifyCancel()); });
}

/// _add_observer(fn): see loop::ConcurrentFuture::addObserver().
Value addObserver(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_add_observer(self, fn)");
    const auto [self, function] = signature.bind<2>(interpreter, arguments);
    return Value::smallInt(futureOf(self, "_add_observer")
                               .addObserver([&interpreter, called = Value(function)](
                                                loop::ConcurrentFuture &future) {
                                   callScript([&] {
                                       interpreter.call(called, {wrapConcurrentFuture(future)});
                                   });
                               }));
}

Value removeObserver(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_remove_observer(self, number)");
    const auto [self, number] = signature.bind<2>(interpreter, arguments);
    futureOf(self, "_remove_observer").removeObserver(static_cast<int>(number.smallInt()));
    return Value::none();
}

Value stateOf(Interpreter &, const Value &self)
{
    static const char *const names[]
        = {"PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"};
    return toStr(names[static_cast<size_t>(futureOf(self, "_state").state())]);
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
    const std::string text
        = "<" + script::typeOf(self).name + " at " + script::addressText(self);
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
                              {"set_exception", setException},
                              {"set_running_or_notify_cancel", setRunningOrNotifyCancel},
                              {"_add_observer", addObserver},
                              {"_remove_observer", removeObserver}});
    script::addAttributes(type, {{"_state", stateOf}});
    script::addClassGetItem(type);
    script::finishType(type);
}

} // namespace stdlib::threads
