// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

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
    open = add(words("&Open…"), words("Open a program"), QKeySequence::Open);
    save = add(words("&Save"), words("Save the program"), QKeySequence::Save);
    saveAs = add(words("Save &As…"), words("Save the program as another file"),
                 QKeySequence::SaveAs);
    exportFigure = add(words("&Figure…"), words("Save the picture as PNG, SVG or PDF"),
                       QKeySequence(u"Ctrl+E"_s));
    exportTrace = add(words("Export &Trace…"), words("Save the run for Perfetto"));
    quit = add(words("&Quit"), words("Quit"), QKeySequence(u"Ctrl+Q"_s));

    run = add(words("&Run"), words("Run, pause, continue"), QKeySequence(Qt::Key_Space));
    restart = add(words("Run &Again"), words("Run from the beginning"), QKeySequence(Qt::Key_F5));
    step = add(words("&Step"), words("Let one task do one step"), QKeySequence(Qt::Key_F10));
    stepLine = add(words("Step &Line"), words("Go to the next line of the program"),
                   QKeySequence(Qt::Key_F9));
    stop = add(words("S&top"), words("Stop the program"), QKeySequence(u"Shift+F5"_s));
    auto *mode = new QActionGroup(window);
    live = addChoice(mode, words("&Live"), words("Wait as long as the program waits"));
    instant = addChoice(mode, words("&Instant"), words("Skip the waits: the whole run at once"));
    live->setChecked(true);

    first = add(words("To the &Beginning"), words("Playhead to the beginning"),
                QKeySequence(u"Ctrl+Home"_s));
    back = add(words("Step &Back"), words("Playhead one step back"), QKeySequence(Qt::Key_Left));
    forward = add(words("Step &Forward"), words("Playhead one step forward"),
                  QKeySequence(Qt::Key_Right));
    last = add(words("To &Now"), words("Playhead to the end, and follow the run"),
               QKeySequence(u"Ctrl+End"_s));
    previousTask = add(words("&Previous Task's Turn"), words("Playhead to another task's turn"),
                       QKeySequence(u"Shift+Left"_s));
    nextTask = add(words("&Next Task's Turn"), words("Playhead to another task's turn"),
                   QKeySequence(u"Shift+Right"_s));

    mark = add(words("&Mark the Moment"),
               words("Drop a mark at the playhead, or take away the one that is there"),
               QKeySequence(u"M"_s));
    previousMark = add(words("&Previous Mark"), words("Playhead to the mark before"),
                       QKeySequence(u"Shift+N"_s));
    nextMark = add(words("&Next Mark"), words("Playhead to the next mark"), QKeySequence(u"N"_s));
    clearMarks = add(words("&Remove All"), words("Take all marks away"));

    findTask = add(words("&Find a Task…"), words("Select a task by its name"),
                   QKeySequence(u"/"_s));
    filterLanes = add(words("Filter &Lanes…"), words("Show only the tasks that are named so"),
                      QKeySequence(u"Ctrl+L"_s));
    auto *axis = new QActionGroup(window);
    timeAxis = addChoice(axis, words("&Time Axis"), words("One unit is one second"));
    stepsAxis = addChoice(axis, words("&Steps Axis"), words("One unit is one turn of the loop"));
    timeAxis->setChecked(true);
    showLessons = add(words("&Lessons"), words("Show the list of lessons"));
    showOutput = add(words("&Output"), words("Show what the program prints"));
    for (QAction *action : {showLessons, showOutput}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    auto *themes = new QActionGroup(window);
    systemTheme = addChoice(themes, words("As the &System"), words("Follow the desktop"));
    lightTheme = addChoice(themes, words("&Light"), words("Light colours"));
    darkTheme = addChoice(themes, words("&Dark"), words("Dark colours"));
    systemTheme->setChecked(true);
    auto *sizes = new QActionGroup(window);
    for (const int percent : {100, 125, 150, 200}) {
        QAction *size = addChoice(sizes, u"%1 %"_s.arg(percent), words("Size of the type"));
        size->setData(percent / 100.0);
        size->setChecked(percent == 100);
        textSizes.append(size);
    }
    present = add(words("P&resent"), words("Full screen with large type"),
                  QKeySequence(Qt::Key_F11));
    present->setCheckable(true);

    compareTwin = add(words("With Its &Twin"), words("Open the lesson's twin beside it"));
    compareFile = add(words("With a &File…"), words("Open another program beside it"));
    sideBySide = add(words("Codes Side by &Side"),
                     words("Show both programs side by side, with the lines that differ"),
                     QKeySequence(u"Ctrl+B"_s));
    sideBySide->setCheckable(true);
    nextDifference = add(words("&Next Difference"), words("To the next lines that differ"),
                         QKeySequence(Qt::Key_F7));
    previousDifference = add(words("&Previous Difference"),
                             words("To the previous lines that differ"),
                             QKeySequence(u"Shift+F7"_s));
    swap = add(words("S&wap the Programs"), words("The first program becomes the second"),
               QKeySequence(u"Ctrl+Shift+B"_s));
    closeComparison = add(words("&Close the Comparison"), words("Keep the first program only"));

    keys = add(words("&Keys"), words("Show the keys"), QKeySequence(u"?"_s));
    about = add(words("&About Awaitscope"), words("About Awaitscope"));
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
}

} // namespace app
