// SPDX-License-Identifier: GPL-3.0-or-later
// What the Edit menu does: all of it to the code in front.
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/code/findbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>

namespace app
{

void MainWindow::connectEditing()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    const auto editor = [this] { return m_code->currentPane()->editor(); };
    on(m_actions.undo, [editor] { editor()->undo(); });
    on(m_actions.redo, [editor] { editor()->redo(); });
    on(m_actions.cut, [editor] { editor()->cut(); });
    on(m_actions.copy, [editor] { editor()->copy(); });
    on(m_actions.paste, [editor] { editor()->paste(); });
    on(m_actions.find, [this] { m_code->currentPane()->findBar()->open(); });
    on(m_actions.findNext, [this] { m_code->currentPane()->findBar()->findNext(1); });
    on(m_actions.findPrevious, [this] { m_code->currentPane()->findBar()->findNext(-1); });
    on(m_actions.goToLine, [this] { goToLine(); });
    on(m_actions.toggleComments, [editor] { editor()->toggleComments(); });
}

void MainWindow::showEditState()
{
    const ui::code::Editor *editor = m_code->currentPane()->editor();
    const bool canWrite = !editor->isReadOnly();
    m_actions.undo->setEnabled(editor->isUndoAvailable());
    m_actions.redo->setEnabled(editor->isRedoAvailable());
    m_actions.cut->setEnabled(canWrite && editor->hasSelectedText());
    m_actions.copy->setEnabled(editor->hasSelectedText());
    m_actions.paste->setEnabled(canWrite && !QGuiApplication::clipboard()->text().isEmpty());
}

void MainWindow::goToLine()
{
    ui::code::Editor *editor = m_code->currentPane()->editor();
    int line = 0;
    int column = 0;
    editor->getCursorPosition(&line, &column);
    bool chosen = false;
    line = QInputDialog::getInt(this, tr("Go to a line"), tr("Line:"), line + 1, 1,
                                editor->lines(), 1, &chosen);
    if (chosen) {
        editor->goToLine(line);
    }
}

} // namespace app
