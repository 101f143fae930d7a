// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/taskset.h"

#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/set.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/futureobject.h"

namespace stdlib::asyncio
{

using script::Value;

Value makeTaskSet(const loop::Futures &futures)
{
    const script::Ref<script::Set> set = script::makeSet();
    for (const loop::Ref<loop::Future> &future : futures)
        set->add(script::Interpreter::current(), wrapFuture(*future));
    return set.value();
}

void initializeTaskSetType() {}

} // namespace stdlib::asyncio
