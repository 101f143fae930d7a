// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stdlib
{
class ModuleBuilder;
}

namespace stdlib::asyncio
{

/// sleep, gather, wait, wait_for, shield, as_completed, to_thread.
void addAwaitingFunctions(ModuleBuilder &module);
/// run, create_task, current_task, get_event_loop, iscoroutine and the like.
void addLoopFunctions(ModuleBuilder &module);

void initializeAsCompletedType();
void initializeRunnerType();

} // namespace stdlib::asyncio
