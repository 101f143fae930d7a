// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"

#include <unordered_map>

namespace script
{

struct SymbolTable;

/// What a place of the program tells whoever watches it run.
enum class NoteKind : std::uint8_t {
    SeriesBegins,  ///< a group of awaits comes that do not need one another
    AwaitBegins,   ///< one of them, its call included
    AwaitEnds,     ///< it has a result; nothing is told if it raises
    PollingBegins, ///< a loop comes that does nothing but give way to others
};

/// Places of a program that the trace is to mention, because only the text says what they mean.
/// Series and loops count from 1.
struct ProgramNotes {
    std::unordered_map<const Expr *, int> awaits;  ///< the series of an await
    std::unordered_map<const Stmt *, int> series;  ///< the series that begins before a statement
    std::unordered_map<const Stmt *, int> polling; ///< while statements

    int seriesOf(const Expr &await) const { return numberOf(awaits, &await); }
    int seriesBefore(const Stmt &stmt) const { return numberOf(series, &stmt); }
    int pollingOf(const Stmt &stmt) const { return numberOf(polling, &stmt); }

private:
    template <typename Node>
    static int numberOf(const std::unordered_map<const Node *, int> &numbers, const Node *node)
    {
        const auto found = numbers.find(node);
        return found == numbers.end() ? 0 : found->second;
    }
};

/// Finds them in a module that was resolved without errors. Whatever is in doubt gets no note.
ProgramNotes noteProgram(const Ast &ast);

} // namespace script
