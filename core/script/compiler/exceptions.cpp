// SPDX-License-Identifier: GPL-3.0-or-later

// try and with. While an exception is handled, what was handled before is on the stack.

#include "core/script/compiler/compiler.h"

namespace script::compiler {

void Compiler::tryStatement(const TryStmt &stmt)
{
    if (!stmt.finally.empty())
        return tryFinally(stmt);
    if (stmt.isStar)
        return tryExceptStar(stmt);
    tryExcept(stmt);
}

void Compiler::tryFinally(const TryStmt &stmt)
{
    Label handler, cleanup, end;
    const int outer = out().protect(handler);
    m_code->blocks.push_back({Block::Kind::Finally, outer, nullptr, nullptr, stmt.finally});
    if (stmt.handlers.empty()) {
        body(stmt.body);
    } else if (stmt.isStar) {
        tryExceptStar(stmt);
    } else {
        tryExcept(stmt);
    }
    m_code->blocks.pop_back();
    out().endProtection(outer);
    const CodePosition location = out().location();
    body(stmt.finally);
    out().jump(Opcode::Jump, end);

    out().restoreLocation(location);
    out().place(handler);
    out().emit(Opcode::PushHandled);
    // The cleanup keeps what was handled before, not the exception.
    out().setDepth(out().depth() < 0 ? -1 : out().depth() - 1);
    const int handlerOuter = out().protect(cleanup);
    out().setDepth(out().depth() < 0 ? -1 : out().depth() + 1);
    m_code->blocks.push_back({Block::Kind::FinallyHandler, outer});
    body(stmt.finally);
    m_code->blocks.pop_back();
    out().restoreLocation(location);
    out().emit(Opcode::Reraise);
    out().endProtection(handlerOuter);
    out().place(cleanup);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::PopHandled);
    out().emit(Opcode::Reraise);
    out().place(end);
}

/// With what was handled before and the exception on the stack: the clause's body, without the exception.
void Compiler::handlerBody(const ExceptHandler &handler)
{
    Label failed;
    out().setLocation(handler.range);
    if (handler.name.empty()) {
        out().emit(Opcode::Pop);
        m_code->blocks.push_back({Block::Kind::Handled, out().protection()});
        body(handler.body);
        m_code->blocks.pop_back();
        out().emit(Opcode::PopHandled);
        return;
    }
    store(handler.name);
    const int outer = out().protect(failed);
    m_code->blocks.push_back({Block::Kind::Handled, outer, nullptr, nullptr, {}, handler.name});
    body(handler.body);
    m_code->blocks.pop_back();
    out().endProtection(outer);
    const auto forgetName = [&] {
        out().emit(Opcode::LoadNone);
        store(handler.name);
        remove(handler.name);
    };
    Label end;
    out().emit(Opcode::PopHandled);
    forgetName();
    out().jump(Opcode::Jump, end);
    out().place(failed);
    forgetName();
    out().emit(Opcode::Reraise);
    out().place(end);
}

void Compiler::tryExcept(const TryStmt &stmt)
{
    Label handlers, cleanup, end;
    const int outer = out().protect(handlers);
    m_code->blocks.push_back({Block::Kind::Try, outer});
    body(stmt.body);
    m_code->blocks.pop_back();
    out().endProtection(outer);
    body(stmt.orelse);
    out().jump(Opcode::Jump, end);

    out().setLocation(stmt.range);
    out().place(handlers);
    out().emit(Opcode::PushHandled);
    out().setDepth(out().depth() < 0 ? -1 : out().depth() - 1);
    out().protect(cleanup);
    out().setDepth(out().depth() < 0 ? -1 : out().depth() + 1);
    // The block's protection is what return and break fall back to when they leave the clause.
    for (const ExceptHandler *handler : stmt.handlers) {
        Label next;
        out().setLocation(handler->range);
        if (handler->type) {
            expression(*handler->type);
            out().setLocation(handler->type->range);
            out().emit(Opcode::MatchException);
            out().jump(Opcode::JumpIfFalse, next);
        }
        const int inner = out().protection();
        m_code->blocks.push_back({Block::Kind::Try, outer});
        handlerBody(*handler);
        m_code->blocks.pop_back();
        out().endProtection(outer);
        out().jump(Opcode::Jump, end);
        out().endProtection(inner);
        out().place(next);
    }
    out().setLocation(stmt.range);
    out().emit(Opcode::Reraise);
    out().endProtection(outer);
    out().place(cleanup);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::PopHandled);
    out().emit(Opcode::Reraise);
    out().place(end);
}

void Compiler::starHandler(const ExceptHandler &handler, int restSlot, int listSlot)
{
    Label noMatch, failed, next;
    out().setLocation(handler.range);
    out().emit(Opcode::LoadFast, restSlot);
    expression(*handler.type);
    out().setLocation(handler.type->range);
    out().emit(Opcode::MatchGroup);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::StoreFast, restSlot);
    out().emit(Opcode::Copy, 1);
    out().jump(Opcode::JumpIfNone, noMatch);
    out().emit(Opcode::PushHandled);
    out().setLocation(handler.range);
    if (handler.name.empty())
        out().emit(Opcode::Pop);
    else
        store(handler.name);
    const auto forgetName = [&] {
        if (handler.name.empty())
            return;
        out().emit(Opcode::LoadNone);
        store(handler.name);
        remove(handler.name);
    };
    const int outer = out().protect(failed);
    body(handler.body);
    out().endProtection(outer);
    out().setLocation(handler.range);
    out().emit(Opcode::PopHandled);
    forgetName();
    out().jump(Opcode::Jump, next);
    out().place(failed); // previous, exception
    forgetName();
    out().emit(Opcode::LoadFast, listSlot);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::ListAppend, 1);
    out().emit(Opcode::Pop);
    out().emit(Opcode::PopHandled);
    out().jump(Opcode::Jump, next);
    out().place(noMatch);
    out().emit(Opcode::Pop);
    out().place(next);
}

void Compiler::tryExceptStar(const TryStmt &stmt)
{
    Label handlers, cleanup, handled, end;
    const int originalSlot = hiddenSlot(), restSlot = hiddenSlot(), listSlot = hiddenSlot();
    const int outer = out().protect(handlers);
    m_code->blocks.push_back({Block::Kind::Try, outer});
    body(stmt.body);
    m_code->blocks.pop_back();
    out().endProtection(outer);
    body(stmt.orelse);
    out().jump(Opcode::Jump, end);

    out().setLocation(stmt.range);
    out().place(handlers);
    out().emit(Opcode::PushHandled);
    out().emit(Opcode::Copy, 1);
    out().emit(Opcode::StoreFast, originalSlot);
    out().emit(Opcode::StoreFast, restSlot);
    const int inner = out().protect(cleanup); // keeps what was handled before
    out().emit(Opcode::BuildList, 0, 0, 1);
    out().emit(Opcode::StoreFast, listSlot);
    for (const ExceptHandler *handler : stmt.handlers)
        starHandler(*handler, restSlot, listSlot);
    out().setLocation(stmt.range);
    out().emit(Opcode::LoadFast, listSlot);
    out().emit(Opcode::LoadFast, restSlot);
    out().emit(Opcode::ListAppend, 1);
    out().emit(Opcode::Pop);
    out().emit(Opcode::LoadFast, originalSlot);
    out().emit(Opcode::LoadFast, listSlot);
    out().emit(Opcode::JoinGroups);
    const auto forget = [&] {
        for (const int slot : {originalSlot, restSlot, listSlot})
            out().emit(Opcode::ClearFast, slot);
    };
    forget();
    out().emit(Opcode::Copy, 1);
    out().jump(Opcode::JumpIfNone, handled);
    out().emit(Opcode::Reraise);
    out().endProtection(inner);
    out().place(handled);
    out().emit(Opcode::Pop);
    out().emit(Opcode::PopHandled);
    out().jump(Opcode::Jump, end);
    out().place(cleanup);
    forget();
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::PopHandled);
    out().emit(Opcode::Reraise);
    out().place(end);
}

/// Calls the exit function on the stack as at the end of a with statement that went well.
void Compiler::callExitWithNone(bool isAsync)
{
    out().emit(Opcode::PushCallable);
    for (int n = 0; n < 3; ++n)
        out().emit(Opcode::LoadNone);
    out().emit(Opcode::Call, 3, 5, 1);
    if (isAsync)
        awaitTop(2);
    out().emit(Opcode::Pop);
}

void Compiler::withStatement(const WithStmt &stmt, size_t item)
{
    const WithItem &managed = *stmt.items[item];
    Label handler, suppressed, cleanup, end;
    expression(*managed.context);
    out().setLocation(stmt.range); // as CPython 3.11: no part of it is marked
    if (stmt.isAsync) {
        out().emit(Opcode::BeforeAsyncWith);
        awaitTop(1);
    } else {
        out().emit(Opcode::BeforeWith);
    }
    out().setDepth(out().depth() < 0 ? -1 : out().depth() - 1);
    const int outer = out().protect(handler); // keeps the exit function
    out().setDepth(out().depth() < 0 ? -1 : out().depth() + 1);
    m_code->blocks.push_back({stmt.isAsync ? Block::Kind::AsyncWith : Block::Kind::With, outer, nullptr, nullptr, {}, {},
                              stmt.range});
    if (managed.target)
        storeTarget(*managed.target);
    else
        out().emit(Opcode::Pop);
    if (item + 1 < stmt.items.size())
        withStatement(stmt, item + 1);
    else
        body(stmt.body);
    m_code->blocks.pop_back();
    out().endProtection(outer);
    out().setLocation(stmt.range);
    callExitWithNone(stmt.isAsync);
    out().jump(Opcode::Jump, end);

    out().place(handler); // exit, exception
    out().emit(Opcode::PushHandled); // exit, previous, exception
    out().setDepth(out().depth() < 0 ? -1 : out().depth() - 1);
    out().protect(cleanup);
    out().setDepth(out().depth() < 0 ? -1 : out().depth() + 1);
    out().emit(Opcode::WithException);
    if (stmt.isAsync)
        awaitTop(2);
    out().jump(Opcode::JumpIfTrue, suppressed);
    out().emit(Opcode::Reraise);
    out().place(suppressed);
    out().emit(Opcode::Pop);
    out().endProtection(outer);
    out().emit(Opcode::PopHandled);
    out().emit(Opcode::Pop);
    out().jump(Opcode::Jump, end);
    out().place(cleanup); // exit, previous, exception
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::PopHandled);
    out().emit(Opcode::Reraise);
    out().place(end);
}

} // namespace script::compiler
