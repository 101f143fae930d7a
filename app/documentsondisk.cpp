// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs do to the files of the open documents.
#include "app/documents.h"

#include "app/codearea.h"
#include "app/runcontroller.h"
#include "app/sources.h"
#include "ui/code/codepane.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is on disk now is known: only what comes later is a change.
void Documents::rememberContents()
{
    m_onDisk.clear();
    for (const QString &file : files()) {
        if (!isBuiltIn(file)) {
            m_onDisk.insert(file, contentOf(file));
        }
    }
}

void Documents::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories();
        !watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    for (const QString &file : files()) {
        const QFileInfo info(file);
        if (isBuiltIn(file)) {
            continue;
        }
        if (info.dir().exists()) {
            m_watcher.addPath(info.absolutePath());
        }
        if (info.exists()) {
            m_watcher.addPath(file);
        }
    }
}

void Documents::look()
{
    watch();
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        const QString path = scenario->file();
        if (scenario->isKept() || isBuiltIn(path) || !QFileInfo::exists(path)) {
            continue;
        }
        const QByteArray content = contentOf(path);
        if (m_onDisk.value(path) != content) {
            m_onDisk.insert(path, content);
            offerReload(number);
        }
    }
}

void Documents::offerReload(int number)
{
    const Scenario &scenario = *m_controller->scenario(number);
    run::Program program = loadProgram(scenario.file());
    const ui::code::CodePane *pane = m_code->pane(number);
    if (QString::fromStdString(program.text()) == pane->source()) {
        return;
    }
    if (!pane->isModified() || givesUpChanges(scenario.fileName())) {
        take(number, std::move(program));
    }
}

bool Documents::givesUpChanges(const QString &name)
{
    QMessageBox box(QMessageBox::Question, tr("Changed on disk"),
                    tr("%1 was changed by another program, and here. Which text shall stay?")
                        .arg(name),
                    QMessageBox::NoButton, m_window);
    const QPushButton *take = box.addButton(tr("Take the File's"), QMessageBox::DestructiveRole);
    QPushButton *keep = box.addButton(tr("Keep Mine"), QMessageBox::RejectRole);
    box.setDefaultButton(keep); // Enter and Escape lose nothing
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == take;
}

} // namespace app
