// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/programnotes.h"

#include "core/script/pollingloops.h"
#include "core/script/serialawaits.h"

namespace script
{

ProgramNotes noteProgram(const Ast &ast)
{
    ProgramNotes notes;
    const ProgramNames names(ast);
    Purity purity(names);
    for (const FunctionDefStmt *function : names.asyncFunctions()) {
        noteSerialAwaits(*function, purity, notes);
        notePollingLoops(*function, names, notes);
    }
    return notes;
}

} // namespace script
