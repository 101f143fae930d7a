// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/future.h"

namespace loop
{

// Ends the wait for a future that stands for an event, if it has not ended yet.
inline void releaseWaiter(Future &waiter)
{
    if (!waiter.isDone())
        waiter.setResult({});
}

// A callable that does so, under CPython's name for it.
inline Ref<Callable> releaser(Ref<Future> waiter)
{
    return libraryCallable("_release_waiter", [waiter] { releaseWaiter(*waiter); });
}

} // namespace loop
