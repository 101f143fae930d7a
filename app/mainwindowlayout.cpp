// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is put together: panes, menus, splitters. What they do is in mainwindow.cpp.
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "app/controlbar.h"
#include "app/documents.h"
#include "app/language.h"
#include "app/panefocus.h"
#include "app/permissionbar.h"
#include "app/questionbar.h"
#include "app/runcontroller.h"
#include "app/sources.h"
#include "ui/common/style.h"
#include "ui/findings/findingpane.h"
#include "ui/inspector/eventpane.h"
#include "ui/inspector/taskpane.h"
#include "ui/lessons/lessonpane.h"
#include "ui/now/nowpane.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/timeline.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

QWidget *withHeader(const QString &title, const QString &hint, QWidget *content)
{
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(ui::createPaneHeader(title, hint, area));
    layout->addWidget(content, 1);
    return area;
}

QSplitter *splitter(Qt::Orientation orientation)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    return splitter;
}

} // namespace

void MainWindow::createPanes()
{
    m_code = new CodeArea(&m_selection);
    m_code->setSideBySideAction(m_actions.sideBySide);
    m_documents = new Documents(m_controller, m_code, this);
    m_lessons = new ui::lessons::LessonPane;
    m_lessons->setLessons(builtInLessons(windowLanguage()));
    m_lessons->setRecentFiles(Documents::recentFiles());
    m_output = new ui::output::OutputPane(&m_playhead, &m_selection);
    m_timeline = new timeline::Timeline(m_selection, m_range, m_playhead);
    m_timeline->setMarks(m_marks);
    m_now = new ui::now::NowPane(&m_selection);
    m_task = new ui::inspector::TaskPane;
    m_events = new ui::inspector::EventPane(&m_playhead);
    m_findings = new ui::findings::FindingPane(&m_playhead, &m_selection);
    m_question = new QuestionBar;
    m_permission = new PermissionBar(m_controller->permission());
    m_status = new QLabel;
    m_mode = new QLabel;
    m_status->setTextFormat(Qt::RichText);
    m_status->setAccessibleName(tr("State at the playhead"));
    m_mode->setAccessibleName(tr("Run mode"));
}

void MainWindow::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions.open);
    m_recentMenu = file->addMenu(tr("Open &Recent"));
    file->addSeparator();
    file->addActions({m_actions.save, m_actions.saveAs});
    file->addSeparator();
    file->addActions({m_actions.exportFigure, m_actions.exportTrace});
    file->addSeparator();
    file->addAction(m_actions.quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    edit->addActions({m_actions.cut, m_actions.copy, m_actions.paste});
    edit->addSeparator();
    edit->addActions({m_actions.find, m_actions.findNext, m_actions.findPrevious,
                      m_actions.goToLine});
    edit->addSeparator();
    edit->addAction(m_actions.toggleComments);
    connect(edit, &QMenu::aboutToShow, this, &MainWindow::showEditState);

    QMenu *run = menuBar()->addMenu(tr("&Run", "menu"));
    run->addActions({m_actions.run, m_actions.restart, m_actions.step, m_actions.stepLine,
                     m_actions.stop});
    run->addSeparator();
    run->addActions({m_actions.live, m_actions.instant});
    run->addSeparator();
    run->addActions({m_actions.first, m_actions.back, m_actions.forward, m_actions.last,
                     m_actions.previousTask, m_actions.nextTask});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.findTask, m_actions.filterLanes});
    m_marksMenu = view->addMenu(tr("&Marks"));
    fillMarksMenu();
    view->addSeparator();
    view->addActions({m_actions.timeAxis, m_actions.stepsAxis});
    view->addSeparator();
    view->addActions({m_actions.showLessons, m_actions.showOutput, m_actions.metadata});
    view->addActions({m_actions.nextPane, m_actions.previousPane});
    view->addSeparator();
    QMenu *colours = view->addMenu(tr("&Colours"));
    colours->addActions({m_actions.systemTheme, m_actions.lightTheme, m_actions.darkTheme});
    view->addMenu(tr("Lan&guage"))->addActions(m_actions.languages);
    view->addMenu(tr("Size of the T&ype"))->addActions(m_actions.textSizes);
    m_spotlightMenu = view->addMenu(tr("Spotlig&ht"));
    view->addActions({m_actions.present, m_actions.hideFuture});

    QMenu *lesson = menuBar()->addMenu(tr("&Lesson"));
    QMenu *group = nullptr;
    for (const ui::lessons::Lesson &each : builtInLessons(windowLanguage())) {
        if (!group || group->title() != each.group) {
            group = lesson->addMenu(each.group);
        }
        group->addAction(each.title, this, [this, file = each.file] { open({file}); })
            ->setStatusTip(QString());
    }
    lesson->addSeparator();
    m_compareMenu = lesson->addMenu(tr("&Compare"));
    m_compareMenu->addActions({m_actions.compareTwin, m_actions.compareFile});
    m_compareMenu->addSeparator();
    m_compareMenu->addActions({m_actions.sideBySide, m_actions.nextDifference,
                               m_actions.previousDifference, m_actions.swap});
    m_compareMenu->addSeparator();
    m_compareMenu->addAction(m_actions.closeComparison);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions.keys, m_actions.about});

    m_controls = new ControlBar(m_actions, m_compareMenu, this);
    addToolBar(m_controls);
}

QWidget *MainWindow::createTimelineArea()
{
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_question);
    layout->addWidget(m_permission);
    layout->addWidget(m_timeline, 1);
    return area;
}

void MainWindow::layOut()
{
    m_insides = new QTabWidget;
    m_insides->setDocumentMode(true);
    m_insides->setAccessibleName(tr("Views of the moment"));
    m_insides->setAccessibleDescription(tr("The loop, a task, the findings and all events."));
    m_insides->addTab(m_now, tr("Now"));
    m_insides->addTab(m_task, tr("Task"));
    m_insides->addTab(m_findings, tr("Findings"));
    m_findingCount = new QLabel;
    m_findingCount->setObjectName(u"findingCount"_s);
    m_findingCount->setProperty("role", u"badge"_s);
    showFindingCount(0);
    m_insides->addTab(m_events, tr("Events"));

    m_lessonArea = withHeader(tr("Lessons"), {}, m_lessons);
    m_outputArea = withHeader(tr("Output"), tr("click a line to go to its moment"), m_output);
    m_top = splitter(Qt::Horizontal);
    m_top->addWidget(m_lessonArea);
    m_top->addWidget(m_code);
    m_top->setStretchFactor(1, 1);
    m_left = splitter(Qt::Vertical);
    m_left->addWidget(m_top);
    m_left->addWidget(m_outputArea);
    m_left->setStretchFactor(0, 2);
    m_left->setStretchFactor(1, 1);
    m_right = splitter(Qt::Vertical);
    m_timelineArea = createTimelineArea();
    m_right->addWidget(m_timelineArea);
    m_right->addWidget(m_insides);
    m_right->setStretchFactor(0, 2);
    m_right->setStretchFactor(1, 1);
    m_columns = splitter(Qt::Horizontal);
    m_columns->setObjectName(u"columns"_s);
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 11);
    m_columns->setStretchFactor(1, 14);
    setCentralWidget(m_columns);
    fillSpotlightMenu(m_spotlightMenu);

    m_paneFocus = new PaneFocus(this);
    m_paneFocus->setPanes({m_lessonArea, m_code, m_timeline, m_insides, m_outputArea});

    for (const QLineEdit *field : findChildren<QLineEdit *>()) {
        for (QAction *clear : field->findChildren<QAction *>()) {
            clear->setText(tr("Clear")); // Qt gives it a picture only
        }
    }
    statusBar()->setSizeGripEnabled(false);
    m_status->setContentsMargins(8, 4, 8, 4);
    m_mode->setContentsMargins(8, 4, 8, 4);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_mode);

    m_lessonArea->setMinimumWidth(110);
    m_code->setMinimumWidth(200);
    m_right->setMinimumWidth(360);
    m_outputArea->setMinimumHeight(80);
    m_insides->setMinimumHeight(80);
    resize(1280, 800);
    m_top->setSizes({186, 378});
    m_columns->setSizes({564, 716});
    m_left->setSizes({470, 220});
    m_right->setSizes({470, 220});
}

std::vector<std::pair<QString, QSplitter *>> MainWindow::splitters() const
{
    return {{u"split/columns"_s, m_columns},
            {u"split/left"_s, m_left},
            {u"split/top"_s, m_top},
            {u"split/right"_s, m_right}};
}

void MainWindow::restore()
{
    const QSettings settings;
    const QByteArray geometry = settings.value(u"geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        const QSize room = screen()->availableSize();
        resize(QSize(1280, 800).boundedTo(room));
    }
    for (const auto &[name, splitter] : splitters()) {
        splitter->restoreState(settings.value(name).toByteArray());
    }
    m_actions.sideBySide->setChecked(settings.value(u"sideBySide"_s, false).toBool());
    m_actions.showLessons->setChecked(settings.value(u"lessons"_s, true).toBool());
    m_actions.showOutput->setChecked(settings.value(u"output"_s, true).toBool());
}

/// Two codes side by side need the list's room, and some of the timeline's.
void MainWindow::makeRoomForCode()
{
    const bool areTwo = m_code->isSideBySide();
    arrangePanes();
    if (areTwo && m_columnsBefore.isEmpty()) {
        m_columnsBefore = m_columns->sizes();
        const int total = m_columnsBefore.value(0) + m_columnsBefore.value(1);
        m_columns->setSizes({total * 6 / 10, total * 4 / 10});
    } else if (!areTwo && !m_columnsBefore.isEmpty()) {
        m_columns->setSizes(m_columnsBefore);
        m_columnsBefore.clear();
    }
}

void MainWindow::restoreAppearance()
{
    const QSettings settings;
    const QString colours = settings.value(u"colours"_s).toString();
    m_actions.lightTheme->setChecked(colours == u"light"_s);
    m_actions.darkTheme->setChecked(colours == u"dark"_s);
    m_textScale = settings.value(u"textScale"_s, 1.0).toDouble();
    for (QAction *size : m_actions.textSizes) {
        size->setChecked(qFuzzyCompare(size->data().toDouble(), m_textScale));
    }
    applyTheme();
}

} // namespace app
