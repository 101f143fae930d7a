// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the program that draws: the window, and figures; and that alone has the network, for
// live runs that use it. main.cpp starts it.
#include "app/commandline.h"
#include "app/commands.h"
#include "app/figurecommand.h"
#include "app/language.h"
#include "app/mainwindow.h"
#include "core/network/livetransport.h"

#include <QApplication>
#include <QLocale>

#include <clocale>

using namespace Qt::StringLiterals;

namespace
{

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments += QString::fromLocal8Bit(argv[at]);
    return arguments;
}

/// A live run without a window or anything drawn.
int runLive(int argc, char **argv, const app::CommandLine &line)
{
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has taken the desktop's: numbers have a point
    return app::runCommand(line, [](const app::RunOptions &options) {
        using network::Allowance;
        return network::liveTransport(std::make_shared<Allowance>(
            options.allowNetwork ? Allowance::Answer::Yes : Allowance::Answer::No));
    });
}

int runWindow(const app::CommandLine &line)
{
    app::installLanguage(
        app::spokenLanguage(app::chosenLanguage(), QLocale::system().uiLanguages()));
    app::MainWindow window;
    window.show();
    if (!line.files.isEmpty()) {
        window.open(line.files);
    } else {
        window.openSession();
    }
    window.offerUnsaved();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"Awaitscope"_s);
    QCoreApplication::setOrganizationName(u"Awaitscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AWAITSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(u"awaitscope"_s);

    const app::CommandLine asked = app::parseCommandLine(argumentsOf(argc, argv));
    if (asked.command == app::Command::Run && asked.error.isEmpty())
        return runLive(argc, argv, asked);
    if (!app::needsDisplay(argumentsOf(argc, argv))) {
        // Figures are drawn in memory, the same with and without a display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qunsetenv("QT_SCALE_FACTOR");
    }
    const QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has taken the desktop's: numbers have a point
    // Qt has taken its own options (-platform ...) out of argv.
    const app::CommandLine line = app::parseCommandLine(argumentsOf(argc, argv));
    if (!line.error.isEmpty())
        return app::usageError(line.error);
    return line.command == app::Command::Figure ? app::figureCommand(line) : runWindow(line);
}
