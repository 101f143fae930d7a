// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/packageparts.h"

#include "core/script/module.h"
#include "core/stdlib/environment.h"

#include <array>
#include <vector>

namespace stdlib::asyncio
{

using script::Value;

namespace
{

struct Contents {
    const char *name;
    std::vector<const char *> members;
};

/// In the order of Part.
const std::array<Contents, partCount> &allContents()
{
    static const std::array<Contents, partCount> contents{{
        {"base_events", {"BaseEventLoop"}},
        {"coroutines", {"iscoroutine", "iscoroutinefunction"}},
        {"events",
         {"AbstractEventLoop", "AbstractEventLoopPolicy", "Handle", "TimerHandle",
          "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop",
          "new_event_loop", "get_running_loop", "_get_running_loop"}},
        {"exceptions",
         {"BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError",
          "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"}},
        {"futures", {"Future", "wrap_future", "isfuture"}},
        {"locks",
         {"Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"}},
        {"queues", {"Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty"}},
        {"runners", {"Runner", "run"}},
        {"taskgroups", {"TaskGroup"}},
        {"tasks",
         {"Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
          "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
          "run_coroutine_threadsafe", "current_task", "all_tasks"}},
        {"threads", {"to_thread"}},
        {"timeouts", {"Timeout", "timeout", "timeout_at"}},
    }};
    return contents;
}

} // namespace

const char *nameOfPart(Part part)
{
    return allContents()[static_cast<size_t>(part)].name;
}

Value makePart(Part part, const Value &package)
{
    const Contents &contents = allContents()[static_cast<size_t>(part)];
    const auto module = script::makeModule(std::string("asyncio.") + contents.name);
    for (const char *member : contents.members) {
        if (const Value *value = package.as<script::Module>()->dict->find(member))
            module->set(member, *value);
    }
    return module.value();
}

void addParts(const Value &package)
{
    for (size_t part = 0; part < partCount; ++part)
        package.as<script::Module>()->set(nameOfPart(static_cast<Part>(part)),
                                          makePart(static_cast<Part>(part), package));
}

Value partOfPackage(Environment &environment, Part part)
{
    const Value package = environment.importModule("asyncio");
    return *package.as<script::Module>()->dict->find(nameOfPart(part));
}

} // namespace stdlib::asyncio
