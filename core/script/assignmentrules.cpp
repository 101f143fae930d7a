// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Every statement that begins with an expression.

namespace script
{

namespace
{

std::optional<BinaryOp> augmentedOperator(TokenKind kind)
{
    switch (kind) {
    case TokenKind::PlusEqual:
        return BinaryOp::Add;
    case TokenKind::MinusEqual:
        return BinaryOp::Sub;
    case TokenKind::StarEqual:
        return BinaryOp::Mult;
    case TokenKind::AtEqual:
        return BinaryOp::MatMult;
    case TokenKind::SlashEqual:
        return BinaryOp::Div;
    case TokenKind::PercentEqual:
        return BinaryOp::Mod;
    case TokenKind::AmpersandEqual:
        return BinaryOp::BitAnd;
    case TokenKind::PipeEqual:
        return BinaryOp::BitOr;
    case TokenKind::CaretEqual:
        return BinaryOp::BitXor;
    case TokenKind::LeftShiftEqual:
        return BinaryOp::LShift;
    case TokenKind::RightShiftEqual:
        return BinaryOp::RShift;
    case TokenKind::DoubleStarEqual:
        return BinaryOp::Pow;
    case TokenKind::DoubleSlashEqual:
        return BinaryOp::FloorDiv;
    default:
        return std::nullopt;
    }
}

bool isSingleTarget(const Expr *expr)
{
    return expr->kind == ExprKind::Name || expr->kind == ExprKind::Attribute ||
           expr->kind == ExprKind::Subscript;
}

} // namespace

/// Reads the left side once and lets what follows decide; rightness is the same in any order.
Stmt *Grammar::assignment()
{
    if (m_isRemembering)
        return assignmentInOrder();
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    Expr *first = assignedValue();
    if (!first)
        return nullptr;
    Stmt *result = nullptr;
    if (is(TokenKind::Equal)) {
        std::vector<Expr *> targets;
        Expr *value = first;
        while (accept(TokenKind::Equal)) {
            if (findInvalidTarget(value, TargetUse::Assign))
                return nullptr;
            targets.push_back(value);
            value = assignedValue();
            if (!value)
                return nullptr;
        }
        result = assign(mark, std::move(targets), value);
    } else if (is(TokenKind::Colon)) {
        result = isSingleTarget(first) ? annotate(mark, first) : nullptr;
    } else if (const auto op = augmentedOperator(kind())) {
        result = isSingleTarget(first) ? augment(mark, first, *op) : nullptr;
    } else {
        auto *node = make<ExprStmt>(mark);
        node->value = first;
        result = node;
    }
    return result ? attempt.keep(result) : nullptr;
}

/// Targets first, then mistakes, then a bare expression: the order that finds CPython's message.
Stmt *Grammar::assignmentInOrder()
{
    if (Stmt *result = annotatedAssignment())
        return result;
    if (Stmt *result = plainAssignment())
        return result;
    bool isCommitted = false;
    Stmt *result = augmentedAssignment(isCommitted);
    if (result || isCommitted)
        return result;
    if (m_isDiagnosing)
        rejectAssignment();
    const std::size_t mark = m_at;
    Expr *value = assignedValue();
    if (!value)
        return nullptr;
    auto *node = make<ExprStmt>(mark);
    node->value = value;
    return node;
}

Expr *Grammar::assignedValue()
{
    return is(TokenKind::Yield) ? yieldExpression() : starExpressions();
}

Stmt *Grammar::annotatedAssignment()
{
    Attempt attempt(*this);
    Expr *target = singleTarget();
    Stmt *result = target && is(TokenKind::Colon) ? annotate(attempt.mark(), target) : nullptr;
    return result ? attempt.keep(result) : nullptr;
}

Stmt *Grammar::annotate(std::size_t mark, Expr *target)
{
    Attempt attempt(*this);
    const bool isSimple = m_at == mark + 1 && target->kind == ExprKind::Name;
    accept(TokenKind::Colon);
    Expr *annotation = expression();
    if (!annotation)
        return nullptr;
    Expr *value = nullptr;
    if (is(TokenKind::Equal)) {
        Attempt valueAttempt(*this);
        accept(TokenKind::Equal);
        value = assignedValue();
        if (value)
            valueAttempt.keep(value);
    }
    setContext(target, ExprContext::Store);
    auto *node = make<AnnAssignStmt>(mark);
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->isSimple = isSimple;
    return attempt.keep(node);
}

Stmt *Grammar::plainAssignment()
{
    Attempt attempt(*this);
    std::vector<Expr *> targets;
    for (;;) {
        Attempt targetAttempt(*this);
        Expr *target = starTargets();
        if (!target || !accept(TokenKind::Equal))
            break;
        targets.push_back(targetAttempt.keep(target));
    }
    Expr *value = targets.empty() ? nullptr : assignedValue();
    if (!value || is(TokenKind::Equal))
        return nullptr;
    return attempt.keep(assign(attempt.mark(), std::move(targets), value));
}

Stmt *Grammar::assign(std::size_t mark, std::vector<Expr *> targets, Expr *value)
{
    for (Expr *target : targets)
        setContext(target, ExprContext::Store);
    auto *node = make<AssignStmt>(mark);
    node->targets = m_ast.list(targets);
    node->value = value;
    return node;
}

Stmt *Grammar::augmentedAssignment(bool &isCommitted)
{
    Attempt attempt(*this);
    Expr *target = singleTarget();
    const auto op = target ? augmentedOperator(kind()) : std::nullopt;
    if (!op)
        return nullptr;
    isCommitted = true;
    Stmt *result = augment(attempt.mark(), target, *op);
    return result ? attempt.keep(result) : nullptr;
}

Stmt *Grammar::augment(std::size_t mark, Expr *target, BinaryOp op)
{
    Attempt attempt(*this);
    accept(kind());
    Expr *value = assignedValue();
    if (!value)
        return nullptr;
    setContext(target, ExprContext::Store);
    auto *node = make<AugAssignStmt>(mark);
    node->target = target;
    node->op = op;
    node->value = value;
    return attempt.keep(node);
}

/// A mistake in what stands left of `:`, `=` or an augmented operator.
void Grammar::rejectAssignment()
{
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    if (Expr *target =
            is(TokenKind::LeftParenthesis) || is(TokenKind::LeftBracket) ? atom() : nullptr) {
        const bool isSequence = target->kind == ExprKind::List || target->kind == ExprKind::Tuple;
        if (isSequence && accept(TokenKind::Colon) && expression()) {
            raise(target->range, "only single target (not " + std::string(describe(*target)) +
                                     ") can be annotated");
            return;
        }
    }
    m_at = mark;
    if (Expr *first = starNamedExpression(); first && accept(TokenKind::Comma)) {
        while (starNamedExpression()) // the rule says so: commas between them or not
            accept(TokenKind::Comma);
        if (accept(TokenKind::Colon) && expression()) {
            raise(first->range, "only single target (not tuple) can be annotated");
            return;
        }
    }
    m_at = mark;
    if (Expr *target = expression(); target && accept(TokenKind::Colon) && expression()) {
        raise(target->range, "illegal target for annotation");
        return;
    }
    m_at = mark;
    for (;;) {
        Attempt targetAttempt(*this);
        Expr *target = starTargets();
        if (!target || !accept(TokenKind::Equal))
            break;
        targetAttempt.keep(target);
    }
    const std::size_t last = m_at;
    if (Expr *target = starExpressions(); target && is(TokenKind::Equal))
        rejectInvalidTarget(target, TargetUse::Assign);
    m_at = last;
    if (Expr *target = yieldExpression(); target && is(TokenKind::Equal))
        raise(target->range, "assignment to yield expression not possible");
    m_at = mark;
    if (Expr *target = starExpressions(); target && augmentedOperator(kind())) {
        accept(kind());
        if (assignedValue()) {
            raise(target->range, "'" + std::string(describe(*target)) +
                                     "' is an illegal expression for augmented assignment");
        }
    }
}

} // namespace script
