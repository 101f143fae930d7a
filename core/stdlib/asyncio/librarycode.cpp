// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/librarycode.h"

#include <algorithm>

namespace stdlib::asyncio
{

const LibraryCode *findLibraryCode(std::string_view name)
{
    // Sorted by name. Lines of CPython 3.11.2.
    static constexpr LibraryCode all[] = {
        {"Barrier.wait", "locks.py", 481, 497},
        {"Event.wait", "locks.py", 200, 213},
        {"Lock.acquire", "locks.py", 93, 114},
        {"Queue.get", "queues.py", 149, 158},
        {"Queue.join", "queues.py", 206, 215},
        {"Queue.put", "queues.py", 110, 120},
        {"Semaphore.acquire", "locks.py", 364, 387},
        {"_chain_future.<locals>._call_check_cancel", "futures.py", 387},
        {"_chain_future.<locals>._call_set_state", "futures.py", 394},
        {"_release_waiter", "tasks.py", 421},
        {"_run_until_complete_cb", "base_events.py", 180},
        {"_wait.<locals>._on_completion", "tasks.py", 509},
        {"as_completed.<locals>._on_completion", "tasks.py", 592},
        {"gather.<locals>._done_callback", "tasks.py", 754},
        {"shield.<locals>._inner_done_callback", "tasks.py", 881},
        {"shield.<locals>._outer_done_callback", "tasks.py", 898},
        {"sleep", "tasks.py", 627, 639},
        {"to_thread", "threads.py", 12, 25},
        {"wait", "tasks.py", 389, 418},
        {"wait_for", "tasks.py", 426, 466},
    };
    const auto found = std::ranges::lower_bound(all, name, {}, &LibraryCode::name);
    return found != std::end(all) && found->name == name ? &*found : nullptr;
}

std::string libraryFile(const LibraryCode &code)
{
    return "/usr/lib/python3.11/asyncio/" + std::string(code.file);
}

std::string libraryPlace(const LibraryCode &code, int line)
{
    return libraryFile(code) + ":" + std::to_string(line);
}

} // namespace stdlib::asyncio
