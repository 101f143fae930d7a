// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

#include "core/script/numberliteral.h"

// Names, literals, and what may follow them: attribute, subscript and call.

namespace script
{

Expr *Grammar::primary()
{
    return memoized(Rule::Primary, [this] { return primaryOnce(); });
}

Expr *Grammar::primaryOnce()
{
    const std::size_t mark = m_at;
    Expr *value = atom();
    while (value) {
        Expr *next = nullptr;
        switch (kind()) {
        case TokenKind::Dot:
            next = attributeOf(mark, value);
            break;
        case TokenKind::LeftParenthesis:
            next = callOf(mark, value);
            break;
        case TokenKind::LeftBracket:
            next = subscriptOf(mark, value);
            break;
        default:
            break;
        }
        if (!next)
            break;
        value = next;
    }
    return value;
}

Expr *Grammar::attributeOf(std::size_t mark, Expr *value)
{
    Attempt attempt(*this);
    accept(TokenKind::Dot);
    if (!accept(TokenKind::Name))
        return nullptr;
    auto *node = make<AttributeExpr>(mark);
    node->value = value;
    node->name = name(previous());
    deepen(node, value);
    return attempt.keep(node);
}

Expr *Grammar::subscriptOf(std::size_t mark, Expr *value)
{
    Attempt attempt(*this);
    accept(TokenKind::LeftBracket);
    Expr *index = slices();
    if (!index || !accept(TokenKind::RightBracket))
        return nullptr;
    auto *node = make<SubscriptExpr>(mark);
    node->value = value;
    node->index = index;
    deepen(node, value);
    deepen(node, index);
    return attempt.keep(node);
}

Expr *Grammar::slices()
{
    const std::size_t mark = m_at;
    Expr *first = sliceOrStarred();
    const bool isAlone = first && first->kind != ExprKind::Starred && !is(TokenKind::Comma);
    if (!first || isAlone)
        return first;
    return tupleOf(mark, commaSeparated(first, &Grammar::sliceOrStarred));
}

Expr *Grammar::sliceOrStarred()
{
    return is(TokenKind::Star) ? starred(&Grammar::expression) : slice();
}

Expr *Grammar::slice()
{
    Attempt attempt(*this);
    Expr *lower = nullptr;
    if (!is(TokenKind::Colon)) {
        const bool isWalrus = is(TokenKind::Name) && kind(1) == TokenKind::ColonEqual;
        lower = namedExpression();
        if (!lower)
            return nullptr;
        if (isWalrus || !is(TokenKind::Colon))
            return attempt.keep(lower);
    }
    accept(TokenKind::Colon);
    Expr *upper = expression();
    Expr *step = accept(TokenKind::Colon) ? expression() : nullptr;
    auto *node = make<SliceExpr>(attempt.mark());
    node->lower = lower;
    node->upper = upper;
    node->step = step;
    deepenAll(node, std::initializer_list<Expr *>{lower, upper, step});
    return attempt.keep(node);
}

Expr *Grammar::atom()
{
    switch (kind()) {
    case TokenKind::Name: {
        accept(TokenKind::Name);
        auto *node = make<NameExpr>(m_at - 1);
        node->id = name(previous());
        return node;
    }
    case TokenKind::True:
        return constant(ConstantKind::True);
    case TokenKind::False:
        return constant(ConstantKind::False);
    case TokenKind::None:
        return constant(ConstantKind::None);
    case TokenKind::Ellipsis:
        return constant(ConstantKind::Ellipsis);
    case TokenKind::String:
        return strings();
    case TokenKind::Number:
        return number();
    case TokenKind::LeftParenthesis:
        return parenthesized();
    case TokenKind::LeftBracket:
        return bracketed();
    case TokenKind::LeftBrace:
        return braced();
    default:
        return nullptr;
    }
}

Expr *Grammar::constant(ConstantKind type)
{
    accept(kind());
    auto *node = make<ConstantExpr>(m_at - 1);
    node->type = type;
    return node;
}

Expr *Grammar::number()
{
    accept(TokenKind::Number);
    const Token &token = previous();
    const NumberLiteral literal = readNumber(token.text);
    if (literal.kind == NumberLiteral::TooLong)
        return raise(token.range, tooLongMessage(literal.digits.size()));
    auto *node = make<ConstantExpr>(m_at - 1);
    if (literal.kind == NumberLiteral::Float || literal.kind == NumberLiteral::Imaginary) {
        const bool isReal = literal.kind == NumberLiteral::Float;
        node->type = isReal ? ConstantKind::Float : ConstantKind::Imaginary;
        node->real = literal.real;
        return node;
    }
    node->type = ConstantKind::Int;
    if (literal.integer) {
        node->integer = *literal.integer;
    } else {
        node->text = m_ast.text(literal.digits);
        node->base = static_cast<std::uint8_t>(literal.base);
    }
    return node;
}

} // namespace script
