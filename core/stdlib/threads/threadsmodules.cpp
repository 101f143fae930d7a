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
}

script::Value makeConcurrentModule(Environment &environment)
{
    return ModuleBuilder(environment.interpreter(), "concurrent").build();
}

script::Value makeFuturesModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "concurrent.futures");
    module.type("Future", concurrentFutureType())
        .type("ThreadPoolExecutor", executorType())
        .type("CancelledError", asyncio::cancelledError())
        .type("InvalidStateError", asyncio::invalidStateError())
        .type("TimeoutError", script::types::timeoutError())
        .type("BrokenExecutor", asyncio::brokenThreadPool());
    for (const char *constant : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"})
        module.value(constant, toStr(constant));
    return module.build();
}

} // namespace stdlib::threads
