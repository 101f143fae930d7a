// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/playhead.h"

#include <algorithm>

namespace ui {

void Playhead::moveTo(const Moment &moment)
{
    const bool wasLive = m_live;
    m_live = false;
    setMoment({std::max(moment.time, trace::Time{0}), moment.events});
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
        setMoment({now, Moment::allOfInstant});
}

void Playhead::setMoment(const Moment &moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    Q_EMIT moved();
}

} // namespace ui
