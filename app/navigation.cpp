// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigation.h"

#include <algorithm>

namespace app
{

using ui::Playhead;

namespace
{

bool isStop(const trace::Event &event)
{
    switch (event.kind) {
    case trace::Kind::StepBegun:
    case trace::Kind::StepEnded:
    case trace::Kind::CallbackBegun:
    case trace::Kind::CallbackEnded:
    case trace::Kind::SleepBegun:
    case trace::Kind::SleepEnded:
    case trace::Kind::JobStarted:
    case trace::Kind::RunEnded:
        return true;
    default:
        return false;
    }
}

Playhead::Moment after(const trace::Trace &trace, std::size_t event)
{
    return {trace[event].time, event + 1};
}

/// The task whose step was begun last before `events` events had happened.
trace::Id taskBefore(const trace::Trace &trace, std::size_t events)
{
    while (events > 0) {
        if (trace[--events].kind == trace::Kind::StepBegun) {
            return trace[events].subject;
        }
    }
    return 0;
}

} // namespace

std::size_t eventsAt(const trace::Trace &trace, const Playhead::Moment &moment)
{
    return moment.events == Playhead::Moment::allOfInstant ? trace.eventsUntil(moment.time)
                                                           : std::min(moment.events, trace.size());
}

std::optional<Playhead::Moment> nextMoment(const trace::Trace &trace, const Playhead::Moment &from)
{
    for (std::size_t event = eventsAt(trace, from); event < trace.size(); ++event) {
        if (isStop(trace[event])) {
            return after(trace, event);
        }
    }
    return std::nullopt;
}

std::optional<Playhead::Moment> previousMoment(const trace::Trace &trace,
                                               const Playhead::Moment &from)
{
    const std::size_t events = eventsAt(trace, from);
    // The last event that has happened is where we are.
    for (std::size_t event = events; event-- > 0;) {
        if (isStop(trace[event]) && event + 1 < events) {
            return after(trace, event);
        }
    }
    if (events == 0) {
        return std::nullopt;
    }
    return Playhead::Moment{trace::Time(0), 0};
}

std::optional<Playhead::Moment> nextTask(const trace::Trace &trace, const Playhead::Moment &from)
{
    const std::size_t events = eventsAt(trace, from);
    const trace::Id present = taskBefore(trace, events);
    for (std::size_t event = events; event < trace.size(); ++event) {
        if (trace[event].kind == trace::Kind::StepBegun && trace[event].subject != present) {
            return after(trace, event);
        }
    }
    return std::nullopt;
}

std::optional<Playhead::Moment> previousTask(const trace::Trace &trace,
                                             const Playhead::Moment &from)
{
    const std::size_t events = eventsAt(trace, from);
    const trace::Id present = taskBefore(trace, events);
    for (std::size_t event = events; event-- > 0;) {
        if (trace[event].kind == trace::Kind::StepBegun && trace[event].subject != present) {
            return after(trace, event);
        }
    }
    return std::nullopt;
}

} // namespace app
