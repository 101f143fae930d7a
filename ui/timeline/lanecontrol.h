// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/selection.h"
#include "ui/timeline/lanechoice.h"

#include <QObject>

namespace timeline {

class LaneFilter;
class Navigation;
class RunPane;
class TimelinePlot;
struct Row;

/// Turns clicks, keys, the lanes' menu and the filter's field into changes of which lanes are shown.
class LaneControl : public QObject
{
    Q_OBJECT

public:
    LaneControl(TimelinePlot &plot, Navigation &navigation, const ui::Selection &selection, QWidget *parent);

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
    void showMenu(RunPane *pane, const Row *row, const QPoint &global);

    TimelinePlot &m_plot;
    const ui::Selection &m_selection;
    LaneFilter *m_filter;
};

} // namespace timeline
