// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QObject>

class QLabel;

namespace ui
{
class Playhead;
class Selection;
namespace inspector
{
class TaskPane;
}
namespace now
{
class NowPane;
}
} // namespace ui

namespace app
{

class CodeArea;
class RunController;
class StatusLabel;

/// Shows the state at the playhead's moment in the code, the loop's insides, the task's life and
/// the status line.
class MomentPresenter : public QObject
{
    Q_OBJECT

public:
    struct Panes {
        CodeArea *code;
        ui::now::NowPane *now;
        ui::inspector::TaskPane *task;
        StatusLabel *status;
        QLabel *mode;
    };

    MomentPresenter(const RunController *controller, const ui::Playhead *playhead,
                    const ui::Selection *selection, const Panes &panes, QObject *parent);

    void present();

private:
    void presentMarkers(int number, const trace::State *state);
    void presentTask();
    QString readingText() const;
    QString modeText() const;

    const RunController *m_controller;
    const ui::Playhead *m_playhead;
    const ui::Selection *m_selection;
    Panes m_panes;
};

} // namespace app
