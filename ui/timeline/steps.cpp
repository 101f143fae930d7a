// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/steps.h"

#include <algorithm>
#include <functional>

namespace timeline {
namespace {

using Moment = ui::Playhead::Moment;
using Accepts = std::function<bool(const trace::Event &)>;

bool beginsStep(const trace::Event &event)
{
    return event.kind == trace::Kind::StepBegun || event.kind == trace::Kind::CallbackBegun;
}

Moment momentAfter(const trace::Model &model, std::size_t index, int run)
{
    return {model.trace()[index].time, index + 1, run};
}

/// The nearest event from `events` on (1), or among those before the last of them (-1), that is wanted.
std::optional<Moment> search(const trace::Model &model, int run, std::size_t events, int direction, const Accepts &accepts)
{
    if (direction > 0) {
        for (std::size_t i = events; i < model.size(); ++i) {
            if (accepts(model.trace()[i]))
                return momentAfter(model, i, run);
        }
        return {};
    }
    for (std::size_t i = events > 0 ? events - 1 : 0; i-- > 0;) {
        if (accepts(model.trace()[i]))
            return momentAfter(model, i, run);
    }
    return {};
}

} // namespace

std::optional<Moment> neighbouringStep(const trace::Model &model, int run, const Moment &from, int direction)
{
    return search(model, run, from.eventsIn(model, run), direction, beginsStep);
}

std::optional<Moment> stepOfAnother(const trace::Model &model, int run, const Moment &from, int direction)
{
    const std::size_t events = from.eventsIn(model, run);
    trace::Id present = 0;
    for (std::size_t i = events; i-- > 0;) {
        if (beginsStep(model.trace()[i])) {
            present = model.trace()[i].kind == trace::Kind::StepBegun ? model.trace()[i].subject : 0;
            break;
        }
    }
    return search(model, run, events, direction, [present](const trace::Event &event) {
        return event.kind == trace::Kind::StepBegun && event.subject != present;
    });
}

std::optional<Wake> wakeOf(const trace::Model &model, int run, trace::Id task, const Moment &from, int direction)
{
    const auto waker = [](const trace::Event &event) { return trace::Actor::fromBits(event.b).taskId(); };
    const std::size_t events = from.eventsIn(model, run);
    if (direction < 0) {
        for (std::size_t i = events; i-- > 0;) {
            const trace::Event &event = model.trace()[i];
            if (event.kind == trace::Kind::TaskReady && event.subject == task && waker(event))
                return Wake{waker(event), momentAfter(model, i, run)};
        }
        return {};
    }
    for (std::size_t i = events; i < model.size(); ++i) {
        const trace::Event &event = model.trace()[i];
        if (event.kind == trace::Kind::TaskReady && waker(event) == task && event.subject != task)
            return Wake{event.subject, momentAfter(model, i, run)};
    }
    return {};
}

} // namespace timeline
