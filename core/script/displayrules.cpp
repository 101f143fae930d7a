// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Groups, tuples, lists, sets, dicts and comprehensions.

namespace script
{

Expr *Grammar::parenthesized()
{
    const Nesting nesting(*this);
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    accept(TokenKind::LeftParenthesis);
    if (accept(TokenKind::RightParenthesis))
        return attempt.keep(make<TupleExpr>(mark));
    if (is(TokenKind::Yield)) {
        Expr *value = yieldExpression();
        return value && accept(TokenKind::RightParenthesis) ? attempt.keep(value) : nullptr;
    }
    Expr *first = starNamedExpression();
    if (first && is(TokenKind::Comma)) {
        const auto elements = commaSeparated(first, &Grammar::starNamedExpression);
        if (accept(TokenKind::RightParenthesis))
            return attempt.keep(tupleOf(mark, elements));
    } else if (first && first->kind != ExprKind::Starred) {
        if (accept(TokenKind::RightParenthesis))
            return attempt.keep(first);
        const auto clauses = comprehensionClauses();
        if (clauses && accept(TokenKind::RightParenthesis)) {
            return attempt.keep(
                finishComprehension(ExprKind::GeneratorExp, mark, first, nullptr, *clauses));
        }
    }
    if (m_isDiagnosing) {
        m_at = mark;
        rejectGroup();
        rejectComprehension();
    }
    return nullptr;
}

Expr *Grammar::bracketed()
{
    const Nesting nesting(*this);
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    accept(TokenKind::LeftBracket);
    std::vector<Expr *> elements;
    if (Expr *first = starNamedExpression())
        elements = commaSeparated(first, &Grammar::starNamedExpression);
    if (accept(TokenKind::RightBracket)) {
        auto *node = make<ListExpr>(mark);
        node->elements = m_ast.list(elements);
        deepenAll(node, elements);
        return attempt.keep(node);
    }
    const bool isCandidate = elements.size() == 1 && previous().kind != TokenKind::Comma &&
                             elements.front()->kind != ExprKind::Starred;
    if (isCandidate) {
        const auto clauses = comprehensionClauses();
        if (clauses && accept(TokenKind::RightBracket)) {
            return attempt.keep(
                finishComprehension(ExprKind::ListComp, mark, elements.front(), nullptr, *clauses));
        }
    }
    if (m_isDiagnosing) {
        m_at = mark;
        rejectComprehension();
    }
    return nullptr;
}

Expr *Grammar::braced()
{
    const Nesting nesting(*this);
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    accept(TokenKind::LeftBrace);
    if (accept(TokenKind::RightBrace))
        return attempt.keep(make<DictExpr>(mark));
    const std::size_t firstMark = m_at;
    Expr *first = nullptr;
    bool isDict = is(TokenKind::DoubleStar);
    if (!isDict) {
        const bool isWalrus = is(TokenKind::Name) && kind(1) == TokenKind::ColonEqual;
        // The second pass follows the order of the rules: a dict is tried before a set.
        first = m_isRemembering ? expression() : starNamedExpression();
        isDict = first && !isWalrus && first->kind != ExprKind::Starred && is(TokenKind::Colon);
    }
    if (isDict) {
        Expr *dict = dictOrComprehension(mark, first);
        return dict ? attempt.keep(dict) : nullptr;
    }
    if (m_isRemembering) {
        m_at = firstMark;
        if (m_isDiagnosing)
            rejectDictItems();
        m_at = firstMark;
        first = starNamedExpression();
    }
    Expr *set = first ? setOrComprehension(mark, first) : nullptr;
    if (set)
        return attempt.keep(set);
    if (m_isDiagnosing) {
        m_at = mark;
        rejectComprehension();
    }
    return nullptr;
}

Expr *Grammar::setOrComprehension(std::size_t mark, Expr *first)
{
    const auto elements = commaSeparated(first, &Grammar::starNamedExpression);
    if (accept(TokenKind::RightBrace)) {
        auto *node = make<SetExpr>(mark);
        node->elements = m_ast.list(elements);
        deepenAll(node, elements);
        return node;
    }
    if (elements.size() > 1 || first->kind == ExprKind::Starred ||
        previous().kind == TokenKind::Comma)
        return nullptr;
    const auto clauses = comprehensionClauses();
    if (!clauses || !accept(TokenKind::RightBrace))
        return nullptr;
    return finishComprehension(ExprKind::SetComp, mark, first, nullptr, *clauses);
}

/// With the cursor behind the first key, or before `**` when there is none.
Expr *Grammar::dictOrComprehension(std::size_t mark, Expr *firstKey)
{
    std::vector<Expr *> keys, values;
    Expr *key = firstKey;
    for (bool isFirst = true;; isFirst = false) {
        Expr *value = nullptr;
        if (isFirst && firstKey) {
            accept(TokenKind::Colon);
            value = expression();
        } else if (!pair(key, value)) {
            break;
        }
        if (!value)
            break;
        keys.push_back(key);
        values.push_back(value);
        const bool isPlainFirst = isFirst && key;
        if (isPlainFirst && (is(TokenKind::For) || is(TokenKind::Async))) {
            const auto clauses = comprehensionClauses();
            if (clauses && accept(TokenKind::RightBrace))
                return finishComprehension(ExprKind::DictComp, mark, key, value, *clauses);
            break;
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!values.empty() && accept(TokenKind::RightBrace)) {
        auto *node = make<DictExpr>(mark);
        node->keys = m_ast.list(keys);
        node->values = m_ast.list(values);
        deepenAll(node, keys);
        deepenAll(node, values);
        return node;
    }
    // CPython checks the items in its first pass too; we bound how often.
    if (m_isDiagnosing || m_dictChecksLeft > 0) {
        m_dictChecksLeft -= m_isRemembering ? 0 : 1;
        m_at = mark + 1;
        rejectDictItems();
    }
    if (m_isDiagnosing) {
        m_at = mark;
        rejectDictComprehension();
    }
    return nullptr;
}

/// `key: value` or `**mapping`.
bool Grammar::pair(Expr *&key, Expr *&value)
{
    Attempt attempt(*this);
    key = nullptr;
    if (accept(TokenKind::DoubleStar)) {
        value = bitwiseOr();
    } else {
        key = expression();
        value = key && accept(TokenKind::Colon) ? expression() : nullptr;
    }
    return value && attempt.keep(true);
}

std::optional<Grammar::Clauses> Grammar::comprehensionClauses()
{
    Clauses clauses;
    while (is(TokenKind::For) || is(TokenKind::Async)) {
        ComprehensionClause *clause = comprehensionClause();
        if (!clause)
            break;
        clauses.push_back(clause);
    }
    return clauses.empty() ? std::nullopt : std::optional(clauses);
}

ComprehensionClause *Grammar::comprehensionClause()
{
    Attempt attempt(*this);
    auto *clause = m_ast.make<ComprehensionClause>();
    clause->isAsync = accept(TokenKind::Async);
    if (!accept(TokenKind::For))
        return nullptr;
    clause->target = starTargets();
    if (!clause->target || !accept(TokenKind::In)) {
        if (m_isDiagnosing) {
            m_at = attempt.mark();
            rejectForTarget();
        }
        return nullptr;
    }
    clause->iterable = disjunction();
    if (!clause->iterable)
        return nullptr;
    std::vector<Expr *> conditions;
    for (;;) {
        Attempt conditionAttempt(*this);
        Expr *condition = accept(TokenKind::If) ? disjunction() : nullptr;
        if (!condition)
            break;
        conditions.push_back(conditionAttempt.keep(condition));
    }
    clause->conditions = m_ast.list(conditions);
    return attempt.keep(clause);
}

Expr *Grammar::finishComprehension(ExprKind kind, std::size_t mark, Expr *element, Expr *value,
                                   const Clauses &clauses)
{
    ComprehensionExpr *node = makeComprehension(kind, mark);
    node->element = element;
    node->value = value;
    node->clauses = m_ast.list(clauses);
    deepen(node, element);
    deepen(node, value);
    for (const ComprehensionClause *clause : clauses) {
        deepen(node, clause->target);
        deepen(node, clause->iterable);
        deepenAll(node, clause->conditions);
    }
    return node;
}

} // namespace script
