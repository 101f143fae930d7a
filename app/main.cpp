// SPDX-License-Identifier: GPL-3.0-or-later
// The program that is started: all commands but those that draw. It links none of Qt's libraries
// for windows and networks, since loading them takes longer, and more memory, than most programs
// that it runs.
#include "app/commandline.h"
#include "app/commands.h"
#include "app/loaderpages.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <clocale>

using namespace Qt::StringLiterals;

namespace
{

/// Where the other half of the program may lie, as seen from this one: side by side where it was
/// built, and where it was installed.
const QStringList windowPrograms = {u"awaitscope-window"_s,
                                    u"../libexec/awaitscope/awaitscope-window"_s};

/// Goes on as the program that draws; comes back only if that is not there.
void becomeWindowProgram(char **argv)
{
    for (const QString &place : windowPrograms) {
        const QString file = QCoreApplication::applicationDirPath() + u'/' + place;
        const QByteArray path = QFile::encodeName(QFileInfo(file).absoluteFilePath());
        execv(path.constData(), argv);
    }
    app::complain(
        "awaitscope: the part of the program that draws, awaitscope-window, is not installed");
}

int execute(const app::CommandLine &line, char **argv)
{
    switch (line.command) {
    case app::Command::Window:
    case app::Command::Figure:
        break;
    case app::Command::Run:
        return app::runCommand(line, [argv](const app::RunOptions &) {
            becomeWindowProgram(argv);
            return web::TransportFactory();
        });
    case app::Command::Check:
        return app::checkCommand(line);
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
    app::releaseLoaderPages();
    QCoreApplication::setApplicationName(u"Awaitscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AWAITSCOPE_VERSION));
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments += QString::fromLocal8Bit(argv[at]);
    const app::CommandLine line = app::parseCommandLine(arguments);
    if (app::drawsSomething(line)) {
        const QCoreApplication application(argc, argv);
        becomeWindowProgram(argv);
        return 1;
    }
    // GLib's loop is of use only to those who share it, as toolkits for windows do.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has taken the desktop's: numbers have a point
    return line.error.isEmpty() ? execute(line, argv) : app::usageError(line.error);
}
