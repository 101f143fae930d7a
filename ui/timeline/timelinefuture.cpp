// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline keeps from a class that guesses.
#include "ui/timeline/comparisonbar.h"
#include "ui/timeline/overview.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

namespace timeline {

void Timeline::setFutureHidden(bool hidden)
{
    m_futureHidden = hidden;
    m_plot->setFutureHidden(hidden);
    showFuture();
    if (!m_plot->isEmpty())
        m_plot->replotOverlays();
}

/// How a comparison ends, and where anything will happen, is the future too.
void Timeline::showFuture()
{
    const bool shown = !m_futureHidden || m_playhead.isLive();
    m_overview->setVisible(shown && !m_plot->isEmpty());
    m_comparison->setVisible(shown && !m_comparison->sentence().isEmpty());
}

} // namespace timeline
