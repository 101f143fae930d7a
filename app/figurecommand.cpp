// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figurecommand.h"

#include "app/commands.h"
#include "app/sources.h"
#include "core/run/engine.h"
#include "ui/figure/figure.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

figure::FigureOptions optionsFrom(const FigureOptions &given)
{
    figure::FigureOptions options;
    options.theme = figure::themeNamed(given.theme).value_or(options.theme);
    options.preset = figure::presetNamed(given.preset).value_or(options.preset);
    options.scale = given.scale;
    options.axis = given.axis == u"steps"_s ? ui::Axis::Steps : ui::Axis::Time;
    options.range = given.range;
    if (given.at) {
        options.at = ui::Playhead::Moment{trace::Time(std::llround(*given.at * 1e9))};
    }
    options.title = given.title;
    return options;
}

} // namespace

int figureCommand(const CommandLine &line)
{
    std::vector<timeline::ShownRun> runs;
    for (const QString &file : line.files) {
        const run::Program program = loadAndComplain(file);
        if (!program.isRunnable()) {
            return usageExit;
        }
        run::Engine engine(program, settingsFor(program, line.run));
        complain(engine.execute().reason);
        auto model = std::make_shared<trace::Model>(engine.trace());
        model->update();
        runs.push_back({model, titleOf(program), QString::fromStdString(program.fileName())});
    }
    const QString problem = figure::write(line.output, runs, optionsFrom(line.figure));
    complain(problem.toStdString());
    return problem.isEmpty() ? 0 : 1;
}

} // namespace app
