// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QTimer>

// After a Qt header: moc 6.4 cannot read <compare> first.
#include "core/trace/findings/findings.h"

#include <memory>

namespace ui
{
class Playhead;
class Selection;
} // namespace ui

namespace ui::findings
{

class FindingModel;

/// What is wrong or slow in a run, as cards that lead to the moment, the task and the line; a calm
/// "nothing to report" otherwise. Findings of a run that goes on appear as they become true.
class FindingPane : public QListView
{
    Q_OBJECT

public:
    FindingPane(Playhead *playhead, Selection *selection, QWidget *parent = nullptr);
    ~FindingPane() override;

    /// Which run to look at, and which of two compared ones it is; null for none.
    void setRun(const trace::Model *run, int number = 0);
    /// Takes in what happened since. Asks for the findings a few times in a second at most.
    void refresh();

    FindingModel *model() const { return m_model; }
    /// What stands there instead of cards; empty if there are some.
    QString emptyText() const;

Q_SIGNALS:
    void countChanged(int count);
    /// Someone wants to see a line of the program.
    void lineChosen(int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goTo(const QModelIndex &index);
    void showFindings();
    QString checksText() const;

    Playhead *m_playhead;
    Selection *m_selection;
    FindingModel *m_model;
    const trace::Model *m_run = nullptr;
    int m_number = 0;
    std::unique_ptr<trace::findings::Findings> m_findings;
    QTimer m_timer;
    int m_count = 0;
};

} // namespace ui::findings
