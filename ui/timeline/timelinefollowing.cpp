// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline goes along with runs that grow, or of which only the beginning is seen.
#include "ui/common/fonts.h"
#include "ui/timeline/comparisonbar.h"
#include "ui/timeline/legendbar.h"
#include "ui/timeline/overview.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <algorithm>

namespace timeline {

using ui::Axis;
using Range = ui::VisibleRange::Range;

void Timeline::showParts(const std::vector<std::shared_ptr<const trace::Model>> &parts)
{
    if (m_plot->isEmpty())
        return;
    m_plot->showParts(parts);
    followRun();
    if (!m_playhead.isLive() && !m_showsAll)
        keepInView(m_plot->panes().front()->map(m_range.axis()).of(m_playhead.moment()));
    scheduleReplot();
}

bool Timeline::showsPart() const
{
    return std::any_of(m_plot->panes().begin(), m_plot->panes().end(), [](const RunPane *pane) { return pane->showsPart(); });
}

void Timeline::advance(trace::Time now, int run)
{
    m_plot->advance(static_cast<std::size_t>(run), now);
    followRun();
    scheduleReplot();
}

void Timeline::followRun()
{
    if (m_plot->isEmpty())
        return;
    const double extent = m_plot->extent();
    const bool ended = std::all_of(m_plot->panes().begin(), m_plot->panes().end(),
                                   [](const RunPane *pane) { return pane->run().model->isEnded(); });
    m_range.setExtent(extent);
    m_following = true;
    const double least = m_range.axis() == Axis::Time ? 1.0 : 20.0;
    if (ended && m_showsAll && !m_wasEnded) {
        m_range.setAxis(m_range.axis(), extent);
    } else if (!ended && m_showsAll && showsPart()) {
        showPicture(followed(-0.012 * least, least, extent, true));
    } else if (!ended && m_playhead.isLive()) {
        Range range = m_range.range();
        if (m_showsAll && range.length() < least)
            range = {-0.012 * least, least};
        const bool sawNow = m_showsAll || (m_followed >= range.from && m_followed <= range.to);
        if (sawNow)
            showPicture(followed(range.from, range.to, extent, m_showsAll));
    }
    m_following = false;
    if (ended != m_wasEnded)
        compareRuns();
    m_followed = extent;
    m_wasEnded = ended;
    explain();
    makeRoom();
    m_overview->update();
}

/// The legend names what a run can have, before it has it.
void Timeline::explain()
{
    LegendEntries entries{false, false, false, true, false, false};
    for (const RunPane *pane : m_plot->panes()) {
        const trace::Model &model = *pane->run().model;
        const bool hasNoLoop = !model.entities().hasLoop() && model.spans().mainThread().size() > 1;
        entries.waiting |= !hasNoLoop;
        entries.ready |= !hasNoLoop;
        entries.sleeping |= hasNoLoop;
        const std::vector<Row> &rows = pane->layout().rows();
        entries.queue |= std::any_of(rows.begin(), rows.end(), [](const Row &row) { return row.hasPlot(); });
    }
    m_legend->setEntries(entries);
}

/// A few lanes go before the overview.
void Timeline::makeRoom()
{
    if (m_plot->isEmpty())
        return;
    const auto heightOf = [this](const QWidget *strip) { return strip->isHidden() ? 0 : strip->heightForWidth(width()); };
    const int room = height() - heightOf(m_comparison) - heightOf(m_legend) - m_overview->sizeHint().height();
    const double few = 180 * ui::textScale() * static_cast<double>(m_plot->panes().size());
    m_overview->setVisible(room >= std::min(few, m_plot->leastHeight()));
}

/// A part of the axis that may end past what there is so far.
void Timeline::showPicture(const std::pair<double, double> &part)
{
    const double extent = m_plot->extent();
    m_range.setExtent(m_showsAll ? std::max(extent, part.second) : extent);
    m_range.setRange({part.first, part.second});
}

void Timeline::compareRuns()
{
    std::vector<ShownRun> runs;
    for (const RunPane *pane : m_plot->panes())
        runs.push_back(pane->run());
    m_comparison->setSentence(comparisonSentence(runs));
}

} // namespace timeline
