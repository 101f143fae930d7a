// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "app/controlbar.h"
#include "app/documents.h"
#include "app/keyhelp.h"
#include "app/language.h"
#include "app/momentpresenter.h"
#include "app/panelayout.h"
#include "app/questionbar.h"
#include "app/runcontroller.h"
#include "app/sources.h"
#include "app/statuslabel.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/findings/findingpane.h"
#include "ui/inspector/eventpane.h"
#include "ui/inspector/taskpane.h"
#include "ui/lessons/lessonpane.h"
#include "ui/now/nowpane.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/runpane.h"
#include "ui/timeline/steps.h"
#include "ui/timeline/timeline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

const QStringList firstComparison{u":/lessons/serial_watches.py"_s,
                                  u":/lessons/gathered_watches.py"_s};

using State = RunController::State;

constexpr int frameDelay = 200; // milliseconds until a window manager has framed a window

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_actions(this)
    , m_controller(new RunController(&m_playhead, this))
{
    setWindowTitle(u"Awaitscope[*]"_s);
    setAcceptDrops(true);
    // First of all: widgets take their fonts from the application when they are made.
    restoreAppearance();
    createPanes();
    createMenus();
    layOut();
    m_presenter = new MomentPresenter(m_controller, &m_playhead, &m_selection,
                                      {m_code, m_now, m_task, m_status, m_mode}, this);
    connectControls();
    connectEditing();
    connectRuns();
    connectView();
    restore();
    showState();
}

MainWindow::~MainWindow()
{
    // Panes let go of the runs before these die.
    m_controller->disconnect(this);
    hideRuns();
    m_layout->deletePanes();
}

void MainWindow::open(const QStringList &files)
{
    if (!m_documents->open(files.isEmpty() ? firstComparison : files)) {
        return;
    }
    bool canRun = m_controller->isComparison();
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        canRun = canRun && scenario->program().isRunnable();
    }
    // The switch says how what is seen was run; a single program is run as it was chosen last.
    m_controller->setLive(m_isLiveWanted && !canRun);
    if (canRun) {
        m_controller->start();
    }
    // Not into the filter: the space bar runs, W S A D move through time.
    m_timeline->setFocus(Qt::OtherFocusReason);
}

void MainWindow::toggleRun()
{
    switch (m_controller->state()) {
    case State::Running:
        m_controller->pause();
        break;
    case State::Paused:
        m_controller->resume();
        break;
    case State::Ready:
    case State::Ended:
        runAgain();
    }
}

bool MainWindow::runAgain()
{
    const bool canRun = m_documents->adoptEdits();
    if (canRun) {
        m_controller->start();
    }
    return canRun;
}

/// One key shows what an edit has changed: what was edited, or has no run before, is run first.
void MainWindow::compareWithLastRun()
{
    const bool isNew = m_code->isEdited(m_documents->present()) || !m_controller->lastRun();
    if (!isNew || runAgain()) {
        m_documents->showLastRun();
    }
}

void MainWindow::step(bool line)
{
    const State state = m_controller->state();
    const bool begins = state == State::Ready || state == State::Ended;
    if (begins && !m_documents->adoptEdits()) {
        return;
    }
    if (line) {
        m_controller->stepLine();
    } else {
        m_controller->stepTurn();
    }
}

/// The playhead's next step; past the last recorded one, the program's next step, or its end.
void MainWindow::walk(int direction)
{
    const Scenario *scenario = m_controller->active();
    if (!scenario || !scenario->hasRun()) {
        return;
    }
    const auto moment =
        timeline::neighbouringStep(*scenario->model(), m_controller->activeNumber(),
                                   m_playhead.moment(), direction);
    if (moment && (direction < 0 || !m_playhead.isLive())) {
        m_playhead.moveTo(*moment);
    } else if (direction > 0 && m_controller->state() == State::Paused) {
        step(false);
    } else if (direction < 0) {
        m_playhead.moveTo(ui::Playhead::Moment{trace::Time(0), 0});
    } else if (m_controller->state() == State::Ended) {
        m_timeline->goToEnd();
    }
}

void MainWindow::walkToTask(int direction)
{
    const Scenario *scenario = m_controller->active();
    if (!scenario || !scenario->hasRun()) {
        return;
    }
    if (const auto moment =
            timeline::stepOfAnother(*scenario->model(), m_controller->activeNumber(),
                                    m_playhead.moment(), direction)) {
        m_playhead.moveTo(*moment);
    }
}

/// Code, lessons and title say which programs are open; nothing of the old ones is left.
void MainWindow::showPrograms()
{
    m_selection.clear();
    m_marks.clear();
    showNames();
}

void MainWindow::showNames()
{
    const QStringList files = m_documents->files();
    m_lessons->setCurrentFiles(files);
    QStringList titles;
    QString question;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (!scenario->isKept()) {
            titles += scenario->title();
        }
        const bool isAnswered = scenario->isKept() || scenario->model();
        if (number == 0 && !isAnswered) {
            const std::string language = windowLanguage().toStdString();
            question = QString::fromStdString(
                scenario->program().metadata().textsIn(language).question);
        }
    }
    setWindowTitle(u"%1[*] – Awaitscope"_s.arg(titles.join(u" | "_s)));
    m_question->setQuestion(question);
    m_controls->setSpeed(m_controller->rate());
    fillCompareMenu();
    m_layout->setCodesSideBySide(m_code->isSideBySide());
}

/// The runs are the same, in the other order.
void MainWindow::showSwapped()
{
    ui::Selection::Item item = m_selection.item();
    item.run = 1 - item.run;
    if (item.kind != ui::Selection::Kind::None) {
        m_selection.select(item);
    }
    if (!m_playhead.isLive()) {
        ui::Playhead::Moment moment = m_playhead.moment();
        moment.run = 1 - moment.run;
        m_playhead.moveTo(moment);
    }
    showNames();
    showProgress();
}

void MainWindow::hideRuns()
{
    m_timeline->setRuns({});
    m_output->setRun(nullptr);
    m_events->setRun(nullptr);
    m_findings->setRun(nullptr);
}

void MainWindow::showRuns()
{
    const auto runs = this->runs();
    if (!runs.empty()) {
        m_question->hide();
    }
    m_timeline->setRuns(runs);
    showPast();
    m_timeline->showParts(shownParts());
    showActive();
}

/// Output, events and insides are those of the program whose code is in front.
void MainWindow::showActive()
{
    const Scenario *active = m_controller->active();
    const trace::Model *model = active ? active->shown().get() : nullptr;
    m_output->setRun(model, m_controller->activeNumber());
    m_events->setRun(model, m_controller->activeNumber());
    m_findings->setRun(model, m_controller->activeNumber());
    m_presenter->present();
}

void MainWindow::showProgress()
{
    int shown = 0;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (scenario->hasRun()) {
            const trace::Time clock = scenario->isActive() ? m_controller->clockOf(number)
                                                           : scenario->model()->lastTime();
            m_timeline->advance(isFutureHidden() ? std::min(clock, m_playhead.time()) : clock,
                                shown++);
        }
    }
    m_output->refresh();
    m_events->refresh();
    m_findings->refresh();
    m_presenter->present();
}

/// A line of the program that is shown, if that is still the text that runs.
void MainWindow::showLine(int line)
{
    if (const int number = m_controller->activeNumber(); !m_code->isEdited(number)) {
        m_code->setCurrent(number);
        m_code->pane(number)->showLine(line);
        // Selected, so that it stands out whether or not a task is there.
        ui::code::Editor *editor = m_code->pane(number)->editor();
        editor->setSelection(line - 1, editor->indentation(line - 1), line - 1,
                             int(editor->text(line - 1).trimmed().size()) +
                                 editor->indentation(line - 1));
    }
}

void MainWindow::showState()
{
    const State state = m_controller->state();
    const bool isActive = state == State::Running || state == State::Paused;
    const bool isOpen = m_controller->count() > 0;
    m_actions.run->setText(state == State::Running  ? tr("&Pause")
                           : state == State::Paused ? tr("&Continue")
                                                    : tr("&Run"));
    m_actions.run->setIcon(ui::icon(state == State::Running ? ui::Icon::Pause : ui::Icon::Run));
    m_actions.run->setEnabled(isOpen);
    m_actions.restart->setEnabled(isOpen);
    m_actions.step->setEnabled(isOpen);
    m_actions.stepLine->setEnabled(isOpen);
    m_actions.stop->setEnabled(isActive || m_controller->isReading());
    const bool hasRun = state != State::Ready;
    for (QAction *action : {m_actions.first, m_actions.back, m_actions.forward, m_actions.last,
                            m_actions.previousTask, m_actions.nextTask, m_actions.exportFigure,
                            m_actions.exportTrace}) {
        action->setEnabled(hasRun);
    }
    showCompareState();
    (m_controller->isLive() ? m_actions.live : m_actions.instant)->setChecked(true);
    m_controls->setSpeedEnabled(m_controller->isLive());
    m_controls->setBackToLiveShown(isActive && !m_playhead.isLive());
    m_presenter->present();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_documents->mayLeave()) {
        event->ignore();
        return;
    }
    m_controller->stop();
    m_unsaved.keep({}); // saved, or let go
    saveSession();
    QSettings settings;
    if (!m_actions.present->isChecked()) {
        settings.setValue(u"geometry"_s, saveGeometry());
    }
    m_layout->save(settings);
    settings.setValue(u"sideBySide"_s, m_actions.sideBySide->isChecked());
    event->accept();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Only now the frame around it is known.
    QTimer::singleShot(frameDelay, this, &MainWindow::keepOnScreen);
}

void MainWindow::keepOnScreen()
{
    if (isMaximized() || isFullScreen()) {
        return;
    }
    const QRect room = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    const QSize wanted = size().boundedTo(room.size() - frame);
    if (wanted != size()) {
        resize(wanted);
    }
    QRect place(frameGeometry().topLeft(), wanted + frame);
    place.moveRight(qMin(place.right(), room.right()));
    place.moveBottom(qMin(place.bottom(), room.bottom()));
    place.moveLeft(qMax(place.left(), room.left()));
    place.moveTop(qMax(place.top(), room.top()));
    if (place.topLeft() != frameGeometry().topLeft()) {
        move(place.topLeft());
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            files += url.toLocalFile();
        }
    }
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        open(files.first(qMin<qsizetype>(files.size(), 2)));
    }
}

} // namespace app
