// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/astvisitor.h"

namespace script
{

void AstVisitor::visitBody(Body body)
{
    for (Stmt *stmt : body)
        visitStmt(*stmt);
}

void AstVisitor::visitOptional(Expr *expr)
{
    if (expr)
        visitExpr(*expr);
}

void AstVisitor::visitAll(NodeList<Expr> exprs)
{
    for (Expr *expr : exprs)
        visitOptional(expr);
}

void AstVisitor::visitKeywords(NodeList<Keyword> keywords)
{
    for (Keyword *keyword : keywords)
        visitKeyword(*keyword);
}

void AstVisitor::visitDefaults(const Parameters &parameters)
{
    visitAll(parameters.defaults);
    visitAll(parameters.keywordDefaults);
}

void AstVisitor::visitParameterAnnotations(const Parameters &parameters)
{
    forEachParameter(parameters, [this](Parameter &parameter) {
        if (parameter.annotation)
            visitAnnotation(*parameter.annotation);
    });
}

void AstVisitor::visitKeyword(Keyword &keyword)
{
    visitExpr(*keyword.value);
}

void AstVisitor::visitAnnotation(Expr &annotation)
{
    visitExpr(annotation);
}

void AstVisitor::visitClause(ComprehensionClause &clause)
{
    visitExpr(*clause.target);
    visitExpr(*clause.iterable);
    visitAll(clause.conditions);
}

void AstVisitor::visitHandler(ExceptHandler &handler)
{
    visitOptional(handler.type);
    visitBody(handler.body);
}

void AstVisitor::visitCase(MatchCase &matchCase)
{
    visitPattern(*matchCase.pattern);
    visitOptional(matchCase.guard);
    visitBody(matchCase.body);
}

void AstVisitor::visitPattern(Pattern &pattern)
{
    visitOptional(pattern.value);
    visitAll(pattern.keys);
    if (pattern.pattern)
        visitPattern(*pattern.pattern);
    for (Pattern *inner : pattern.patterns)
        visitPattern(*inner);
    for (Pattern *inner : pattern.keywordPatterns)
        visitPattern(*inner);
}

void AstVisitor::visitStmt(Stmt &stmt)
{
    switch (stmt.kind) {
    case StmtKind::FunctionDef: {
        auto &function = as<FunctionDefStmt>(stmt);
        visitAll(function.decorators);
        visitDefaults(*function.parameters);
        visitParameterAnnotations(*function.parameters);
        if (function.returns)
            visitAnnotation(*function.returns);
        return visitBody(function.body);
    }
    case StmtKind::ClassDef: {
        auto &definition = as<ClassDefStmt>(stmt);
        visitAll(definition.decorators);
        visitAll(definition.bases);
        visitKeywords(definition.keywords);
        return visitBody(definition.body);
    }
    case StmtKind::For:
    case StmtKind::While:
    case StmtKind::If:
    case StmtKind::With:
    case StmtKind::Match:
    case StmtKind::Try:
        return visitCompound(stmt);
    default:
        return visitSimple(stmt);
    }
}

void AstVisitor::visitCompound(Stmt &stmt)
{
    if (auto *loop = tryAs<ForStmt>(&stmt)) {
        visitExpr(*loop->iterable);
        visitExpr(*loop->target);
        visitBody(loop->body);
        visitBody(loop->orelse);
    } else if (auto *whileLoop = tryAs<WhileStmt>(&stmt)) {
        visitExpr(*whileLoop->test);
        visitBody(whileLoop->body);
        visitBody(whileLoop->orelse);
    } else if (auto *branch = tryAs<IfStmt>(&stmt)) {
        visitExpr(*branch->test);
        visitBody(branch->body);
        visitBody(branch->orelse);
    } else if (auto *with = tryAs<WithStmt>(&stmt)) {
        for (WithItem *item : with->items) {
            visitExpr(*item->context);
            visitOptional(item->target);
        }
        visitBody(with->body);
    } else if (auto *match = tryAs<MatchStmt>(&stmt)) {
        visitExpr(*match->subject);
        for (MatchCase *matchCase : match->cases)
            visitCase(*matchCase);
    } else if (auto *attempt = tryAs<TryStmt>(&stmt)) {
        visitBody(attempt->body);
        for (ExceptHandler *handler : attempt->handlers)
            visitHandler(*handler);
        visitBody(attempt->orelse);
        visitBody(attempt->finally);
    }
}

void AstVisitor::visitSimple(Stmt &stmt)
{
    switch (stmt.kind) {
    case StmtKind::Return:
        return visitOptional(as<ReturnStmt>(stmt).value);
    case StmtKind::Delete:
        return visitAll(as<DeleteStmt>(stmt).targets);
    case StmtKind::Assign:
        visitExpr(*as<AssignStmt>(stmt).value);
        return visitAll(as<AssignStmt>(stmt).targets);
    case StmtKind::AugAssign:
        visitExpr(*as<AugAssignStmt>(stmt).target);
        return visitExpr(*as<AugAssignStmt>(stmt).value);
    case StmtKind::AnnAssign:
        visitOptional(as<AnnAssignStmt>(stmt).value);
        visitExpr(*as<AnnAssignStmt>(stmt).target);
        return visitAnnotation(*as<AnnAssignStmt>(stmt).annotation);
    case StmtKind::Raise:
        visitOptional(as<RaiseStmt>(stmt).exception);
        return visitOptional(as<RaiseStmt>(stmt).cause);
    case StmtKind::Assert:
        visitExpr(*as<AssertStmt>(stmt).test);
        return visitOptional(as<AssertStmt>(stmt).message);
    case StmtKind::Expr:
        return visitExpr(*as<ExprStmt>(stmt).value);
    default:
        return;
    }
}

void AstVisitor::visitExpr(Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::BoolOp:
        return visitAll(as<BoolOpExpr>(expr).values);
    case ExprKind::NamedExpr:
        visitExpr(*as<NamedExpr>(expr).value);
        return visitExpr(*as<NamedExpr>(expr).target);
    case ExprKind::BinOp:
        visitExpr(*as<BinOpExpr>(expr).left);
        return visitExpr(*as<BinOpExpr>(expr).right);
    case ExprKind::UnaryOp:
        return visitExpr(*as<UnaryOpExpr>(expr).operand);
    case ExprKind::Lambda:
        visitDefaults(*as<LambdaExpr>(expr).parameters);
        return visitExpr(*as<LambdaExpr>(expr).body);
    case ExprKind::IfExp:
        visitExpr(*as<IfExpr>(expr).test);
        visitExpr(*as<IfExpr>(expr).body);
        return visitExpr(*as<IfExpr>(expr).orelse);
    case ExprKind::Await:
        return visitExpr(*as<AwaitExpr>(expr).value);
    case ExprKind::Yield:
        return visitOptional(as<YieldExpr>(expr).value);
    case ExprKind::YieldFrom:
        return visitExpr(*as<YieldFromExpr>(expr).value);
    case ExprKind::Compare:
        visitExpr(*as<CompareExpr>(expr).left);
        return visitAll(as<CompareExpr>(expr).comparators);
    case ExprKind::Call:
        visitExpr(*as<CallExpr>(expr).function);
        visitAll(as<CallExpr>(expr).arguments);
        return visitKeywords(as<CallExpr>(expr).keywords);
    case ExprKind::FormattedValue:
        visitExpr(*as<FormattedValueExpr>(expr).value);
        return visitOptional(as<FormattedValueExpr>(expr).formatSpec);
    case ExprKind::Attribute:
        return visitExpr(*as<AttributeExpr>(expr).value);
    case ExprKind::Subscript:
        visitExpr(*as<SubscriptExpr>(expr).value);
        return visitExpr(*as<SubscriptExpr>(expr).index);
    case ExprKind::Starred:
        return visitExpr(*as<StarredExpr>(expr).value);
    case ExprKind::Slice:
        visitOptional(as<SliceExpr>(expr).lower);
        visitOptional(as<SliceExpr>(expr).upper);
        return visitOptional(as<SliceExpr>(expr).step);
    default:
        return visitDisplay(expr);
    }
}

void AstVisitor::visitDisplay(Expr &expr)
{
    if (auto *dict = tryAs<DictExpr>(&expr)) {
        for (std::size_t i = 0; i < dict->values.size(); ++i) {
            visitOptional(dict->keys[i]);
            visitExpr(*dict->values[i]);
        }
    } else if (auto *set = tryAs<SetExpr>(&expr)) {
        visitAll(set->elements);
    } else if (auto *list = tryAs<ListExpr>(&expr)) {
        visitAll(list->elements);
    } else if (auto *tuple = tryAs<TupleExpr>(&expr)) {
        visitAll(tuple->elements);
    } else if (auto *joined = tryAs<JoinedStrExpr>(&expr)) {
        visitAll(joined->values);
    } else if (auto *comprehension = tryAs<ComprehensionExpr>(&expr)) {
        for (ComprehensionClause *clause : comprehension->clauses)
            visitClause(*clause);
        visitExpr(*comprehension->element);
        visitOptional(comprehension->value);
    }
}

} // namespace script
