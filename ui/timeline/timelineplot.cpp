// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineplot.h"

#include "ui/timeline/overlaydrawing.h"

#include <algorithm>

namespace timeline {
namespace {

/// Lower than that, compared runs are drawn without what is told twice.
double leastWithAll(const std::vector<RunPane *> &panes)
{
    constexpr double mostSqueezed = 0.6; // rows give way first, but not as far as they can
    double height = 0;
    for (const RunPane *pane : panes)
        height += pane->wantedHeight() + (pane->leastHeight() - pane->wantedHeight()) * mostSqueezed;
    return height;
}

} // namespace

TimelinePlot::TimelinePlot(const Look &look, QWidget *parent) : QCustomPlot(parent), m_look(look)
{
    plotLayout()->clear();
    plotLayout()->setRowSpacing(0);
    plotLayout()->setMargins(QMargins());
    plotLayout()->setAutoMargins(QCP::msNone);
    plotLayout()->setMinimumMargins(QMargins());
    setNoAntialiasingOnDrag(false);
    setInteractions(QCP::Interactions());
    setMinimumSize(200, 120);
    // One buffer for all layers; what lies above them is drawn when the widget is painted.
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    m_lanes = QSharedPointer<ImageBuffer>::create(viewport().size(), bufferDevicePixelRatio());
    mPaintBuffers = {m_lanes};
    setLook(look);
}

void TimelinePlot::setLook(const Look &look)
{
    m_look = look;
    setBackground(look.theme.background);
    m_lanes->setBackground(look.theme.background);
    arrange(QSizeF(viewport().size()));
}

void TimelinePlot::setRuns(const std::vector<ShownRun> &runs)
{
    plotLayout()->clear();
    m_panes.clear();
    for (const ShownRun &run : runs) {
        auto *pane = new RunPane(this, m_look, static_cast<int>(m_panes.size()));
        pane->setRun(run);
        pane->setAxis(m_axis);
        pane->setSelection(m_selected);
        plotLayout()->addElement(static_cast<int>(m_panes.size()), 0, pane);
        m_panes.push_back(pane);
    }
    // Takes the height that is left.
    plotLayout()->addElement(static_cast<int>(m_panes.size()), 0, new QCPLayoutElement(this));
    for (RunPane *pane : m_panes)
        pane->setRange(m_range.from, m_range.to);
    arrange(QSizeF(viewport().size()));
}

void TimelinePlot::showParts(const std::vector<std::shared_ptr<const trace::Model>> &parts)
{
    for (std::size_t i = 0; i < std::min(parts.size(), m_panes.size()); ++i)
        m_panes[i]->showPart(parts[i]);
    arrange(QSizeF(viewport().size()));
}

bool TimelinePlot::advance(std::size_t run, trace::Time now)
{
    if (run >= m_panes.size() || !m_panes[run]->advance(now))
        return false;
    arrange(QSizeF(viewport().size()));
    return true;
}

double TimelinePlot::extent() const
{
    double extent = 0;
    for (const RunPane *pane : m_panes)
        extent = std::max(extent, pane->map(m_axis).extent());
    return extent;
}

void TimelinePlot::setAxis(ui::Axis axis)
{
    m_axis = axis;
    for (RunPane *pane : m_panes)
        pane->setAxis(axis);
}

void TimelinePlot::setRange(const ui::VisibleRange::Range &range)
{
    m_range = range;
    for (RunPane *pane : m_panes)
        pane->setRange(range.from, range.to);
}

void TimelinePlot::setSelection(const ui::Selection::Item &item)
{
    m_selected = item;
    for (RunPane *pane : m_panes)
        pane->setSelection(item);
}

void TimelinePlot::setPlayhead(const std::optional<ui::Playhead::Moment> &moment)
{
    m_playhead = moment;
}

void TimelinePlot::setMarks(const std::vector<ui::Mark> &marks)
{
    m_marks = marks;
}

void TimelinePlot::setRuler(const std::optional<std::pair<double, double>> &ruler)
{
    m_ruler = ruler;
}

void TimelinePlot::setHoverLine(const std::optional<double> &value)
{
    m_hover = value;
}

void TimelinePlot::replotOverlays()
{
    update();
}

void TimelinePlot::setHeadingsShown(bool shown)
{
    m_headingsShown = shown;
    arrange(QSizeF(viewport().size()));
}

void TimelinePlot::setAxisTitle(const QString &title)
{
    m_axisTitle = title;
    arrange(QSizeF(viewport().size()));
}

double TimelinePlot::wantedHeight() const
{
    double height = 0;
    for (const RunPane *pane : m_panes)
        height += pane->wantedHeight();
    return height;
}

double TimelinePlot::leastHeight() const
{
    double height = 0;
    for (const RunPane *pane : m_panes)
        height += pane->leastHeight(m_panes.size() > 1);
    return height;
}

void TimelinePlot::arrange(const QSizeF &size)
{
    double labels = 0;
    for (RunPane *pane : m_panes) {
        pane->setHandlesShown(m_handlesShown);
        pane->setHeadingShown(m_headingsShown || m_panes.size() > 1);
        pane->setAxisTitle(pane == m_panes.back() ? m_axisTitle : QString());
        labels = std::max(labels, pane->wantedLabelWidth());
    }
    const bool bare = m_panes.size() > 1 && size.height() < leastWithAll(m_panes);
    std::vector<double> wanted;
    std::vector<double> least;
    for (RunPane *pane : m_panes) {
        pane->setBare(bare);
        wanted.push_back(pane->wantedHeight(bare));
        least.push_back(pane->leastHeight(bare));
    }
    labels = std::min(labels, std::max(size.width() * 0.4, 60.0));
    std::vector<double> heights = sharedHeights(wanted, least, size.height());
    if (m_filling && heights.size() == 1)
        heights.front() = std::max(heights.front(), size.height());
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->arrange(labels, QSizeF(size.width(), heights[i]));
        m_panes[i]->setScroll(m_panes[i]->scroll());
    }
    Q_EMIT arranged();
}

RunPane *TimelinePlot::paneAt(const QPointF &place) const
{
    for (RunPane *pane : m_panes) {
        if (QRectF(pane->outerRect()).contains(place))
            return pane;
    }
    return nullptr;
}

void TimelinePlot::resizeEvent(QResizeEvent *event)
{
    arrange(QSizeF(event->size()));
    QCustomPlot::resizeEvent(event);
}

void TimelinePlot::showEvent(QShowEvent *event)
{
    setBufferDevicePixelRatio(devicePixelRatioF());
    QCustomPlot::showEvent(event);
}

void TimelinePlot::paintEvent(QPaintEvent *)
{
    if (!qFuzzyCompare(bufferDevicePixelRatio(), devicePixelRatioF())) { // moved to another screen
        setBufferDevicePixelRatio(devicePixelRatioF());
        replot(QCustomPlot::rpQueuedRefresh);
        return;
    }
    QCPPainter painter(this);
    m_lanes->draw(&painter);
    drawOverlays(painter);
}

/// All of it, for a figure.
void TimelinePlot::draw(QCPPainter *painter)
{
    QCustomPlot::draw(painter);
    painter->save();
    painter->setClipRect(viewport());
    drawOverlays(*painter);
    painter->restore();
}

void TimelinePlot::drawOverlays(QCPPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (RunPane *pane : m_panes) {
        const OverlayDrawing drawing(painter, m_look, *pane, m_axis);
        if (m_selected.kind == ui::Selection::Kind::Task && m_selected.run == pane->number())
            drawing.drawWakes(m_selected.id);
        if (m_hover)
            drawing.drawHoverLine(*m_hover);
        if (m_ruler)
            drawing.drawRuler(m_ruler->first, m_ruler->second, pane == m_panes.front());
        for (const ui::Mark &mark : m_marks)
            drawing.drawMark(mark, pane == m_panes.front());
        if (m_playhead)
            drawing.drawPlayhead(*m_playhead, pane == m_panes.front());
    }
}

} // namespace timeline
