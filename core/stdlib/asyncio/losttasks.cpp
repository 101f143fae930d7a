// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/losttasks.h"

#include "core/script/exceptions.h"
#include "core/script/traceback.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

namespace
{

script::Resumption resumeRaising(script::Interpreter &interpreter, script::Coroutine &coroutine,
                                 script::Type &type, std::string_view text)
{
    const script::Value error
        = text.empty() ? script::makeException(type, {}) : script::makeException(type, text);
    script::Resumption end = interpreter.resumeRaising(coroutine, error);
    if (end.kind == script::Resumption::Kind::Suspended) {
        if (NativeCoroutine *awaited = asNativeCoroutine(end.value))
            awaited->close(); // it is awaited, and never begins
    }
    return end;
}

void closeCoroutineOf(script::Interpreter &interpreter, loop::Task &task)
{
    const auto *body = dynamic_cast<ScriptBody *>(&task.body());
    const script::Value coroutine = body ? body->coroutine() : script::Value();
    if (!coroutine.isSet())
        return;
    using script::Resumption;
    auto &target = *coroutine.as<script::Coroutine>();
    Resumption end = resumeRaising(interpreter, target, script::types::generatorExit(), {});
    // It awaits in its finally. There is no loop any more to wait in, and what needs none is no help.
    if (end.kind == Resumption::Kind::Suspended)
        end = resumeRaising(interpreter, target, script::types::runtimeError(), "no running event loop");
    if (end.kind == Resumption::Kind::Suspended)
        end.value = script::makeException(script::types::runtimeError(), "coroutine ignored GeneratorExit");
    else if (end.kind == Resumption::Kind::Returned || script::isException(end.value, script::types::generatorExit()))
        return;
    script::reportIgnored(interpreter, end.value, coroutine);
}

void report(loop::Task &task)
{
    task.logDestroyPending = false;
    loop::ExceptionContext context;
    context.message = "Task was destroyed but it is pending!";
    context.future = &task;
    context.isTask = true;
    task.loop().callExceptionHandler(context);
}

} // namespace

void reportLostTasks(script::Interpreter &interpreter,
                     const std::vector<loop::Ref<loop::Loop>> &loops, Collection which)
{
    const script::Interpreter::ThreadScope scope(interpreter);
    try {
        for (const loop::Ref<loop::Loop> &loop : loops) {
            if (!loop->isClosed())
                continue;
            for (const loop::Ref<loop::Task> &task : loop->allTasks()) {
                if (!task->logDestroyPending || (which == Collection::First && task->wrapper))
                    continue;
                if (which == Collection::First)
                    closeCoroutineOf(interpreter, *task);
                report(*task);
                if (which == Collection::Second)
                    closeCoroutineOf(interpreter, *task);
            }
        }
    } catch (const script::Stopped &) {
        interpreter.requestAttention();
    } catch (const loop::Exception &) {
        interpreter.requestAttention(); // the run is stopped
    }
}

} // namespace stdlib::asyncio
