// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/marks.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/visiblerange.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QScrollBar;

namespace trace {
class Model;
}

namespace timeline {

class ComparisonBar;
class LaneControl;
class LegendBar;
class Navigation;
class Overview;
class TimelinePlot;
struct LaneChoice;
struct ShownRun;

/// The timeline pane: one run, or two compared on one axis from a common zero, with legend and overview.
///
/// Selection, VisibleRange and Playhead are the source of truth and outlive the pane. The models are fed by their
/// owner in the window's thread, who calls advance() afterwards; the pane redraws at most once a frame.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    Timeline(ui::Selection &selection, ui::VisibleRange &range, ui::Playhead &playhead, QWidget *parent = nullptr);
    ~Timeline() override;

    /// Shows these runs (none, one or two) from now on, all of them in view.
    void setRuns(const std::vector<ShownRun> &runs);
    /// The model of a run has taken in what was new, and its clock says `now`: grow, and follow if the playhead is live.
    void advance(trace::Time now, int run = 0);

    void setAxis(ui::Axis axis);
    ui::Axis axis() const;
    /// Shows these marks from now on; they outlive the pane.
    void setMarks(const ui::Marks &marks);
    /// What is seen of each run from now on: its beginning, so that a class may guess how it goes on, or all of it. The
    /// axis is then as it was when the run was there, unless somebody has zoomed. advance() follows.
    void showParts(const std::vector<std::shared_ptr<const trace::Model>> &parts);
    /// What stands in the empty pane.
    void setHint(const QString &hint);

    const TimelinePlot &plot() const { return *m_plot; }
    /// Which lanes of a run are folded, pinned, filtered.
    LaneChoice lanes(int run = 0) const;
    /// What is said about two ended runs; else empty.
    QString sentence() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void panLeft();
    void panRight();
    /// All of the selected task's life; if that is in view already, or nothing is selected, everything.
    void fit();
    void fitAll();
    void undoNavigation();
    void goToStart();
    void goToEnd();
    /// Moves the playhead to the next (1) or previous (-1) step of any task or callback.
    void stepPlayhead(int direction);
    /// The same, but to a step of another task than the one that runs at the playhead.
    void stepToOtherTask(int direction);
    /// Selects who woke the selected task last (before the playhead), or whom it woke next (after it).
    void followWake(int direction);
    /// Selects the first task whose name contains `words`; false if there is none.
    bool findTask(const QString &words);
    /// Opens the field in which one types what the names of the lanes must contain.
    void filterLanes();
    /// Folds or unfolds the lanes of the tasks that the selected task created.
    void foldSelected();
    /// Keeps the selected task's lane at the top, or lets it go.
    void pinSelected();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    friend class Navigation;
    void rangeChanged();
    void playheadMoved();
    void selectionChanged();
    void placeScrollBars();
    void followRun();
    void keepInView(double value);
    void zoomBy(double factor);
    void panBy(double share);
    void scheduleReplot();
    void compareRuns();
    bool showsPart() const;
    void explain();
    void makeRoom();
    void showPicture(const std::pair<double, double> &part);
    const trace::Model *model(int run = 0) const;

    ui::Selection &m_selection;
    ui::VisibleRange &m_range;
    ui::Playhead &m_playhead;
    TimelinePlot *m_plot;
    ComparisonBar *m_comparison;
    LegendBar *m_legend;
    Overview *m_overview;
    Navigation *m_navigation;
    LaneControl *m_lanes;
    std::vector<QScrollBar *> m_scrollBars;
    QString m_hint;
    double m_followed = 0; ///< the extent that was followed last
    bool m_showsAll = true;  ///< nobody has zoomed: a growing run stays in view as a whole
    bool m_following = false; ///< the range is being changed by followRun
    bool m_wasEnded = false;
};

} // namespace timeline
