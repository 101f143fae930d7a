// SPDX-License-Identifier: GPL-3.0-or-later
// What sets off what in the window.
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "app/controlbar.h"
#include "app/documents.h"
#include "app/keyhelp.h"
#include "app/language.h"
#include "app/momentpresenter.h"
#include "app/panedock.h"
#include "app/panefocus.h"
#include "app/panelayout.h"
#include "app/questionbar.h"
#include "app/runcontroller.h"
#include "app/sources.h"
#include "core/trace/words.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/findings/findingmodel.h"
#include "ui/findings/findingpane.h"
#include "ui/inspector/taskpane.h"
#include "ui/lessons/lessonpane.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/timeline.h"

#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr int checkDelay = 400; // milliseconds after the last key
constexpr double presentedScale = 1.35;

} // namespace

void MainWindow::connectControls()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.open, [this] { m_documents->openWithDialog(); });
    on(m_actions.save, [this] { m_documents->save(); });
    on(m_actions.saveAs, [this] { m_documents->saveAs(); });
    on(m_actions.exportFigure, [this] { exportFigure(); });
    on(m_actions.exportTrace, [this] { exportTrace(); });
    on(m_actions.quit, [this] { close(); });

    on(m_actions.run, [this] { toggleRun(); });
    on(m_actions.restart, [this] { runAgain(); });
    on(m_actions.step, [this] { step(false); });
    on(m_actions.stepLine, [this] { step(true); });
    on(m_actions.stop, [this] { m_controller->stop(); });
    on(m_actions.live, [this] { chooseMode(true); });
    on(m_actions.instant, [this] { chooseMode(false); });
    connect(m_controls, &ControlBar::speedChosen, m_controller, &RunController::setRate);
    connect(m_question, &QuestionBar::revealed, this, &MainWindow::toggleRun);

    on(m_actions.first, [this] { m_timeline->goToStart(); });
    on(m_actions.last, [this] { m_timeline->goToEnd(); });
    on(m_actions.back, [this] { walk(-1); });
    on(m_actions.forward, [this] { walk(1); });
    on(m_actions.previousTask, [this] { walkToTask(-1); });
    on(m_actions.nextTask, [this] { walkToTask(1); });
    connect(m_controls, &ControlBar::backToLiveChosen, m_timeline, &timeline::Timeline::goToEnd);

    on(m_actions.compareTwin, [this] {
        if (const Scenario *scenario = m_controller->scenario(0)) {
            open({scenario->file(), twinOf(scenario->program(), scenario->file())});
        }
    });
    on(m_actions.compareLastRun, [this] { compareWithLastRun(); });
    on(m_actions.compareFile, [this] { m_documents->compareWithDialog(); });
    connect(m_actions.sideBySide, &QAction::toggled, this, [this](bool on) {
        m_code->setSideBySide(on);
        m_layout->setCodesSideBySide(m_code->isSideBySide());
    });
    on(m_actions.nextDifference, [this] { m_code->goToDifference(1); });
    on(m_actions.previousDifference, [this] { m_code->goToDifference(-1); });
    on(m_actions.swap, [this] { m_documents->swap(); });
    on(m_actions.closeComparison, [this] { m_documents->closeComparison(); });
    on(m_actions.keys, [this] { showKeys(this); });
    on(m_actions.about, [this] { showAbout(this); });
}

void MainWindow::connectRuns()
{
    connect(m_controller, &RunController::runsAboutToChange, this, &MainWindow::hideRuns);
    connect(m_controller, &RunController::runsChanged, this, &MainWindow::showRuns);
    connect(m_controller, &RunController::stateChanged, this, &MainWindow::showState);
    connect(m_controller, &RunController::updated, this, &MainWindow::showProgress);
    connect(m_controller, &RunController::activeChanged, this, &MainWindow::showActive);
    connect(m_code, &CodeArea::currentChanged, m_controller, &RunController::setActive);
    connect(m_documents, &Documents::opened, this, &MainWindow::showPrograms);
    connect(m_documents, &Documents::swapped, this, &MainWindow::showSwapped);
    connect(m_documents, &Documents::namesChanged, this, &MainWindow::showNames);
    connect(m_documents, &Documents::recentFilesChanged, this, [this] {
        m_lessons->setRecentFiles(Documents::recentFiles());
    });
    connect(m_lessons, &ui::lessons::LessonPane::chosen, this,
            [this](const QString &file) { open({file}); });
    connect(m_lessons, &ui::lessons::LessonPane::comparisonChosen, this,
            [this](const QString &file, const QString &twin) { open({file, twin}); });
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] {
        m_recentMenu->clear();
        for (const QString &file : Documents::recentFiles()) {
            m_recentMenu->addAction(file, this, [this, file] { open({file}); });
        }
    });

    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(checkDelay);
    connect(&m_checkTimer, &QTimer::timeout, this,
            [this] {
                m_documents->check(m_code->current());
                keepUnsaved();
            });
    connect(m_code, &CodeArea::modifiedChanged, this, [this] {
        setWindowModified(m_code->isModified());
        m_checkTimer.start();
    });
    connect(m_code, &CodeArea::edited, this, [this] {
        m_presenter->present();
        m_checkTimer.start();
    });
}

void MainWindow::connectView()
{
    connect(&m_playhead, &ui::Playhead::moved, this, &MainWindow::showPast);
    connect(&m_playhead, &ui::Playhead::liveChanged, this, &MainWindow::showPast);
    connect(&m_playhead, &ui::Playhead::moved, m_presenter, &MomentPresenter::present);
    connect(&m_playhead, &ui::Playhead::liveChanged, this, &MainWindow::showState);
    connect(&m_selection, &ui::Selection::changed, this, [this] {
        const ui::Selection::Item &item = m_selection.item();
        if (m_selection.task() != 0 && m_controller->isComparison()) {
            m_code->setCurrent(item.run);
        }
        m_presenter->present();
    });
    connect(m_layout->dock(Pane::Task), &QDockWidget::visibilityChanged, m_presenter,
            &MomentPresenter::present);
    connect(m_actions.resetLayout, &QAction::triggered, m_layout, &PaneLayout::reset);
    connect(m_findings, &ui::findings::FindingPane::countChanged, m_layout,
            &PaneLayout::setFindingCount);
    connect(m_findings, &ui::findings::FindingPane::lineChosen, this, &MainWindow::showLine);
    connect(m_actions.mark, &QAction::triggered, this, &MainWindow::toggleMark);
    connect(m_actions.nextMark, &QAction::triggered, this,
            [this] { goToMark(m_marks.neighbour(m_playhead.moment(), 1)); });
    connect(m_actions.previousMark, &QAction::triggered, this,
            [this] { goToMark(m_marks.neighbour(m_playhead.moment(), -1)); });
    connect(m_actions.clearMarks, &QAction::triggered, &m_marks, &ui::Marks::clear);
    connect(&m_marks, &ui::Marks::changed, this, &MainWindow::fillMarksMenu);
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { m_paneFocus->walk(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { m_paneFocus->walk(-1); });
    connect(m_actions.metadata, &QAction::triggered, this, [this](bool shown) {
        m_code->currentPane()->editor()->setMetadataFolded(!shown);
    });
    for (int number = 0; number < 2; ++number) {
        connect(m_code->pane(number)->editor(), &ui::code::Editor::metadataFolded, this,
                &MainWindow::showMetadataState);
    }
    connect(m_code, &CodeArea::currentChanged, this, &MainWindow::showMetadataState);
    connect(m_actions.findTask, &QAction::triggered, this, &MainWindow::findTask);
    connect(m_actions.filterLanes, &QAction::triggered, m_timeline,
            &timeline::Timeline::filterLanes);
    connect(m_actions.timeAxis, &QAction::triggered, this,
            [this] { m_timeline->setAxis(ui::Axis::Time); });
    connect(m_actions.stepsAxis, &QAction::triggered, this,
            [this] { m_timeline->setAxis(ui::Axis::Steps); });
    for (QAction *action : {m_actions.systemTheme, m_actions.lightTheme, m_actions.darkTheme}) {
        connect(action, &QAction::triggered, this, &MainWindow::chooseTheme);
    }
    for (QAction *size : m_actions.textSizes) {
        connect(size, &QAction::triggered, this, [this, size] {
            m_textScale = size->data().toDouble();
            QSettings().setValue(u"textScale"_s, m_textScale);
            applyTheme();
            showState();
        });
    }
    for (QAction *language : m_actions.languages) {
        connect(language, &QAction::triggered, this, [this, language] {
            chooseLanguage(language->data().toString());
            QMessageBox::information(this, tr("Language"),
                                     tr("The window changes its language when Awaitscope is started "
                                        "again."));
        });
    }
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::present);
    connect(m_actions.hideFuture, &QAction::toggled, this, &MainWindow::showPast);
}

void MainWindow::showMetadataState()
{
    m_actions.metadata->setChecked(!m_code->currentPane()->editor()->isMetadataFolded());
}

void MainWindow::chooseMode(bool live)
{
    m_isLiveWanted = live;
    m_controller->setLive(live);
}

void MainWindow::toggleMark()
{
    const Scenario *scenario = m_controller->active();
    if (scenario && scenario->hasRun()) {
        m_marks.toggle(m_playhead.moment());
    }
}

void MainWindow::goToMark(const ui::Mark *mark)
{
    if (mark) {
        m_playhead.moveTo(mark->moment);
    }
}

void MainWindow::fillMarksMenu()
{
    m_marksMenu->clear();
    m_marksMenu->addActions({m_actions.mark, m_actions.previousMark, m_actions.nextMark});
    const std::vector<ui::Mark> &marks = m_marks.list();
    for (QAction *action : {m_actions.previousMark, m_actions.nextMark, m_actions.clearMarks}) {
        action->setEnabled(!marks.empty());
    }
    if (!marks.empty()) {
        m_marksMenu->addSeparator();
    }
    for (const ui::Mark &mark : marks) {
        const std::string moment = trace::words::moment(mark.moment.time);
        m_marksMenu->addAction(u"%1\t%2"_s.arg(mark.letter).arg(QString::fromStdString(moment)),
                               this, [this, mark] { goToMark(&mark); });
    }
    m_marksMenu->addSeparator();
    m_marksMenu->addAction(m_actions.clearMarks);
}

void MainWindow::findTask()
{
    const QString name =
        QInputDialog::getText(this, tr("Find a task"), tr("A part of the task's name:"));
    if (!name.isEmpty() && !m_timeline->findTask(name)) {
        QMessageBox::information(this, tr("Find a task"), tr("No task is called “%1”.").arg(name));
    }
}

void MainWindow::chooseTheme()
{
    QSettings().setValue(u"colours"_s, m_actions.lightTheme->isChecked()  ? u"light"_s
                                       : m_actions.darkTheme->isChecked() ? u"dark"_s
                                                                          : u"system"_s);
    applyTheme();
    showState();
}

void MainWindow::applyTheme()
{
    static const ui::ThemeKind system = ui::systemTheme();
    const ui::ThemeKind kind = m_actions.lightTheme->isChecked()  ? ui::ThemeKind::Light
                               : m_actions.darkTheme->isChecked() ? ui::ThemeKind::Dark
                                                                  : system;
    const double scale = m_actions.present->isChecked() ? qMax(presentedScale, m_textScale)
                                                        : m_textScale;
    ui::applyAppearance(*qApp, {kind, scale});
    m_actions.updateIcons();
    if (m_layout) { // not yet where the window is being made
        m_layout->updateTabs();
    }
}

void MainWindow::fillCompareMenu()
{
    const Scenario *scenario = m_controller->scenario(0);
    const QString twin =
        scenario ? twinOf(scenario->program(), scenario->file()) : QString();
    m_actions.compareTwin->setEnabled(!twin.isEmpty());
    m_actions.compareTwin->setText(
        twin.isEmpty() ? tr("With Its Twin")
                       : tr("With “%1”").arg(titleOf(loadProgram(twin), windowLanguage())));
    showCompareState();
    for (QAction *action : {m_actions.sideBySide, m_actions.nextDifference,
                            m_actions.previousDifference, m_actions.swap,
                            m_actions.closeComparison}) {
        action->setEnabled(m_controller->isComparison());
    }
}

void MainWindow::showCompareState()
{
    const Scenario *scenario = m_controller->scenario(m_documents->present());
    const bool isOnly = !m_controller->isComparison() || m_controller->keptNumber() >= 0;
    const bool hasEnded = scenario && scenario->hasRun() && !scenario->isActive();
    m_actions.compareLastRun->setEnabled(isOnly && (hasEnded || m_controller->lastRun()));
}

} // namespace app
