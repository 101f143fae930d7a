// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Well-known mistakes in parameter lists.

namespace script
{

/// The next parameter with what separates it from its successor, or a lone slash or star.
std::optional<Grammar::ParameterItem> Grammar::parameterItem(bool isLambda)
{
    Attempt attempt(*this);
    ParameterItem item;
    if (accept(TokenKind::Slash) || accept(TokenKind::Star)) {
        item.type =
            previous().kind == TokenKind::Slash ? ParameterItem::Slash : ParameterItem::Star;
        item.range = previous().range;
        if (item.type == ParameterItem::Star && is(TokenKind::Name))
            static_cast<void>(parameter(isLambda, true));
    } else {
        const Parameter *declared = parameter(isLambda);
        Expr *value = nullptr;
        if (!declared || !defaultValue(value))
            return std::nullopt;
        item.type = value ? ParameterItem::Defaulted : ParameterItem::Plain;
        item.range = declared->range;
    }
    item.hasComma = accept(TokenKind::Comma);
    const bool isSeparated = item.hasComma || isParametersEnd(isLambda);
    if (!isSeparated && item.type != ParameterItem::Slash)
        return std::nullopt;
    return attempt.keep(std::optional(item));
}

/// In `a, b=1, c` it is c; a slash may stand directly before it, but nowhere else.
const Grammar::ParameterItem *
Grammar::plainAfterDefault(const std::vector<ParameterItem> &items)
{
    std::size_t i = 0;
    while (i < items.size() && items[i].type == ParameterItem::Plain)
        ++i;
    const std::size_t firstDefault = i;
    while (i < items.size() && items[i].type == ParameterItem::Defaulted)
        ++i;
    if (i == firstDefault)
        return nullptr;
    if (i < items.size() && items[i].type == ParameterItem::Slash)
        ++i;
    return i < items.size() && items[i].type == ParameterItem::Plain ? &items[i] : nullptr;
}

void Grammar::rejectParameters(bool isLambda)
{
    using Item = ParameterItem;
    Attempt attempt(*this);
    std::vector<Item> items;
    while (const auto item = parameterItem(isLambda)) {
        items.push_back(*item);
        if (!item->hasComma)
            break;
    }
    const std::size_t stop = m_at;
    if (const Item *late = plainAfterDefault(items)) {
        raise(late->range, "non-default argument follows default argument");
        return;
    }
    bool hasDefault = false, hasSlash = false, hasStar = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        hasDefault = hasDefault || item.type == Item::Defaulted;
        hasStar = hasStar || item.type == Item::Star;
        if (item.type != Item::Slash)
            continue;
        if (i == 0) {
            if (item.hasComma)
                raise(item.range, "at least one argument must precede /");
        } else if (hasSlash) {
            raise(item.range, "/ may appear only once");
        } else if (hasStar) {
            raise(item.range, "/ must be ahead of *");
        } else if (!item.hasComma && is(TokenKind::Star)) {
            raise(peek().range, "expected comma between / and *");
        }
        hasSlash = true;
    }
    m_at = stop;
    const bool isAllPlain = !hasDefault && !hasSlash && !hasStar;
    if (!isAllPlain || !accept(TokenKind::LeftParenthesis))
        return;
    bool hasNames = false;
    while (accept(TokenKind::Name)) {
        hasNames = true;
        if (!accept(TokenKind::Comma))
            break;
    }
    if (hasNames && accept(TokenKind::RightParenthesis)) {
        raise(rangeFrom(stop), isLambda ? "Lambda expression parameters cannot be parenthesized"
                                        : "Function parameters cannot be parenthesized");
    }
}

void Grammar::rejectStarParameters(bool isLambda)
{
    Attempt attempt(*this);
    const SourceRange star = peek().range;
    accept(TokenKind::Star);
    if (isParametersEnd(isLambda) ||
        (is(TokenKind::Comma) &&
         (kind(1) == TokenKind::DoubleStar ||
          kind(1) == (isLambda ? TokenKind::Colon : TokenKind::RightParenthesis)))) {
        // CPython points at the star for a function, at the last token read for a lambda.
        if (isLambda)
            raiseAtFarthest("named arguments must follow bare *");
        else
            raise(star, "named arguments must follow bare *");
        return;
    }
    if (is(TokenKind::Name)) {
        if (!parameter(isLambda, true))
            return;
        if (is(TokenKind::Equal)) {
            raise(peek().range, "var-positional argument cannot have default value");
            return;
        }
    }
    if (!parameterSeparator(isLambda))
        return;
    while (const auto item = parameterItem(isLambda)) {
        if (item->type != ParameterItem::Star && item->type != ParameterItem::Slash)
            continue;
        if (item->type == ParameterItem::Star)
            raise(item->range, "* argument may appear only once");
        return;
    }
}

void Grammar::rejectDoubleStarParameter(bool isLambda)
{
    Attempt attempt(*this);
    accept(TokenKind::DoubleStar);
    if (!parameter(isLambda))
        return;
    if (is(TokenKind::Equal)) {
        raise(peek().range, "var-keyword argument cannot have default value");
        return;
    }
    if (!accept(TokenKind::Comma))
        return;
    const Token next = peek();
    if (next.kind == TokenKind::Star || next.kind == TokenKind::DoubleStar ||
        next.kind == TokenKind::Slash) {
        raise(next.range, "arguments cannot follow var-keyword argument");
    } else if (const Parameter *declared = parameter(isLambda)) {
        raise(declared->range, "arguments cannot follow var-keyword argument");
    }
}

} // namespace script
