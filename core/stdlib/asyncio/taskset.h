// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/operations.h"
#include "core/script/value.h"

namespace stdlib::asyncio
{

/// A set of tasks that is iterated in the order given. In CPython that order depends on memory
/// addresses; the reference recorder takes this one. Scripts see a `set`.
script::Value makeTaskSet(const loop::Futures &futures);

} // namespace stdlib::asyncio
