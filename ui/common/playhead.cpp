// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/playhead.h"

#include <algorithm>

namespace ui {

std::size_t Playhead::Moment::eventsIn(const trace::Model &model, int number) const
{
    const bool isCounted = (number == run && events <= model.size()) || events == 0; // before all is before both
    return isCounted ? events : std::min(model.trace().eventsUntil(time), model.size());
}

trace::State Playhead::Moment::stateOf(const trace::Model &model, int number) const
{
    const bool isCounted = (number == run && events <= model.size()) || events == 0;
    return isCounted ? model.stateAfter(events) : model.stateAt(time);
}

void Playhead::moveTo(const Moment &moment)
{
    const bool wasLive = m_live;
    m_live = false;
    setMoment({std::max(moment.time, trace::Time{0}), moment.events, moment.run});
    if (wasLive)
        Q_EMIT liveChanged(false);
}

void Playhead::goLive()
{
    if (m_live)
        return;
    m_live = true;
    Q_EMIT liveChanged(true);
}

void Playhead::follow(trace::Time now)
{
    if (m_live)
        setMoment({now, Moment::allOfInstant, 0});
}

void Playhead::setMoment(const Moment &moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    Q_EMIT moved();
}

} // namespace ui
