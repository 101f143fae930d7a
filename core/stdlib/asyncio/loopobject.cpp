// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/loopobject.h"

#include "core/loop/executor.h"
#include "core/loop/runtime.h"
#include "core/script/code.h"
#include "core/script/dict.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/callback.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/threads/executorobject.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *loopTypePointer = nullptr;

/// The arguments of `method(self, first.., callback, *args)`: those from `first` on.
std::span<const Value> argumentsFrom(const Arguments &arguments, size_t first)
{
    return arguments.positionalCount > first
        ? std::span<const Value>(arguments.values + first, arguments.positionalCount - first)
        : std::span<const Value>();
}

/// call_soon and the like take positional arguments and `context`.
void checkCallback(Interpreter &interpreter, const Arguments &arguments, size_t needed,
                   const char *method)
{
    if (arguments.positionalCount < needed)
        script::raiseTypeError("BaseEventLoop." + std::string(method)
                               + "() missing required positional argument: 'callback'");
    if (isCoroutine(arguments[needed - 1]))
        script::raiseTypeError("coroutines cannot be used with " + std::string(method) + "()");
    if (!script::isCallable(arguments[needed - 1]))
        script::raiseTypeError("a callable object was expected by " + std::string(method)
                               + "(), got "
                               + script::reprText(interpreter, arguments[needed - 1]));
}

loop::Ref<loop::Callable> callbackFrom(Interpreter &interpreter, const Arguments &arguments,
                                       size_t callback)
{
    return loop::Ref<loop::Callable>(new ScriptCallable(interpreter, arguments[callback],
                                                        argumentsFrom(arguments, callback + 1)));
}

Value callSoon(Interpreter &interpreter, const Arguments &arguments)
{
    checkCallback(interpreter, arguments, 2, "call_soon");
    loop::Loop &loop = loopOf(arguments[0]);
    return callLoop(
        [&] { return wrapHandle(*loop.callSoon(callbackFrom(interpreter, arguments, 1))); });
}

Value callSoonThreadsafe(Interpreter &interpreter, const Arguments &arguments)
{
    checkCallback(interpreter, arguments, 2, "call_soon_threadsafe");
    loop::Loop &loop = loopOf(arguments[0]);
    return callLoop([&] {
        return wrapHandle(*loop.callSoonThreadsafe(callbackFrom(interpreter, arguments, 1)));
    });
}

Value callLater(Interpreter &interpreter, const Arguments &arguments)
{
    checkCallback(interpreter, arguments, 3, "call_later");
    loop::Loop &loop = loopOf(arguments[0]);
    const double delay = toSeconds(interpreter, arguments[1]);
    return callLoop([&] {
        return wrapHandle(*loop.callLater(delay, callbackFrom(interpreter, arguments, 2)));
    });
}

Value callAt(Interpreter &interpreter, const Arguments &arguments)
{
    checkCallback(interpreter, arguments, 3, "call_at");
    loop::Loop &loop = loopOf(arguments[0]);
    const double when = toSeconds(interpreter, arguments[1]);
    return callLoop(
        [&] { return wrapHandle(*loop.callAt(when, callbackFrom(interpreter, arguments, 2))); });
}

Value time(Interpreter &, const Arguments &arguments)
{
    return script::floating(loopOf(arguments[0]).time());
}

Value createFuture(Interpreter &, const Arguments &arguments)
{
    return wrapFuture(*loopOf(arguments[0]).createFuture());
}

Value createTaskMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("create_task(self, coro, *, name=None, context=None)");
    const auto [self, coroutine, name, context] = signature.bind<4>(interpreter, arguments);
    return wrapFuture(*createTask(interpreter, loopOf(self), coroutine, name, false));
}

Value runForever(Interpreter &, const Arguments &arguments)
{
    const loop::Ref<loop::Loop> loop(&loopOf(arguments[0]));
    callLoop([&] { loop->runForever(); });
    return Value::none();
}

Value runUntilComplete(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("run_until_complete(self, future)");
    const auto [self, awaitable] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::Loop> loop(&loopOf(self));
    if (asFuture(awaitable)) {
        const loop::Ref<loop::Future> future = asFuture(awaitable)->reference();
        return callLoop([&] { return toScript(loop->runUntilComplete(future)); });
    }
    const loop::Ref<loop::Body> body = bodyOf(interpreter, awaitable);
    return callLoop([&] { return toScript(loop->runUntilComplete(body)); });
}

Value stop(Interpreter &, const Arguments &arguments)
{
    loopOf(arguments[0]).stop();
    return Value::none();
}

Value close(Interpreter &, const Arguments &arguments)
{
    loop::Loop &loop = loopOf(arguments[0]);
    callLoop([&] { loop.close(); });
    return Value::none();
}

Value isRunning(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(loopOf(arguments[0]).isRunning());
}

Value isClosed(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(loopOf(arguments[0]).isClosed());
}

Value runInExecutor(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount < 3)
        script::raiseTypeError("BaseEventLoop.run_in_executor() missing 1 required positional "
                               "argument: 'func'");
    if (arguments.keywordCount() > 0)
        script::raiseTypeError("BaseEventLoop.run_in_executor() got an unexpected keyword argument "
                               + script::reprText(interpreter, (*arguments.keywordNames)[0]));
    loop::Loop &loop = loopOf(arguments[0]);
    loop::Executor *executor = threads::executorOrNull(arguments[1]);
    if (isCoroutine(arguments[2]))
        script::raiseTypeError("coroutines cannot be used with run_in_executor()");
    const loop::Ref<loop::Work> work
        = threads::makeWork(interpreter, arguments[2], argumentsFrom(arguments, 3), {});
    return callLoop([&] { return wrapFuture(*loop::runInExecutor(loop, executor, work)); });
}

Value setDefaultExecutor(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_default_executor(self, executor)");
    const auto [self, executor] = signature.bind<2>(interpreter, arguments);
    loop::Executor *pool = threads::executorOrNull(executor);
    if (!pool)
        script::raiseTypeError("executor must be ThreadPoolExecutor instance");
    loopOf(self).setDefaultExecutor(loop::Ref<loop::Executor>(pool));
    return Value::none();
}

Value shutdownDefaultExecutor(Interpreter &, const Arguments &arguments)
{
    const loop::Ref<loop::Loop> loop(&loopOf(arguments[0]));
    return makeNativeCoroutine(
        "BaseEventLoop.shutdown_default_executor",
        [loop]() -> loop::Coroutine { return loop::runInline(loop->shutdownDefaultExecutor()); },
        arguments[0]);
}

Value shutdownAsyncGenerators(Interpreter &, const Arguments &arguments)
{
    const loop::Ref<loop::Loop> loop(&loopOf(arguments[0]));
    return makeNativeCoroutine(
        "BaseEventLoop.shutdown_asyncgens",
        [loop]() -> loop::Coroutine { return loop::runInline(loop->shutdownAsyncGenerators()); },
        arguments[0]);
}

Value getDebug(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(loopOf(arguments[0]).isDebug());
}

Value setDebug(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_debug(self, enabled)");
    const auto [self, enabled] = signature.bind<2>(interpreter, arguments);
    loopOf(self).setDebug(script::isTruthy(interpreter, enabled));
    return Value::none();
}

// Exception handlers.

Value contextDict(Interpreter &interpreter, const loop::ExceptionContext &context)
{
    const script::Ref<script::Dict> dict = script::makeDict();
    const auto set = [&](const char *key, Value value) {
        dict->set(interpreter, toStr(key), std::move(value));
    };
    set("message", toStr(context.message));
    if (context.error)
        set("exception", toScriptException(context.error));
    if (context.future)
        set(context.isTask ? "task" : "future", wrapFuture(*context.future));
    if (context.handle)
        set("handle", wrapHandle(*context.handle));
    return dict.value();
}

/// The reverse: what a script gives call_exception_handler().
loop::ExceptionContext contextFrom(Interpreter &interpreter, const Value &value)
{
    const auto *dict = value.as<script::Dict>();
    if (!dict)
        script::raiseTypeError("context must be a dict");
    loop::ExceptionContext context;
    if (const Value *message = dict->find("message"))
        context.message = script::toText(interpreter, *message);
    if (const Value *exception = dict->find("exception"); exception && !exception->isNone())
        context.error = toLoopError(*exception);
    for (const char *key : {"task", "future"}) {
        const Value *given = dict->find(key);
        if (FutureObject *future = given ? asFuture(*given) : nullptr) {
            context.future = &future->target();
            context.isTask = future->target().isTask();
        }
    }
    return context;
}

Value setExceptionHandler(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_exception_handler(self, handler)");
    const auto [self, handler] = signature.bind<2>(interpreter, arguments);
    loop::Loop &loop = loopOf(self);
    auto *object = static_cast<LoopObject *>(self.object());
    if (handler.isNone()) {
        object->exceptionHandler = {};
        loop.setExceptionHandler(nullptr);
        return Value::none();
    }
    if (!script::isCallable(handler))
        script::raiseTypeError("A callable object or None is expected, got "
                               + script::reprText(interpreter, handler));
    object->exceptionHandler = handler;
    loop.setExceptionHandler([&interpreter, function = Value(handler)](
                                 loop::Loop &failed, const loop::ExceptionContext &context) {
        callScript([&] {
            interpreter.call(function, {wrapLoop(failed), contextDict(interpreter, context)});
        });
    });
    return Value::none();
}

Value getExceptionHandler(Interpreter &, const Arguments &arguments)
{
    loopOf(arguments[0]);
    const Value &handler = static_cast<LoopObject *>(arguments[0].object())->exceptionHandler;
    return handler.isSet() ? handler : Value::none();
}

Value callExceptionHandler(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("call_exception_handler(self, context)");
    const auto [self, context] = signature.bind<2>(interpreter, arguments);
    const loop::ExceptionContext converted = contextFrom(interpreter, context);
    callLoop([&] { loopOf(self).callExceptionHandler(converted); });
    return Value::none();
}

Value defaultExceptionHandler(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("default_exception_handler(self, context)");
    const auto [self, context] = signature.bind<2>(interpreter, arguments);
    const loop::ExceptionContext converted = contextFrom(interpreter, context);
    callLoop([&] { loopOf(self).defaultExceptionHandler(converted); });
    return Value::none();
}

Value refuseSignals(Interpreter &, const Arguments &)
{
    script::raise(script::types::notImplementedError(), "signals are not available in a scenario");
}

Value slowCallbackDuration(Interpreter &, const Value &self)
{
    return script::floating(loopOf(self).slowCallbackDuration);
}

void setSlowCallbackDuration(Interpreter &interpreter, const Value &self, const Value &value)
{
    loopOf(self).slowCallbackDuration = toSeconds(interpreter, value);
}

Value repr(Interpreter &, const Value &self)
{
    const auto flag = [](bool value) { return value ? "True" : "False"; };
    const loop::Loop &loop = loopOf(self);
    return toStr(std::string("<_UnixSelectorEventLoop running=") + flag(loop.isRunning())
                 + " closed=" + flag(loop.isClosed()) + " debug=" + flag(loop.isDebug()) + ">");
}

void clear(script::Object *object) noexcept
{
    auto *loop = static_cast<LoopObject *>(object);
    loop->exceptionHandler = {};
    loop->drop();
}

} // namespace

script::Type &loopType()
{
    return *loopTypePointer;
}

Value wrapLoop(loop::Loop &loop)
{
    if (loop.wrapper)
        return Value(static_cast<LoopObject *>(loop.wrapper));
    return Value::adopt(new (script::allocateObject(loopType()))
                            LoopObject(loopType(), loop::Ref<loop::Loop>(&loop)));
}

loop::Loop &loopOf(const Value &value)
{
    return selfAs<LoopObject>(value, loopType(), "loop").target();
}

loop::Loop &loopOrCurrent(Interpreter &interpreter, const Value &given)
{
    if (!isNoneOrUnset(given))
        return loopOf(given);
    return *callLoop([&] { return Environment::of(interpreter).runtime().eventLoop(); });
}

loop::Loop &runningLoop(Interpreter &interpreter)
{
    return callLoop([&]() -> loop::Loop & {
        return Environment::of(interpreter).runtime().requireRunningLoop();
    });
}

std::string coroutinePlace(const script::Coroutine &coroutine)
{
    const bool hasEnded = coroutine.state() == script::Coroutine::State::Closed;
    const script::Code &code = coroutine.code();
    const int line = hasEnded ? code.plan().firstLine : coroutine.currentLine();
    return (hasEnded ? " done, defined at " : " running at ") + code.unit().fileName + ":"
        + std::to_string(line);
}

void initializeLoopTypes()
{
    script::Type &type = script::makeBuiltInType("_UnixSelectorEventLoop", script::types::object(),
                                                 script::Layout::Other, sizeof(LoopObject),
                                                 "asyncio.unix_events");
    loopTypePointer = &type;
    type.slots.destroy = script::destroyNative<LoopObject>;
    type.slots.clear = clear;
    type.slots.repr = repr;
    script::addMethods(type, {{"call_soon", callSoon},
                              {"call_soon_threadsafe", callSoonThreadsafe},
                              {"call_later", callLater},
                              {"call_at", callAt},
                              {"time", time},
                              {"create_future", createFuture},
                              {"create_task", createTaskMethod},
                              {"run_forever", runForever},
                              {"run_until_complete", runUntilComplete},
                              {"stop", stop},
                              {"close", close},
                              {"is_running", isRunning},
                              {"is_closed", isClosed},
                              {"run_in_executor", runInExecutor},
                              {"set_default_executor", setDefaultExecutor},
                              {"shutdown_default_executor", shutdownDefaultExecutor},
                              {"shutdown_asyncgens", shutdownAsyncGenerators},
                              {"get_debug", getDebug},
                              {"set_debug", setDebug},
                              {"set_exception_handler", setExceptionHandler},
                              {"get_exception_handler", getExceptionHandler},
                              {"call_exception_handler", callExceptionHandler},
                              {"default_exception_handler", defaultExceptionHandler},
                              {"add_signal_handler", refuseSignals},
                              {"remove_signal_handler", refuseSignals}});
    script::addAttributes(
        type, {{"slow_callback_duration", slowCallbackDuration, setSlowCallbackDuration}});
    script::finishType(type);
}

} // namespace stdlib::asyncio
