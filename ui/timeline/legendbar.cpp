// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/legendbar.h"

#include <QPainter>
#include <QResizeEvent>

#include <cmath>

namespace timeline {

LegendBar::LegendBar(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(tr("RUNNING is solid, READY dotted, WAITING hatched with its reason, BLOCKING THE LOOP has a heavy outline"));
}

void LegendBar::setEntries(const LegendEntries &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    updateGeometry();
    update();
}

/// Fewer words where that saves a line.
LegendEntries LegendBar::fitting(int width) const
{
    const QRectF area(0, 0, width - 2 * m_look.metrics.labelLeft, 0);
    LegendEntries brief = m_entries;
    brief.brief = true;
    const bool saves = drawLegend(nullptr, m_look, area, brief).height() < drawLegend(nullptr, m_look, area, m_entries).height();
    return saves ? brief : m_entries;
}

int LegendBar::heightForWidth(int width) const
{
    const double left = m_look.metrics.labelLeft;
    return static_cast<int>(std::ceil(drawLegend(nullptr, m_look, QRectF(left, 0, width - 2 * left, 0), fitting(width)).height())) + 8;
}

QSize LegendBar::sizeHint() const
{
    return {300, heightForWidth(std::max(width(), 300))};
}

void LegendBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The layout keeps what a width needed before.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void LegendBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme.background);
    const double left = m_look.metrics.labelLeft;
    drawLegend(&painter, m_look, QRectF(left, 4, width() - 2 * left, height()), fitting(width()));
}

} // namespace timeline
