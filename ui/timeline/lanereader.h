// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/timeline/lanelayout.h"

#include <QObject>

#include <utility>

namespace timeline {

class RunPane;
class TimelinePlot;

/// What a row stands for: {} if it cannot be selected.
ui::Selection::Item itemOf(const Row &row, int run);

/// Reads the lanes of a plot out: their words at the playhead for accessiblelanes.h, and who is told when they change.
class LaneReader : public QObject
{
    Q_OBJECT

public:
    LaneReader(TimelinePlot &plot, ui::Selection &selection, const ui::Playhead &playhead);

    /// A lane's place: its run and its row.
    using Lane = std::pair<RunPane *, const Row *>;

    /// Lanes of all runs, from top to bottom.
    int count() const;
    /// {nullptr, nullptr} if there is none with this number.
    Lane lane(int number) const;
    /// Number of the selected lane, -1 if none is.
    int selected() const;
    /// The next lane that can be selected; -1 if there is none.
    int neighbour(int direction) const;

    QString name(const Lane &lane) const;
    QString state(const Lane &lane) const;
    QString totals(const Lane &lane) const;
    /// State and totals; after the playhead was moved, the moment and the state alone.
    QString description(const Lane &lane) const;
    void select(const Lane &lane);

    /// As if somebody listened: without it only screen readers are told.
    void setAlwaysTold(bool always) { m_isAlwaysTold = always; }

Q_SIGNALS:
    /// What was said of the selected lane because the playhead was moved.
    void momentTold(const QString &words);

private:
    int toldLane() const;
    void tellFocus(int number);
    void tellSelection();
    void tellMoment();

    TimelinePlot &m_plot;
    ui::Selection &m_selection;
    const ui::Playhead &m_playhead;
    QString m_told;
    bool m_isBrief = false;
    bool m_isAlwaysTold = false;
};

} // namespace timeline
