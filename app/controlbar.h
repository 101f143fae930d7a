// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <array>

class QLabel;
class QMenu;
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void showSpeed(double speed);
    /// 0: everything has its words; 1: icons where they are known by them; 2: no lines between the
    /// groups; 3: icons wherever there are some; 4: little air around them.
    void setCompactness(int level);
    QToolButton *addButton(QAction *action, Qt::ToolButtonStyle style, const QString &text = {});
    void addSpeed();

    QSlider *m_speed = nullptr;
    QLabel *m_speedName = nullptr;
    QToolButton *m_compare = nullptr;
    QLabel *m_speedText = nullptr;
    QAction *m_backToLive = nullptr;
    QAction *m_speedNameAction = nullptr;
    QList<QToolButton *> m_wordy; ///< show their icon only where there is little room
    QList<QAction *> m_separators;
    QList<QToolButton *> m_brief; ///< icons too, where there is still less
    std::array<int, 5> m_widths{}; ///< that each compactness takes; 0: not known
    int m_compactness = 0;
};

} // namespace app
