// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/coroutine.h"
#include "core/script/operators.h"
#include "core/stdlib/abbreviation.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/librarycode.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

using script::Interpreter;
using script::Value;

namespace
{

std::string stateText(const loop::Future &future)
{
    if (future.isCancelled())
        return "cancelled";
    if (future.isDone())
        return "finished";
    const bool isCancelling =
        future.isTask() && static_cast<const loop::Task &>(future).cancelling() > 0;
    return isCancelling ? "cancelling" : "pending";
}

std::string coroutineText(const loop::Task &task)
{
    const std::string name = task.body().qualifiedName();
    std::string text = " coro=<" + name + "()";
    if (const auto *body = dynamic_cast<const ScriptBody *>(&task.body())) {
        if (const Value coroutine = body->coroutine(); coroutine.isSet())
            text += coroutinePlace(*coroutine.as<script::Coroutine>());
    } else if (const LibraryCode *code = findLibraryCode(name)) {
        const bool waits = !task.isDone() && task.waitingOn();
        text += (task.isDone() ? " done, defined at " : " running at ") +
                libraryPlace(*code, waits ? code->waitingLine : code->firstLine);
    }
    return text + ">";
}

std::string callbacksText(const loop::Future &future)
{
    const std::vector<const loop::Callable *> all = future.waiters();
    if (all.empty())
        return {};
    std::string text = " cb=[" + callbackText(all.front());
    if (all.size() > 2)
        text += ", <" + std::to_string(all.size() - 2) + " more>";
    if (all.size() > 1)
        text += ", " + callbackText(all.back());
    return text + "]";
}

} // namespace

std::string callbackText(const loop::Callable *callback)
{
    if (!callback)
        return "Task.task_wakeup()";
    if (callback->origin() == loop::Origin::Program)
        return callback->describe();
    std::string text = callback->functionName() + "()";
    const LibraryCode *code = findLibraryCode(callback->functionName());
    if (!code)
        return text;
    if (code->name == "_release_waiter") // a partial of it, with the future that a task waits for
        text = "_release_waiter(<Future pendi...ask_wakeup()]>)()";
    return text + " at " + libraryPlace(*code, code->firstLine);
}

std::string describeFuture(Interpreter &interpreter, loop::Future &future)
{
    std::string text = future.isTask()     ? "<Task "
                       : future.children() ? "<_GatheringFuture "
                                           : "<Future ";
    text += stateText(future);
    if (future.isTask()) {
        const auto &task = static_cast<const loop::Task &>(future);
        text += " name=" + script::quoted(task.name()) + coroutineText(task);
        if (loop::Future *waitingOn = task.waitingOn())
            text += " wait_for=" + describeFuture(interpreter, *waitingOn);
    }
    if (future.isDone() && !future.isCancelled()) {
        if (future.peekError())
            text += " exception=" +
                    script::reprText(interpreter, toScriptException(future.peekError()));
        else
            text += " result=" + abbreviatedRepr(interpreter, toScript(future.peekValue()));
    }
    return text + callbacksText(future) + ">";
}

} // namespace stdlib::asyncio
