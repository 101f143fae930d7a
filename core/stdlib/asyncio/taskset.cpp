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
    std::vector<Value> members;
    members.reserve(futures.size());
    for (const loop::Ref<loop::Future> &future : futures)
        members.push_back(wrapFuture(*future));
    return script::makeOrderedSet(script::Interpreter::current(), members).value();
}

} // namespace stdlib::asyncio
