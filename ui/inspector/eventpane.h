// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QTableView>

namespace ui
{
class Playhead;
}

namespace ui::inspector
{

class EventModel;

/// The table of events; a click moves the playhead to just after the event.
class EventPane : public QTableView
{
    Q_OBJECT

public:
    explicit EventPane(Playhead *playhead, QWidget *parent = nullptr);

    /// Which run to show, and which of two compared ones it is; null for none.
    void setRun(const trace::Model *run, int number = 0);
    void refresh();

    EventModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void showMoment();

    Playhead *m_playhead;
    EventModel *m_model;
    const trace::Model *m_run = nullptr;
    int m_number = 0;
};

} // namespace ui::inspector
