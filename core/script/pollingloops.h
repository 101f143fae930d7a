// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/programnames.h"
#include "core/script/programnotes.h"

namespace script
{

/// Notes the `while` loops of a coroutine function that do nothing but look at their condition and
/// give way to the others by sleep(0).
void notePollingLoops(const FunctionDefStmt &function, const ProgramNames &names,
                      ProgramNotes &notes);

} // namespace script
