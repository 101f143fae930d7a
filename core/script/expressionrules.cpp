// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Expressions from the comma down to the conditional.

namespace script
{

Expr *Grammar::starred(Expr *(Grammar::*operand)())
{
    Attempt attempt(*this);
    if (!accept(TokenKind::Star))
        return nullptr;
    Expr *value = (this->*operand)();
    if (!value)
        return nullptr;
    auto *node = make<StarredExpr>(attempt.mark());
    node->value = value;
    deepen(node, value);
    return attempt.keep(node);
}

Expr *Grammar::starExpressions()
{
    return memoized(Rule::StarExpressions, [this]() -> Expr * {
        const std::size_t mark = m_at;
        Expr *first = starExpression();
        if (!first || !is(TokenKind::Comma))
            return first;
        return tupleOf(mark, commaSeparated(first, &Grammar::starExpression));
    });
}

/// As starExpressions(), without stars.
Expr *Grammar::expressions()
{
    const std::size_t mark = m_at;
    Expr *first = expression();
    if (!first || !is(TokenKind::Comma))
        return first;
    return tupleOf(mark, commaSeparated(first, &Grammar::expression));
}

/// The first element and those behind it; a comma may end them.
std::vector<Expr *> Grammar::commaSeparated(Expr *first, Expr *(Grammar::*element)())
{
    std::vector<Expr *> elements{first};
    while (accept(TokenKind::Comma)) {
        Expr *next = (this->*element)();
        if (!next)
            break;
        elements.push_back(next);
    }
    return elements;
}

/// A tuple that reaches from the mark to here.
TupleExpr *Grammar::tupleOf(std::size_t mark, const std::vector<Expr *> &elements)
{
    auto *node = make<TupleExpr>(mark);
    node->elements = m_ast.list(elements);
    deepenAll(node, elements);
    return node;
}

Expr *Grammar::starExpression()
{
    return is(TokenKind::Star) ? starred(&Grammar::bitwiseOr) : expression();
}

Expr *Grammar::starNamedExpression()
{
    return is(TokenKind::Star) ? starred(&Grammar::bitwiseOr) : namedExpression();
}

Expr *Grammar::assignmentExpression()
{
    if (!is(TokenKind::Name) || kind(1) != TokenKind::ColonEqual)
        return nullptr;
    Attempt attempt(*this);
    auto *target = make<NameExpr>(m_at);
    target->id = name(peek());
    target->context = ExprContext::Store;
    accept(TokenKind::Name);
    target->range = rangeFrom(attempt.mark());
    accept(TokenKind::ColonEqual);
    Expr *value = expression();
    if (!value)
        return nullptr;
    auto *node = make<NamedExpr>(attempt.mark());
    node->target = target;
    node->value = value;
    deepen(node, value);
    return attempt.keep(node);
}

Expr *Grammar::namedExpression()
{
    return memoized(Rule::NamedExpression, [this]() -> Expr * {
        if (is(TokenKind::Name) && kind(1) == TokenKind::ColonEqual)
            return assignmentExpression();
        if (m_isDiagnosing)
            rejectNamedExpression();
        Attempt attempt(*this);
        Expr *value = expression();
        return value && !is(TokenKind::ColonEqual) ? attempt.keep(value) : nullptr;
    });
}

Expr *Grammar::assignmentOrExpression()
{
    if (is(TokenKind::Name) && kind(1) == TokenKind::ColonEqual)
        return assignmentExpression();
    Attempt attempt(*this);
    Expr *value = expression();
    return value && !is(TokenKind::ColonEqual) ? attempt.keep(value) : nullptr;
}

Expr *Grammar::expression()
{
    const Nesting nesting(*this);
    if (nesting.isTooDeep())
        return nullptr;
    return memoized(Rule::Expression, [this]() -> Expr * {
        if (m_isDiagnosing) {
            rejectExpression();
            rejectLegacyStatement();
        }
        return conditionalOrLambda();
    });
}

Expr *Grammar::expressionWithoutRejecting()
{
    const bool wasDiagnosing = m_isDiagnosing;
    m_isDiagnosing = false;
    Expr *result = conditionalOrLambda();
    m_isDiagnosing = wasDiagnosing;
    return result;
}

Expr *Grammar::conditionalOrLambda()
{
    if (is(TokenKind::Lambda))
        return lambda();
    const std::size_t mark = m_at;
    Expr *body = disjunction();
    if (!body || !is(TokenKind::If))
        return body;
    Attempt attempt(*this);
    accept(TokenKind::If);
    Expr *test = disjunction();
    if (!test || !accept(TokenKind::Else))
        return body;
    Expr *orelse = expression();
    if (!orelse)
        return body;
    auto *node = make<IfExpr>(mark);
    node->test = test;
    node->body = body;
    node->orelse = orelse;
    deepenAll(node, std::initializer_list<Expr *>{test, body, orelse});
    return attempt.keep(node);
}

Expr *Grammar::lambda()
{
    Attempt attempt(*this);
    accept(TokenKind::Lambda);
    Parameters *declared = parameters(true);
    if (!declared || !accept(TokenKind::Colon))
        return nullptr;
    Expr *body = expression();
    if (!body)
        return nullptr;
    auto *node = make<LambdaExpr>(attempt.mark());
    node->parameters = declared;
    node->body = body;
    deepen(node, body);
    deepenAll(node, declared->defaults);
    deepenAll(node, declared->keywordDefaults);
    return attempt.keep(node);
}

Expr *Grammar::yieldExpression()
{
    Attempt attempt(*this);
    if (!accept(TokenKind::Yield))
        return nullptr;
    if (is(TokenKind::From)) {
        Attempt fromAttempt(*this);
        accept(TokenKind::From);
        if (Expr *value = expression()) {
            auto *node = make<YieldFromExpr>(attempt.mark());
            node->value = value;
            deepen(node, value);
            fromAttempt.keep(node);
            return attempt.keep(node);
        }
    }
    Expr *value = starExpressions();
    auto *node = make<YieldExpr>(attempt.mark());
    node->value = value;
    deepen(node, value);
    return attempt.keep(node);
}

} // namespace script
