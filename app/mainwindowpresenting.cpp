// SPDX-License-Identifier: GPL-3.0-or-later
// What a class sees: large type, one pane alone, nothing of what is still to come.
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/timeline.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QTabWidget>

namespace app
{

void MainWindow::fillSpotlightMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, Qt::Key key, QWidget *pane) {
        QAction *action = menu->addAction(text);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setCheckable(true);
        action->setChecked(!pane);
        addAction(action); // the menu bar is hidden while one presents
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, pane] {
            m_spotlight = pane;
            arrangePanes();
        });
    };
    add(tr("&All Panes"), Qt::Key_0, nullptr);
    menu->addSeparator();
    add(tr("&Timeline"), Qt::Key_1, m_timelineArea);
    add(tr("&Code"), Qt::Key_2, m_code);
    add(tr("&Output"), Qt::Key_3, m_outputArea);
    add(tr("&Now, Task, Findings, Events"), Qt::Key_4, m_insides);
}

/// Which panes are seen; an area without any takes no room.
void MainWindow::arrangePanes()
{
    const auto isSeen = [this](const QWidget *pane, bool otherwise) {
        return m_spotlight ? pane == m_spotlight : otherwise;
    };
    const bool lessons = isSeen(m_lessonArea, m_actions.showLessons->isChecked() &&
                                                  !m_code->isSideBySide() &&
                                                  !m_actions.present->isChecked());
    const bool code = isSeen(m_code, true);
    const bool output = isSeen(m_outputArea, m_actions.showOutput->isChecked());
    const bool timeline = isSeen(m_timelineArea, true);
    const bool insides = isSeen(m_insides, true);
    m_lessonArea->setVisible(lessons);
    m_code->setVisible(code);
    m_outputArea->setVisible(output);
    m_timelineArea->setVisible(timeline);
    m_insides->setVisible(insides);
    m_top->setVisible(lessons || code);
    m_left->setVisible(lessons || code || output);
    m_right->setVisible(timeline || insides);
}

void MainWindow::present(bool on)
{
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
    makeRoomForCode();
    hideFuture();
    menuBar()->setVisible(!on);
    applyTheme();
    showState();
}

/// A class that guesses must not read the answer.
void MainWindow::hideFuture()
{
    const bool hidden = m_actions.present->isChecked() && m_actions.hideFuture->isChecked();
    m_timeline->setFutureHidden(hidden);
    m_output->setFutureHidden(hidden);
}

} // namespace app
