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
script::Type &brokenThreadPool(); ///< concurrent.futures.thread.BrokenThreadPool

void initializeErrorTypes();

} // namespace stdlib::asyncio
