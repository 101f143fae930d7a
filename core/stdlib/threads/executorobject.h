// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/executor.h"
#include "core/script/interpreter.h"

#include <span>
#include <vector>

namespace stdlib
{
class ModuleBuilder;
}

namespace stdlib::threads
{

/// A script's function with its arguments as a pool's work. To a pool of processes goes what pickle
/// would send.
loop::Ref<loop::Work> makeWork(script::Interpreter &, script::Value function,
                               std::span<const script::Value> arguments,
                               const script::Value &pool = {});
/// The work of a call `name(.., function, *args, **kwargs)`, whose function is argument `index`.
loop::Ref<loop::Work> workFromCall(script::Interpreter &, const script::Arguments &arguments,
                                   size_t index, const script::Value &pool = {});

/// The pool behind a ThreadPoolExecutor; null for None; TypeError for anything else.
loop::Executor *executorOrNull(const script::Value &value);
/// Null if the value is no concurrent.futures.Future.
loop::ConcurrentFuture *concurrentFutureOrNull(const script::Value &value);
script::Value wrapConcurrentFuture(loop::ConcurrentFuture &future);

void initializeConcurrentFutureType();
void initializeExecutorType();
script::Type &concurrentFutureType();
script::Type &executorBase(); ///< concurrent.futures.Executor
script::Type &executorType(); ///< ThreadPoolExecutor
script::Type &processExecutorType();

} // namespace stdlib::threads
