// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/codeunit.h"
#include "core/script/diagnostic.h"

#include <memory>
#include <string>
#include <string_view>

namespace script {

class Ast;
struct SymbolTable;
struct ProgramNotes;

/// A compiled module, or what is wrong with its text.
struct Compiled {
    std::shared_ptr<const CodeUnit> unit; ///< null if there are errors
    Diagnostics diagnostics;
};

/// Parses, resolves and compiles a module's text. `fileName` is what tracebacks show. A text that is not the
/// program's own (isProgram false) is not traced and its lines are not the program's.
Compiled compileSource(std::string_view source, std::string fileName, bool isProgram = true);

/// The code of a module that was resolved without errors.
std::shared_ptr<const CodeUnit> compile(const Ast &ast, const SymbolTable &symbols, std::string_view source,
                                        std::string fileName, bool isProgram = true,
                                        const ProgramNotes *notes = nullptr);

} // namespace script
