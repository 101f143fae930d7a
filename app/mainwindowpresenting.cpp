// SPDX-License-Identifier: GPL-3.0-or-later
// What a class sees: large type, one pane alone, nothing of what is still to come.
#include "app/mainwindow.h"

#include "app/panelayout.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/timeline.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace app
{

void MainWindow::fillSpotlightMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, Qt::Key key, const QList<Pane> &panes) {
        QAction *action = menu->addAction(text);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setCheckable(true);
        action->setChecked(panes.isEmpty());
        addAction(action); // the menu bar is hidden while one presents
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, panes] { m_layout->setSpotlight(panes); });
        return action;
    };
    QAction *all = add(tr("&All Panes"), Qt::Key_0, {});
    connect(m_layout, &PaneLayout::hasBeenReset, all, [all] { all->setChecked(true); });
    menu->addSeparator();
    add(tr("&Timeline"), Qt::Key_1, {Pane::Timeline});
    add(tr("&Code"), Qt::Key_2, {Pane::Code});
    add(tr("&Output"), Qt::Key_3, {Pane::Output});
    add(tr("&Now, Task, Findings, Events"), Qt::Key_4,
        {Pane::Now, Pane::Task, Pane::Findings, Pane::Events});
}

void MainWindow::present(bool on)
{
    if (on) {
        m_layout->setPresenting(true); // while the panes still stand as they are to stand again
    }
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
    hideFuture();
    menuBar()->setVisible(!on);
    applyTheme();
    if (!on) {
        QCoreApplication::sendPostedEvents(nullptr,
                                           QEvent::LayoutRequest); // the bars are small again
        m_layout->setPresenting(false);
    }
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
