// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

#include <QString>
#include <QStringList>

namespace app
{

enum class Command { Window, Run, Check, Figure, Trace, Lessons, Help, Version };

/// How a program is run, as far as the command line said so.
struct RunOptions {
    bool live = false;
    double speed = 1.0; ///< 0.1 to 100, of a live run
    bool allowNetwork = false; ///< a live run may reach other machines than this one
    std::optional<std::uint64_t> seed;
    std::optional<int> workers;
    std::optional<std::chrono::nanoseconds> maxTime;
    std::optional<std::int64_t> maxSteps;
};

/// How a figure is drawn.
struct FigureOptions {
    QString theme = QStringLiteral("light");
    QString preset = QStringLiteral("slide");
    double scale = 1.0;
    QString axis = QStringLiteral("time");
    std::optional<std::pair<double, double>> range; ///< seconds, or steps
    std::optional<double> at;                       ///< seconds
    QString title;
};

/// What the person asked for when the program was started.
struct CommandLine {
    Command command = Command::Window;
    QStringList files;
    RunOptions run;
    int canonicalLevel = 0; ///< 1 to 3; 0: print the program's own output
    bool summary = false;
    QString output;
    FigureOptions figure;
    QString error; ///< why it cannot be done; empty if it can
};

/// Reads the arguments after the program's name.
CommandLine parseCommandLine(const QStringList &arguments);

/// Whether this command line opens a window; the others work without a display.
bool needsDisplay(const QStringList &arguments);

/// Whether it is for the half of the program that draws, which alone links Qt's libraries for windows.
bool drawsSomething(const CommandLine &line);

/// What --help prints.
QString usage();

} // namespace app
