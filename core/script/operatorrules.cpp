// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Boolean, comparing, binary and unary operators.

namespace script
{

namespace
{

struct BinaryRule {
    int precedence; ///< 0 for a token that is no binary operator
    BinaryOp op;
};

constexpr BinaryRule binaryRule(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Pipe:
        return {1, BinaryOp::BitOr};
    case TokenKind::Caret:
        return {2, BinaryOp::BitXor};
    case TokenKind::Ampersand:
        return {3, BinaryOp::BitAnd};
    case TokenKind::LeftShift:
        return {4, BinaryOp::LShift};
    case TokenKind::RightShift:
        return {4, BinaryOp::RShift};
    case TokenKind::Plus:
        return {5, BinaryOp::Add};
    case TokenKind::Minus:
        return {5, BinaryOp::Sub};
    case TokenKind::Star:
        return {6, BinaryOp::Mult};
    case TokenKind::Slash:
        return {6, BinaryOp::Div};
    case TokenKind::DoubleSlash:
        return {6, BinaryOp::FloorDiv};
    case TokenKind::Percent:
        return {6, BinaryOp::Mod};
    case TokenKind::At:
        return {6, BinaryOp::MatMult};
    default:
        return {0, BinaryOp::Add};
    }
}

} // namespace

Expr *Grammar::disjunction()
{
    return memoized(Rule::Disjunction, [this] {
        return booleanChain(TokenKind::Or, BoolOperator::Or, &Grammar::conjunction);
    });
}

Expr *Grammar::conjunction()
{
    return booleanChain(TokenKind::And, BoolOperator::And, &Grammar::inversion);
}

Expr *Grammar::booleanChain(TokenKind keyword, BoolOperator op, Expr *(Grammar::*operand)())
{
    const std::size_t mark = m_at;
    Expr *first = (this->*operand)();
    if (!first || !is(keyword))
        return first;
    std::vector<Expr *> values{first};
    for (;;) {
        Attempt attempt(*this);
        if (!accept(keyword))
            break;
        Expr *next = (this->*operand)();
        if (!next)
            break;
        values.push_back(attempt.keep(next));
    }
    if (values.size() == 1)
        return first;
    auto *node = make<BoolOpExpr>(mark);
    node->op = op;
    node->values = m_ast.list(values);
    deepenAll(node, values);
    return node;
}

Expr *Grammar::inversion()
{
    if (!is(TokenKind::Not))
        return comparison();
    const Nesting nesting(*this);
    if (nesting.isTooDeep())
        return nullptr;
    Attempt attempt(*this);
    accept(TokenKind::Not);
    Expr *operand = inversion();
    if (!operand)
        return nullptr;
    auto *node = make<UnaryOpExpr>(attempt.mark());
    node->op = UnaryOp::Not;
    node->operand = operand;
    deepen(node, operand);
    return attempt.keep(node);
}

Expr *Grammar::comparison()
{
    const std::size_t mark = m_at;
    Expr *left = bitwiseOr();
    if (!left)
        return nullptr;
    std::vector<CompareOperator> ops;
    std::vector<Expr *> comparators;
    for (;;) {
        Attempt attempt(*this);
        const auto op = comparisonOperator();
        Expr *right = op ? bitwiseOr() : nullptr;
        if (!right)
            break;
        ops.push_back(*op);
        comparators.push_back(attempt.keep(right));
    }
    if (ops.empty())
        return left;
    auto *node = make<CompareExpr>(mark);
    node->left = left;
    node->ops = m_ast.list(ops);
    node->comparators = m_ast.list(comparators);
    deepen(node, left);
    deepenAll(node, comparators);
    return node;
}

/// Takes the operator's tokens; a `not` or `is` alone may be taken and has to be put back.
std::optional<CompareOperator> Grammar::comparisonOperator()
{
    switch (kind()) {
    case TokenKind::EqualEqual:
        accept(TokenKind::EqualEqual);
        return CompareOperator::Eq;
    case TokenKind::NotEqual:
        accept(TokenKind::NotEqual);
        return CompareOperator::NotEq;
    case TokenKind::LessEqual:
        accept(TokenKind::LessEqual);
        return CompareOperator::LtE;
    case TokenKind::Less:
        accept(TokenKind::Less);
        return CompareOperator::Lt;
    case TokenKind::GreaterEqual:
        accept(TokenKind::GreaterEqual);
        return CompareOperator::GtE;
    case TokenKind::Greater:
        accept(TokenKind::Greater);
        return CompareOperator::Gt;
    case TokenKind::In:
        accept(TokenKind::In);
        return CompareOperator::In;
    case TokenKind::Is:
        accept(TokenKind::Is);
        return accept(TokenKind::Not) ? CompareOperator::IsNot : CompareOperator::Is;
    case TokenKind::Not:
        accept(TokenKind::Not);
        if (accept(TokenKind::In))
            return CompareOperator::NotIn;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

Expr *Grammar::bitwiseOr()
{
    return memoized(Rule::BitwiseOr, [this] { return binary(1); });
}

/// Precedence climbing over the left-associative operators.
Expr *Grammar::binary(int minimumPrecedence)
{
    const std::size_t mark = m_at;
    Expr *left = factor();
    while (left) {
        const auto [precedence, op] = binaryRule(kind());
        if (precedence < minimumPrecedence || precedence == 0)
            break;
        Attempt attempt(*this);
        accept(kind());
        Expr *right = binary(precedence + 1);
        if (!right)
            break;
        auto *node = make<BinOpExpr>(mark);
        node->left = left;
        node->op = op;
        node->right = right;
        deepen(node, left);
        deepen(node, right);
        left = attempt.keep(node);
    }
    return left;
}

Expr *Grammar::factor()
{
    UnaryOp op{};
    switch (kind()) {
    case TokenKind::Plus:
        op = UnaryOp::UAdd;
        break;
    case TokenKind::Minus:
        op = UnaryOp::USub;
        break;
    case TokenKind::Tilde:
        op = UnaryOp::Invert;
        break;
    default:
        return power();
    }
    const Nesting nesting(*this);
    if (nesting.isTooDeep())
        return nullptr;
    Attempt attempt(*this);
    accept(kind());
    Expr *operand = factor();
    if (!operand)
        return nullptr;
    auto *node = make<UnaryOpExpr>(attempt.mark());
    node->op = op;
    node->operand = operand;
    deepen(node, operand);
    return attempt.keep(node);
}

Expr *Grammar::power()
{
    const std::size_t mark = m_at;
    Expr *base = awaitPrimary();
    if (!base || !is(TokenKind::DoubleStar))
        return base;
    const Nesting nesting(*this);
    if (nesting.isTooDeep())
        return nullptr;
    Attempt attempt(*this);
    accept(TokenKind::DoubleStar);
    Expr *exponent = factor();
    if (!exponent)
        return base;
    auto *node = make<BinOpExpr>(mark);
    node->left = base;
    node->op = BinaryOp::Pow;
    node->right = exponent;
    deepen(node, base);
    deepen(node, exponent);
    return attempt.keep(node);
}

Expr *Grammar::awaitPrimary()
{
    if (!is(TokenKind::Await))
        return primary();
    Attempt attempt(*this);
    accept(TokenKind::Await);
    Expr *value = primary();
    if (!value)
        return nullptr;
    auto *node = make<AwaitExpr>(attempt.mark());
    node->value = value;
    deepen(node, value);
    return attempt.keep(node);
}

} // namespace script
