// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents.h"

#include "app/codearea.h"
#include "app/runcontroller.h"
#include "app/sources.h"
#include "ui/code/codepane.h"
#include "ui/code/diagnosticwords.h"
#include "ui/code/editor.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr int mostRecentFiles = 8;
constexpr int lookDelay = 200; // milliseconds after something happened to a file
const QString recentKey = u"recentFiles"_s;
const QString folderKey = u"folder"_s;

/// The file is no program's text: there is nothing to show. An empty file can be written into.
bool isUnreadable(const Scenario &scenario)
{
    const QFileInfo file(scenario.file());
    const bool isEmptyFile = file.isFile() && file.size() == 0;
    return !scenario.program().isRunnable() && scenario.program().text().empty() && !isEmptyFile;
}

/// What the editor shows is not what the file holds: saving it would destroy the file.
bool isReadOnly(const Scenario &scenario)
{
    if (scenario.program().isRunnable() || isBuiltIn(scenario.file())) {
        return false;
    }
    const QByteArray text = QByteArray::fromStdString(scenario.program().text());
    const QByteArray replacement = QString(QChar::ReplacementCharacter).toUtf8();
    QFile file(scenario.file());
    const bool wasReplaced = text.contains(replacement) && file.open(QIODevice::ReadOnly) &&
                             !file.readAll().contains(replacement);
    return isUnreadable(scenario) || wasReplaced;
}

/// In one or two lines: what keeps a program from running.
QString problemOf(const run::Program &program, bool hasText)
{
    if (program.isRunnable()) {
        return {};
    }
    for (const script::Diagnostic &each : program.diagnostics()) {
        if (each.severity != script::Severity::Error) {
            continue;
        }
        const QString message = ui::code::messageText(each);
        const QString advice = ui::code::adviceText(each);
        QString problem = hasText && each.range.isValid()
                              ? Documents::tr("Cannot run: line %1: %2")
                                    .arg(each.range.begin.line)
                                    .arg(message)
                              : Documents::tr("Cannot run: %1").arg(message);
        return advice.isEmpty() ? problem : problem + u"\n"_s + advice;
    }
    return Documents::tr("Cannot run.");
}

} // namespace

Documents::Documents(RunController *controller, CodeArea *code, QWidget *window)
    : QObject(window)
    , m_controller(controller)
    , m_code(code)
    , m_window(window)
{
    // Editors write a file in several moves, or put another in its place: look when they have
    // finished, and watch the folders too.
    m_look.setSingleShot(true);
    m_look.setInterval(lookDelay);
    connect(&m_look, &QTimer::timeout, this, &Documents::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_look, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_look,
            qOverload<>(&QTimer::start));
}

QStringList Documents::files() const
{
    QStringList files;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (!scenario->isKept()) {
            files += scenario->file();
        }
    }
    return files;
}

QStringList Documents::names() const
{
    QStringList names;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        names += scenario->name();
    }
    return names;
}

int Documents::present() const
{
    const int current = m_code->current();
    return m_controller->keptNumber() == current ? 1 - current : current;
}

bool Documents::open(const QStringList &files)
{
    if (!mayLeave()) {
        return false;
    }
    std::vector<std::unique_ptr<Scenario>> scenarios;
    for (const QString &file : files.first(std::min<qsizetype>(files.size(), 2))) {
        const QString place = resolveFile(file);
        scenarios.push_back(std::make_unique<Scenario>(
            isBuiltIn(place) ? place : QFileInfo(place).absoluteFilePath(), loadProgram(place)));
    }
    m_controller->open(std::move(scenarios));
    show();
    for (int number = 0; m_controller->scenario(number); ++number) {
        if (!isUnreadable(*m_controller->scenario(number))) {
            remember(m_controller->scenario(number)->file());
        }
    }
    rememberContents();
    watch();
    Q_EMIT opened();
    return true;
}

bool Documents::openTexts(const std::vector<OpenText> &texts)
{
    QStringList files;
    for (const OpenText &each : texts) {
        files += each.file;
    }
    if (!open(files)) {
        return false;
    }
    for (int number = 0; number < int(texts.size()) && number < m_code->count(); ++number) {
        if (const auto &text = texts[size_t(number)].text) {
            m_code->pane(number)->editor()->setReadOnly(false);
            m_code->pane(number)->replaceSource(*text);
            check(number);
        }
    }
    return true;
}

void Documents::show()
{
    m_code->setNames(names());
    for (int number = 0; number < m_code->count(); ++number) {
        const Scenario &scenario = *m_controller->scenario(number);
        ui::code::CodePane *pane = m_code->pane(number);
        pane->editor()->setReadOnly(false);
        pane->setSource(QString::fromStdString(scenario.program().text()));
        pane->editor()->setReadOnly(isReadOnly(scenario));
        m_code->setAdopted(number);
        showProblems(number);
    }
    m_code->setCurrent(0);
}

void Documents::showProblems(int number)
{
    const Scenario &scenario = *m_controller->scenario(number);
    showProblems(number, scenario.program(), !isUnreadable(scenario));
}

void Documents::check(int number)
{
    const Scenario *scenario = m_controller->scenario(number);
    if (!scenario || scenario->isKept() || m_code->pane(number)->editor()->isReadOnly()) {
        return;
    }
    const auto program = editedProgram(scenario->file(), m_code->pane(number)->source());
    showProblems(number, program, true);
}

void Documents::showProblems(int number, const run::Program &program, bool hasText)
{
    m_code->pane(number)->setDiagnostics(hasText ? program.diagnostics() : script::Diagnostics());
    m_code->setProblem(number, problemOf(program, hasText));
}

bool Documents::adoptEdits()
{
    bool canRun = true;
    for (int number = 0; Scenario *scenario = m_controller->scenario(number); ++number) {
        if (scenario->isKept()) {
            continue;
        }
        const QString text = m_code->pane(number)->source();
        if (text.toStdString() != scenario->program().text()) {
            m_controller->setProgram(number, editedProgram(scenario->file(), text));
            showProblems(number);
        }
        m_code->setAdopted(number);
        if (scenario->program().isRunnable() || !canRun) {
            continue;
        }
        canRun = false;
        m_code->setCurrent(number);
        for (const script::Diagnostic &each : scenario->program().diagnostics()) {
            if (each.severity == script::Severity::Error && each.range.isValid()) {
                m_code->pane(number)->showLine(each.range.begin.line);
                break;
            }
        }
    }
    return canRun;
}

QString Documents::askForFile(const QString &title)
{
    QSettings settings;
    const QString path = QFileDialog::getOpenFileName(
        m_window, title, settings.value(folderKey, QDir::homePath()).toString(),
        tr("Python programs (*.py);;All files (*)"));
    if (!path.isEmpty()) {
        settings.setValue(folderKey, QFileInfo(path).absolutePath());
    }
    return path;
}

void Documents::openWithDialog()
{
    if (const QString path = askForFile(tr("Open a program")); !path.isEmpty()) {
        open({path});
    }
}

void Documents::compareWithDialog()
{
    if (const QString path = askForFile(tr("Compare with")); !path.isEmpty()) {
        compareWith(path);
    }
}

void Documents::compareWith(const QString &file)
{
    const QStringList present = files();
    if (present.isEmpty()) {
        open({file});
    } else {
        open({present.first(), file});
    }
}

void Documents::showLastRun()
{
    hideLastRun();
    m_controller->showLastRun();
    const int kept = m_controller->keptNumber();
    if (kept < 0) {
        return;
    }
    m_code->setNames(names());
    ui::code::CodePane *pane = m_code->pane(kept);
    pane->editor()->setReadOnly(false);
    pane->setSource(QString::fromStdString(m_controller->scenario(kept)->program().text()));
    pane->editor()->setReadOnly(true);
    m_code->setAdopted(kept);
    check(present());
    swap(); // what was before stands first
}

void Documents::hideLastRun()
{
    if (m_controller->keptNumber() == 0) {
        swap();
    }
    if (m_controller->keptNumber() < 0) {
        return;
    }
    m_controller->hideLastRun();
    m_code->setNames(names());
    check(0);
    Q_EMIT namesChanged();
}

void Documents::closeComparison()
{
    if (m_controller->keptNumber() >= 0) {
        hideLastRun();
        return;
    }
    const QStringList present = files();
    if (present.size() == 2) {
        open({present.first()});
    }
}

void Documents::swap()
{
    if (m_controller->isComparison()) {
        m_code->swap();
        m_controller->swap();
        Q_EMIT swapped();
    }
}

bool Documents::save()
{
    const Scenario *scenario = m_controller->scenario(present());
    if (!scenario || m_code->pane(present())->editor()->isReadOnly()) {
        return false;
    }
    return isBuiltIn(scenario->file()) ? saveAs() : saveTo(scenario->file());
}

bool Documents::saveAs()
{
    const Scenario *scenario = m_controller->scenario(present());
    if (!scenario || m_code->pane(present())->editor()->isReadOnly()) {
        return false;
    }
    QSettings settings;
    const QDir folder(settings.value(folderKey, QDir::homePath()).toString());
    const QString suggestion = isBuiltIn(scenario->file()) ? folder.filePath(scenario->fileName())
                                                           : scenario->file();
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save the program"), suggestion,
                                                      tr("Python programs (*.py)"));
    return !path.isEmpty() && saveTo(path);
}

bool Documents::saveTo(const QString &path)
{
    const int number = present();
    QSaveFile file(path);
    const QByteArray text = m_code->pane(number)->source().toUtf8();
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    if (written) {
        Scenario *scenario = m_controller->scenario(number);
        scenario->setFile(QFileInfo(path).absoluteFilePath());
        m_code->pane(number)->setUnmodified();
        m_code->setNames(names());
        m_code->setCurrent(number);
        remember(scenario->file());
        rememberContents();
    } else {
        QMessageBox::warning(m_window, tr("Not saved"),
                             tr("%1 could not be written: %2")
                                 .arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    watch();
    return written;
}

bool Documents::mayLeave()
{
    for (int number = 0; number < m_code->count(); ++number) {
        if (!m_code->pane(number)->isModified()) {
            continue;
        }
        m_code->setCurrent(number);
        const QString name = m_controller->scenario(number)->fileName();
        const auto answer = QMessageBox::question(
            m_window, tr("Unsaved changes"), tr("Save the changes in %1?").arg(name),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !save())) {
            return false;
        }
    }
    return true;
}

QStringList Documents::recentFiles()
{
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

void Documents::remember(const QString &file)
{
    if (isBuiltIn(file)) {
        return;
    }
    QStringList recent = recentFiles();
    recent.removeAll(file);
    recent.prepend(file);
    QSettings().setValue(recentKey, QStringList(recent.first(qMin(int(recent.size()), mostRecentFiles))));
    Q_EMIT recentFilesChanged();
}

/// The program is the one that the file holds now; undo goes back to the text before.
void Documents::take(int number, run::Program program)
{
    m_controller->setProgram(number, std::move(program));
    const Scenario &scenario = *m_controller->scenario(number);
    ui::code::CodePane *pane = m_code->pane(number);
    pane->editor()->setReadOnly(false);
    pane->replaceSource(QString::fromStdString(scenario.program().text()));
    pane->setUnmodified();
    pane->editor()->setReadOnly(isReadOnly(scenario));
    m_code->setAdopted(number);
    showProblems(number);
}

} // namespace app
