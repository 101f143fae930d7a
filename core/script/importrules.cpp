// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// import and from ... import.

namespace script
{

std::optional<Identifier> Grammar::dottedName()
{
    if (!accept(TokenKind::Name))
        return std::nullopt;
    std::string dotted(name(previous()));
    while (is(TokenKind::Dot) && kind(1) == TokenKind::Name) {
        accept(TokenKind::Dot);
        accept(TokenKind::Name);
        dotted += '.';
        dotted += name(previous());
    }
    return m_ast.intern(dotted);
}

/// False when there is `as` and no name.
bool Grammar::asName(ImportAlias &alias)
{
    if (!accept(TokenKind::As))
        return true;
    if (!accept(TokenKind::Name))
        return false;
    alias.asName = name(previous());
    alias.bindName = alias.asName;
    return true;
}

Stmt *Grammar::importName()
{
    Attempt attempt(*this);
    accept(TokenKind::Import);
    std::vector<ImportAlias *> names;
    do {
        const std::size_t mark = m_at;
        const auto dotted = dottedName();
        if (!dotted)
            return nullptr;
        auto *alias = m_ast.make<ImportAlias>();
        alias->name = *dotted;
        alias->bindName = m_ast.intern(dotted->substr(0, dotted->find('.')));
        if (!asName(*alias))
            return nullptr;
        alias->range = rangeFrom(mark);
        names.push_back(alias);
    } while (accept(TokenKind::Comma));
    auto *node = make<ImportStmt>(attempt.mark());
    node->names = m_ast.list(names);
    return attempt.keep(node);
}

Stmt *Grammar::importFrom()
{
    Attempt attempt(*this);
    accept(TokenKind::From);
    int level = 0;
    while (is(TokenKind::Dot) || is(TokenKind::Ellipsis)) {
        level += is(TokenKind::Dot) ? 1 : 3;
        accept(kind());
    }
    const auto module = dottedName();
    if ((!module && level == 0) || !accept(TokenKind::Import))
        return nullptr;
    std::vector<ImportAlias *> names;
    if (is(TokenKind::Star)) {
        accept(TokenKind::Star);
        auto *alias = m_ast.make<ImportAlias>();
        alias->name = m_ast.intern("*");
        alias->range = previous().range;
        names.push_back(alias);
    } else {
        const bool isParenthesized = accept(TokenKind::LeftParenthesis);
        do {
            ImportAlias *alias = importedName();
            if (!alias)
                break;
            names.push_back(alias);
        } while (accept(TokenKind::Comma));
        const bool hasTrailingComma = previous().kind == TokenKind::Comma;
        if (names.empty() || (isParenthesized && !accept(TokenKind::RightParenthesis)))
            return nullptr;
        if (!isParenthesized && hasTrailingComma) {
            if (m_isDiagnosing && is(TokenKind::Newline))
                raiseAtFarthest("trailing comma not allowed without surrounding parentheses");
            return nullptr;
        }
    }
    auto *node = make<ImportFromStmt>(attempt.mark());
    node->module = module.value_or(Identifier());
    node->names = m_ast.list(names);
    node->level = level;
    return attempt.keep(node);
}

ImportAlias *Grammar::importedName()
{
    Attempt attempt(*this);
    if (!accept(TokenKind::Name))
        return nullptr;
    auto *alias = m_ast.make<ImportAlias>();
    alias->name = name(previous());
    alias->bindName = alias->name;
    if (!asName(*alias))
        return nullptr;
    alias->range = rangeFrom(attempt.mark());
    return attempt.keep(alias);
}

} // namespace script
