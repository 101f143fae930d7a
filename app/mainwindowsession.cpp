// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next: what was open, and what was not saved.
#include "app/mainwindow.h"

#include "app/codearea.h"
#include "app/documents.h"
#include "app/runcontroller.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

const QString filesKey = u"session/files"_s;
const QString currentKey = u"session/current"_s;
const QString placesKey = u"session/places"_s;

} // namespace

QString MainWindow::unsavedFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/unsaved"_s;
}

void MainWindow::saveSession() const
{
    QSettings settings;
    QVariantList places;
    for (int number = 0; number < m_code->count(); ++number) {
        if (number == m_controller->keptNumber()) {
            continue;
        }
        const ui::code::Editor::Place place = m_code->pane(number)->editor()->place();
        places += QVariant(QVariantList{place.line, place.column, place.topRow});
    }
    settings.setValue(filesKey, m_documents->files());
    settings.setValue(currentKey, m_code->current());
    settings.setValue(placesKey, places);
}

void MainWindow::openSession()
{
    const QSettings settings;
    const QStringList files = settings.value(filesKey).toStringList();
    for (const QString &file : files) {
        if (!QFileInfo(file).isFile()) {
            open({});
            return;
        }
    }
    open(files);
    const QVariantList places = settings.value(placesKey).toList();
    for (int number = 0; number < m_code->count() && number < places.size(); ++number) {
        const QVariantList place = places[number].toList();
        m_code->pane(number)->editor()->setPlace({place.value(0).toInt(), place.value(1).toInt(),
                                                  place.value(2).toInt()});
    }
    m_code->setCurrent(settings.value(currentKey).toInt());
}

void MainWindow::keepUnsaved()
{
    std::vector<OpenText> texts;
    for (int number = 0; number < m_code->count(); ++number) {
        if (number == m_controller->keptNumber()) {
            continue;
        }
        const ui::code::CodePane *pane = m_code->pane(number);
        OpenText text{m_controller->scenario(number)->file(), {}};
        if (pane->isModified()) {
            text.text = pane->source();
        }
        texts.push_back(std::move(text));
    }
    m_unsaved.keep(texts);
}

bool MainWindow::offerUnsaved()
{
    const std::vector<OpenText> left = m_unsaved.findLeft();
    QStringList names;
    for (const OpenText &each : left) {
        if (each.text) {
            names += QFileInfo(each.file).fileName();
        }
    }
    if (names.isEmpty()) {
        return false;
    }
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("Awaitscope ended before these changes were saved: %1").arg(names.join(u", "_s)),
                    QMessageBox::NoButton, this);
    box.setInformativeText(tr("Restored, they are in the editor and still not saved."));
    const QPushButton *restore = box.addButton(tr("Restore"), QMessageBox::AcceptRole);
    const QPushButton *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *later = box.addButton(tr("Ask Again Later"), QMessageBox::RejectRole);
    box.setEscapeButton(later);
    box.exec();
    if (box.clickedButton() == discard) {
        m_unsaved.dropLeft();
    }
    if (box.clickedButton() != restore || !m_documents->openTexts(left)) {
        return false;
    }
    keepUnsaved();
    m_unsaved.dropLeft();
    return true;
}

} // namespace app
