// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes to files: figures and traces.
#include "app/mainwindow.h"

#include "app/chrometracefile.h"
#include "app/runcontroller.h"
#include "ui/figure/figure.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace app
{

std::vector<timeline::ShownRun> MainWindow::shownRuns() const
{
    std::vector<timeline::ShownRun> runs;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (scenario->hasRun()) {
            runs.push_back({scenario->model(), scenario->title(), scenario->fileName()});
        }
    }
    return runs;
}

void MainWindow::exportFigure()
{
    const auto runs = shownRuns();
    if (runs.empty()) {
        return;
    }
    QSettings settings;
    const QDir folder(settings.value(u"exportFolder"_s, QDir::homePath()).toString());
    const QString name = QFileInfo(runs.front().file).completeBaseName() + u".png"_s;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the figure"), folder.filePath(name), tr("Pictures (*.png *.svg *.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    settings.setValue(u"exportFolder"_s, QFileInfo(path).absolutePath());
    figure::FigureOptions options;
    options.theme = ui::currentTheme().kind;
    options.scale = 2;
    options.axis = m_range.axis();
    if (!m_playhead.isLive()) {
        options.at = m_playhead.time();
    }
    if (const QString problem = figure::write(path, runs, options); !problem.isEmpty()) {
        QMessageBox::warning(this, tr("Not written"), problem);
    }
}

void MainWindow::exportTrace()
{
    const Scenario *scenario = m_controller->active();
    if (!scenario || !scenario->hasRun()) {
        return;
    }
    QSettings settings;
    const QDir folder(settings.value(u"exportFolder"_s, QDir::homePath()).toString());
    const QString name = QFileInfo(scenario->fileName()).completeBaseName() + u".json"_s;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the run for Perfetto"), folder.filePath(name), tr("Chrome trace (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    settings.setValue(u"exportFolder"_s, QFileInfo(path).absolutePath());
    if (!writeChromeTraceFile(path, *scenario->model())) {
        QMessageBox::warning(this, tr("Not written"),
                             tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)));
    }
}

} // namespace app
