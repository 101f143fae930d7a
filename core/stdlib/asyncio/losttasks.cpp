// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/losttasks.h"

#include "core/loop/futurechain.h"
#include "core/loop/runtime.h"
#include "core/script/exceptions.h"
#include "core/script/programend.h"
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
    if (target.state() == script::Coroutine::State::Closed)
        return;
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
    if (!std::exchange(task.logDestroyPending, false))
        return;
    loop::ExceptionContext context;
    context.message = "Task was destroyed but it is pending!";
    context.future = &task;
    context.isTask = true;
    task.loop().callExceptionHandler(context);
}

using Objects = std::unordered_set<const script::Object *>;

/// Whether the program has seen it, and a name may still lead to it.
bool mayHaveName(const loop::Future &future, const Objects &unnamed)
{
    const auto hasName = [&unnamed](const void *wrapper) {
        return wrapper && !unnamed.contains(static_cast<const script::Object *>(wrapper));
    };
    if (hasName(future.wrapper))
        return true;
    for (const loop::Callable *callable : future.waiters()) {
        const auto *chain = dynamic_cast<const loop::ChainedFuture *>(callable);
        if (chain && hasName(chain->destination().wrapper))
            return true; // which holds what completes it
    }
    return false;
}

/// Nothing runs in it any more, nor can: it is closed, or only the program's names, if any, know it.
bool isGone(loop::Loop &loop, Collection which, const Objects &unnamed)
{
    if (loop.isClosed())
        return true;
    if (loop.runtime().interlock().mainThread().eventLoop.get() == &loop)
        return false;
    return which == Collection::Second || !loop.wrapper
        || unnamed.contains(static_cast<const script::Object *>(loop.wrapper));
}

void collect(script::Interpreter &interpreter, loop::Task &task, Collection which)
{
    if (which == Collection::First)
        closeCoroutineOf(interpreter, task);
    report(task);
    if (which == Collection::Second)
        closeCoroutineOf(interpreter, task);
}

} // namespace

void reportLostTasks(script::Interpreter &interpreter,
                     const std::vector<loop::Ref<loop::Loop>> &loops, Collection which)
{
    const script::Interpreter::ThreadScope scope(interpreter);
    const Objects unnamed = which == Collection::First ? script::unnamedObjects(interpreter) : Objects();
    try {
        for (const loop::Ref<loop::Loop> &loop : loops) {
            const bool isLoopGone = isGone(*loop, which, unnamed);
            for (const loop::Ref<loop::Future> &future : loop->allFutures()) {
                if (which == Collection::First && mayHaveName(*future, unnamed))
                    continue;
                if (future->isDone())
                    future->reportUnretrieved();
                else if (future->isTask() && isLoopGone)
                    collect(interpreter, static_cast<loop::Task &>(*future), which);
            }
        }
    } catch (const script::Stopped &) {
        interpreter.requestAttention();
    } catch (const loop::Exception &) {
        interpreter.requestAttention(); // the run is stopped
    }
}

} // namespace stdlib::asyncio
