// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/marks.h"
#include "ui/common/playhead.h"
#include "ui/timeline/runpane.h"

class QPainter;

namespace timeline {

/// Draws what lies above the lanes of one run: playhead, ruler, the line under the mouse, wake-up arrows.
class OverlayDrawing
{
public:
    OverlayDrawing(QPainter &painter, const Look &look, const RunPane &pane, ui::Axis axis);

    /// `badge`: with the time in the axis' strip.
    void drawPlayhead(const ui::Playhead::Moment &moment, bool badge) const;
    /// A letter in the axis' strip (with the badge) and a line through the lanes.
    void drawMark(const ui::Mark &mark, bool badge) const;
    void drawRuler(double from, double to, bool words) const;
    void drawHoverLine(double value) const;
    /// Who woke this task and whom it woke, within the part in view.
    void drawWakes(trace::Id task) const;

private:
    void drawBadge(const QString &words, double x, const QColor &colour) const;
    void coverTickLabels(const QRectF &badge) const;
    void drawDepths(const ui::Playhead::Moment &moment, double x) const;
    void drawWake(std::size_t event) const;
    QString momentWords(double value) const;

    QPainter &m_painter;
    const Look &m_look;
    const RunPane &m_pane;
    AxisMap m_map;
    Scale m_scale;
    QRectF m_lanes;
};

} // namespace timeline
