// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// The with statement and its well-known mistakes.

namespace script
{

Stmt *Grammar::withStatement()
{
    if (m_isDiagnosing)
        rejectWithIndent();
    Attempt attempt(*this);
    const bool isAsync = accept(TokenKind::Async);
    accept(TokenKind::With);
    const auto items = withHead();
    const Block *body = items ? block() : nullptr;
    if (!body) {
        if (m_isDiagnosing) {
            m_at = attempt.mark();
            rejectWith();
        }
        return nullptr;
    }
    auto *node = make<WithStmt>(attempt.mark());
    node->range.end = body->body.back()->range.end;
    node->items = m_ast.list(*items);
    node->body = body->body;
    node->isAsync = isAsync;
    return attempt.keep(node);
}

/// The items and the colon. A parenthesis may hold the items or begin the first expression.
std::optional<std::vector<WithItem *>> Grammar::withHead()
{
    Attempt attempt(*this);
    if (accept(TokenKind::LeftParenthesis)) {
        const auto items = withItems(true);
        if (items && accept(TokenKind::RightParenthesis) && accept(TokenKind::Colon))
            return attempt.keep(items);
        m_at = attempt.mark();
    }
    const auto items = withItems(false);
    if (items && accept(TokenKind::Colon))
        return attempt.keep(items);
    return std::nullopt;
}

std::optional<std::vector<WithItem *>> Grammar::withItems(bool allowsTrailingComma)
{
    std::vector<WithItem *> items;
    do {
        if (allowsTrailingComma && !items.empty() && is(TokenKind::RightParenthesis))
            break;
        WithItem *item = withItem();
        if (!item)
            return std::nullopt;
        items.push_back(item);
    } while (accept(TokenKind::Comma));
    return items;
}

WithItem *Grammar::withItem()
{
    const auto isItemEnd = [this] {
        return is(TokenKind::Comma) || is(TokenKind::RightParenthesis) || is(TokenKind::Colon);
    };
    Expr *context = expression();
    if (!context)
        return nullptr;
    auto *item = m_ast.make<WithItem>();
    item->context = context;
    Attempt attempt(*this);
    if (!accept(TokenKind::As))
        return item;
    const std::size_t mark = m_at;
    item->target = starTarget();
    if (item->target && isItemEnd())
        return attempt.keep(item);
    if (m_isDiagnosing) {
        m_at = mark;
        Expr *target = expression();
        if (target && isItemEnd())
            rejectInvalidTarget(target, TargetUse::Assign);
    }
    item->target = nullptr;
    return item;
}

/// Skips `with` and its items up to where the colon belongs; with or without parentheses.
bool Grammar::skipWithHead(bool isParenthesized)
{
    accept(TokenKind::Async);
    if (!accept(TokenKind::With) || (isParenthesized && !accept(TokenKind::LeftParenthesis)))
        return false;
    do {
        if (isParenthesized && is(TokenKind::RightParenthesis))
            break;
        if (!(isParenthesized ? expressions() : expression()))
            return false;
        if (accept(TokenKind::As) && !starTarget())
            return false;
    } while (accept(TokenKind::Comma));
    return !isParenthesized || accept(TokenKind::RightParenthesis);
}

void Grammar::rejectWith()
{
    Attempt attempt(*this);
    for (const bool isParenthesized : {false, true}) {
        m_at = attempt.mark();
        if (skipWithHead(isParenthesized) && is(TokenKind::Newline)) {
            raiseAtFarthest("expected ':'");
            return;
        }
    }
}

void Grammar::rejectWithIndent()
{
    Attempt attempt(*this);
    const Token keyword = peek(is(TokenKind::Async) ? 1 : 0);
    for (const bool isParenthesized : {false, true}) {
        m_at = attempt.mark();
        if (skipWithHead(isParenthesized))
            rejectMissingIndent("'with' statement", keyword);
    }
}

} // namespace script
