// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QTableView>

namespace ui
{
class Playhead;
class Selection;
}

namespace ui::output
{

class OutputDelegate;
class OutputModel;

/// What the program printed, line by line, as of the playhead's moment; a click on a line moves the
/// playhead there.
class OutputPane : public QTableView
{
    Q_OBJECT

public:
    OutputPane(Playhead *playhead, Selection *selection, QWidget *parent = nullptr);

    /// Which run to show, and which of two compared ones it is; null for none.
    void setRun(const trace::Model *run, int number = 0);
    /// Takes in what was printed since, and shows the playhead's moment.
    void refresh();

    OutputModel *model() const { return m_model; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goTo(const QModelIndex &index);
    void showMoment();
    void layOut();
    void copySelection() const;

    Playhead *m_playhead;
    Selection *m_selection;
    OutputModel *m_model;
    OutputDelegate *m_delegate;
    const trace::Model *m_run = nullptr;
    int m_number = 0;
    QString m_emptyText;
    qsizetype m_laidOutLength = -1;
};

} // namespace ui::output
