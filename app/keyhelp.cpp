// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyhelp.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

struct KeyRow {
    const char *keys;
    const char *meaning;
};

constexpr std::array<KeyRow, 22> rows{{
    {"Space", "run, pause, continue"},
    {"F5 · Shift+F5", "run from the beginning · stop"},
    {"F10 · F9", "one step of a task · one line"},
    {"← →", "playhead one step back, forward"},
    {"Shift+← Shift+→", "previous, next turn of another task"},
    {"Ctrl+Home · Ctrl+End", "playhead to the beginning · follow the run"},
    {"W S · Ctrl+wheel", "zoom in, out"},
    {"A D · drag", "move left, right"},
    {"F · F again", "fit the selection · fit all"},
    {"Shift+drag", "measure a duration"},
    {"[ ]", "follow the arrow to who woke the task, whom it woke"},
    {"M · N Shift+N", "mark the moment · to the next, previous mark"},
    {"/ · Ctrl+L", "find a task · filter the lanes"},
    {"C", "fold the tasks that the selected task created"},
    {"P", "keep the selected task's lane at the top"},
    {"Ctrl+Z", "undo a zoom or move"},
    {"Ctrl+B · Ctrl+Shift+B", "compared codes side by side · swap them"},
    {"F7 · Shift+F7", "next, previous lines that differ"},
    {"Ctrl+O · Ctrl+S", "open · save"},
    {"Ctrl+E", "export the figure"},
    {"F11", "full screen with large type"},
    {"?", "this list"},
}};

} // namespace

void showKeys(QWidget *window)
{
    QDialog dialog(window);
    dialog.setWindowTitle(QCoreApplication::translate("Keys", "Keys"));
    auto *grid = new QGridLayout(&dialog);
    grid->setContentsMargins(24, 20, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(7);
    int line = 0;
    for (const KeyRow &row : rows) {
        grid->addWidget(new QLabel(u"<b>%1</b>"_s.arg(QString::fromUtf8(row.keys)), &dialog), line,
                        0);
        grid->addWidget(
            new QLabel(QCoreApplication::translate("Keys", row.meaning), &dialog), line++, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    grid->setRowMinimumHeight(line++, 6);
    grid->addWidget(buttons, line, 0, 1, 2);
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
