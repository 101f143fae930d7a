// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace script
{
struct Type;
}

namespace stdlib::asyncio
{

// The exception types of the module. TimeoutError is the built-in one.
script::Type &cancelledError();
script::Type &invalidStateError();
script::Type &queueEmpty();
script::Type &queueFull();
script::Type &brokenBarrierError();
// Of concurrent.futures, which has a CancelledError of its own: an Exception.
script::Type &concurrentError();
script::Type &concurrentCancelledError();
script::Type &concurrentInvalidStateError();
script::Type &brokenExecutor();
script::Type &brokenThreadPool(); ///< concurrent.futures.thread.BrokenThreadPool

void initializeErrorTypes();

} // namespace stdlib::asyncio
