// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/future.h"
#include "core/loop/task.h"
#include "core/script/interpreter.h"
#include "core/stdlib/nativeobject.h"

#include <string>

namespace stdlib
{
class Environment;
}

namespace stdlib::asyncio
{

/// asyncio.Future, and asyncio.Task where the target is a task.
class FutureObject : public Wrapper<loop::Future>
{
public:
    using Wrapper::Wrapper;

    /// `_asyncio_future_blocking`: an await has handed it out, and no task has got it yet. Not set: it was only yielded.
    bool isBlocking = false;
};

script::Type &futureType();
script::Type &taskType();

/// Null if the value is no future.
FutureObject *asFuture(const script::Value &value);
/// The script object of a future: the one it has, or a new one.
script::Value wrapFuture(loop::Future &future);

/// asyncio.ensure_future: a future as it is, any other awaitable as a new task of the loop (null: the
/// thread's event loop).
loop::Ref<loop::Future> ensureFuture(script::Interpreter &, const script::Value &awaitable,
                                     loop::Loop *loop = nullptr);
/// A new task for a coroutine; TypeError "a coroutine was expected, got ..." for anything else.
loop::Ref<loop::Task> createTask(script::Interpreter &, loop::Loop &, const script::Value &coroutine,
                                 const script::Value &name, const script::Value &context,
                                 bool namedAfterwards);

/// repr() as CPython prints it: <Task pending name='Task-1' coro=<main() running at ...>>
std::string describeFuture(script::Interpreter &, loop::Future &future);

/// How repr() names what a future calls at its end; null stands for a task that waits for it.
std::string callbackText(const loop::Callable *callback);

void initializeFutureTypes();

} // namespace stdlib::asyncio
