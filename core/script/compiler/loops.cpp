// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/compiler.h"

namespace script::compiler {

void Compiler::whileStatement(const WhileStmt &stmt)
{
    Label top, otherwise, end;
    out().place(top);
    jumpIf(*stmt.test, false, otherwise);
    m_code->blocks.push_back({Block::Kind::WhileLoop, out().protection(), &end, &top});
    body(stmt.body);
    m_code->blocks.pop_back();
    out().setLocation(stmt.test->range);
    out().jump(Opcode::JumpBackward, top);
    out().place(otherwise);
    body(stmt.orelse);
    out().place(end);
}

void Compiler::forStatement(const ForStmt &stmt)
{
    if (stmt.isAsync)
        return asyncForStatement(stmt);
    Label top, otherwise, end;
    iterated(*stmt.iterable);
    out().setLocation(stmt.iterable->range);
    out().emit(Opcode::GetIterator);
    out().place(top);
    out().setLocation(stmt.iterable->range);
    nextItem(*stmt.target, otherwise);
    m_code->blocks.push_back({Block::Kind::ForLoop, out().protection(), &end, &top});
    body(stmt.body);
    m_code->blocks.pop_back();
    out().setLocation(stmt.range);
    out().jump(Opcode::JumpBackward, top);
    out().place(otherwise);
    body(stmt.orelse);
    out().place(end);
}

void Compiler::nextItem(const Expr &target, Label &otherwise)
{
    const auto *name = tryAs<NameExpr>(&target);
    if (name && m_code->scope.isFunctionLike() && m_code->scope.access(name->id) == NameAccess::Local) {
        out().jump(Opcode::ForIterateFast, slotOf(name->id), otherwise, -1);
        return;
    }
    out().jump(Opcode::ForIterate, 0, otherwise, -2);
    storeTarget(target);
}

void Compiler::asyncForStatement(const ForStmt &stmt)
{
    Label top, ended, end;
    iterated(*stmt.iterable);
    out().setLocation(stmt.iterable->range);
    out().emit(Opcode::GetAsyncIterator);
    out().place(top);
    const int outer = out().protect(ended);
    out().emit(Opcode::GetAsyncNext);
    out().emit(Opcode::LoadNone);
    sendLoop();
    out().endProtection(outer);
    storeTarget(*stmt.target);
    m_code->blocks.push_back({Block::Kind::ForLoop, out().protection(), &end, &top});
    body(stmt.body);
    m_code->blocks.pop_back();
    out().setLocation(stmt.range);
    out().jump(Opcode::JumpBackward, top);
    out().setLocation(stmt.iterable->range);
    out().place(ended);
    out().emit(Opcode::EndAsyncFor);
    body(stmt.orelse);
    out().place(end);
}

} // namespace script::compiler
