// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "app/language.h"
#include "ui/common/icons.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace app
{

QAction *Actions::add(const QString &text, const QString &tip, const QKeySequence &key)
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(key);
    const QString keyText = key.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keyText));
    action->setStatusTip(QString());
    m_window->addAction(action);
    return action;
}

QAction *Actions::addOfText(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

QAction *Actions::addChoice(QActionGroup *group, const QString &text, const QString &tip)
{
    QAction *action = add(text, tip);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

Actions::Actions(QWidget *window)
    : m_window(window)
{
    open = add(tr("&Open…"), tr("Open a program"), QKeySequence::Open);
    save = add(tr("&Save"), tr("Save the program"), QKeySequence::Save);
    saveAs = add(tr("Save &As…"), tr("Save the program as another file"),
                 QKeySequence::SaveAs);
    exportFigure = add(tr("&Figure…"), tr("Save the picture as PNG, SVG or PDF"),
                       QKeySequence(u"Ctrl+E"_s));
    exportTrace = add(tr("Export &Trace…"), tr("Save the run for Perfetto"));
    quit = add(tr("&Quit"), tr("Quit"), QKeySequence(u"Ctrl+Q"_s));

    undo = addOfText(tr("&Undo"), QKeySequence(u"Ctrl+Z"_s));
    redo = addOfText(tr("&Redo"), QKeySequence(u"Ctrl+Y"_s));
    cut = addOfText(tr("Cu&t"), QKeySequence::Cut);
    copy = addOfText(tr("&Copy"), QKeySequence::Copy);
    paste = addOfText(tr("&Paste"), QKeySequence::Paste);
    find = add(tr("&Find…"), tr("Find words in the code"), QKeySequence(u"Ctrl+F"_s));
    findNext = add(tr("Find &Next"), tr("To the next place"), QKeySequence(Qt::Key_F3));
    findPrevious = add(tr("Find Pre&vious"), tr("To the previous place"),
                       QKeySequence(u"Shift+F3"_s));
    goToLine = add(tr("&Go to Line…"), tr("Go to a line of the code by its number"),
                   QKeySequence(u"Ctrl+G"_s));
    toggleComments = add(tr("Co&mment Lines"),
                         tr("Make comments of the selected lines, or code again"),
                         QKeySequence(u"Ctrl+/"_s));

    run = add(tr("&Run"), tr("Run, pause, continue"), QKeySequence(Qt::Key_Space));
    restart = add(tr("Run &Again"), tr("Run from the beginning"), QKeySequence(Qt::Key_F5));
    step = add(tr("&Step"), tr("Let one task do one step"), QKeySequence(Qt::Key_F10));
    stepLine = add(tr("Step &Line"), tr("Go to the next line of the program"),
                   QKeySequence(Qt::Key_F9));
    stop = add(tr("S&top"), tr("Stop the program"), QKeySequence(u"Shift+F5"_s));
    auto *mode = new QActionGroup(window);
    live = addChoice(mode, tr("Li&ve"), tr("Wait as long as the program waits"));
    instant = addChoice(mode, tr("&Instant"), tr("Skip the waits: the whole run at once"));
    live->setChecked(true);

    first = add(tr("To the &Beginning"), tr("Playhead to the beginning"),
                QKeySequence(u"Ctrl+Home"_s));
    back = add(tr("Step Bac&k"), tr("Playhead one step back"), QKeySequence(Qt::Key_Left));
    forward = add(tr("Step &Forward"), tr("Playhead one step forward"),
                  QKeySequence(Qt::Key_Right));
    last = add(tr("To No&w"), tr("Playhead to the end, and follow the run"),
               QKeySequence(u"Ctrl+End"_s));
    previousTask = add(tr("Previous Task's T&urn"), tr("Playhead to another task's turn"),
                       QKeySequence(u"Shift+Left"_s));
    nextTask = add(tr("&Next Task's Turn"), tr("Playhead to another task's turn"),
                   QKeySequence(u"Shift+Right"_s));

    mark = add(tr("&Mark the Moment"),
               tr("Drop a mark at the playhead, or take away the one that is there"),
               QKeySequence(u"M"_s));
    previousMark = add(tr("&Previous Mark"), tr("Playhead to the mark before"),
                       QKeySequence(u"Shift+N"_s));
    nextMark = add(tr("&Next Mark"), tr("Playhead to the next mark"), QKeySequence(u"N"_s));
    clearMarks = add(tr("&Remove All"), tr("Take all marks away"));

    nextPane = add(tr("Next &Pane"), tr("Keyboard to the next pane"), QKeySequence(Qt::Key_F6));
    previousPane = add(tr("Previo&us Pane"), tr("Keyboard to the pane before"),
                       QKeySequence(u"Shift+F6"_s));
    resetLayout = add(tr("&Reset the Layout"), tr("All panes where they were at the first start"));
    metadata = add(tr("Meta&data"), tr("Show the block that describes the lesson, above its code"));
    metadata->setCheckable(true);

    findTask = add(tr("&Find a Task…"), tr("Select a task by its name"),
                   QKeySequence(u"/"_s));
    filterLanes = add(tr("Filter &Lanes…"), tr("Show only the tasks that are named so"),
                      QKeySequence(u"Ctrl+L"_s));
    auto *axis = new QActionGroup(window);
    timeAxis = addChoice(axis, tr("&Time Axis"), tr("One unit is one second"));
    stepsAxis = addChoice(axis, tr("&Steps Axis"), tr("One unit is one turn of the loop"));
    timeAxis->setChecked(true);
    auto *themes = new QActionGroup(window);
    systemTheme = addChoice(themes, tr("As the &System"), tr("Follow the desktop"));
    lightTheme = addChoice(themes, tr("&Light"), tr("Light colours"));
    darkTheme = addChoice(themes, tr("&Dark"), tr("Dark colours"));
    systemTheme->setChecked(true);
    auto *sizes = new QActionGroup(window);
    for (const int percent : {100, 125, 150, 200}) {
        QAction *size = addChoice(sizes, u"%1 %"_s.arg(percent), tr("Size of the type"));
        size->setData(percent / 100.0);
        size->setChecked(percent == 100);
        textSizes.append(size);
    }
    auto *tongues = new QActionGroup(window);
    for (const QString &code : knownLanguages()) {
        // Each by its own name: who cannot read the others finds it.
        QAction *language = code.isEmpty()
                                ? addChoice(tongues, tr("As the &System"), tr("As the desktop"))
                                : addChoice(tongues, nameOfLanguage(code), tr("Language of the window"));
        language->setData(code);
        language->setChecked(code == chosenLanguage());
        languages.append(language);
    }
    present = add(tr("P&resent"), tr("Full screen with large type"),
                  QKeySequence(Qt::Key_F11));
    present->setCheckable(true);
    hideFuture = add(tr("H&ide the Future"),
                     tr("Show nothing of what comes after the playhead, while presenting"),
                     QKeySequence(u"H"_s));
    hideFuture->setCheckable(true);
    hideFuture->setChecked(true);

    exportFigure->setIconVisibleInMenu(false); // for the control bar
    present->setIconVisibleInMenu(false);

    compareLastRun =
        add(tr("With the &Last Run"),
            tr("What an edit has changed: run what was edited, and show the run before beside it"),
            QKeySequence(u"Ctrl+F5"_s));
    compareTwin = add(tr("With Its &Twin"), tr("Open the lesson's twin beside it"));
    compareFile = add(tr("With a &File…"), tr("Open another program beside it"));
    sideBySide = add(tr("Codes Side by &Side"),
                     tr("Show both programs side by side, with the lines that differ"),
                     QKeySequence(u"Ctrl+B"_s));
    sideBySide->setCheckable(true);
    nextDifference = add(tr("&Next Difference"), tr("To the next lines that differ"),
                         QKeySequence(Qt::Key_F7));
    previousDifference = add(tr("&Previous Difference"),
                             tr("To the previous lines that differ"),
                             QKeySequence(u"Shift+F7"_s));
    swap = add(tr("S&wap the Programs"), tr("The first program becomes the second"),
               QKeySequence(u"Ctrl+Shift+B"_s));
    closeComparison = add(tr("&Close the Comparison"), tr("Keep the first program only"));

    keys = add(tr("&Keys"), tr("Show the keys"), QKeySequence(u"?"_s));
    about = add(tr("&About Awaitscope"), tr("About Awaitscope"));
    updateIcons();
}

void Actions::updateIcons()
{
    using ui::Icon;
    open->setIcon(ui::icon(Icon::Open));
    restart->setIcon(ui::icon(Icon::Restart));
    step->setIcon(ui::icon(Icon::Step));
    stop->setIcon(ui::icon(Icon::Stop));
    first->setIcon(ui::icon(Icon::First));
    back->setIcon(ui::icon(Icon::Back));
    forward->setIcon(ui::icon(Icon::Forward));
    last->setIcon(ui::icon(Icon::Last));
    sideBySide->setIcon(ui::icon(Icon::Compare));
    exportFigure->setIcon(ui::icon(Icon::Figure));
    present->setIcon(ui::icon(Icon::Present));
}

} // namespace app
