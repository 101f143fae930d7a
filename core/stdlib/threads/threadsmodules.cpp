// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/threads/threadsmodules.h"

#include "core/stdlib/asyncio/errors.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/threads/executorobject.h"

namespace stdlib::threads
{

void initializeTypes()
{
    initializeConcurrentFutureType();
    initializeExecutorType();
    initializeLockTypes();
}

script::Value makeConcurrentModule(Environment &environment)
{
    return ModuleBuilder(environment.interpreter(), "concurrent").build();
}

script::Value makeFuturesModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_futures");
    module.type("Future", concurrentFutureType())
        .type("Executor", executorBase())
        .type("ThreadPoolExecutor", executorType())
        .type("ProcessPoolExecutor", processExecutorType())
        .type("Error", asyncio::concurrentError())
        .type("CancelledError", asyncio::concurrentCancelledError())
        .type("InvalidStateError", asyncio::concurrentInvalidStateError())
        .type("TimeoutError", script::types::timeoutError())
        .type("BrokenExecutor", asyncio::brokenExecutor())
        .type("BrokenThreadPool", asyncio::brokenThreadPool());
    return module.build();
}

} // namespace stdlib::threads
