// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/visiblerange.h"

#include <QObject>
#include <QPointF>

class QContextMenuEvent;
class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace timeline {

class RunPane;
class TimelinePlot;
struct Row;

/// Turns what the mouse does over a plot into changes of the visible range, the playhead and the selection.
///
/// Drag pans · drag in the axis or at the playhead moves the playhead · Shift+drag measures · click selects the lane ·
/// double click zooms to the span · Ctrl+wheel zooms · wheel scrolls the lanes where they do not fit, else pans.
class Navigation : public QObject
{
    Q_OBJECT

public:
    Navigation(TimelinePlot &plot, ui::Selection &selection, ui::VisibleRange &range, ui::Playhead &playhead, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The ruler spans from here to wherever the playhead goes.
    void measureFromPlayhead();
    void clearRuler();

Q_SIGNALS:
    void scrolled();
    /// The sign before a creator's name was clicked.
    void foldClicked(RunPane *pane, trace::Id task);
    /// The right button, over a lane or beside all of them (null).
    void menuWanted(RunPane *pane, const Row *row, const QPoint &global);

private:
    enum class Gesture { None, Press, Pan, Scrub, Measure };

    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool doubleClick(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool toolTip(const QHelpEvent &event);
    void hover(const QPointF &place);
    void scrubTo(const QPointF &place);
    void select(const QPointF &place);
    bool menu(const QContextMenuEvent &event);
    bool fold(const QPointF &place);
    bool isAtPlayhead(const QPointF &place) const;
    bool isInAxis(const QPointF &place) const;

    TimelinePlot &m_plot;
    ui::Selection &m_selection;
    ui::VisibleRange &m_range;
    ui::Playhead &m_playhead;
    Gesture m_gesture = Gesture::None;
    RunPane *m_pane = nullptr; ///< where the gesture began
    QPointF m_pressed;
    QPointF m_last;
    double m_measuredFrom = 0;
    QMetaObject::Connection m_measuring; ///< of the playhead to the ruler
};

} // namespace timeline
