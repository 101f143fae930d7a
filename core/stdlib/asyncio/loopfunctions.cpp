// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/executor.h"
#include "core/loop/runner.h"
#include "core/loop/runtime.h"
#include "core/script/function.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/functions.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/asyncio/taskset.h"
#include "core/stdlib/contextvars/contextobject.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/modulebuilder.h"
#include "core/stdlib/nativeobject.h"
#include "core/stdlib/threads/executorobject.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

loop::Runtime &runtimeOf(Interpreter &interpreter)
{
    return Environment::of(interpreter).runtime();
}

loop::Ref<loop::Body> coroutineBody(Interpreter &interpreter, const Value &coroutine)
{
    if (!isCoroutine(coroutine))
        script::raiseValueError("a coroutine was expected, got "
                                + script::reprText(interpreter, coroutine));
    return bodyOf(interpreter, coroutine);
}

std::optional<bool> debugOf(Interpreter &interpreter, const Value &value)
{
    if (isNoneOrUnset(value))
        return std::nullopt;
    return script::isTruthy(interpreter, value);
}

Value run(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("run(main, *, debug=None)");
    const auto [main, debug] = signature.bind<2>(interpreter, arguments);
    return runHolding(main, [&] {
        loop::Runtime &runtime = runtimeOf(interpreter);
        if (runtime.runningLoop())
            script::raiseRuntimeError("asyncio.run() cannot be called from a running event loop");
        const auto debugFlag = debugOf(interpreter, debug);
        if (!isCoroutine(main)) { // found out once the loop is there
            loop::Runner runner(runtime, debugFlag);
            callLoop([&] {
                runner.loop();
                runner.close();
            });
        }
        const loop::Ref<loop::Body> body = coroutineBody(interpreter, main);
        return callLoop([&] { return toScript(loop::run(runtime, body, debugFlag)); });
    });
}

Value createTaskFunction(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("create_task(coro, *, name=None, context=None)");
    const auto [coroutine, name, context] = signature.bind<3>(interpreter, arguments);
    return keepUnused(coroutine, [&] {
        return wrapFuture(*createTask(interpreter, runningLoop(interpreter), coroutine, name, context, true));
    });
}

Value ensureFutureFunction(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("ensure_future(coro_or_future, *, loop=None)");
    const auto [awaitable, given] = signature.bind<2>(interpreter, arguments);
    return keepUnused(awaitable, [&] {
        loop::Loop *loop = isNoneOrUnset(given) ? nullptr : &loopOf(given);
        return wrapFuture(*ensureFuture(interpreter, awaitable, loop));
    });
}

Value currentTask(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("current_task(loop=None)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    const loop::Loop &loop = isNoneOrUnset(given) ? runningLoop(interpreter) : loopOf(given);
    return loop.currentTask() ? wrapFuture(*loop.currentTask()) : Value::none();
}

Value allTasks(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("all_tasks(loop=None)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    const loop::Loop &loop = isNoneOrUnset(given) ? runningLoop(interpreter) : loopOf(given);
    const std::vector<loop::Ref<loop::Task>> tasks = loop.allTasks();
    return makeTaskSet(loop::Futures(tasks.begin(), tasks.end()));
}

Value isCoroutineFunction(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("iscoroutinefunction(func)");
    const auto [function] = signature.bind<1>(interpreter, arguments);
    return Value::boolean(isCoroutineFunctionValue(function));
}

Value isCoroutineValue(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("iscoroutine(obj)");
    const auto [value] = signature.bind<1>(interpreter, arguments);
    return Value::boolean(isCoroutine(value));
}

Value isFuture(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("isfuture(obj)");
    const auto [value] = signature.bind<1>(interpreter, arguments);
    return Value::boolean(asFuture(value) != nullptr);
}

Value getEventLoop(Interpreter &interpreter, const Arguments &)
{
    return callLoop([&] { return wrapLoop(*runtimeOf(interpreter).eventLoop()); });
}

Value getRunningLoop(Interpreter &interpreter, const Arguments &)
{
    return wrapLoop(runningLoop(interpreter));
}

Value privateRunningLoop(Interpreter &interpreter, const Arguments &)
{
    loop::Loop *loop = runtimeOf(interpreter).runningLoop();
    return loop ? wrapLoop(*loop) : Value::none();
}

Value newEventLoop(Interpreter &interpreter, const Arguments &)
{
    return wrapLoop(*runtimeOf(interpreter).createLoop());
}

Value setEventLoop(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_event_loop(loop)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    runtimeOf(interpreter).setEventLoop(
        isNoneOrUnset(given) ? loop::Ref<loop::Loop>() : loop::Ref<loop::Loop>(&loopOf(given)));
    return Value::none();
}

Value wrapFutureFunction(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("wrap_future(future, *, loop=None)");
    const auto [future, given] = signature.bind<2>(interpreter, arguments);
    if (asFuture(future))
        return future;
    loop::ConcurrentFuture *concurrent = threads::concurrentFutureOrNull(future);
    if (!concurrent)
        script::raise(script::types::assertionError(),
                      "concurrent.futures.Future is expected, got "
                          + script::reprText(interpreter, future));
    loop::Loop &loop = loopOrCurrent(interpreter, given);
    return callLoop([&] {
        return wrapFuture(
            *loop::wrapFuture(loop, loop::Ref<loop::ConcurrentFuture>(concurrent)));
    });
}

Value runCoroutineThreadsafe(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("run_coroutine_threadsafe(coro, loop)");
    const auto [coroutine, given] = signature.bind<2>(interpreter, arguments);
    if (!isCoroutine(coroutine))
        script::raiseTypeError("A coroutine object is required");
    loop::Loop &loop = loopOf(given);
    const loop::Ref<loop::Body> body = bodyOf(interpreter, coroutine);
    return callLoop(
        [&] { return threads::wrapConcurrentFuture(*loop::runCoroutineThreadsafe(loop, body)); });
}

// Runner

script::Type *runnerType = nullptr;

class RunnerObject : public script::Object
{
public:
    RunnerObject() : Object(*runnerType, script::Layout::Other) {}
    std::unique_ptr<loop::Runner> runner;
};

loop::Runner &runnerOf(const Value &self)
{
    return *selfAs<RunnerObject>(self, *runnerType, "runner").runner;
}

Value createRunner(Interpreter &interpreter, script::Type &, const Arguments &arguments)
{
    static const Signature signature("Runner.__init__(self, *, debug=None, loop_factory=None)");
    const auto [none, debug, factory] = bindInitializer<3>(signature, interpreter, arguments);
    auto *object = new (script::allocateObject(*runnerType)) RunnerObject();
    loop::Runner::LoopFactory makeLoop;
    if (!isNoneOrUnset(factory))
        makeLoop = [&interpreter, function = Value(factory)] {
            return callScript([&] {
                return loop::Ref<loop::Loop>(&loopOf(interpreter.call(function)));
            });
        };
    object->runner = std::make_unique<loop::Runner>(
        runtimeOf(interpreter), debugOf(interpreter, debug), std::move(makeLoop));
    return Value::adopt(object);
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value runnerRun(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("Runner.run(self, coro, *, context=None)");
    const auto [self, coroutine, context] = signature.bind<3>(interpreter, arguments);
    loop::Runner &runner = runnerOf(self);
    return runHolding(coroutine, [&] {
        const loop::Ref<loop::Body> body = coroutineBody(interpreter, coroutine);
        const loop::Ref<loop::Context> own = contextvars::contextOrNull(interpreter, context);
        return callLoop([&] { return toScript(runner.run(body, own)); });
    });
}

Value runnerLoop(Interpreter &, const Arguments &arguments)
{
    loop::Runner &runner = runnerOf(arguments[0]);
    return callLoop([&] { return wrapLoop(runner.loop()); });
}

Value runnerClose(Interpreter &, const Arguments &arguments)
{
    loop::Runner &runner = runnerOf(arguments[0]);
    callLoop([&] { runner.close(); });
    return Value::none();
}

Value runnerEnter(Interpreter &interpreter, const Arguments &arguments)
{
    runnerLoop(interpreter, arguments);
    return arguments[0];
}

void clearRunner(script::Object *object) noexcept
{
    static_cast<RunnerObject *>(object)->runner.reset();
}

} // namespace

void addLoopFunctions(ModuleBuilder &module)
{
    module.functions({{"run", run},
                      {"create_task", createTaskFunction},
                      {"ensure_future", ensureFutureFunction},
                      {"current_task", currentTask},
                      {"all_tasks", allTasks},
                      {"iscoroutinefunction", isCoroutineFunction},
                      {"iscoroutine", isCoroutineValue},
                      {"isfuture", isFuture},
                      {"get_event_loop", getEventLoop},
                      {"get_running_loop", getRunningLoop},
                      {"_get_running_loop", privateRunningLoop},
                      {"new_event_loop", newEventLoop},
                      {"set_event_loop", setEventLoop},
                      {"wrap_future", wrapFutureFunction},
                      {"run_coroutine_threadsafe", runCoroutineThreadsafe}});
    module.type("Runner", *runnerType);
}

void initializeRunnerType()
{
    script::Type &type
        = script::makeBuiltInType("Runner", script::types::object(), script::Layout::Other,
                                  sizeof(RunnerObject), "asyncio.runners");
    runnerType = &type;
    type.flags |= script::Type::Final;
    type.slots.create = createRunner;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<RunnerObject>;
    type.slots.clear = clearRunner;
    script::addMethods(type, {{"run", runnerRun},
                              {"get_loop", runnerLoop},
                              {"close", runnerClose},
                              {"__enter__", runnerEnter},
                              {"__exit__", runnerClose}});
    script::finishType(type);
}

} // namespace stdlib::asyncio
