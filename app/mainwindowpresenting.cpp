// SPDX-License-Identifier: GPL-3.0-or-later
// What a class sees: large type, one pane alone, nothing of what is still to come.
#include "app/mainwindow.h"

#include "app/panelayout.h"
#include "app/runcontroller.h"
#include "ui/timeline/timeline.h"

#include <QActionGroup>
#include <QKeyEvent>
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
    m_allPanes = add(tr("&All Panes"), Qt::Key_0, {});
    connect(m_layout, &PaneLayout::hasBeenReset, this, [this] { m_allPanes->setChecked(true); });
    menu->addSeparator();
    add(tr("&Timeline"), Qt::Key_1, {Pane::Timeline});
    add(tr("&Code"), Qt::Key_2, {Pane::Code});
    add(tr("&Output"), Qt::Key_3, {Pane::Output});
    add(tr("&Now, Task, Findings, Events"), Qt::Key_4,
        {Pane::Now, Pane::Task, Pane::Findings, Pane::Events});
}

/// Escape that no pane has a use for: one step back towards the ordinary window.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QMainWindow::keyPressEvent(event);
    } else if (!m_allPanes->isChecked()) {
        m_allPanes->trigger();
    } else {
        m_actions.present->setChecked(false);
    }
}

void MainWindow::present(bool on)
{
    if (on) {
        m_layout->setPresenting(true); // while the panes still stand as they are to stand again
    }
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
    showPast();
    menuBar()->setVisible(!on);
    applyTheme();
    if (!on) {
        QCoreApplication::sendPostedEvents(nullptr,
                                           QEvent::LayoutRequest); // the bars are small again
        m_layout->setPresenting(false);
    }
    showState();
}

bool MainWindow::isFutureHidden() const
{
    return m_actions.present->isChecked() && m_actions.hideFuture->isChecked() &&
           !m_playhead.isLive();
}

std::vector<std::shared_ptr<const trace::Model>> MainWindow::shownParts() const
{
    std::vector<std::shared_ptr<const trace::Model>> parts;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (scenario->hasRun()) {
            parts.push_back(scenario->shown());
        }
    }
    return parts;
}

/// A class that guesses must not read the answer: all panes get the runs as they were at the
/// playhead's moment.
void MainWindow::showPast()
{
    const bool isHidden = isFutureHidden();
    bool isAnother = false;
    const auto left = shownParts(); // panes may look at them until told
    for (int number = 0; Scenario *scenario = m_controller->scenario(number); ++number) {
        if (scenario->hasRun()) {
            const trace::Model &whole = *scenario->model();
            isAnother |= scenario->show(
                isHidden ? std::optional(m_playhead.moment().eventsIn(whole, number)) : std::nullopt);
        }
    }
    if (isAnother) {
        m_timeline->showParts(shownParts());
        showActive();
    }
    if (isAnother || isHidden) {
        showProgress();
    }
}

} // namespace app
