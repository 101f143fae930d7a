// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// The arguments of calls and class statements, and their well-known mistakes.

namespace script
{

Expr *Grammar::callOf(std::size_t mark, Expr *function)
{
    const Nesting nesting(*this);
    Attempt attempt(*this);
    const std::size_t open = m_at;
    accept(TokenKind::LeftParenthesis);
    if (m_isDiagnosing && is(TokenKind::Star)) {
        m_at = open;
        rejectComprehension();
        m_at = open + 1;
    }
    const Arguments *given = nullptr;
    if (!is(TokenKind::RightParenthesis)) {
        given = arguments();
        if (!given)
            return nullptr;
    }
    if (!accept(TokenKind::RightParenthesis))
        return nullptr;
    auto *node = make<CallExpr>(mark);
    node->function = function;
    deepen(node, function);
    if (given) {
        node->arguments = m_ast.list(given->positional);
        node->keywords = m_ast.list(given->keywords);
        deepenAll(node, given->positional);
        for (const Keyword *keyword : given->keywords)
            deepen(node, keyword->value);
        if (given->isGenerator) // the parentheses of the call are its own
            node->arguments.front()->range = rangeFrom(open);
    }
    return attempt.keep(node);
}

/// Everything up to the closing parenthesis, which stays.
Grammar::Arguments *Grammar::arguments()
{
    return memoized(Rule::Arguments, [this]() -> Arguments * {
        Attempt attempt(*this);
        Arguments *list = argumentList();
        if (list) {
            accept(TokenKind::Comma);
            if (is(TokenKind::RightParenthesis))
                return attempt.keep(list);
        }
        if (m_isDiagnosing) {
            m_at = attempt.mark();
            rejectArguments();
        }
        return nullptr;
    });
}

/// As many arguments as there are, without a trailing comma; null if there is none.
Grammar::Arguments *Grammar::argumentList()
{
    Arguments &list = m_argumentLists.emplace_back();
    const std::size_t mark = m_at;
    bool isAfterComma = false;
    for (;;) {
        Attempt attempt(*this);
        if (isAfterComma && !accept(TokenKind::Comma))
            break;
        Expr *argument = positionalArgument();
        if (!argument)
            break;
        list.positional.push_back(attempt.keep(argument));
        const bool isSole = !isAfterComma && argument->kind != ExprKind::Starred;
        if (isSole && (is(TokenKind::For) || is(TokenKind::Async))) {
            Attempt generatorAttempt(*this);
            const auto clauses = comprehensionClauses();
            if (clauses && is(TokenKind::RightParenthesis)) {
                list.isGenerator = true;
                list.positional = {
                    finishComprehension(ExprKind::GeneratorExp, mark, argument, nullptr, *clauses)};
                return generatorAttempt.keep(&list);
            }
        }
        isAfterComma = true;
    }
    const auto addAll = [this, &list, &isAfterComma](bool (Grammar::*rule)(Arguments &)) {
        for (;;) {
            Attempt attempt(*this);
            if (isAfterComma && !accept(TokenKind::Comma))
                return;
            if (!(this->*rule)(list))
                return;
            attempt.keep(true);
            isAfterComma = true;
        }
    };
    addAll(&Grammar::keywordOrStarred);
    addAll(&Grammar::keywordOrDoubleStarred);
    return list.positional.empty() && list.keywords.empty() ? nullptr : &list;
}

Expr *Grammar::positionalArgument()
{
    if (is(TokenKind::Star))
        return starred(&Grammar::expression);
    // A keyword argument's name needs no look at what follows it.
    if (!m_isRemembering && is(TokenKind::Name) && kind(1) == TokenKind::Equal)
        return nullptr;
    Attempt attempt(*this);
    Expr *value = assignmentOrExpression();
    return value && !is(TokenKind::Equal) ? attempt.keep(value) : nullptr;
}

Keyword *Grammar::keywordArgument()
{
    Attempt attempt(*this);
    if (m_isDiagnosing)
        rejectKeyword();
    if (!accept(TokenKind::Name) || !is(TokenKind::Equal))
        return nullptr;
    const Token &nameToken = previous();
    accept(TokenKind::Equal);
    Expr *value = expression();
    if (!value)
        return nullptr;
    auto *keyword = m_ast.make<Keyword>();
    keyword->name = name(nameToken);
    keyword->value = value;
    keyword->range = rangeFrom(attempt.mark());
    return attempt.keep(keyword);
}

bool Grammar::keywordOrStarred(Arguments &list)
{
    if (Keyword *keyword = keywordArgument()) {
        list.keywords.push_back(keyword);
        return true;
    }
    Expr *argument = starred(&Grammar::expression);
    if (argument)
        list.positional.push_back(argument);
    return argument;
}

bool Grammar::keywordOrDoubleStarred(Arguments &list)
{
    if (Keyword *keyword = keywordArgument()) {
        list.keywords.push_back(keyword);
        return true;
    }
    Attempt attempt(*this);
    Expr *value = accept(TokenKind::DoubleStar) ? expression() : nullptr;
    if (!value)
        return false;
    auto *keyword = m_ast.make<Keyword>();
    keyword->value = value;
    keyword->range = rangeFrom(attempt.mark());
    list.keywords.push_back(keyword);
    return attempt.keep(true);
}

void Grammar::rejectKeyword()
{
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    if (is(TokenKind::True) || is(TokenKind::False) || is(TokenKind::None)) {
        const std::string word(peek().text);
        accept(kind());
        if (accept(TokenKind::Equal))
            raise(rangeFrom(mark), "cannot assign to " + word);
        m_at = mark;
    }
    if (is(TokenKind::Name) && kind(1) == TokenKind::Equal) {
        m_at = mark + 2;
        if (expression() && comprehensionClauses()) {
            m_at = mark + 2;
            raise(rangeFrom(mark), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        return;
    }
    const Expr *value = expression();
    if (value && accept(TokenKind::Equal))
        raise({value->range.begin, previous().range.end},
              "expression cannot contain assignment, perhaps you meant \"==\"?");
}

void Grammar::rejectArguments()
{
    const std::size_t mark = m_at;
    const std::string unparenthesized = "Generator expression must be parenthesized";
    const Arguments *list = argumentList();
    const std::size_t listEnd = m_at;
    if (list && accept(TokenKind::Comma) && is(TokenKind::Star)) {
        m_at = listEnd;
        raise(rangeFrom(mark), "iterable argument unpacking follows keyword argument unpacking");
        return;
    }
    m_at = mark;
    if (expression() && comprehensionClauses()) {
        const SourceRange generator = rangeFrom(mark);
        if (accept(TokenKind::Comma)) {
            raise(generator, unparenthesized);
            return;
        }
    }
    m_at = mark;
    if (is(TokenKind::Name) && kind(1) == TokenKind::Equal) {
        m_at = mark + 2;
        if (expression() && comprehensionClauses()) {
            m_at = mark + 2;
            raise(rangeFrom(mark), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            return;
        }
    }
    if (!list)
        return;
    m_at = listEnd;
    if (comprehensionClauses() && list->positional.size() > 1) {
        SourceRange range = rangeFrom(mark);
        range.begin = list->positional.back()->range.begin;
        raise(range, unparenthesized);
        return;
    }
    m_at = listEnd;
    if (!accept(TokenKind::Comma))
        return;
    const std::size_t next = m_at;
    if (expression() && comprehensionClauses()) {
        raise(rangeFrom(next), unparenthesized);
        return;
    }
    m_at = next;
    if (argumentList()) {
        bool hasUnpacking = false;
        for (const Keyword *keyword : list->keywords)
            hasUnpacking = hasUnpacking || keyword->name.empty();
        raiseAtFarthest(hasUnpacking ? "positional argument follows keyword argument unpacking"
                                     : "positional argument follows keyword argument");
    }
}

} // namespace script
