// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/programnames.h"

#include <utility>

namespace script
{

namespace
{

bool isImmutable(const Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::Constant:
        return true;
    case ExprKind::UnaryOp:
        return isImmutable(*as<UnaryOpExpr>(expr).operand);
    case ExprKind::BinOp:
        return isImmutable(*as<BinOpExpr>(expr).left) && isImmutable(*as<BinOpExpr>(expr).right);
    case ExprKind::Tuple:
        for (const Expr *element : as<TupleExpr>(expr).elements) {
            if (!isImmutable(*element))
                return false;
        }
        return true;
    default:
        return false;
    }
}

} // namespace

ProgramNames::ProgramNames(const Ast &ast)
{
    visitBody(ast.body());
}

bool ProgramNames::isBoundOnce(Identifier name) const
{
    const auto found = m_bindings.find(name);
    return found != m_bindings.end() && found->second == 1;
}

const FunctionDefStmt *ProgramNames::function(Identifier name) const
{
    const auto found = m_functions.find(name);
    return found != m_functions.end() && isBoundOnce(name) && found->second->decorators.empty()
               ? found->second
               : nullptr;
}

std::string ProgramNames::imported(Identifier name) const
{
    const auto found = m_imports.find(name);
    return found != m_imports.end() && isBoundOnce(name) ? found->second : std::string();
}

std::string ProgramNames::meaning(const Expr &expr) const
{
    if (const auto *name = tryAs<NameExpr>(&expr))
        return imported(name->id);
    const auto *attribute = tryAs<AttributeExpr>(&expr);
    if (!attribute)
        return {};
    const std::string owner = meaning(*attribute->value);
    return owner.empty() ? owner : owner + '.' + std::string(attribute->name);
}

bool ProgramNames::isConstant(Identifier name) const
{
    return m_constants.contains(name) && isBoundOnce(name);
}

void ProgramNames::visitFunction(FunctionDefStmt &stmt)
{
    const bool isMethod = std::exchange(m_isInClass, false);
    if (isMethod)
        m_methods.insert(stmt.name);
    else
        m_functions[stmt.name] = &stmt;
    if (stmt.isAsync)
        m_asyncFunctions.push_back(&stmt);
    bind(stmt.name);
    forEachParameter(*stmt.parameters, [this](Parameter &parameter) { bind(parameter.name); });
    const bool outer = std::exchange(m_isInInitializer, isMethod && stmt.name == "__init__");
    AstVisitor::visitStmt(stmt);
    m_isInInitializer = outer;
    m_isInClass = isMethod;
}

void ProgramNames::visitStmt(Stmt &stmt)
{
    switch (stmt.kind) {
    case StmtKind::FunctionDef:
        return visitFunction(as<FunctionDefStmt>(stmt));
    case StmtKind::ClassDef: {
        bind(as<ClassDefStmt>(stmt).name);
        const bool outer = std::exchange(m_isInClass, true);
        AstVisitor::visitStmt(stmt);
        m_isInClass = outer;
        return;
    }
    case StmtKind::Import:
        for (const ImportAlias *alias : as<ImportStmt>(stmt).names) {
            bind(alias->bindName);
            m_imports[alias->bindName] = alias->asName.empty() ? alias->bindName : alias->name;
        }
        return;
    case StmtKind::ImportFrom: {
        const auto &import = as<ImportFromStmt>(stmt);
        for (const ImportAlias *alias : import.names) {
            bind(alias->bindName);
            m_imports[alias->bindName] =
                std::string(import.module) + '.' + std::string(alias->name);
        }
        return;
    }
    case StmtKind::Assign: {
        const auto &assign = as<AssignStmt>(stmt);
        const auto *name =
            assign.targets.size() == 1 ? tryAs<NameExpr>(assign.targets[0]) : nullptr;
        if (name && isImmutable(*assign.value))
            m_constants.insert(name->id);
        return AstVisitor::visitStmt(stmt);
    }
    default:
        return AstVisitor::visitStmt(stmt);
    }
}

void ProgramNames::visitExpr(Expr &expr)
{
    if (expr.context != ExprContext::Load) {
        if (const auto *name = tryAs<NameExpr>(&expr))
            bind(name->id);
        const auto *attribute = tryAs<AttributeExpr>(&expr);
        if (attribute && !m_isInInitializer)
            m_changedAttributes.insert(attribute->name);
    }
    if (const auto *lambda = tryAs<LambdaExpr>(&expr))
        forEachParameter(*lambda->parameters,
                         [this](Parameter &parameter) { bind(parameter.name); });
    AstVisitor::visitExpr(expr);
}

void ProgramNames::visitPattern(Pattern &pattern)
{
    if (!pattern.name.empty())
        bind(pattern.name);
    AstVisitor::visitPattern(pattern);
}

void ProgramNames::visitHandler(ExceptHandler &handler)
{
    if (!handler.name.empty())
        bind(handler.name);
    AstVisitor::visitHandler(handler);
}

} // namespace script
