// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/requests.h"

#include <algorithm>

namespace trace
{

std::optional<Actor> requesterOf(const Entities &entities, Id task)
{
    const TaskInfo *info = entities.task(task);
    if (!info)
        return {};
    // A task is put into the ready queue as soon as it is made.
    constexpr std::size_t furthest = 8;
    const Trace &trace = entities.trace();
    const std::size_t end = std::min<std::size_t>(trace.size(), info->createdEvent + furthest);
    for (std::size_t at = info->createdEvent; at < end; ++at) {
        const Event event = trace[at];
        if (event.kind != Kind::TaskReady || event.subject != task)
            continue;
        return event.as<Cause>() == Cause::Request ? std::optional(Actor::fromBits(event.b))
                                                   : std::nullopt;
    }
    return {};
}

} // namespace trace
