// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/loophooks.h"

#include "core/script/arguments.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/errorcontext.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/contextvars/contextobject.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

// The exception handler

Value setExceptionHandler(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("BaseEventLoop.set_exception_handler(self, handler)");
    const auto [self, handler] = signature.bind<2>(interpreter, arguments);
    loop::Loop &loop = loopOf(self);
    auto *object = static_cast<LoopObject *>(self.object());
    if (handler.isNone()) {
        object->exceptionHandler = {};
        loop.setExceptionHandler(nullptr);
        return Value::none();
    }
    if (!script::isCallable(handler))
        script::raiseTypeError("A callable object or None is expected, got " +
                               script::reprText(interpreter, handler));
    object->exceptionHandler = handler;
    loop.setExceptionHandler([&interpreter, function = Value(handler)](
                                 loop::Loop &failed, const loop::ExceptionContext &context) {
        callScript([&] {
            const Value dict = takeContextDict(interpreter, failed, context);
            Value raised;
            try {
                interpreter.call(function, {wrapLoop(failed), dict});
            } catch (const script::Raised &error) {
                raised = error.exception();
                if (toLoopError(raised).leavesLoop())
                    throw;
            }
            if (raised.isSet())
                reportBrokenHandler(interpreter, failed, raised, dict, context);
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
    static const Signature signature("BaseEventLoop.call_exception_handler(self, context)");
    const auto [self, context] = signature.bind<2>(interpreter, arguments);
    const loop::ExceptionContext converted = contextFrom(interpreter, context);
    const GivenContext given(loopOf(self), context);
    callLoop([&] { loopOf(self).callExceptionHandler(converted); });
    return Value::none();
}

Value defaultExceptionHandler(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("BaseEventLoop.default_exception_handler(self, context)");
    const auto [self, context] = signature.bind<2>(interpreter, arguments);
    const loop::ExceptionContext converted = contextFrom(interpreter, context);
    const GivenContext given(loopOf(self), context);
    callLoop([&] { loopOf(self).defaultExceptionHandler(converted); });
    return Value::none();
}

// The task factory

/// What asyncio.run() has its loop run at its end, as a coroutine; unset if that is not the body.
Value shutdownCoroutine(const loop::Ref<loop::Body> &body)
{
    for (const char *name : {"BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor"}) {
        if (body->qualifiedName() == name)
            return makeNativeCoroutine(name, [body] { return loop::runInline(body); });
    }
    return {};
}

/// The task that the program's factory makes: called as factory(loop, coro), with `context` if
/// there is one.
loop::Ref<loop::Task> makeByFactory(Interpreter &interpreter, loop::Loop &loop,
                                    const Value &factory, const Value &coroutine,
                                    const loop::Ref<loop::Context> &context)
{
    std::vector<Value> values{wrapLoop(loop), coroutine};
    script::Ref<script::Tuple> names;
    if (context) {
        names = script::makeTuple({toStr("context")});
        values.push_back(contextvars::wrapContext(*context));
    }
    Arguments arguments;
    arguments.values = values.data();
    arguments.positionalCount = 2;
    arguments.keywordNames = names.get();
    const Value made = interpreter.call(factory, arguments);
    FutureObject *task = asFuture(made);
    if (!task || !task->target().isTask())
        script::raiseTypeError("the task factory has to return a Task, not " +
                               script::typeName(made));
    return loop::Ref<loop::Task>(static_cast<loop::Task *>(&task->target()));
}

Value setTaskFactory(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("BaseEventLoop.set_task_factory(self, factory)");
    const auto [self, factory] = signature.bind<2>(interpreter, arguments);
    loop::Loop &loop = loopOf(self);
    auto *object = static_cast<LoopObject *>(self.object());
    if (factory.isNone()) {
        object->taskFactory = {};
        loop.taskFactory = nullptr;
        return Value::none();
    }
    if (!script::isCallable(factory))
        script::raiseTypeError("task factory must be a callable or None");
    object->taskFactory = factory;
    loop.taskFactory = [&interpreter, &loop, function = Value(factory)](
                           const loop::Ref<loop::Body> &body,
                           const loop::Ref<loop::Context> &context) -> loop::Ref<loop::Task> {
        Value coroutine = coroutineOf(*body);
        if (!coroutine.isSet()) {
            coroutine = shutdownCoroutine(body);
            if (!coroutine.isSet())
                return loop.makeTask(body, {}, context);
        }
        return callScript([&] { return makeByFactory(interpreter, loop, function, coroutine, context); });
    };
    return Value::none();
}

Value getTaskFactory(Interpreter &, const Arguments &arguments)
{
    loopOf(arguments[0]);
    const Value &factory = static_cast<LoopObject *>(arguments[0].object())->taskFactory;
    return factory.isSet() ? factory : Value::none();
}

} // namespace

void addHooks(script::Type &loopType)
{
    script::addMethods(loopType, {{"set_exception_handler", setExceptionHandler},
                                  {"get_exception_handler", getExceptionHandler},
                                  {"call_exception_handler", callExceptionHandler},
                                  {"default_exception_handler", defaultExceptionHandler},
                                  {"set_task_factory", setTaskFactory},
                                  {"get_task_factory", getTaskFactory}});
}

} // namespace stdlib::asyncio
