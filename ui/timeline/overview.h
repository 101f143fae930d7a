// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/visiblerange.h"

#include <QWidget>

namespace timeline {

class TimelinePlot;
struct Scale;

/// The strip that shows all of the runs, small, and which part of them is in view. Dragging the frame pans; dragging
/// one of its edges zooms; a click elsewhere brings that moment into the middle.
class Overview : public QWidget
{
    Q_OBJECT

public:
    Overview(const TimelinePlot &plot, ui::VisibleRange &range, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Grip { None, Frame, Left, Right };
    QRectF stripArea() const;
    Scale scale() const;
    QRectF frameArea() const;
    Grip gripAt(const QPointF &place) const;
    void drawRuns(QPainter &painter);

    const TimelinePlot &m_plot;
    ui::VisibleRange &m_range;
    Grip m_grip = Grip::None;
    double m_gripOffset = 0;
};

} // namespace timeline
