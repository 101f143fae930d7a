// SPDX-License-Identifier: GPL-3.0-or-later

// Annotations: evaluated where the statement stands, or kept as text after
// `from __future__ import annotations`.

#include "core/script/compiler/annotationtext.h"
#include "core/script/compiler/compiler.h"

#include <algorithm>

namespace script::compiler
{

namespace
{

bool hasAnnotations(Body body);

/// Whether a statement annotates a variable of its own scope, itself or in its blocks.
bool hasAnnotation(const Stmt &stmt)
{
    switch (stmt.kind) {
    case StmtKind::AnnAssign:
        return true;
    case StmtKind::For:
        return hasAnnotations(as<ForStmt>(stmt).body) || hasAnnotations(as<ForStmt>(stmt).orelse);
    case StmtKind::While:
        return hasAnnotations(as<WhileStmt>(stmt).body) ||
               hasAnnotations(as<WhileStmt>(stmt).orelse);
    case StmtKind::If:
        return hasAnnotations(as<IfStmt>(stmt).body) || hasAnnotations(as<IfStmt>(stmt).orelse);
    case StmtKind::With:
        return hasAnnotations(as<WithStmt>(stmt).body);
    case StmtKind::Match: {
        const auto &cases = as<MatchStmt>(stmt).cases;
        return std::any_of(cases.begin(), cases.end(),
                           [](const MatchCase *each) { return hasAnnotations(each->body); });
    }
    case StmtKind::Try: {
        const auto &attempt = as<TryStmt>(stmt);
        return hasAnnotations(attempt.body) || hasAnnotations(attempt.orelse) ||
               hasAnnotations(attempt.finally) ||
               std::any_of(attempt.handlers.begin(), attempt.handlers.end(),
                           [](const ExceptHandler *each) { return hasAnnotations(each->body); });
    }
    default:
        return false;
    }
}

bool hasAnnotations(Body body)
{
    return std::any_of(body.begin(), body.end(),
                       [](const Stmt *each) { return hasAnnotation(*each); });
}

} // namespace

void Compiler::setUpAnnotations(Body body)
{
    if (!hasAnnotations(body))
        return;
    out().emit(Opcode::BuildDict, 0, 0, 1);
    if (m_code->scope.type == ScopeType::Class)
        out().emit(Opcode::StoreName, out().nameIndex("__annotations__"));
    else
        out().emit(Opcode::StoreGlobal, out().cacheIndex("__annotations__"));
}

void Compiler::annotation(const Expr &expr)
{
    if (m_defersAnnotations)
        return out().loadString(annotationText(expr, m_source));
    const auto *starred = tryAs<StarredExpr>(&expr); // *args: *Types
    expression(starred ? *starred->value : expr);
}

int Compiler::functionAnnotations(const Parameters &parameters, const Expr *returns)
{
    int count = 0;
    const auto add = [&](Identifier name, const Expr *value) {
        if (!value)
            return;
        Constant key;
        key.kind = Constant::Kind::Name;
        key.text = name;
        out().loadConstant(std::move(key));
        annotation(*value);
        ++count;
    };
    const auto addParameter = [&add](const Parameter *parameter) {
        if (parameter)
            add(parameter->name, parameter->annotation);
    };
    for (const Parameter *each : parameters.positionalOnly)
        addParameter(each);
    for (const Parameter *each : parameters.positional)
        addParameter(each);
    addParameter(parameters.variadic);
    for (const Parameter *each : parameters.keywordOnly)
        addParameter(each);
    addParameter(parameters.keywords);
    add("return", returns);
    if (count == 0)
        return 0;
    out().emit(Opcode::BuildDict, count, count * 2, 1);
    return 8;
}

void Compiler::variableAnnotation(const AnnAssignStmt &stmt)
{
    if (m_code->scope.isFunctionLike())
        return;
    if (!stmt.isSimple) {
        if (!m_defersAnnotations) {
            annotation(*stmt.annotation);
            out().emit(Opcode::Pop);
        }
        return;
    }
    annotation(*stmt.annotation);
    out().setLocation(stmt.range);
    if (m_code->scope.type == ScopeType::Class)
        out().emit(Opcode::LoadName, out().nameIndex("__annotations__"));
    else
        out().emit(Opcode::LoadGlobal, out().cacheIndex("__annotations__"));
    out().loadString(as<NameExpr>(*stmt.target).id);
    out().emit(Opcode::SetItem);
}

} // namespace script::compiler
