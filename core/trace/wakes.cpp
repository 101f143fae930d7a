// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/wakes.h"

#include <algorithm>

namespace trace
{

namespace
{

constexpr std::size_t mostEventsSearched = 20'000;

bool isWake(const Event &event)
{
    return event.kind == Kind::TaskReady && event.as<Cause>() != Cause::Created &&
           event.as<Cause>() != Cause::Request;
}

/// Number of the lane's spans that the first \a events events have begun.
std::size_t spansBegunWithin(const Lane &lane, std::size_t events)
{
    std::size_t low = 0;
    std::size_t high = lane.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (lane[middle].event < events)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

std::vector<std::uint32_t> wakesOf(const Model &model, Id task, std::size_t events,
                                   std::size_t most)
{
    std::vector<std::uint32_t> wakes;
    const Lane &lane = model.spans().task(task);
    for (std::size_t i = spansBegunWithin(lane, events); i-- > 0 && wakes.size() < most;) {
        if (lane[i].kind == SpanKind::Ready && isWake(model.trace()[lane[i].event]))
            wakes.push_back(lane[i].event);
    }
    return wakes;
}

std::vector<std::uint32_t> wakesBy(const Model &model, Id task, std::size_t events,
                                   std::size_t most)
{
    std::vector<std::uint32_t> wakes;
    const Lane &lane = model.spans().task(task);
    std::size_t left = mostEventsSearched;
    for (std::size_t i = spansBegunWithin(lane, events); i-- > 0 && wakes.size() < most;) {
        const Span &span = lane[i];
        if (span.kind != SpanKind::Running)
            continue;
        const std::size_t end = std::min<std::size_t>(span.endEvent, events);
        std::vector<std::uint32_t> ofStep;
        for (std::size_t at = span.event; at < end && left > 0; ++at, --left) {
            const Event event = model.trace()[at];
            if (isWake(event) && event.subject != task &&
                Actor::fromBits(event.b) == Actor::task(task))
                ofStep.push_back(static_cast<std::uint32_t>(at));
        }
        wakes.insert(wakes.end(), ofStep.rbegin(), ofStep.rend());
        if (left == 0)
            break;
    }
    wakes.resize(std::min(wakes.size(), most));
    return wakes;
}

std::optional<Event> newestWait(const Model &model, Id task, std::size_t events)
{
    const Lane &lane = model.spans().task(task);
    for (std::size_t i = spansBegunWithin(lane, events); i-- > 0;) {
        if (lane[i].kind == SpanKind::Waiting)
            return model.trace()[lane[i].event];
    }
    return std::nullopt;
}

std::optional<Event> waitEndedBy(const Model &model, std::uint32_t ready)
{
    const Lane &lane = model.spans().task(model.trace()[ready].subject);
    const std::size_t before = spansBegunWithin(lane, ready);
    if (before == 0 || lane[before - 1].kind != SpanKind::Waiting)
        return std::nullopt;
    return model.trace()[lane[before - 1].event];
}

std::optional<Holder> holderOf(const Model &model, Id lock, std::size_t events)
{
    const std::size_t last = events > mostEventsSearched ? events - mostEventsSearched : 0;
    for (std::size_t i = events; i-- > last;) {
        const Event event = model.trace()[i];
        if (event.subject != lock || event.as<ObjectKind>() != ObjectKind::Lock)
            continue;
        if (event.kind == Kind::ObjectReleased)
            return std::nullopt;
        if (event.kind == Kind::ObjectTaken)
            return Holder{Actor::fromBits(event.a), static_cast<std::uint32_t>(i)};
    }
    return std::nullopt;
}

} // namespace trace
