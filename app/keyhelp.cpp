// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyhelp.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr QSize windowFrame{20, 60}; // about what a window manager adds

struct KeyRow {
    const char *keys;
    const char *meaning;
};

constexpr KeyRow rows[]{
    {QT_TRANSLATE_NOOP("KeyNames", "Space"), QT_TRANSLATE_NOOP("Keys", "run, pause, continue")},
    {QT_TRANSLATE_NOOP("KeyNames", "F5 · Shift+F5"),
     QT_TRANSLATE_NOOP("Keys", "run from the beginning · stop")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+F5"),
     QT_TRANSLATE_NOOP("Keys", "run what was edited, beside the run before")},
    {QT_TRANSLATE_NOOP("KeyNames", "F10 · F9"),
     QT_TRANSLATE_NOOP("Keys", "one step of a task · one line")},
    {QT_TRANSLATE_NOOP("KeyNames", "← →"),
     QT_TRANSLATE_NOOP("Keys", "playhead one step back, forward")},
    {QT_TRANSLATE_NOOP("KeyNames", "Shift+← Shift+→"),
     QT_TRANSLATE_NOOP("Keys", "previous, next turn of another task")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+Home · Ctrl+End"),
     QT_TRANSLATE_NOOP("Keys", "playhead to the beginning · follow the run")},
    {QT_TRANSLATE_NOOP("KeyNames", "W S · Ctrl+wheel"), QT_TRANSLATE_NOOP("Keys", "zoom in, out")},
    {QT_TRANSLATE_NOOP("KeyNames", "A D · drag"), QT_TRANSLATE_NOOP("Keys", "move left, right")},
    {QT_TRANSLATE_NOOP("KeyNames", "F · F again"),
     QT_TRANSLATE_NOOP("Keys", "fit the selection · fit all")},
    {QT_TRANSLATE_NOOP("KeyNames", "Shift+drag"), QT_TRANSLATE_NOOP("Keys", "measure a duration")},
    {QT_TRANSLATE_NOOP("KeyNames", "R"),
     QT_TRANSLATE_NOOP("Keys", "measure from here to wherever the playhead goes · Escape ends it")},
    {QT_TRANSLATE_NOOP("KeyNames", "↑ ↓"),
     QT_TRANSLATE_NOOP("Keys", "select the lane above, below")},
    {QT_TRANSLATE_NOOP("KeyNames", "F6 · Shift+F6"),
     QT_TRANSLATE_NOOP("Keys", "keyboard to the next, previous pane")},
    {QT_TRANSLATE_NOOP("KeyNames", "[ ]"),
     QT_TRANSLATE_NOOP("Keys", "follow the arrow to who woke the task, whom it woke")},
    {QT_TRANSLATE_NOOP("KeyNames", "M · N Shift+N"),
     QT_TRANSLATE_NOOP("Keys", "mark the moment · to the next, previous mark")},
    {QT_TRANSLATE_NOOP("KeyNames", "/ · Ctrl+L"),
     QT_TRANSLATE_NOOP("Keys", "find a task · filter the lanes")},
    {QT_TRANSLATE_NOOP("KeyNames", "C"),
     QT_TRANSLATE_NOOP("Keys", "fold the tasks that the selected task created")},
    {QT_TRANSLATE_NOOP("KeyNames", "P"),
     QT_TRANSLATE_NOOP("Keys", "keep the selected task's lane at the top")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+Z"), QT_TRANSLATE_NOOP("Keys", "undo a zoom or move")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+B · Ctrl+Shift+B"),
     QT_TRANSLATE_NOOP("Keys", "compared codes side by side · swap them")},
    {QT_TRANSLATE_NOOP("KeyNames", "F7 · Shift+F7"),
     QT_TRANSLATE_NOOP("Keys", "next, previous lines that differ")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+O · Ctrl+S"), QT_TRANSLATE_NOOP("Keys", "open · save")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+F · Ctrl+G · Ctrl+/"),
     QT_TRANSLATE_NOOP("Keys", "in the code: find · go to a line · comment lines")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+E"), QT_TRANSLATE_NOOP("Keys", "export the figure")},
    {QT_TRANSLATE_NOOP("KeyNames", "F11"),
     QT_TRANSLATE_NOOP("Keys", "full screen with large type · Escape ends it")},
    {QT_TRANSLATE_NOOP("KeyNames", "H"),
     QT_TRANSLATE_NOOP("Keys", "while presenting: hide, show the future")},
    {QT_TRANSLATE_NOOP("KeyNames", "Ctrl+1 … Ctrl+4 · Ctrl+0"),
     QT_TRANSLATE_NOOP("Keys", "one pane alone · all panes")},
    {QT_TRANSLATE_NOOP("KeyNames", "?"), QT_TRANSLATE_NOOP("Keys", "this list")},
};

} // namespace

void showKeys(QWidget *window)
{
    QDialog dialog(window);
    dialog.setWindowTitle(QCoreApplication::translate("Keys", "Keys"));
    auto *list = new QWidget(&dialog);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(24, 20, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(7);
    int line = 0;
    for (const KeyRow &row : rows) {
        grid->addWidget(new QLabel(u"<b>%1</b>"_s.arg(QCoreApplication::translate("KeyNames", row.keys)), &dialog), line,
                        0);
        grid->addWidget(
            new QLabel(QCoreApplication::translate("Keys", row.meaning), &dialog), line++, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    // In large type the list is higher than a small screen.
    auto *scrolled = new QScrollArea(&dialog);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(list);
    const int bar = scrolled->verticalScrollBar()->sizeHint().width();
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled, 1);
    buttons->setContentsMargins(24, 10, 24, 16);
    layout->addWidget(buttons);
    const QSize room = window->screen()->availableSize() - windowFrame;
    dialog.resize(QSize(list->sizeHint().width() + bar, list->sizeHint().height() + buttons->sizeHint().height())
                      .boundedTo(room));
    dialog.exec();
}

void showAbout(QWidget *window)
{
    QMessageBox::about(
        window, QCoreApplication::translate("Keys", "About Awaitscope"),
        QCoreApplication::translate(
            "Keys",
            "<p><b>Awaitscope %1</b></p><p>An oscilloscope for async/await: runs small asyncio "
            "programs and shows which task runs, which wait for what, how deep the queues are and "
            "what the threads do.</p><p>Free software under the GNU General Public License, version "
            "3 or later. Made with Qt, QCoro, QCustomPlot, QScintilla, GMP and toml++.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace app
