// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/run/program.h"
#include "core/run/settings.h"
#include "ui/lessons/lesson.h"

namespace app
{

/// Where a FILE of the command line lies: "lesson:NAME" is ":/lessons/NAME.py", all else itself.
QString resolveFile(const QString &file);

/// "lesson:shop" for a built-in lesson, the path as it is for all else: what a person may type.
QString displayName(const QString &file);

bool isBuiltIn(const QString &file);

/// Reads a program from disk or from the built-in lessons. What is wrong is in its diagnostics.
run::Program loadProgram(const QString &file);

/// The text that an editor shows of such a file.
run::Program editedProgram(const QString &file, const QString &text);

/// The built-in lessons, by group and order.
QList<ui::lessons::Lesson> builtInLessons(const QString &language = {});

/// The file that a program's metadata calls its twin; empty if it has none or it is not there.
QString twinOf(const run::Program &program, const QString &file);

/// The title that its metadata gives a program, or else its file's name without the ending.
QString titleOf(const run::Program &program, const QString &language = {});

} // namespace app
