// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/loopobject.h"

#include "core/loop/executor.h"
#include "core/loop/runtime.h"
#include "core/script/arguments.h"
#include "core/script/code.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/callback.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"
#include "core/stdlib/asyncio/loophooks.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/asyncio/seconds.h"
#include "core/stdlib/contextvars/contextobject.h"
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

script::Type *abstractLoopTypePointer = nullptr;
script::Type *baseLoopTypePointer = nullptr;
script::Type *loopTypePointer = nullptr;

/// The arguments of `method(self, first.., callback, *args)`: those from `first` on.
std::span<const Value> argumentsFrom(const Arguments &arguments, size_t first)
{
    return arguments.positionalCount > first
        ? std::span<const Value>(arguments.values + first, arguments.positionalCount - first)
        : std::span<const Value>();
}

/// The callback of call_soon and the like, which take positional arguments and `context`. It is argument
/// `place`.
loop::Ref<loop::Callable> callbackFrom(Interpreter &interpreter, const Arguments &arguments,
                                       size_t place, const char *method)
{
    const std::string qualified = "BaseEventLoop." + std::string(method);
    if (arguments.positionalCount <= place)
        script::raiseTypeError(qualified + "() missing required positional argument: 'callback'");
    script::refuseOtherKeywords(arguments, qualified.c_str(), {"context"});
    const Value &function = arguments[place];
    if (isCoroutine(function) || isCoroutineFunctionValue(function))
        script::raiseTypeError("coroutines cannot be used with " + std::string(method) + "()");
    if (!script::isCallable(function))
        script::raiseTypeError("a callable object was expected by " + std::string(method)
                               + "(), got " + script::reprText(interpreter, function));
    const Value *context = script::findKeyword(arguments, "context");
    return loop::Ref<loop::Callable>(
        new ScriptCallable(interpreter, function, argumentsFrom(arguments, place + 1),
                           contextvars::contextOrNull(interpreter, context ? *context : Value())));
}

Value callSoon(Interpreter &interpreter, const Arguments &arguments)
{
    const auto callback = callbackFrom(interpreter, arguments, 1, "call_soon");
    loop::Loop &loop = loopOf(arguments[0]);
    return callLoop([&] { return wrapHandle(*loop.callSoon(callback)); });
}

Value callSoonThreadsafe(Interpreter &interpreter, const Arguments &arguments)
{
    const auto callback = callbackFrom(interpreter, arguments, 1, "call_soon_threadsafe");
    loop::Loop &loop = loopOf(arguments[0]);
    return callLoop([&] { return wrapHandle(*loop.callSoonThreadsafe(callback)); });
}

Value callLater(Interpreter &interpreter, const Arguments &arguments)
{
    const auto callback = callbackFrom(interpreter, arguments, 2, "call_later");
    loop::Loop &loop = loopOf(arguments[0]);
    if (arguments[1].isNone())
        script::raiseTypeError("delay must not be None");
    const double delay = addedSeconds(interpreter, arguments[1]);
    return callLoop([&] { return wrapHandle(*loop.callLater(delay, callback)); });
}

Value callAt(Interpreter &interpreter, const Arguments &arguments)
{
    const auto callback = callbackFrom(interpreter, arguments, 2, "call_at");
    loop::Loop &loop = loopOf(arguments[0]);
    if (arguments[1].isNone())
        script::raiseTypeError("when cannot be None");
    const double when = toSeconds(interpreter, arguments[1]);
    return callLoop([&] { return wrapHandle(*loop.callAt(when, callback)); });
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
    static const Signature signature("BaseEventLoop.create_task(self, coro, *, name=None, context=None)");
    const auto [self, coroutine, name, context] = signature.bind<4>(interpreter, arguments);
    return keepUnused(coroutine, [&] {
        return wrapFuture(*createTask(interpreter, loopOf(self), coroutine, name, context, false));
    });
}

Value runForever(Interpreter &, const Arguments &arguments)
{
    const loop::Ref<loop::Loop> loop(&loopOf(arguments[0]));
    callLoop([&] { loop->runForever(); });
    return Value::none();
}

Value runUntilComplete(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("BaseEventLoop.run_until_complete(self, future)");
    const auto [self, awaitable] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::Loop> loop(&loopOf(self));
    if (asFuture(awaitable)) {
        const loop::Ref<loop::Future> future = asFuture(awaitable)->reference();
        return runHolding(awaitable, [&] {
            return callLoop([&] { return toScript(loop->runUntilComplete(future)); });
        });
    }
    return runHolding(awaitable, [&] {
        const loop::Ref<loop::Body> body = bodyOf(interpreter, awaitable);
        return callLoop([&] { return toScript(loop->runUntilComplete(body)); });
    });
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
        = threads::makeWork(interpreter, arguments[2], argumentsFrom(arguments, 3), arguments[1]);
    return callLoop([&] { return wrapFuture(*loop::runInExecutor(loop, executor, work)); });
}

Value setDefaultExecutor(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("BaseEventLoop.set_default_executor(self, executor)");
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
    static const Signature signature("BaseEventLoop.set_debug(self, enabled)");
    const auto [self, enabled] = signature.bind<2>(interpreter, arguments);
    loopOf(self).setDebug(script::isTruthy(interpreter, enabled));
    return Value::none();
}

Value refuseSignals(Interpreter &, const Arguments &)
{
    script::raise(script::types::notImplementedError(),
                  "signals do not reach a scenario: use asyncio.timeout() or a task that cancels");
}

Value refuseSockets(Interpreter &, const Arguments &)
{
    script::raise(script::types::notImplementedError(),
                  "sockets, pipes and subprocesses are not available in a scenario: let an "
                  "asyncio.Queue stand for the connection");
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

Value createLoopObject(Interpreter &interpreter, script::Type &, const Arguments &)
{
    return wrapLoop(*Environment::of(interpreter).runtime().createLoop());
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

void clear(script::Object *object) noexcept
{
    auto *loop = static_cast<LoopObject *>(object);
    loop->exceptionHandler = {};
    loop->taskFactory = {};
    loop->givenContext = {};
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
    const int line = hasEnded ? code.plan().firstLine : coroutine.ownLine();
    return (hasEnded ? " done, defined at " : " running at ") + code.unit().fileName + ":"
        + std::to_string(line);
}

script::Type &abstractLoopType()
{
    return *abstractLoopTypePointer;
}

script::Type &baseLoopType()
{
    return *baseLoopTypePointer;
}

void initializeLoopTypes()
{
    script::Type &abstract
        = script::makeBuiltInType("AbstractEventLoop", script::types::object(),
                                  script::Layout::Instance, sizeof(script::Object),
                                  "asyncio.events");
    abstractLoopTypePointer = &abstract;
    script::finishType(abstract);
    script::Type &base = script::makeBuiltInType("BaseEventLoop", abstract,
                                                 script::Layout::Instance, sizeof(script::Object),
                                                 "asyncio.base_events");
    baseLoopTypePointer = &base;
    script::finishType(base);

    script::Type &type = script::makeBuiltInType("_UnixSelectorEventLoop", *baseLoopTypePointer,
                                                 script::Layout::Other, sizeof(LoopObject),
                                                 "asyncio.unix_events");
    loopTypePointer = &type;
    type.slots.create = createLoopObject;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<LoopObject>;
    type.slots.clear = clear;
    type.slots.repr = repr;
    script::addMethods(type, {{"call_soon", callSoon},
                              {"call_soon_threadsafe", callSoonThreadsafe},
                              {"call_later", callLater},
                              {"call_at", callAt},
                              {"time", onlySelf<"BaseEventLoop.time", time>},
                              {"create_future", onlySelf<"BaseEventLoop.create_future", createFuture>},
                              {"create_task", createTaskMethod},
                              {"run_forever", onlySelf<"BaseEventLoop.run_forever", runForever>},
                              {"run_until_complete", runUntilComplete},
                              {"stop", onlySelf<"BaseEventLoop.stop", stop>},
                              {"close", close},
                              {"is_running", onlySelf<"BaseEventLoop.is_running", isRunning>},
                              {"is_closed", onlySelf<"BaseEventLoop.is_closed", isClosed>},
                              {"run_in_executor", runInExecutor},
                              {"set_default_executor", setDefaultExecutor},
                              {"shutdown_default_executor", shutdownDefaultExecutor},
                              {"shutdown_asyncgens", onlySelf<"BaseEventLoop.shutdown_asyncgens", shutdownAsyncGenerators>},
                              {"get_debug", onlySelf<"BaseEventLoop.get_debug", getDebug>},
                              {"set_debug", setDebug},
                              {"add_signal_handler", refuseSignals},
                              {"remove_signal_handler", refuseSignals}});
    for (const char *name :
         {"add_reader", "remove_reader", "add_writer", "remove_writer", "connect_accepted_socket",
          "connect_read_pipe", "connect_write_pipe", "create_connection",
          "create_datagram_endpoint", "create_server", "create_unix_connection",
          "create_unix_server", "getaddrinfo", "getnameinfo", "sendfile", "sock_accept",
          "sock_connect", "sock_recv", "sock_recv_into", "sock_recvfrom", "sock_recvfrom_into",
          "sock_sendall", "sock_sendfile", "sock_sendto", "start_tls", "subprocess_exec",
          "subprocess_shell"})
        script::addMethods(type, {{name, refuseSockets}});
    addHooks(type);
    script::addAttributes(
        type, {{"slow_callback_duration", slowCallbackDuration, setSlowCallbackDuration}});
    script::finishType(type);
}

} // namespace stdlib::asyncio
