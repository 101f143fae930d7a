// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// The module, and statements that fit on a line.

namespace script
{

Grammar::Block *Grammar::file()
{
    std::vector<Stmt *> body;
    while (!is(TokenKind::EndMarker)) {
        if (!statement(body))
            return nullptr;
    }
    if (!accept(TokenKind::EndMarker) || hasFailed())
        return nullptr;
    auto *result = m_ast.make<Block>();
    result->body = m_ast.list(body);
    return result;
}

bool Grammar::statement(std::vector<Stmt *> &body)
{
    if (Stmt *compound = compoundStatement()) {
        body.push_back(compound);
        return true;
    }
    return !hasFailed() && simpleStatements(body);
}

/// In the second pass lines that are right are read without the rules for mistakes.
bool Grammar::simpleStatements(std::vector<Stmt *> &body)
{
    if (!m_isDiagnosing)
        return simpleStatementsOnce(body);
    const std::size_t bodySize = body.size();
    m_isDiagnosing = m_isRemembering = false;
    const bool isRight = simpleStatementsOnce(body);
    m_isDiagnosing = m_isRemembering = true;
    if (isRight || hasFailed())
        return isRight;
    body.resize(bodySize);
    return simpleStatementsOnce(body);
}

bool Grammar::simpleStatementsOnce(std::vector<Stmt *> &body)
{
    Attempt attempt(*this);
    do {
        Stmt *next = simpleStatement();
        if (!next)
            return false;
        body.push_back(next);
    } while (accept(TokenKind::Semicolon) && !is(TokenKind::Newline));
    return accept(TokenKind::Newline) && attempt.keep(true);
}

Stmt *Grammar::simpleStatement()
{
    switch (kind()) {
    case TokenKind::Return:
        return returnStatement();
    case TokenKind::Import:
        return importName();
    case TokenKind::From:
        return importFrom();
    case TokenKind::Raise:
        return raiseStatement();
    case TokenKind::Pass:
        return bareStatement<PassStmt>();
    case TokenKind::Del:
        return deleteStatement();
    case TokenKind::Assert:
        return assertStatement();
    case TokenKind::Break:
        return bareStatement<BreakStmt>();
    case TokenKind::Continue:
        return bareStatement<ContinueStmt>();
    case TokenKind::Global:
        return namesStatement<GlobalStmt>();
    case TokenKind::Nonlocal:
        return namesStatement<NonlocalStmt>();
    default:
        return assignment();
    }
}

template <typename Node> Stmt *Grammar::bareStatement()
{
    accept(kind());
    return make<Node>(m_at - 1);
}

template <typename Node> Stmt *Grammar::namesStatement()
{
    Attempt attempt(*this);
    accept(kind());
    std::vector<Identifier> names;
    do {
        if (!accept(TokenKind::Name))
            break;
        names.push_back(name(previous()));
    } while (is(TokenKind::Comma) && kind(1) == TokenKind::Name && accept(TokenKind::Comma));
    if (names.empty())
        return nullptr;
    auto *node = make<Node>(attempt.mark());
    node->names = m_ast.list(names);
    return attempt.keep(node);
}

Stmt *Grammar::returnStatement()
{
    const std::size_t mark = m_at;
    accept(TokenKind::Return);
    Expr *value = starExpressions();
    auto *node = make<ReturnStmt>(mark);
    node->value = value;
    return node;
}

Stmt *Grammar::raiseStatement()
{
    const std::size_t mark = m_at;
    accept(TokenKind::Raise);
    Expr *exception = expression();
    Expr *cause = nullptr;
    if (exception && is(TokenKind::From)) {
        Attempt attempt(*this);
        accept(TokenKind::From);
        cause = expression();
        if (cause)
            attempt.keep(cause);
    }
    auto *node = make<RaiseStmt>(mark);
    node->exception = exception;
    node->cause = cause;
    return node;
}

Stmt *Grammar::assertStatement()
{
    Attempt attempt(*this);
    accept(TokenKind::Assert);
    Expr *test = expression();
    if (!test)
        return nullptr;
    Expr *message = nullptr;
    if (is(TokenKind::Comma)) {
        Attempt messageAttempt(*this);
        accept(TokenKind::Comma);
        message = expression();
        if (message)
            messageAttempt.keep(message);
    }
    auto *node = make<AssertStmt>(attempt.mark());
    node->test = test;
    node->message = message;
    return attempt.keep(node);
}

Stmt *Grammar::deleteStatement()
{
    Attempt attempt(*this);
    accept(TokenKind::Del);
    const std::size_t first = m_at;
    std::vector<Expr *> targets;
    for (;;) {
        const std::size_t mark = m_at;
        Expr *target = primary();
        if (!target || m_at == mark || findInvalidTarget(target, TargetUse::Delete))
            break;
        setContext(target, ExprContext::Del);
        targets.push_back(target);
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!targets.empty() && (is(TokenKind::Semicolon) || is(TokenKind::Newline))) {
        auto *node = make<DeleteStmt>(attempt.mark());
        node->targets = m_ast.list(targets);
        return attempt.keep(node);
    }
    if (m_isDiagnosing) {
        m_at = first;
        rejectInvalidTarget(starExpressions(), TargetUse::Delete);
    }
    return nullptr;
}

} // namespace script
