// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is put together: panes, menus, docks. What they do is in mainwindow.cpp.
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "app/controlbar.h"
#include "app/documents.h"
#include "app/language.h"
#include "app/panedock.h"
#include "app/panefocus.h"
#include "app/panelayout.h"
#include "app/permissionbar.h"
#include "app/questionbar.h"
#include "app/runcontroller.h"
#include "app/sources.h"
#include "app/statuslabel.h"
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
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app
{

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
    m_task = new ui::inspector::TaskPane(&m_playhead, &m_selection);
    m_events = new ui::inspector::EventPane(&m_playhead);
    m_findings = new ui::findings::FindingPane(&m_playhead, &m_selection);
    m_question = new QuestionBar;
    m_permission = new PermissionBar(m_controller->permission());
    m_status = new StatusLabel;
    m_mode = new QLabel;
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
    m_panesMenu = view->addMenu(tr("P&anes"));
    view->addActions({m_actions.nextPane, m_actions.previousPane, m_actions.metadata});
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
    m_compareMenu->addActions(
        {m_actions.compareLastRun, m_actions.compareTwin, m_actions.compareFile});
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

void MainWindow::createDocks()
{
    const auto add = [this](Pane pane, const QString &name, const QString &title, QWidget *content,
                            const QString &hint = {}) {
        QWidget *header = ui::createPaneHeader(title, hint);
        m_layout->add(pane, new PaneDock(name, title, header, PaneDock::Header::Title, content));
    };
    m_layout = new PaneLayout(this);
    add(Pane::Lessons, u"lessons"_s, tr("Lessons"), m_lessons);
    m_layout->add(Pane::Code, new PaneDock(u"code"_s, tr("Code"), m_code->header(),
                                           PaneDock::Header::More, m_code));
    add(Pane::Timeline, u"timeline"_s, tr("Timeline"), createTimelineArea(),
        tr("? shows the keys"));
    add(Pane::Now, u"now"_s, tr("Now"), m_now);
    add(Pane::Task, u"task"_s, tr("Task"), m_task);
    add(Pane::Findings, u"findings"_s, tr("Findings"), m_findings);
    add(Pane::Events, u"events"_s, tr("Events"), m_events);
    add(Pane::Output, u"output"_s, tr("Output"), m_output, tr("click a line to go to its moment"));
    m_layout->menu().fill(m_panesMenu);
    m_panesMenu->addAction(m_actions.resetLayout);
    fillSpotlightMenu(m_spotlightMenu);
}

QMenu *MainWindow::createPopupMenu()
{
    auto *menu = new QMenu(this);
    menu->addActions(m_panesMenu->actions());
    return menu;
}

void MainWindow::layOut()
{
    m_lessons->setMinimumWidth(110);
    m_code->setMinimumWidth(200);
    m_timeline->setMinimumWidth(360);
    const QList<QWidget *> panes{m_lessons, m_code,     m_timeline, m_now,
                                 m_task,    m_findings, m_events,   m_output};
    for (QWidget *pane : panes) {
        pane->setMinimumHeight(60);
        for (const QLineEdit *field : pane->findChildren<QLineEdit *>()) {
            for (QAction *clear : field->findChildren<QAction *>()) {
                clear->setText(tr("Clear")); // Qt gives it a picture only
            }
        }
    }
    createDocks();
    m_paneFocus = new PaneFocus(this);
    m_paneFocus->setPanes(panes);
    statusBar()->setSizeGripEnabled(false);
    m_status->setContentsMargins(8, 4, 8, 4);
    m_mode->setContentsMargins(8, 4, 8, 4);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_mode);
}

void MainWindow::restore()
{
    const QSettings settings;
    const QByteArray geometry = settings.value(u"geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        const QSize room = screen()->availableSize();
        resize(QSize(1280, 800).boundedTo(room));
    }
    m_layout->restore(settings);
    m_actions.sideBySide->setChecked(settings.value(u"sideBySide"_s, false).toBool());
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
