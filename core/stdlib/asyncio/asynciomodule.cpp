// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/asynciomodule.h"

#include "core/script/list.h"
#include "core/script/module.h"
#include "core/script/str.h"
#include "core/stdlib/asyncio/errors.h"
#include "core/stdlib/asyncio/functions.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/packageparts.h"
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

/// What is written in the scenario language.
void addPlainPart(ModuleBuilder &module, const script::Value &part)
{
    const script::Dict &names = *part.as<script::Module>()->dict;
    const script::Value *all = names.find("__all__");
    for (const script::Value &name : all->as<script::List>()->items()) {
        const std::string text = name.as<script::Str>()->toString();
        module.value(text.c_str(), *names.find(text));
    }
    module.value("__all__", *names.find("package_names"));
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
        .type("AbstractEventLoop", abstractLoopType())
        .type("BaseEventLoop", baseLoopType())
        .type("SelectorEventLoop", loopType());
    addAwaitingFunctions(module);
    addLoopFunctions(module);
    addLocks(module);
    addQueues(module);
    addTimeouts(module);
    addTaskGroup(module);
    addPlainPart(module, environment.importModule("_asyncio"));
    addParts(module.build());
    return module.build();
}

} // namespace stdlib::asyncio
