// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands.h"
#include "app/figurecommand.h"
#include "app/mainwindow.h"

#include <QApplication>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at) {
        arguments += QString::fromLocal8Bit(argv[at]);
    }
    return arguments;
}

int runWindow(const app::CommandLine &line)
{
    app::MainWindow window;
    window.show();
    window.open(line.files);
    return QApplication::exec();
}

int execute(const app::CommandLine &line)
{
    switch (line.command) {
    case app::Command::Window:
        return runWindow(line);
    case app::Command::Run:
        return app::runCommand(line);
    case app::Command::Check:
        return app::checkCommand(line);
    case app::Command::Figure:
        return app::figureCommand(line);
    case app::Command::Trace:
        return app::traceCommand(line);
    case app::Command::Lessons:
        return app::lessonsCommand();
    case app::Command::Help:
        return app::helpCommand();
    case app::Command::Version:
        return app::versionCommand();
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"Awaitscope"_s);
    QCoreApplication::setOrganizationName(u"Awaitscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AWAITSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(u"awaitscope"_s);

    const QStringList given = argumentsOf(argc, argv);
    std::unique_ptr<QCoreApplication> application;
    if (app::needsDisplay(given)) {
        application = std::make_unique<QApplication>(argc, argv);
    } else if (app::parseCommandLine(given).command == app::Command::Figure) {
        // Figures are drawn in memory, the same with and without a display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qunsetenv("QT_SCALE_FACTOR");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    // Qt has taken its own options (-platform ...) out of argv.
    const app::CommandLine line = app::parseCommandLine(argumentsOf(argc, argv));
    if (!line.error.isEmpty()) {
        return app::usageError(line.error);
    }
    return execute(line);
}
