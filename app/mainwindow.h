// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/chrometracefile.h"
#include "app/unsavedtexts.h"
#include "ui/common/marks.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/visiblerange.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <vector>

class QFrame;
class QLabel;
class QMenu;

namespace timeline
{
class Timeline;
struct ShownRun;
}
namespace ui
{
namespace findings
{
class FindingPane;
}
namespace inspector
{
class EventPane;
class TaskPane;
}
namespace lessons
{
class LessonPane;
}
namespace now
{
class NowPane;
}
namespace output
{
class OutputPane;
}
} // namespace ui

namespace app
{

class CodeArea;
class ControlBar;
class Documents;
class MomentPresenter;
class PermissionBar;
class PaneFocus;
class PaneLayout;
class QuestionBar;
class RunController;
class StatusLabel;

/// The window: lays out the panes, and lets them see the same run, playhead and selection.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens one or two files; with none, the serial and the gathered watches. Two are run at once,
    /// without waiting, so that the comparison is there.
    void open(const QStringList &files);
    /// Opens what was open when the window was closed last; if there is nothing, as open({}).
    void openSession();
    /// Asks whether texts that a crash left unsaved are wanted back; true if they are open now.
    bool offerUnsaved();
    /// Where unsaved texts are kept while the window is open.
    static QString unsavedFolder();

    RunController *controller() const { return m_controller; }
    ui::Playhead &playhead() { return m_playhead; }
    const ui::Marks &marks() const { return m_marks; }
    CodeArea *code() const { return m_code; }
    const Actions &actions() const { return m_actions; }
    Documents *documents() const { return m_documents; }
    PaneLayout *panes() const { return m_layout; }
    /// What a click beside the panes offers.
    QMenu *createPopupMenu() override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createPanes();
    void createMenus();
    void layOut();
    void createDocks();
    QWidget *createTimelineArea();
    void connectControls();
    void connectEditing();
    void connectRuns();
    void connectView();
    void restore();
    void restoreAppearance();
    void saveSession() const;
    void keepUnsaved();
    void keepOnScreen();

    void showEditState();
    void goToLine();
    void toggleRun();
    bool runAgain();
    void compareWithLastRun();
    void showCompareState();
    void step(bool line);
    void walk(int direction);
    void walkToTask(int direction);
    std::vector<timeline::ShownRun> runs() const;
    std::vector<std::shared_ptr<const trace::Model>> shownParts() const;
    QString askForPlace(const QString &title, const QString &name, const QString &filter);
    void exportFigure();
    void exportTrace();
    Writing writeTrace(const QString &path, std::shared_ptr<const trace::Model> model);
    void showMetadataState();
    void chooseMode(bool live);
    void toggleMark();
    void goToMark(const ui::Mark *mark);
    void fillMarksMenu();
    void findTask();
    void chooseTheme();
    void applyTheme();
    void present(bool on);
    bool isFutureHidden() const;
    void showPast();
    void fillSpotlightMenu(QMenu *menu);

    void showPrograms();
    void showNames();
    void showSwapped();
    void showRuns();
    void showActive();
    void hideRuns();
    void showState();
    void showProgress();
    void showLine(int line);
    void fillCompareMenu();

    Actions m_actions;
    ui::Playhead m_playhead;
    ui::Selection m_selection;
    ui::Marks m_marks;
    ui::VisibleRange m_range;
    RunController *m_controller;
    CodeArea *m_code = nullptr;
    Documents *m_documents = nullptr;
    MomentPresenter *m_presenter = nullptr;
    ControlBar *m_controls = nullptr;
    QuestionBar *m_question = nullptr;
    PermissionBar *m_permission = nullptr;
    PaneFocus *m_paneFocus = nullptr;
    timeline::Timeline *m_timeline = nullptr;
    ui::lessons::LessonPane *m_lessons = nullptr;
    ui::output::OutputPane *m_output = nullptr;
    ui::now::NowPane *m_now = nullptr;
    ui::inspector::TaskPane *m_task = nullptr;
    ui::inspector::EventPane *m_events = nullptr;
    ui::findings::FindingPane *m_findings = nullptr;
    PaneLayout *m_layout = nullptr;
    QMenu *m_panesMenu = nullptr;
    QMenu *m_compareMenu = nullptr;
    QMenu *m_spotlightMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_marksMenu = nullptr;
    QAction *m_allPanes = nullptr; ///< no spotlight
    StatusLabel *m_status = nullptr;
    QLabel *m_mode = nullptr;
    QTimer m_checkTimer;
    UnsavedTexts m_unsaved{unsavedFolder()};
    double m_textScale = 1;
    bool m_isLiveWanted = true; ///< compared programs are run at once, without waiting, all the same
};

} // namespace app
