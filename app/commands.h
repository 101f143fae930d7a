// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "core/run/program.h"
#include "core/run/settings.h"

#include <functional>
#include <string>

namespace app
{

/// The settings of an instant or live run: what the program's metadata says, then what the command
/// line says.
run::Settings settingsFor(const run::Program &program, const RunOptions &options);

/// A program, with whatever is wrong with it told on stderr.
run::Program loadAndComplain(const QString &file);
/// Tells something on stderr, unless it is empty.
void complain(const std::string &message);

inline constexpr int usageExit = 2;

/// Whether a program speaks HTTP.
bool usesNetwork(const run::Program &program);

/// Where a live run of a program that speaks HTTP gets it from; not called for others.
using TransportSource = std::function<web::TransportFactory(const RunOptions &options)>;

/// Each carries out one command and returns the exit code of the process.
int runCommand(const CommandLine &line, const TransportSource &transport);
int checkCommand(const CommandLine &line);
int traceCommand(const CommandLine &line);
int lessonsCommand();
int helpCommand();
int versionCommand();
int usageError(const QString &error);

} // namespace app
