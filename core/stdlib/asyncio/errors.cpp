// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/errors.h"

#include "core/script/exceptions.h"
#include "core/script/native.h"
#include "core/script/types.h"

namespace stdlib::asyncio
{

namespace
{

struct ErrorTypes {
    script::Type *cancelledError = nullptr;
    script::Type *invalidStateError = nullptr;
    script::Type *queueEmpty = nullptr;
    script::Type *queueFull = nullptr;
    script::Type *brokenBarrierError = nullptr;
    script::Type *concurrentError = nullptr;
    script::Type *concurrentCancelledError = nullptr;
    script::Type *concurrentInvalidStateError = nullptr;
    script::Type *brokenExecutor = nullptr;
    script::Type *brokenThreadPool = nullptr;
};
ErrorTypes errorTypes;

} // namespace

script::Type &cancelledError()
{
    return *errorTypes.cancelledError;
}

script::Type &invalidStateError()
{
    return *errorTypes.invalidStateError;
}

script::Type &queueEmpty()
{
    return *errorTypes.queueEmpty;
}

script::Type &queueFull()
{
    return *errorTypes.queueFull;
}

script::Type &brokenBarrierError()
{
    return *errorTypes.brokenBarrierError;
}

script::Type &concurrentError()
{
    return *errorTypes.concurrentError;
}

script::Type &concurrentCancelledError()
{
    return *errorTypes.concurrentCancelledError;
}

script::Type &concurrentInvalidStateError()
{
    return *errorTypes.concurrentInvalidStateError;
}

script::Type &brokenExecutor()
{
    return *errorTypes.brokenExecutor;
}

script::Type &brokenThreadPool()
{
    return *errorTypes.brokenThreadPool;
}

void initializeErrorTypes()
{
    using script::makeExceptionType;
    errorTypes.cancelledError
        = &makeExceptionType("CancelledError", script::types::baseException(), "asyncio.exceptions");
    errorTypes.invalidStateError
        = &makeExceptionType("InvalidStateError", script::types::exception(), "asyncio.exceptions");
    errorTypes.queueEmpty
        = &makeExceptionType("QueueEmpty", script::types::exception(), "asyncio.queues");
    errorTypes.queueFull
        = &makeExceptionType("QueueFull", script::types::exception(), "asyncio.queues");
    errorTypes.brokenBarrierError = &makeExceptionType(
        "BrokenBarrierError", script::types::runtimeError(), "asyncio.exceptions");
    const char *const base = "concurrent.futures._base";
    errorTypes.concurrentError = &makeExceptionType("Error", script::types::exception(), base);
    errorTypes.concurrentCancelledError
        = &makeExceptionType("CancelledError", *errorTypes.concurrentError, base);
    errorTypes.concurrentInvalidStateError
        = &makeExceptionType("InvalidStateError", *errorTypes.concurrentError, base);
    errorTypes.brokenExecutor
        = &makeExceptionType("BrokenExecutor", script::types::runtimeError(), base);
    errorTypes.brokenThreadPool = &makeExceptionType(
        "BrokenThreadPool", *errorTypes.brokenExecutor, "concurrent.futures.thread");
}

} // namespace stdlib::asyncio
