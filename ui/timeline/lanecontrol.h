// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/selection.h"
#include "ui/timeline/lanechoice.h"

#include <QObject>

namespace ui {
class Playhead;
}

namespace timeline {

class LaneFilter;
class LaneReader;
class Navigation;
class RunPane;
class TimelinePlot;
struct Row;

/// Turns clicks, keys, the lanes' menu and the filter's field into changes of which lanes are shown.
class LaneControl : public QObject
{
    Q_OBJECT

public:
    LaneControl(TimelinePlot &plot, Navigation &navigation, ui::Selection &selection, const ui::Playhead &playhead, QWidget *parent);

    /// Keys and menus of the timeline that concern lanes.
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Opens the filter's field.
    void filter();
    void foldSelected();
    void pinSelected();
    /// Unfolds or unfilters what hides the selected task's lane.
    void uncoverSelected();
    /// Other runs are shown: the field says what filters them.
    void showFilter();
    /// Puts the filter's field where the plot has its room; after the plot was arranged.
    void placeFilter();

Q_SIGNALS:
    /// Lanes came or went: scroll bars and picture are to be made anew.
    void changed();

private:
    RunPane *selectedPane() const;
    void choose(RunPane &pane, const LaneChoice &choice);
    void applyFilter();
    bool pressKey(int key);
    void selectNeighbour(int direction);
    void showMenuOfSelected();
    void showMenu(RunPane *pane, const Row *row, const QPoint &global);

    TimelinePlot &m_plot;
    Navigation &m_navigation;
    ui::Selection &m_selection;
    LaneReader *m_reader;
    LaneFilter *m_filter;
};

} // namespace timeline
