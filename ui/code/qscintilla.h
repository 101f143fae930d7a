// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QScintilla's headers say "signals" and "slots", which QT_NO_KEYWORDS takes away.
#define signals public
#define slots
#include <Qsci/qscicommand.h>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
