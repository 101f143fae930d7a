// SPDX-License-Identifier: GPL-3.0-or-later

// Tuples, lists, sets, dicts and comprehensions.

#include "core/script/compiler/compiler.h"

#include <algorithm>

namespace script::compiler {

namespace {

bool hasStar(NodeList<Expr> elements)
{
    return std::any_of(elements.begin(), elements.end(), [](const Expr *each) { return each->kind == ExprKind::Starred; });
}

/// More values than this are not put on the stack at once.
constexpr size_t mostOnStack = 30;

} // namespace

void Compiler::tuple(NodeList<Expr> elements)
{
    Constant constant;
    constant.kind = Constant::Kind::Tuple;
    const bool isConstant = std::all_of(elements.begin(), elements.end(), [&](const Expr *each) {
        constant.items.emplace_back();
        return asConstant(*each, constant.items.back());
    });
    if (isConstant)
        return out().loadConstant(std::move(constant));
    if (hasStar(elements) || elements.size() > mostOnStack) {
        starredList(elements);
        return out().emit(Opcode::ListToTuple);
    }
    const CodePosition location = out().location();
    for (const Expr *each : elements)
        expression(*each);
    out().restoreLocation(location);
    out().emit(Opcode::BuildTuple, int(elements.size()), int(elements.size()), 1);
}

void Compiler::starredList(NodeList<Expr> elements)
{
    const CodePosition location = out().location();
    out().emit(Opcode::BuildList, 0, 0, 1);
    for (const Expr *each : elements) {
        expression(*each);
        out().restoreLocation(location);
        if (each->kind == ExprKind::Starred)
            out().emit(Opcode::ListExtend);
        else
            out().emit(Opcode::ListAppend, 1);
    }
}

void Compiler::list(NodeList<Expr> elements)
{
    if (hasStar(elements) || elements.size() > mostOnStack)
        return starredList(elements);
    const CodePosition location = out().location();
    for (const Expr *each : elements)
        expression(*each);
    out().restoreLocation(location);
    out().emit(Opcode::BuildList, int(elements.size()), int(elements.size()), 1);
}

bool Compiler::asConstantSet(const Expr &expr, Constant &constant)
{
    const auto *display = tryAs<SetExpr>(&expr);
    constant.kind = Constant::Kind::FrozenSet;
    return display && std::all_of(display->elements.begin(), display->elements.end(), [&](const Expr *each) {
        constant.items.emplace_back();
        return asConstant(*each, constant.items.back());
    });
}

void Compiler::iterated(const Expr &expr)
{
    Constant constant;
    if (asConstantSet(expr, constant))
        out().loadConstant(std::move(constant));
    else
        expression(expr);
}

void Compiler::set(NodeList<Expr> elements)
{
    // Three constants or more go in as one frozenset, as CPython does: it decides the set's order.
    Constant constant;
    constant.kind = Constant::Kind::FrozenSet;
    const bool isConstant = elements.size() >= 3 && std::all_of(elements.begin(), elements.end(), [&](const Expr *each) {
        constant.items.emplace_back();
        return asConstant(*each, constant.items.back());
    });
    if (isConstant) {
        out().emit(Opcode::BuildSet, 0, 0, 1);
        out().loadConstant(std::move(constant));
        return out().emit(Opcode::SetUpdate);
    }
    const CodePosition location = out().location();
    if (!hasStar(elements) && elements.size() <= mostOnStack) {
        for (const Expr *each : elements)
            expression(*each);
        out().restoreLocation(location);
        return out().emit(Opcode::BuildSet, int(elements.size()), int(elements.size()), 1);
    }
    out().emit(Opcode::BuildSet, 0, 0, 1);
    for (const Expr *each : elements) {
        expression(*each);
        out().restoreLocation(location);
        if (each->kind == ExprKind::Starred)
            out().emit(Opcode::SetUpdate);
        else
            out().emit(Opcode::SetAdd, 1);
    }
}

void Compiler::dict(const DictExpr &expr)
{
    const size_t count = expr.keys.size();
    const bool hasMapping = std::any_of(expr.keys.begin(), expr.keys.end(), [](const Expr *key) { return !key; });
    if (!hasMapping && count <= mostOnStack / 2) {
        for (size_t n = 0; n < count; ++n) {
            expression(*expr.keys[n]);
            expression(*expr.values[n]);
        }
        out().setLocation(expr.range);
        return out().emit(Opcode::BuildDict, int(count), int(count) * 2, 1);
    }
    out().emit(Opcode::BuildDict, 0, 0, 1);
    for (size_t n = 0; n < count; ++n) {
        if (expr.keys[n])
            expression(*expr.keys[n]);
        expression(*expr.values[n]);
        out().setLocation(expr.range);
        if (expr.keys[n])
            out().emit(Opcode::DictAdd, 1);
        else
            out().emit(Opcode::DictUpdate);
    }
}

void Compiler::comprehensionElement(const ComprehensionExpr &expr, int iterators)
{
    expression(*expr.element);
    out().setLocation(expr.element->range);
    switch (expr.kind) {
    case ExprKind::ListComp:
        return out().emit(Opcode::ListAppend, iterators + 1);
    case ExprKind::SetComp:
        return out().emit(Opcode::SetAdd, iterators + 1);
    case ExprKind::DictComp:
        expression(*expr.value);
        out().setLocation(expr.element->range);
        return out().emit(Opcode::DictAdd, iterators + 1);
    default:
        out().emit(m_code->scope.isAsyncGenerator() ? Opcode::AsyncYield : Opcode::Yield);
        out().emit(Opcode::Pop);
    }
}

void Compiler::comprehensionClause(const ComprehensionExpr &expr, size_t number, int iterators)
{
    const ComprehensionClause &clause = *expr.clauses[number];
    if (number == 0) {
        out().emit(Opcode::LoadFast, 0);
    } else {
        iterated(*clause.iterable);
        out().setLocation(clause.iterable->range);
        out().emit(clause.isAsync ? Opcode::GetAsyncIterator : Opcode::GetIterator);
    }
    Label top, skip, end;
    out().place(top);
    if (clause.isAsync) {
        const int outer = out().protect(end);
        out().emit(Opcode::GetAsyncNext);
        out().emit(Opcode::LoadNone);
        sendLoop();
        out().endProtection(outer);
        storeTarget(*clause.target);
    } else {
        nextItem(*clause.target, end);
    }
    for (const Expr *condition : clause.conditions)
        jumpIf(*condition, false, skip);
    if (number + 1 < expr.clauses.size())
        comprehensionClause(expr, number + 1, iterators + 1);
    else
        comprehensionElement(expr, iterators + 1);
    out().place(skip);
    out().setLocation(expr.range);
    out().jump(Opcode::JumpBackward, top);
    out().place(end);
    if (clause.isAsync)
        out().emit(Opcode::EndAsyncFor);
}

void Compiler::comprehension(const ComprehensionExpr &expr)
{
    const bool isGenerator = expr.kind == ExprKind::GeneratorExp;
    auto plan = std::make_unique<CodePlan>();
    plan->firstLine = expr.range.begin.line;
    plan->positionalCount = plan->positionalOnlyCount = 1;
    ScopeCode code(*expr.scope, *plan, m_code);
    code.emitter.setLocation(expr.range);
    beginScope(code);
    switch (expr.kind) {
    case ExprKind::ListComp:
        out().emit(Opcode::BuildList, 0, 0, 1);
        break;
    case ExprKind::SetComp:
        out().emit(Opcode::BuildSet, 0, 0, 1);
        break;
    case ExprKind::DictComp:
        out().emit(Opcode::BuildDict, 0, 0, 1);
        break;
    default:
        break;
    }
    comprehensionClause(expr, 0, 0);
    out().setLocation(expr.range);
    if (isGenerator)
        out().emit(Opcode::LoadNone);
    out().emit(Opcode::Return);
    endScope(code);
    const bool isAwaited = plan->flags & CodePlan::IsCoroutine && !isGenerator;
    out().emit(Opcode::PushUnset);
    makeFunction(std::move(plan), *expr.scope, 0);
    iterated(*expr.clauses[0]->iterable);
    out().setLocation(expr.clauses[0]->iterable->range);
    out().emit(expr.clauses[0]->isAsync ? Opcode::GetAsyncIterator : Opcode::GetIterator);
    out().setLocation(expr.range);
    out().emit(Opcode::Call, 1, 3, 1);
    if (isAwaited)
        awaitTop(0);
}

} // namespace script::compiler
