// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Statements with a block; try is in tryrules.cpp, match in patternrules.cpp.

namespace script
{

namespace
{

constexpr std::size_t maximumElifs = 500; // each nests in the one before

} // namespace

Stmt *Grammar::compoundStatement()
{
    switch (kind()) {
    case TokenKind::Def:
        return functionDefinition({}, m_at);
    case TokenKind::At:
        return decorated();
    case TokenKind::Async:
        switch (kind(1)) {
        case TokenKind::Def:
            return functionDefinition({}, m_at);
        case TokenKind::With:
            return withStatement();
        case TokenKind::For:
            return forStatement();
        default:
            return nullptr;
        }
    case TokenKind::If:
        return ifStatement();
    case TokenKind::Class:
        return classDefinition({}, m_at);
    case TokenKind::With:
        return withStatement();
    case TokenKind::For:
        return forStatement();
    case TokenKind::Try:
        return tryStatement();
    case TokenKind::While:
        return whileStatement();
    case TokenKind::Name:
        return peek().text == "match" ? matchStatement() : nullptr;
    default:
        return nullptr;
    }
}

Grammar::Block *Grammar::block()
{
    const Nesting nesting(*this);
    if (nesting.isTooDeep())
        return nullptr;
    return memoized(Rule::Block, [this] { return blockOnce(); });
}

Grammar::Block *Grammar::blockOnce()
{
    Attempt attempt(*this);
    std::vector<Stmt *> body;
    if (is(TokenKind::Newline) && kind(1) == TokenKind::Indent) {
        accept(TokenKind::Newline);
        accept(TokenKind::Indent);
        do {
            if (!statement(body))
                return nullptr;
        } while (!is(TokenKind::Dedent) && !hasFailed());
        if (!accept(TokenKind::Dedent))
            return nullptr;
    } else if (is(TokenKind::Newline)) {
        if (m_isDiagnosing)
            raiseAtFarthest("expected an indented block", DiagnosticKind::IndentationError);
        return nullptr;
    } else if (!simpleStatements(body)) {
        return nullptr;
    }
    auto *result = m_ast.make<Block>();
    result->body = m_ast.list(body);
    return attempt.keep(result);
}

/// The else block of a statement, empty without one, or nothing where it does not match.
std::optional<Body> Grammar::elseBlock()
{
    if (!is(TokenKind::Else))
        return Body();
    if (m_isDiagnosing)
        rejectKeywordBlock(TokenKind::Else);
    Attempt attempt(*this);
    accept(TokenKind::Else);
    if (!require(TokenKind::Colon))
        return std::nullopt;
    const Block *body = block();
    return body ? attempt.keep(std::optional(body->body)) : std::nullopt;
}

Stmt *Grammar::decorated()
{
    Attempt attempt(*this);
    std::vector<Expr *> decorators;
    while (accept(TokenKind::At)) {
        Expr *decorator = namedExpression();
        if (!decorator || !accept(TokenKind::Newline))
            return nullptr;
        decorators.push_back(decorator);
    }
    const bool isFunction =
        is(TokenKind::Def) || (is(TokenKind::Async) && kind(1) == TokenKind::Def);
    Stmt *result = isFunction             ? functionDefinition(decorators, m_at)
                   : is(TokenKind::Class) ? classDefinition(decorators, m_at)
                                          : nullptr;
    return result ? attempt.keep(result) : nullptr;
}

Stmt *Grammar::functionDefinition(const std::vector<Expr *> &decorators, std::size_t mark)
{
    if (m_isDiagnosing)
        rejectFunctionHead();
    Attempt attempt(*this);
    const bool isAsync = accept(TokenKind::Async);
    accept(TokenKind::Def);
    if (!accept(TokenKind::Name))
        return nullptr;
    const Identifier functionName = name(previous());
    if (!require(TokenKind::LeftParenthesis))
        return nullptr;
    Parameters *declared = parameters(false);
    if (!declared || !accept(TokenKind::RightParenthesis))
        return nullptr;
    Expr *returns = nullptr;
    if (is(TokenKind::Arrow)) {
        Attempt arrowAttempt(*this);
        accept(TokenKind::Arrow);
        returns = expression();
        if (returns)
            arrowAttempt.keep(returns);
    }
    if (!require(TokenKind::Colon))
        return nullptr;
    const Block *body = block();
    if (!body)
        return nullptr;
    auto *node = make<FunctionDefStmt>(mark);
    node->range.end = body->body.back()->range.end;
    node->name = functionName;
    node->parameters = declared;
    node->body = body->body;
    node->decorators = m_ast.list(decorators);
    node->returns = returns;
    node->isAsync = isAsync;
    return attempt.keep(node);
}

Stmt *Grammar::classDefinition(const std::vector<Expr *> &decorators, std::size_t mark)
{
    if (m_isDiagnosing)
        rejectClassHead();
    Attempt attempt(*this);
    accept(TokenKind::Class);
    if (!accept(TokenKind::Name))
        return nullptr;
    const Identifier className = name(previous());
    const Arguments *given = nullptr;
    if (accept(TokenKind::LeftParenthesis)) {
        given = is(TokenKind::RightParenthesis) ? nullptr : arguments();
        if (!accept(TokenKind::RightParenthesis))
            return nullptr;
    }
    if (!accept(TokenKind::Colon))
        return nullptr;
    const Block *body = block();
    if (!body)
        return nullptr;
    auto *node = make<ClassDefStmt>(mark);
    node->range.end = body->body.back()->range.end;
    node->name = className;
    if (given) {
        node->bases = m_ast.list(given->positional);
        node->keywords = m_ast.list(given->keywords);
    }
    node->body = body->body;
    node->decorators = m_ast.list(decorators);
    return attempt.keep(node);
}

/// The chain of if and elif. It is read in a loop, since it may be long.
Stmt *Grammar::ifStatement()
{
    Attempt attempt(*this);
    std::vector<IfStmt *> chain;
    TokenKind keyword = TokenKind::If;
    while (is(keyword)) {
        if (m_isDiagnosing)
            rejectCondition(keyword);
        const std::size_t mark = m_at;
        accept(keyword);
        Expr *test = namedExpression();
        if (!test || !accept(TokenKind::Colon))
            return nullptr;
        const Block *body = block();
        if (!body)
            return nullptr;
        auto *node = make<IfStmt>(mark);
        node->range.end = body->body.back()->range.end;
        node->test = test;
        node->body = body->body;
        chain.push_back(node);
        if (chain.size() > maximumElifs)
            return raise(test->range, "too many elif branches");
        keyword = TokenKind::Elif;
    }
    const auto orelse = elseBlock();
    if (!orelse)
        return nullptr;
    chain.back()->orelse = *orelse;
    if (!orelse->empty())
        chain.back()->range.end = orelse->back()->range.end;
    for (std::size_t i = chain.size() - 1; i > 0; --i) {
        chain[i - 1]->orelse = m_ast.list(std::vector<Stmt *>{chain[i]});
        chain[i - 1]->range.end = chain[i]->range.end;
    }
    return attempt.keep(chain.front());
}

Stmt *Grammar::whileStatement()
{
    if (m_isDiagnosing)
        rejectCondition(TokenKind::While);
    Attempt attempt(*this);
    accept(TokenKind::While);
    Expr *test = namedExpression();
    if (!test || !accept(TokenKind::Colon))
        return nullptr;
    const Block *body = block();
    const auto orelse = body ? elseBlock() : std::nullopt;
    if (!orelse)
        return nullptr;
    auto *node = make<WhileStmt>(attempt.mark());
    node->range.end = (orelse->empty() ? body->body : *orelse).back()->range.end;
    node->test = test;
    node->body = body->body;
    node->orelse = *orelse;
    return attempt.keep(node);
}

Stmt *Grammar::forStatement()
{
    if (m_isDiagnosing)
        rejectFor();
    Attempt attempt(*this);
    const bool isAsync = accept(TokenKind::Async);
    accept(TokenKind::For);
    Expr *target = starTargets();
    if (!target || !accept(TokenKind::In)) {
        if (m_isDiagnosing) {
            m_at = attempt.mark();
            rejectForTarget();
        }
        return nullptr;
    }
    Expr *iterable = starExpressions();
    if (!iterable || !accept(TokenKind::Colon))
        return nullptr;
    const Block *body = block();
    const auto orelse = body ? elseBlock() : std::nullopt;
    if (!orelse)
        return nullptr;
    auto *node = make<ForStmt>(attempt.mark());
    node->range.end = (orelse->empty() ? body->body : *orelse).back()->range.end;
    node->target = target;
    node->iterable = iterable;
    node->body = body->body;
    node->orelse = *orelse;
    node->isAsync = isAsync;
    return attempt.keep(node);
}

} // namespace script
