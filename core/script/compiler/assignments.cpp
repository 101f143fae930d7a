// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/compiler.h"

#include <algorithm>

namespace script::compiler {

namespace {

bool hasStar(NodeList<Expr> elements)
{
    return std::any_of(elements.begin(), elements.end(), [](const Expr *each) { return each->kind == ExprKind::Starred; });
}

NodeList<Expr> elementsOf(const Expr &expr)
{
    if (const auto *tuple = tryAs<TupleExpr>(&expr))
        return tuple->elements;
    if (const auto *list = tryAs<ListExpr>(&expr))
        return list->elements;
    return {};
}

} // namespace

/// `a, b = b, a` needs no tuple.
bool Compiler::swapAssign(const AssignStmt &stmt)
{
    if (stmt.targets.size() != 1 || stmt.value->kind != ExprKind::Tuple)
        return false;
    const NodeList<Expr> targets = elementsOf(*stmt.targets[0]);
    const NodeList<Expr> values = elementsOf(*stmt.value);
    if (targets.size() != values.size() || targets.size() < 2 || targets.size() > 3 || hasStar(targets) || hasStar(values))
        return false;
    for (const Expr *value : values)
        expression(*value);
    out().setLocation(stmt.range);
    out().emit(Opcode::Swap, int(targets.size()));
    for (const Expr *target : targets)
        storeTarget(*target);
    return true;
}

void Compiler::assignStatement(const AssignStmt &stmt)
{
    if (swapAssign(stmt))
        return;
    expression(*stmt.value);
    for (size_t n = 0; n < stmt.targets.size(); ++n) {
        out().setLocation(stmt.range);
        if (n + 1 < stmt.targets.size())
            out().emit(Opcode::Copy, 1);
        storeTarget(*stmt.targets[n]);
    }
}

void Compiler::unpackInto(NodeList<Expr> targets)
{
    const auto star = std::find_if(targets.begin(), targets.end(),
                                   [](const Expr *each) { return each->kind == ExprKind::Starred; });
    const int count = int(targets.size());
    if (star == targets.end()) {
        out().emit(Opcode::UnpackSequence, count, 1, count);
    } else {
        const int before = int(star - targets.begin());
        out().emit(Opcode::UnpackStarred, before | (count - before - 1) << 12, 1, count);
    }
    for (const Expr *target : targets) {
        const auto *starred = tryAs<StarredExpr>(target);
        storeTarget(starred ? *starred->value : *target);
    }
}

void Compiler::storeTarget(const Expr &target)
{
    const CodePosition location = out().location();
    switch (target.kind) {
    case ExprKind::Name:
        store(as<NameExpr>(target).id);
        break;
    case ExprKind::Attribute: {
        const auto &attribute = as<AttributeExpr>(target);
        expression(*attribute.value);
        out().setLocation(target.range);
        out().emit(Opcode::StoreAttribute, out().cacheIndex(attribute.name));
        break;
    }
    case ExprKind::Subscript: {
        const auto &subscript = as<SubscriptExpr>(target);
        expression(*subscript.value);
        expression(*subscript.index);
        out().setLocation(target.range);
        out().emit(Opcode::SetItem);
        break;
    }
    case ExprKind::Tuple:
    case ExprKind::List:
        out().setLocation(target.range);
        unpackInto(elementsOf(target));
        break;
    case ExprKind::Starred:
        storeTarget(*as<StarredExpr>(target).value);
        break;
    default:
        break; // the parser lets nothing else through
    }
    out().restoreLocation(location);
}

void Compiler::augAssignStatement(const AugAssignStmt &stmt)
{
    const auto operate = [&] {
        expression(*stmt.value);
        out().setLocation(stmt.range);
        if (stmt.op == BinaryOp::Add)
            out().emit(Opcode::InPlaceAdd);
        else
            out().emit(Opcode::InPlace, operatorNumber(stmt.op));
    };
    switch (stmt.target->kind) {
    case ExprKind::Attribute: {
        const auto &attribute = as<AttributeExpr>(*stmt.target);
        expression(*attribute.value);
        out().setLocation(attribute.range);
        out().emit(Opcode::Copy, 1);
        out().emit(Opcode::LoadAttribute, out().cacheIndex(attribute.name));
        operate();
        out().emit(Opcode::Swap, 2);
        out().setLocation(attribute.range);
        out().emit(Opcode::StoreAttribute, out().cacheIndex(attribute.name));
        return;
    }
    case ExprKind::Subscript: {
        const auto &subscript = as<SubscriptExpr>(*stmt.target);
        expression(*subscript.value);
        expression(*subscript.index);
        out().setLocation(subscript.range);
        out().emit(Opcode::Copy, 2);
        out().emit(Opcode::Copy, 2);
        out().emit(Opcode::GetItem);
        operate();
        out().emit(Opcode::Swap, 3); // container key value -> value key container
        out().emit(Opcode::Swap, 2);
        out().setLocation(subscript.range);
        out().emit(Opcode::SetItem);
        return;
    }
    default: {
        const auto &name = as<NameExpr>(*stmt.target);
        out().setLocation(name.range);
        load(name.id);
        operate();
        store(name.id);
    }
    }
}

void Compiler::annAssignStatement(const AnnAssignStmt &stmt)
{
    if (stmt.value) {
        expression(*stmt.value);
        out().setLocation(stmt.range);
        storeTarget(*stmt.target);
    }
    variableAnnotation(stmt);
}

void Compiler::deleteTarget(const Expr &target)
{
    out().setLocation(target.range);
    switch (target.kind) {
    case ExprKind::Name:
        return remove(as<NameExpr>(target).id);
    case ExprKind::Attribute:
        expression(*as<AttributeExpr>(target).value);
        out().setLocation(target.range);
        return out().emit(Opcode::DeleteAttribute, out().nameIndex(as<AttributeExpr>(target).name));
    case ExprKind::Subscript:
        expression(*as<SubscriptExpr>(target).value);
        expression(*as<SubscriptExpr>(target).index);
        out().setLocation(target.range);
        return out().emit(Opcode::DeleteItem);
    default:
        for (const Expr *each : elementsOf(target))
            deleteTarget(*each);
    }
}

} // namespace script::compiler
