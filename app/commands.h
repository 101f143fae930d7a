// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace run
{
class Program;
struct Settings;
}

namespace app
{

/// The settings of an instant or live run: what the program's metadata says, then what the command
/// line says.
run::Settings settingsFor(const run::Program &program, const RunOptions &options);

/// Each carries out one command and returns the exit code of the process.
int runCommand(const CommandLine &line);
int checkCommand(const CommandLine &line);
int traceCommand(const CommandLine &line);
int lessonsCommand();
int helpCommand();
int versionCommand();
int usageError(const QString &error);

} // namespace app
