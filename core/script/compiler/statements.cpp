// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/compiler.h"

namespace script::compiler {

void Compiler::body(Body statements)
{
    for (const Stmt *each : statements)
        statement(*each);
}

void Compiler::statement(const Stmt &stmt)
{
    out().setLocation(stmt.range);
    if (m_notes) {
        if (const int series = m_notes->seriesBefore(stmt))
            note(NoteKind::SeriesBegins, series);
        if (const int loop = m_notes->pollingOf(stmt))
            note(NoteKind::PollingBegins, loop);
    }
    switch (stmt.kind) {
    case StmtKind::FunctionDef:
        return functionDef(as<FunctionDefStmt>(stmt));
    case StmtKind::ClassDef:
        return classDef(as<ClassDefStmt>(stmt));
    case StmtKind::Return:
        return returnStatement(as<ReturnStmt>(stmt));
    case StmtKind::Delete:
        for (const Expr *target : as<DeleteStmt>(stmt).targets)
            deleteTarget(*target);
        return;
    case StmtKind::Assign:
        return assignStatement(as<AssignStmt>(stmt));
    case StmtKind::AugAssign:
        return augAssignStatement(as<AugAssignStmt>(stmt));
    case StmtKind::AnnAssign:
        return annAssignStatement(as<AnnAssignStmt>(stmt));
    case StmtKind::For:
        return forStatement(as<ForStmt>(stmt));
    case StmtKind::While:
        return whileStatement(as<WhileStmt>(stmt));
    case StmtKind::If:
        return ifStatement(as<IfStmt>(stmt));
    case StmtKind::With:
        return withStatement(as<WithStmt>(stmt), 0);
    case StmtKind::Match:
        return matchStatement(as<MatchStmt>(stmt));
    case StmtKind::Raise:
        return raiseStatement(as<RaiseStmt>(stmt));
    case StmtKind::Try:
        return tryStatement(as<TryStmt>(stmt));
    case StmtKind::Assert:
        return assertStatement(as<AssertStmt>(stmt));
    case StmtKind::Import:
        return importStatement(as<ImportStmt>(stmt));
    case StmtKind::ImportFrom:
        return importFromStatement(as<ImportFromStmt>(stmt));
    case StmtKind::Global:
    case StmtKind::Nonlocal:
        return;
    case StmtKind::Expr: {
        const Expr &value = *as<ExprStmt>(stmt).value;
        if (value.kind == ExprKind::Constant)
            return;
        expression(value);
        out().emit(Opcode::Pop);
        return;
    }
    case StmtKind::Pass:
        out().emit(Opcode::Nop); // a line to stop at
        return;
    case StmtKind::Break:
        return jumpOut(true);
    case StmtKind::Continue:
        return jumpOut(false);
    }
}

void Compiler::ifStatement(const IfStmt &stmt)
{
    Label otherwise, end;
    jumpIf(*stmt.test, false, otherwise);
    body(stmt.body);
    if (stmt.orelse.empty()) {
        out().place(otherwise);
        return;
    }
    out().jump(Opcode::Jump, end);
    out().place(otherwise);
    body(stmt.orelse);
    out().place(end);
}

void Compiler::returnStatement(const ReturnStmt &stmt)
{
    const bool isConstant = !stmt.value || stmt.value->kind == ExprKind::Constant;
    if (!isConstant)
        expression(*stmt.value);
    const int protection = out().protection();
    leaveBlocks(0, !isConstant);
    out().setLocation(stmt.range);
    if (isConstant) {
        if (stmt.value)
            expression(*stmt.value);
        else
            out().emit(Opcode::LoadNone);
    }
    out().emit(Opcode::Return);
    out().endProtection(protection);
}

void Compiler::leaveBlock(const Block &block, bool keepsTop)
{
    const auto swapIfKept = [&] {
        if (keepsTop)
            out().emit(Opcode::Swap, 2);
    };
    switch (block.kind) {
    case Block::Kind::WhileLoop:
    case Block::Kind::Try:
        return;
    case Block::Kind::ForLoop:
    case Block::Kind::PendingReturn:
        swapIfKept();
        out().emit(Opcode::Pop);
        return;
    case Block::Kind::Finally:
        if (keepsTop)
            m_code->blocks.push_back({Block::Kind::PendingReturn, out().protection()});
        body(block.finallyBody);
        if (keepsTop)
            m_code->blocks.pop_back();
        return;
    case Block::Kind::FinallyHandler:
        swapIfKept();
        out().emit(Opcode::Pop);
        swapIfKept();
        out().emit(Opcode::PopHandled);
        return;
    case Block::Kind::Handled:
        swapIfKept();
        out().emit(Opcode::PopHandled);
        if (!block.name.empty()) {
            out().emit(Opcode::LoadNone);
            store(block.name);
            remove(block.name);
        }
        return;
    case Block::Kind::With:
    case Block::Kind::AsyncWith:
        out().setLocation(block.range);
        swapIfKept();
        callExitWithNone(block.kind == Block::Kind::AsyncWith);
        return;
    }
}

/// Undoes what the blocks above `downTo` did; the caller restores the protection after its jump.
void Compiler::leaveBlocks(size_t downTo, bool keepsTop)
{
    // What is left must not protect, and not be left twice by, the code that leaves it.
    std::vector<Block> &blocks = m_code->blocks;
    const std::vector<Block> left(blocks.begin() + ptrdiff_t(downTo), blocks.end());
    while (blocks.size() > downTo) {
        const Block block = blocks.back();
        blocks.pop_back();
        out().endProtection(block.outerProtection);
        leaveBlock(block, keepsTop);
    }
    blocks.insert(blocks.end(), left.begin(), left.end());
}

void Compiler::jumpOut(bool isBreak)
{
    const CodePosition location = out().location();
    const auto &blocks = m_code->blocks;
    size_t loop = blocks.size();
    while (loop-- > 0) {
        if (blocks[loop].kind == Block::Kind::WhileLoop || blocks[loop].kind == Block::Kind::ForLoop)
            break;
    }
    const int protection = out().protection();
    leaveBlocks(loop + 1, false);
    const Block block = blocks[loop];
    out().restoreLocation(location);
    if (isBreak) {
        if (block.kind == Block::Kind::ForLoop)
            out().emit(Opcode::Pop);
        out().jump(Opcode::Jump, *block.breakLabel);
    } else {
        out().jump(Opcode::JumpBackward, *block.continueLabel);
    }
    out().endProtection(protection);
}

void Compiler::assertStatement(const AssertStmt &stmt)
{
    Label end;
    jumpIf(*stmt.test, true, end);
    out().setLocation(stmt.range);
    out().emit(Opcode::LoadAssertionError);
    if (stmt.message) {
        out().emit(Opcode::PushCallable);
        expression(*stmt.message);
        out().setLocation(stmt.range);
        out().emit(Opcode::Call, 1, 3, 1);
    }
    out().setLocation(stmt.test->range);
    out().emit(Opcode::Raise, 1, 1, 0);
    out().place(end);
}

void Compiler::raiseStatement(const RaiseStmt &stmt)
{
    int count = 0;
    if (stmt.exception) {
        expression(*stmt.exception);
        ++count;
        if (stmt.cause) {
            expression(*stmt.cause);
            ++count;
        }
    }
    out().setLocation(stmt.range);
    out().emit(Opcode::Raise, count, count, 0);
}

void Compiler::importStatement(const ImportStmt &stmt)
{
    for (const ImportAlias *alias : stmt.names) {
        // With `as`, the module at the end of a dotted name is wanted; else the first one.
        if (alias->asName.empty()) {
            out().emit(Opcode::LoadNone);
        } else {
            Constant none;
            none.kind = Constant::Kind::Tuple;
            out().loadConstant(std::move(none));
        }
        out().emit(Opcode::ImportName, out().nameIndex(alias->name));
        out().emitWord(0);
        store(alias->bindName);
    }
}

void Compiler::importFromStatement(const ImportFromStmt &stmt)
{
    if (stmt.module == "__future__")
        return;
    Constant names;
    names.kind = Constant::Kind::Tuple;
    for (const ImportAlias *alias : stmt.names) {
        Constant name;
        name.kind = Constant::Kind::Name;
        name.text = alias->name;
        names.items.push_back(std::move(name));
    }
    out().loadConstant(std::move(names));
    out().emit(Opcode::ImportName, out().nameIndex(stmt.module));
    out().emitWord(uint32_t(stmt.level));
    if (stmt.names.size() == 1 && stmt.names[0]->name == "*") {
        out().emit(Opcode::ImportStar);
        return;
    }
    for (const ImportAlias *alias : stmt.names) {
        out().emit(Opcode::ImportFrom, out().nameIndex(alias->name));
        store(alias->bindName);
    }
    out().emit(Opcode::Pop);
}

} // namespace script::compiler
