// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stdlib
{
class ModuleBuilder;
}

namespace stdlib::asyncio
{

void initializeTimeoutType();
void addTimeouts(ModuleBuilder &module); ///< Timeout, timeout, timeout_at

void initializeTaskGroupType();
void addTaskGroup(ModuleBuilder &module);

} // namespace stdlib::asyncio
