// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/futureobject.h"

#include "core/loop/runtime.h"
#include "core/script/code.h"
#include "core/script/coroutine.h"
#include "core/script/exceptions.h"
#include "core/script/genericalias.h"
#include "core/script/list.h"
#include "core/script/traceback.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/callback.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/asyncio/taskparts.h"
#include "core/stdlib/contextvars/contextobject.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <array>

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *futureTypePointer = nullptr;
script::Type *taskTypePointer = nullptr;
script::Type *futureIteratorType = nullptr;

loop::Future &futureOf(const Value &self, const char *method)
{
    auto &object = selfAs<FutureObject>(self, futureType(), method);
    if (!object.isBound())
        script::raiseRuntimeError("Future object is not initialized.");
    return object.target();
}

loop::Task &taskOf(const Value &self, const char *method)
{
    return static_cast<loop::Task &>(selfAs<FutureObject>(self, taskType(), method).target());
}

Value result(Interpreter &, const Arguments &arguments)
{
    loop::Future &future = futureOf(arguments[0], "result");
    return callLoop([&] { return toScript(future.result()); });
}

Value exception(Interpreter &, const Arguments &arguments)
{
    loop::Future &future = futureOf(arguments[0], "exception");
    return callLoop([&] {
        const loop::Error error = future.exception();
        return error ? toScriptException(error) : Value::none();
    });
}

Value setResult(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_result(self, result, /)");
    const auto [self, value] = signature.bind<2>(interpreter, arguments);
    loop::Future &future = futureOf(self, "set_result");
    if (future.isTask())
        script::raiseRuntimeError("Task does not support set_result operation");
    callLoop([&] { future.setResult(toLoop(value)); });
    return Value::none();
}

/// An exception instance from what set_exception() or throw() take: an instance or a class.
Value exceptionInstance(Interpreter &interpreter, const Value &given)
{
    if (const auto *type = given.as<script::Type>();
        type && type->isSubtypeOf(script::types::baseException()))
        return interpreter.call(given);
    if (!script::isException(given, script::types::baseException()))
        script::raiseTypeError("invalid exception object");
    return given;
}

Value setException(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_exception(self, exception, /)");
    const auto [self, given] = signature.bind<2>(interpreter, arguments);
    loop::Future &future = futureOf(self, "set_exception");
    if (future.isTask())
        script::raiseRuntimeError("Task does not support set_exception operation");
    const Value instance = exceptionInstance(interpreter, given);
    if (script::isException(instance, script::types::stopIteration()))
        script::raiseTypeError("StopIteration interacts badly with generators and cannot be raised "
                               "into a Future");
    callLoop([&] { future.setError(toLoopError(instance)); });
    return Value::none();
}

Value cancel(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("cancel(self, msg=None)");
    const auto [self, message] = signature.bind<2>(interpreter, arguments);
    loop::Future &future = futureOf(self, "cancel");
    return callLoop([&] {
        return Value::boolean(
            future.cancel(isNoneOrUnset(message) ? loop::Value() : toLoop(message)));
    });
}

Value cancelled(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(futureOf(arguments[0], "cancelled").isCancelled());
}

Value done(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(futureOf(arguments[0], "done").isDone());
}

Value addDoneCallback(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("add_done_callback(self, fn, /, *, context=None)");
    const auto [self, function, context] = signature.bind<3>(interpreter, arguments);
    loop::Future &future = futureOf(self, "add_done_callback");
    callLoop([&] {
        future.addDoneCallback(
            loop::Ref<loop::Callable>(new ScriptCallable(
                interpreter, function, {}, contextvars::contextOrNull(interpreter, context))));
    });
    return Value::none();
}

Value removeDoneCallback(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("remove_done_callback(self, fn, /)");
    const auto [self, function] = signature.bind<2>(interpreter, arguments);
    const loop::Ref<loop::Callable> callback(
        new ScriptCallable(interpreter, function, {}, {}));
    return Value::smallInt(static_cast<int64_t>(
        futureOf(self, "remove_done_callback").removeDoneCallback(*callback)));
}

Value getLoop(Interpreter &, const Arguments &arguments)
{
    return wrapLoop(futureOf(arguments[0], "get_loop").loop());
}

Value getName(Interpreter &, const Arguments &arguments)
{
    return toStr(taskOf(arguments[0], "get_name").name());
}

Value setName(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("set_name(self, value, /)");
    const auto [self, name] = signature.bind<2>(interpreter, arguments);
    taskOf(self, "set_name").setName(script::toText(interpreter, name));
    return Value::none();
}

Value getCoroutine(Interpreter &, const Arguments &arguments)
{
    const auto *body = dynamic_cast<ScriptBody *>(&taskOf(arguments[0], "get_coro").body());
    return body ? body->coroutine() : Value::none();
}

/// What get_stack() and print_stack() look at: the coroutine, and the exception that ended it,
/// which nobody has retrieved by that.
std::array<Value, 2> stackParts(loop::Task &task)
{
    const auto *body = dynamic_cast<ScriptBody *>(&task.body());
    const Value coroutine = body ? body->coroutine() : Value();
    const loop::Error error = task.isDone() ? task.peekError() : loop::Error();
    return {coroutine.isSet() ? coroutine : Value::none(),
            error ? toScriptException(error) : Value::none()};
}

Value plainPart(Interpreter &interpreter)
{
    return Environment::of(interpreter).importModule("_asyncio");
}

Value getStack(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("get_stack(self, *, limit=None)");
    const auto [self, limit] = signature.bind<2>(interpreter, arguments);
    const auto [coroutine, exception] = stackParts(taskOf(self, "get_stack"));
    return interpreter.callMethod(plainPart(interpreter), "task_stack",
                                  {coroutine, exception, limit.isSet() ? limit : Value::none()});
}

Value printStack(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("print_stack(self, *, limit=None, file=None)");
    const auto [self, limit, file] = signature.bind<3>(interpreter, arguments);
    const auto [coroutine, exception] = stackParts(taskOf(self, "print_stack"));
    const Value module = plainPart(interpreter);
    const Value frames = interpreter.callMethod(
        module, "task_stack", {coroutine, exception, limit.isSet() ? limit : Value::none()});
    return interpreter.callMethod(module, "print_task_stack",
                                  {self, frames, exception, file.isSet() ? file : Value::none()});
}

Value stateName(Interpreter &, const Value &self)
{
    const loop::Future &future = futureOf(self, "_state");
    return toStr(!future.isDone() ? "PENDING" : future.isCancelled() ? "CANCELLED" : "FINISHED");
}

Value isBlocking(Interpreter &, const Value &self)
{
    futureOf(self, "_asyncio_future_blocking");
    return Value::boolean(asFuture(self)->isBlocking);
}

void setBlocking(Interpreter &interpreter, const Value &self, const Value &blocking)
{
    futureOf(self, "_asyncio_future_blocking");
    asFuture(self)->isBlocking = blocking.isSet() && script::isTruthy(interpreter, blocking);
}

Value loopOfFuture(Interpreter &, const Value &self)
{
    return wrapLoop(futureOf(self, "_loop").loop());
}

Value cancelling(Interpreter &, const Arguments &arguments)
{
    return Value::smallInt(taskOf(arguments[0], "cancelling").cancelling());
}

Value uncancel(Interpreter &, const Arguments &arguments)
{
    return Value::smallInt(taskOf(arguments[0], "uncancel").uncancel());
}

// __await__(): an iterator that yields the future once and returns its result.

class FutureIterator : public script::Object
{
public:
    explicit FutureIterator(Value toAwait)
        : Object(*futureIteratorType, script::Layout::Other), future(std::move(toAwait))
    {
    }
    Value future;
    bool wasYielded = false;
};

bool awaitAtOnce(Interpreter &, const Value &self, Value &result)
{
    FutureObject &object = *asFuture(self);
    object.isBlocking = !object.target().isDone();
    if (!object.isBlocking)
        result = callLoop([&] { return toScript(object.target().result()); });
    return !object.isBlocking;
}

Value awaitFuture(Interpreter &, const Value &self)
{
    return Value::adopt(new (script::allocateObject(*futureIteratorType)) FutureIterator(self));
}

Value awaitMethod(Interpreter &interpreter, const Arguments &arguments)
{
    return awaitFuture(interpreter, arguments[0]);
}

Value iteratorNext(Interpreter &interpreter, const Value &self)
{
    auto &iterator = *static_cast<FutureIterator *>(self.object());
    if (!asFuture(iterator.future)->target().isDone() && iterator.wasYielded)
        script::raiseRuntimeError("await wasn't used with future");
    Value result;
    if (awaitAtOnce(interpreter, iterator.future, result))
        throw script::Raised(script::makeStopIteration(result));
    iterator.wasYielded = true;
    return iterator.future;
}

/// What is sent does not matter: the future itself knows its result.
Value iteratorSend(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("send(self, value, /)");
    return iteratorNext(interpreter, signature.bind<2>(interpreter, arguments)[0]);
}

Value iteratorThrow(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("throw(self, type, value=None, traceback=None, /)");
    const auto values = signature.bind<4>(interpreter, arguments);
    throw script::Raised(script::exceptionFromThrow(interpreter, values[1], values[2]));
}

Value iteratorClose(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("close(self, /)");
    signature.bind<1>(interpreter, arguments);
    return Value::none();
}

Value itself(Interpreter &, const Value &self)
{
    return self;
}

void clearIterator(script::Object *object) noexcept
{
    static_cast<FutureIterator *>(object)->future = {};
}

Value repr(Interpreter &interpreter, const Value &self)
{
    auto *object = asFuture(self);
    return toStr(object->isBound() ? describeFuture(interpreter, object->target())
                                   : script::plainRepr(self));
}

/// Counted from the first one made, so that sets of tasks are ordered as they were made.
int64_t hash(Interpreter &, const Value &self)
{
    const FutureObject *object = asFuture(self);
    if (object->isBound() && object->target().isTask())
        return static_cast<loop::Task &>(object->target()).id();
    return static_cast<int64_t>(self.bits() >> 4);
}

Value createFutureObject(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("Future(*, loop=None)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    loop::Loop &loop = loopOrCurrent(interpreter, given);
    return Value::adopt(new (script::allocateObject(type)) FutureObject(type, loop.createFuture()));
}

Value createTaskObject(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("Task(coro, *, loop=None, name=None, context=None)");
    const auto [coroutine, given, name, context] = signature.bind<4>(interpreter, arguments);
    loop::Loop &loop = loopOrCurrent(interpreter, given);
    const auto [body, text, own] = taskPartsFrom(interpreter, coroutine, name, context);
    loop::Ref<loop::Task> task = callLoop([&] { return loop.makeTask(body, text, own); });
    Value object
        = Value::adopt(new (script::allocateObject(type)) FutureObject(type, std::move(task)));
    if (&type != taskTypePointer) {
        // Of a class of the program's: the object has more to it than the task.
        if (auto *own = dynamic_cast<ScriptBody *>(body.get()))
            own->keepAlive(object);
    }
    return object;
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

} // namespace

script::Type &futureType()
{
    return *futureTypePointer;
}

script::Type &taskType()
{
    return *taskTypePointer;
}

FutureObject *asFuture(const Value &value)
{
    return value.isObject() && value.object()->layout() == script::Layout::Other
            && value.object()->type().isSubtypeOf(futureType())
        ? static_cast<FutureObject *>(value.object())
        : nullptr;
}

Value wrapFuture(loop::Future &future)
{
    if (future.wrapper)
        return Value(static_cast<FutureObject *>(future.wrapper));
    script::Type &type = future.isTask() ? taskType() : futureType();
    return Value::adopt(new (script::allocateObject(type))
                            FutureObject(type, loop::Ref<loop::Future>(&future)));
}

loop::Ref<loop::Task> createTask(Interpreter &interpreter, loop::Loop &loop, const Value &coroutine,
                                 const Value &name, const Value &context, bool namedAfterwards)
{
    const auto [body, text, own] = taskPartsFrom(interpreter, coroutine, name, context);
    return callLoop([&] {
        return namedAfterwards && !text.empty() ? loop.createTaskThenName(body, text, own)
                                                : loop.createTask(body, text, own);
    });
}

loop::Ref<loop::Future> ensureFuture(Interpreter &interpreter, const Value &awaitable,
                                     loop::Loop *loop)
{
    if (FutureObject *object = asFuture(awaitable))
        return object->reference();
    const loop::Ref<loop::Body> body = bodyOf(interpreter, awaitable);
    return callLoop([&]() -> loop::Ref<loop::Future> {
        if (loop)
            return loop->createTask(body);
        return Environment::of(interpreter).runtime().eventLoop()->createTask(body);
    });
}

void initializeFutureTypes()
{
    script::Type &future = script::makeBuiltInType("Future", script::types::object(),
                                                   script::Layout::Other, sizeof(FutureObject),
                                                   "_asyncio");
    futureTypePointer = &future;
    future.flags |= script::Type::Suspends;
    future.slots.create = createFutureObject;
    future.slots.initialize = ignoreInitialize;
    future.slots.destroy = script::destroyNative<FutureObject>;
    future.slots.clear = clearWrapper<FutureObject>;
    future.slots.repr = repr;
    future.slots.hash = hash;
    future.slots.iterate = awaitFuture;
    future.slots.await = awaitFuture;
    future.slots.awaitAtOnce = awaitAtOnce;
    script::addMethods(future, {{"result", result},
                                {"exception", exception},
                                {"set_result", setResult},
                                {"set_exception", setException},
                                {"cancel", cancel},
                                {"cancelled", cancelled},
                                {"done", done},
                                {"add_done_callback", addDoneCallback},
                                {"remove_done_callback", removeDoneCallback},
                                {"get_loop", getLoop},
                                {"__await__", awaitMethod}});
    script::addClassGetItem(future);
    script::addAttributes(future, {{"_state", stateName},
                                   {"_loop", loopOfFuture},
                                   {"_asyncio_future_blocking", isBlocking, setBlocking}});
    script::finishType(future);

    script::Type &task = script::makeBuiltInType("Task", future, script::Layout::Other,
                                                 sizeof(FutureObject), "_asyncio");
    taskTypePointer = &task;
    task.flags |= script::Type::Suspends;
    task.slots.create = createTaskObject;
    script::addMethods(task, {{"get_name", getName},
                              {"set_name", setName},
                              {"get_coro", getCoroutine},
                              {"get_stack", getStack},
                              {"print_stack", printStack},
                              {"cancelling", cancelling},
                              {"uncancel", uncancel}});
    script::finishType(task);

    script::Type &iterator = script::makeBuiltInType("FutureIter", script::types::object(),
                                                     script::Layout::Other,
                                                     sizeof(FutureIterator), "_asyncio");
    futureIteratorType = &iterator;
    iterator.slots.destroy = script::destroyNative<FutureIterator>;
    iterator.slots.clear = clearIterator;
    iterator.slots.iterate = itself;
    iterator.slots.next = iteratorNext;
    script::addMethods(iterator, {{"send", iteratorSend}, {"throw", iteratorThrow}, {"close", iteratorClose}});
    script::finishType(iterator);
}

} // namespace stdlib::asyncio
