// SPDX-License-Identifier: GPL-3.0-or-later
// The program that is started: all commands but those that draw. It links none of Qt's libraries
// for windows, since loading them takes longer, and more memory, than most programs that it runs.
#include "app/commandline.h"
#include "app/commands.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

/// Where the other half of the program may lie, as seen from this one: side by side where it was
/// built, and where it was installed.
const QStringList windowPrograms = {u"awaitscope-window"_s,
                                    u"../libexec/awaitscope/awaitscope-window"_s};

/// Goes on as the program that draws; comes back only if that is not there.
int becomeWindowProgram(const QString &folder, char **argv)
{
    for (const QString &place : windowPrograms) {
        const QByteArray path =
            QFile::encodeName(QFileInfo(folder + u'/' + place).absoluteFilePath());
        execv(path.constData(), argv);
    }
    app::complain(
        "awaitscope: the part of the program that draws, awaitscope-window, is not installed");
    return 1;
}

int execute(const app::CommandLine &line)
{
    switch (line.command) {
    case app::Command::Window:
    case app::Command::Figure:
        break;
    case app::Command::Run:
        return app::runCommand(line);
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
    QCoreApplication::setApplicationName(u"Awaitscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AWAITSCOPE_VERSION));
    const QCoreApplication application(argc, argv);
    const app::CommandLine line = app::parseCommandLine(QCoreApplication::arguments().sliced(1));
    if (app::drawsSomething(line))
        return becomeWindowProgram(QCoreApplication::applicationDirPath(), argv);
    return line.error.isEmpty() ? execute(line) : app::usageError(line.error);
}
