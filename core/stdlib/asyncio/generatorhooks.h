// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace script
{
class Coroutine;
class Interpreter;
}

namespace stdlib::asyncio
{

/// What the running loop does with async generators, as asyncio's hooks: it knows those that have begun, so
/// that shutdown_asyncgens() can close them, and closes in a task one that is dropped before its end.
void asyncGeneratorStarted(script::Interpreter &interpreter, script::Coroutine &generator);
void asyncGeneratorDropped(script::Interpreter &interpreter, script::Coroutine &generator);

} // namespace stdlib::asyncio
