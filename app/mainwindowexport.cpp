// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes to files: figures and traces.
#include "app/mainwindow.h"

#include "app/chrometracefile.h"
#include "app/runcontroller.h"
#include "ui/figure/figuredialog.h"
#include "ui/timeline/timeline.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr int pause = 30;       // milliseconds of work, then the window has its turn
constexpr int shownAfter = 500; // milliseconds

} // namespace

std::vector<timeline::ShownRun> MainWindow::runs() const
{
    std::vector<timeline::ShownRun> runs;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (scenario->hasRun()) {
            const bool isOneOfTwoRuns = m_controller->keptNumber() >= 0;
            timeline::ShownRun run{scenario->model(),
                                   isOneOfTwoRuns ? scenario->runTitle() : scenario->title(),
                                   isOneOfTwoRuns ? scenario->runDetails() : scenario->fileName()};
            run.lanes = m_timeline->lanes(number);
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

/// A path to write to, in the folder that was used last; empty if the person gives none.
QString MainWindow::askForPlace(const QString &title, const QString &name, const QString &filter)
{
    QSettings settings;
    const QDir folder(settings.value(u"exportFolder"_s, QDir::homePath()).toString());
    const QString path =
        QFileDialog::getSaveFileName(this, title, folder.filePath(name), filter);
    if (!path.isEmpty()) {
        settings.setValue(u"exportFolder"_s, QFileInfo(path).absolutePath());
    }
    return path;
}

void MainWindow::exportFigure()
{
    std::vector<timeline::ShownRun> runs = this->runs();
    if (runs.empty()) {
        return;
    }
    const auto parts = shownParts();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].model = parts[i]; // exactly the timeline
    }
    figure::FigureDialog::View view;
    view.axis = m_range.axis();
    view.range = {m_range.from(), m_range.to()};
    if (!m_playhead.isLive()) {
        view.at = m_playhead.moment();
    }
    view.marks = m_marks.list();
    figure::FigureDialog dialog(runs, view, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    QString path = askForPlace(tr("Export the figure"),
                               QFileInfo(m_controller->scenario(0)->file()).completeBaseName() +
                                   dialog.suffix(),
                               tr("Pictures (*%1)").arg(dialog.suffix()));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(dialog.suffix(), Qt::CaseInsensitive)) {
        path += dialog.suffix();
    }
    const QString problem = figure::write(path, runs, dialog.options());
    if (!problem.isEmpty()) {
        QMessageBox::warning(this, tr("Not written"), problem);
    }
}

void MainWindow::exportTrace()
{
    const Scenario *scenario = m_controller->active();
    if (!scenario || !scenario->hasRun()) {
        return;
    }
    const QString path = askForPlace(
        tr("Export the run for Perfetto"),
        QFileInfo(scenario->fileName()).completeBaseName() + u".json"_s, tr("Chrome trace (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    if (writeTrace(path, scenario->model()) == Writing::Failed) {
        QMessageBox::warning(this, tr("Not written"),
                             tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)));
    }
}

/// The window stays alive meanwhile; a run that goes on is read on afterwards.
Writing MainWindow::writeTrace(const QString &path, std::shared_ptr<const trace::Model> model)
{
    const RunController::Hold hold(m_controller);
    QProgressDialog progress(this);
    progress.setWindowTitle(tr("Export Trace"));
    progress.setWindowModality(Qt::WindowModal);
    progress.setRange(0, 0); // how much it will be, nobody knows
    progress.setAutoReset(false);
    progress.setMinimumDuration(shownAfter);
    QElapsedTimer sincePause;
    sincePause.start();
    return writeChromeTraceFile(path, *model, [&](std::size_t bytes) {
        if (sincePause.elapsed() >= pause) {
            progress.setLabelText(
                tr("Writing %1: %2 MB").arg(QFileInfo(path).fileName()).arg(bytes / 1'000'000));
            progress.setValue(0);
            QCoreApplication::processEvents();
            sincePause.restart();
        }
        return !progress.wasCanceled();
    });
}

} // namespace app
