// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler.h"

#include "core/script/compiler/compiler.h"
#include "core/script/parser.h"
#include "core/script/symboltable.h"

namespace script {

std::shared_ptr<const CodeUnit> compile(const Ast &ast, const SymbolTable &symbols, std::string_view source,
                                        std::string fileName, bool isProgram,
                                        const ProgramNotes *notes)
{
    auto unit = std::make_shared<CodeUnit>();
    unit->fileName = std::move(fileName);
    unit->source = source;
    unit->isProgram = isProgram;
    compiler::Compiler(unit->source, *unit, notes).compileModule(ast, symbols.module());
    return unit;
}

Compiled compileSource(std::string_view source, std::string fileName, bool isProgram)
{
    Parsed parsed = parse(source);
    if (!parsed.isOk())
        return {nullptr, std::move(parsed.diagnostics)};
    SymbolTable symbols = resolve(*parsed.ast);
    Diagnostics diagnostics = std::move(parsed.diagnostics);
    diagnostics.insert(diagnostics.end(), symbols.diagnostics.begin(), symbols.diagnostics.end());
    if (hasErrors(diagnostics))
        return {nullptr, std::move(diagnostics)};
    auto unit = compile(*parsed.ast, symbols, source, std::move(fileName), isProgram);
    return {std::move(unit), std::move(diagnostics)};
}

} // namespace script
