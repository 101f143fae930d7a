// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QLabel;
class QSlider;
class QToolButton;

namespace app
{

struct Actions;

/// The strip of controls at the top: run, playhead, speed, mode, compare, figure.
class ControlBar : public QToolBar
{
    Q_OBJECT

public:
    ControlBar(const Actions &actions, QMenu *compareMenu, QWidget *parent = nullptr);

    void setSpeed(double speed);
    /// An instant run has no speed.
    void setSpeedEnabled(bool enabled);
    /// The run goes on while the playhead is elsewhere: offers the way back.
    void setBackToLiveShown(bool shown);

Q_SIGNALS:
    void speedChosen(double speed);
    void backToLiveChosen();

private:
    QToolButton *addButton(QAction *action, Qt::ToolButtonStyle style, const QString &text = {});
    void addSpeed();

    QSlider *m_speed = nullptr;
    QLabel *m_speedName = nullptr;
    QLabel *m_speedText = nullptr;
    QAction *m_backToLive = nullptr;
};

} // namespace app
