// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// What stands to the left of `=`, after `for`, `as` and `del`.

namespace script
{

/// A primary that a star target may be: a name, place, or list or tuple of star targets.
bool Grammar::isTarget(const Expr *expr, std::size_t mark)
{
    return expr && m_at > mark && !findInvalidTarget(expr, TargetUse::Assign);
}

Expr *Grammar::starTarget()
{
    return memoized(Rule::StarTarget, [this]() -> Expr * {
        Attempt attempt(*this);
        if (accept(TokenKind::Star)) {
            Expr *value = is(TokenKind::Star) ? nullptr : starTarget();
            if (!value)
                return nullptr;
            auto *node = make<StarredExpr>(attempt.mark());
            node->value = value;
            node->context = ExprContext::Store;
            deepen(node, value);
            return attempt.keep(node);
        }
        Expr *value = primary();
        if (!isTarget(value, attempt.mark()))
            return nullptr;
        setContext(value, ExprContext::Store);
        return attempt.keep(value);
    });
}

Expr *Grammar::starTargets()
{
    const std::size_t mark = m_at;
    Expr *first = starTarget();
    if (!first || !is(TokenKind::Comma))
        return first;
    TupleExpr *node = tupleOf(mark, commaSeparated(first, &Grammar::starTarget));
    node->context = ExprContext::Store;
    return node;
}

/// A name, attribute or subscript, possibly in parentheses.
Expr *Grammar::singleTarget()
{
    Attempt attempt(*this);
    Expr *value = primary();
    if (!isTarget(value, attempt.mark()) || value->kind == ExprKind::List ||
        value->kind == ExprKind::Tuple)
        return nullptr;
    setContext(value, ExprContext::Store);
    return attempt.keep(value);
}

} // namespace script
