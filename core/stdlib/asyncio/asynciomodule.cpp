// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/asynciomodule.h"

#include "core/stdlib/asyncio/errors.h"
#include "core/stdlib/asyncio/functions.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/synchronization.h"
#include "core/stdlib/asyncio/taskset.h"
#include "core/stdlib/asyncio/timeoutobject.h"
#include "core/stdlib/environment.h"

namespace stdlib::asyncio
{

namespace
{

void addErrors(ModuleBuilder &module)
{
    module.type("CancelledError", cancelledError())
        .type("InvalidStateError", invalidStateError())
        .type("TimeoutError", script::types::timeoutError())
        .type("BrokenBarrierError", brokenBarrierError());
}

} // namespace

void initializeTypes()
{
    initializeErrorTypes();
    initializeNativeCoroutineType();
    initializeFutureTypes();
    initializeHandleTypes();
    initializeLoopTypes();
    initializeRunnerType();
    initializeTaskSetType();
    initializeAsCompletedType();
    initializeLockTypes();
    initializeQueueTypes();
    initializeTimeoutType();
    initializeTaskGroupType();
}

script::Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "asyncio");
    addErrors(module);
    module.type("QueueEmpty", queueEmpty())
        .type("QueueFull", queueFull())
        .type("Future", futureType())
        .type("Task", taskType())
        .type("Handle", handleType())
        .type("TimerHandle", timerHandleType())
        .type("AbstractEventLoop", loopType())
        .type("BaseEventLoop", loopType())
        .type("SelectorEventLoop", loopType());
    addAwaitingFunctions(module);
    addLoopFunctions(module);
    addLocks(module);
    addQueues(module);
    addTimeouts(module);
    addTaskGroup(module);
    return module.build();
}

script::Value makeExceptionsModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "asyncio.exceptions");
    addErrors(module);
    return module.build();
}

} // namespace stdlib::asyncio
