// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// The try statement and its well-known mistakes.

namespace script
{

Stmt *Grammar::tryStatement()
{
    if (m_isDiagnosing)
        rejectTry();
    Attempt attempt(*this);
    accept(TokenKind::Try);
    if (!require(TokenKind::Colon))
        return nullptr;
    const Block *body = block();
    if (!body)
        return nullptr;
    const bool isStar = is(TokenKind::Except) && kind(1) == TokenKind::Star;
    std::vector<ExceptHandler *> handlers;
    while (is(TokenKind::Except)) {
        ExceptHandler *handler = exceptBlock(isStar);
        if (!handler)
            return nullptr;
        handlers.push_back(handler);
    }
    const auto orelse = handlers.empty() ? Body() : elseBlock();
    const auto final = orelse ? finallyBlock() : std::nullopt;
    if (!final || (handlers.empty() && final->empty()))
        return nullptr;
    auto *node = make<TryStmt>(attempt.mark());
    node->body = body->body;
    node->handlers = m_ast.list(handlers);
    node->orelse = *orelse;
    node->finally = *final;
    node->isStar = isStar;
    node->range.end = !final->empty()    ? final->back()->range.end
                      : !orelse->empty() ? orelse->back()->range.end
                                         : handlers.back()->range.end;
    return attempt.keep(node);
}

ExceptHandler *Grammar::exceptBlock(bool isStar)
{
    if (m_isDiagnosing)
        rejectExceptIndent();
    Attempt attempt(*this);
    accept(TokenKind::Except);
    auto *handler = m_ast.make<ExceptHandler>();
    const bool hasStar = accept(TokenKind::Star);
    bool isRight = hasStar == isStar;
    if (isRight && (isStar || !is(TokenKind::Colon))) {
        handler->type = expression();
        isRight = handler->type;
        if (isRight && accept(TokenKind::As)) {
            isRight = accept(TokenKind::Name);
            handler->name = isRight ? name(previous()) : Identifier();
        }
    }
    isRight = isRight && accept(TokenKind::Colon);
    const Block *body = isRight ? block() : nullptr;
    if (!body) {
        if (m_isDiagnosing) {
            m_at = attempt.mark();
            rejectExcept();
        }
        return nullptr;
    }
    handler->body = body->body;
    handler->range = {m_tokens.at(attempt.mark()).range.begin, body->body.back()->range.end};
    return attempt.keep(handler);
}

/// Empty without a finally.
std::optional<Body> Grammar::finallyBlock()
{
    if (!is(TokenKind::Finally))
        return Body();
    if (m_isDiagnosing)
        rejectKeywordBlock(TokenKind::Finally);
    Attempt attempt(*this);
    accept(TokenKind::Finally);
    if (!require(TokenKind::Colon))
        return std::nullopt;
    const Block *body = block();
    return body ? attempt.keep(std::optional(body->body)) : std::nullopt;
}

void Grammar::rejectTry()
{
    rejectKeywordBlock(TokenKind::Try);
    Attempt attempt(*this);
    accept(TokenKind::Try);
    if (!accept(TokenKind::Colon) || !block())
        return;
    if (!is(TokenKind::Except) && !is(TokenKind::Finally)) {
        raiseAtFarthest("expected 'except' or 'finally' block");
        return;
    }
    const bool isStar = kind(1) == TokenKind::Star;
    while (is(TokenKind::Except)) {
        if ((kind(1) == TokenKind::Star) != isStar) {
            const SourceRange keyword = peek().range;
            if (exceptBlock(!isStar))
                raise(keyword, "cannot have both 'except' and 'except*' on the same 'try'");
            return;
        }
        if (!exceptBlock(isStar))
            return;
    }
}

void Grammar::rejectExceptIndent()
{
    Attempt attempt(*this);
    const Token keyword = peek();
    accept(TokenKind::Except);
    const bool isStar = accept(TokenKind::Star);
    if (isStar || !is(TokenKind::Colon)) {
        if (!expression() || (accept(TokenKind::As) && !accept(TokenKind::Name)))
            return;
    }
    rejectMissingIndent(isStar ? "'except*' statement" : "'except' statement", keyword);
}

void Grammar::rejectExcept()
{
    Attempt attempt(*this);
    accept(TokenKind::Except);
    const bool isStar = accept(TokenKind::Star);
    if (isStar && (is(TokenKind::Newline) || is(TokenKind::Colon))) {
        raiseAtFarthest("expected one or more exception types");
        return;
    }
    if (is(TokenKind::Newline)) {
        raiseAtFarthest("expected ':'");
        return;
    }
    const Expr *type = expression();
    if (!type)
        return;
    const std::size_t behindType = m_at;
    if (accept(TokenKind::Comma) && expressions()) {
        if (accept(TokenKind::As))
            accept(TokenKind::Name);
        if (is(TokenKind::Colon)) {
            raise({type->range.begin, farthest().range.end},
                  "multiple exception types must be parenthesized");
            return;
        }
    }
    m_at = behindType;
    if (accept(TokenKind::As) && !accept(TokenKind::Name))
        return;
    if (is(TokenKind::Newline))
        raiseAtFarthest("expected ':'");
}

} // namespace script
