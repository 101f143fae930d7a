// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/programnotes.h"
#include "core/script/purity.h"

namespace script
{

/// Notes the awaits of coroutine functions, or of work for a thread, that follow one another in a
/// function, or in the turns of a `for` loop, although none needs what an earlier one gives: no
/// value of it, no change that it makes, no decision that rests on it.
void noteSerialAwaits(const FunctionDefStmt &function, Purity &purity, ProgramNotes &notes);

} // namespace script
