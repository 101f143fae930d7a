// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/scopebuilder.h"

#include <utility>

namespace script
{

namespace
{

std::string_view comprehensionName(ExprKind kind)
{
    switch (kind) {
    case ExprKind::ListComp:
        return "<listcomp>";
    case ExprKind::SetComp:
        return "<setcomp>";
    case ExprKind::DictComp:
        return "<dictcomp>";
    default:
        return "<genexpr>";
    }
}

std::string quoted(Identifier name)
{
    return "'" + std::string(name) + "'";
}

bool isBound(const Symbol &symbol)
{
    return symbol.isAssigned || symbol.isParameter;
}

} // namespace

ScopeBuilder::ScopeBuilder(Ast &ast, SymbolTable &table) : m_ast(ast), m_table(table)
{
}

void ScopeBuilder::build()
{
    enter(ScopeType::Module, m_ast.intern("<module>"), {});
    m_defersAnnotations = defersAnnotations(m_ast);
    visitBody(m_ast.body());
}

Scope &ScopeBuilder::enter(ScopeType type, Identifier name, SourceRange range)
{
    auto &scope = *m_table.scopes.emplace_back(std::make_unique<Scope>());
    scope.type = type;
    scope.name = name;
    scope.parent = m_scope;
    scope.range = range;
    if (m_scope) {
        m_scope->children.push_back(&scope);
        scope.isNested = m_scope->isNested || m_scope->isFunctionLike();
    }
    m_scope = &scope;
    return scope;
}

void ScopeBuilder::fail(SourceRange range, std::string message)
{
    m_table.diagnostics.push_back(
        {Severity::Error, DiagnosticKind::SyntaxError, range, std::move(message), {}});
}

/// `__name` inside `class C` stands for `_C__name`.
void ScopeBuilder::mangle(Identifier &name)
{
    if (m_className.empty() || name.substr(0, 2) != "__" || name.ends_with("__") ||
        name.find('.') != Identifier::npos)
        return;
    const std::size_t first = m_className.find_first_not_of('_');
    if (first == Identifier::npos)
        return;
    name = m_ast.intern("_" + std::string(m_className.substr(first)) + std::string(name));
}

Symbol &ScopeBuilder::bind(Identifier name, SourceRange range)
{
    Symbol &symbol = m_scope->add(name, range);
    symbol.isAssigned = true;
    if (m_isInTarget)
        symbol.isIteration = true;
    return symbol;
}

void ScopeBuilder::mention(Identifier name, SourceRange range)
{
    Symbol &symbol = m_scope->add(name, range);
    (m_isInAnnotation ? symbol.isInAnnotation : symbol.isReferenced) = true;
}

void ScopeBuilder::addParameter(Identifier name, SourceRange range)
{
    if (const Symbol *known = m_scope->find(name); known && known->isParameter)
        fail(range, "duplicate argument " + quoted(name) + " in function definition");
    else
        ++m_scope->parameterCount;
    m_scope->add(name, range).isParameter = true;
}

void ScopeBuilder::addParameters(const Parameters &parameters)
{
    forEachParameter(parameters, [this](Parameter &parameter) {
        mangle(parameter.name);
        addParameter(parameter.name, parameter.range);
    });
}

void ScopeBuilder::visitAnnotation(Expr &annotation)
{
    const bool wasInAnnotation = std::exchange(m_isInAnnotation, m_defersAnnotations);
    visitExpr(annotation);
    m_isInAnnotation = wasInAnnotation;
}

void ScopeBuilder::visitKeyword(Keyword &keyword)
{
    mangle(keyword.name);
    AstVisitor::visitKeyword(keyword);
}

void ScopeBuilder::visitStmt(Stmt &stmt)
{
    switch (stmt.kind) {
    case StmtKind::FunctionDef:
        return visitFunction(as<FunctionDefStmt>(stmt));
    case StmtKind::ClassDef:
        return visitClass(as<ClassDefStmt>(stmt));
    case StmtKind::AnnAssign:
        return visitAnnAssign(as<AnnAssignStmt>(stmt));
    case StmtKind::Global:
        return visitDeclaration(as<GlobalStmt>(stmt), true);
    case StmtKind::Nonlocal:
        return visitDeclaration(as<NonlocalStmt>(stmt), false);
    case StmtKind::Import:
        return visitImported(as<ImportStmt>(stmt).names);
    case StmtKind::ImportFrom:
        return visitImported(as<ImportFromStmt>(stmt).names);
    case StmtKind::Return:
        m_scope->returnsValue = m_scope->returnsValue || as<ReturnStmt>(stmt).value;
        break;
    case StmtKind::For:
        if (as<ForStmt>(stmt).isAsync && m_scope->type == ScopeType::Comprehension)
            m_scope->isCoroutine = true;
        break;
    default:
        break;
    }
    AstVisitor::visitStmt(stmt);
}

void ScopeBuilder::visitFunction(FunctionDefStmt &function)
{
    const Identifier name = function.name;
    mangle(function.name);
    bind(function.name, function.range);
    visitDefaults(*function.parameters);
    visitParameterAnnotations(*function.parameters);
    if (function.returns)
        visitAnnotation(*function.returns);
    visitAll(function.decorators);
    Scope *outer = m_scope;
    Scope &scope = enter(ScopeType::Function, name, function.range);
    scope.isCoroutine = function.isAsync;
    scope.definedName = function.name;
    function.scope = &scope;
    addParameters(*function.parameters);
    const int iterableDepth = std::exchange(m_iterableDepth, 0);
    visitBody(function.body);
    m_iterableDepth = iterableDepth;
    m_scope = outer;
}

void ScopeBuilder::visitClass(ClassDefStmt &definition)
{
    const Identifier name = definition.name;
    mangle(definition.name);
    bind(definition.name, definition.range);
    visitAll(definition.bases);
    visitKeywords(definition.keywords);
    visitAll(definition.decorators);
    Scope *outer = m_scope;
    Scope &scope = enter(ScopeType::Class, name, definition.range);
    scope.definedName = definition.name;
    definition.scope = &scope;
    const Identifier className = std::exchange(m_className, name);
    visitBody(definition.body);
    m_className = className;
    m_scope = outer;
}

void ScopeBuilder::visitLambda(LambdaExpr &lambda)
{
    visitDefaults(*lambda.parameters);
    Scope *outer = m_scope;
    lambda.scope = &enter(ScopeType::Lambda, m_ast.intern("<lambda>"), lambda.range);
    addParameters(*lambda.parameters);
    const bool wasInTarget = std::exchange(m_isInTarget, false);
    visitExpr(*lambda.body);
    m_isInTarget = wasInTarget;
    m_scope = outer;
}

void ScopeBuilder::visitComprehension(ComprehensionExpr &comprehension)
{
    const auto visitIterable = [this](Expr &iterable) {
        ++m_iterableDepth;
        visitExpr(iterable);
        --m_iterableDepth;
    };
    const bool isGenerator = comprehension.kind == ExprKind::GeneratorExp;
    const bool wasInTarget = std::exchange(m_isInTarget, false);
    visitIterable(*comprehension.clauses.front()->iterable);
    Scope *outer = m_scope;
    const Identifier name = m_ast.intern(comprehensionName(comprehension.kind));
    Scope &scope = enter(ScopeType::Comprehension, name, comprehension.range);
    comprehension.scope = &scope;
    scope.isGenerator = isGenerator;
    addParameter(m_ast.intern(".0"), comprehension.range);
    bool isFirst = true;
    for (ComprehensionClause *clause : comprehension.clauses) {
        scope.isCoroutine = scope.isCoroutine || clause->isAsync;
        m_isInTarget = true;
        visitExpr(*clause->target);
        m_isInTarget = false;
        if (!isFirst)
            visitIterable(*clause->iterable);
        visitAll(clause->conditions);
        isFirst = false;
    }
    visitOptional(comprehension.value);
    visitExpr(*comprehension.element);
    m_isInTarget = wasInTarget;
    m_scope = outer;
    // Running an asynchronous comprehension is awaiting.
    if (scope.isCoroutine && !isGenerator && outer->type == ScopeType::Comprehension)
        outer->isCoroutine = true;
}

void ScopeBuilder::visitExpr(Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::Name:
        return visitName(as<NameExpr>(expr));
    case ExprKind::Attribute:
        mangle(as<AttributeExpr>(expr).name);
        break;
    case ExprKind::Lambda:
        return visitLambda(as<LambdaExpr>(expr));
    case ExprKind::NamedExpr:
        return visitNamedExpr(as<NamedExpr>(expr));
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
        visitYield(expr);
        break;
    case ExprKind::Await:
        if (m_scope->type == ScopeType::Comprehension)
            m_scope->isCoroutine = true;
        break;
    default:
        if (auto *comprehension = tryAs<ComprehensionExpr>(&expr))
            return visitComprehension(*comprehension);
        break;
    }
    AstVisitor::visitExpr(expr);
}

void ScopeBuilder::visitYield(Expr &expr)
{
    m_scope->isGenerator = true;
    if (m_scope->type != ScopeType::Comprehension)
        return;
    const Identifier name = m_scope->name;
    fail(expr.range,
         std::string("'yield' inside ") + (name == "<listcomp>"   ? "list comprehension"
                                           : name == "<setcomp>"  ? "set comprehension"
                                           : name == "<dictcomp>" ? "dict comprehension"
                                                                  : "generator expression"));
}

void ScopeBuilder::visitName(NameExpr &name)
{
    mangle(name.id);
    if (name.context != ExprContext::Load) {
        bind(name.id, name.range);
        return;
    }
    mention(name.id, name.range);
    if (name.id == "super" && m_scope->isFunctionLike())
        mention(m_ast.intern("__class__"), name.range);
}

/// In a comprehension `:=` binds in the function or module around.
void ScopeBuilder::visitNamedExpr(NamedExpr &expr)
{
    visitExpr(*expr.value);
    if (m_iterableDepth > 0)
        fail(expr.range,
             "assignment expression cannot be used in a comprehension iterable expression");
    if (m_scope->type != ScopeType::Comprehension)
        return visitExpr(*expr.target);
    mangle(expr.target->id);
    const Identifier name = expr.target->id;
    const SourceRange range = expr.target->range;
    Scope *owner = m_scope;
    for (; owner->type == ScopeType::Comprehension; owner = owner->parent) {
        const Symbol *known = owner->find(name);
        if (known && known->isIteration) {
            return fail(range,
                        "assignment expression cannot rebind comprehension iteration variable " +
                            quoted(name));
        }
    }
    if (owner->type == ScopeType::Class) {
        return fail(range, "assignment expression within a comprehension cannot be used in a class "
                           "body");
    }
    Symbol &owned = owner->add(name, range);
    owned.isAssigned = owned.isWalrusInComprehension = true;
    Symbol &own = m_scope->add(name, range);
    own.isWalrusInComprehension = true;
    const bool isGlobal = owner->type == ScopeType::Module || owned.isGlobal;
    (isGlobal ? own.isGlobal : own.isNonlocal) = true;
}

void ScopeBuilder::visitAnnAssign(AnnAssignStmt &stmt)
{
    if (auto *name = tryAs<NameExpr>(stmt.target)) {
        mangle(name->id);
        const Symbol *known = m_scope->find(name->id);
        const bool isDeclared = known && (known->isGlobal || known->isNonlocal);
        if (isDeclared && stmt.isSimple && m_scope->type != ScopeType::Module) {
            fail(stmt.range, "annotated name " + quoted(name->id) + " can't be " +
                                 (known->isGlobal ? "global" : "nonlocal"));
        }
        if (stmt.isSimple || stmt.value)
            bind(name->id, name->range).isAnnotated = stmt.isSimple;
    } else {
        visitExpr(*stmt.target);
    }
    // Those of a function's variables are not evaluated.
    const bool wasDeferring = std::exchange(m_defersAnnotations,
                                            m_defersAnnotations || m_scope->isFunctionLike());
    visitAnnotation(*stmt.annotation);
    m_defersAnnotations = wasDeferring;
    visitOptional(stmt.value);
}

template <typename Statement> void ScopeBuilder::visitDeclaration(Statement &stmt, bool isGlobal)
{
    const std::string word = isGlobal ? "global" : "nonlocal";
    for (Identifier &name : stmt.names) {
        mangle(name);
        if (const Symbol *known = m_scope->find(name)) {
            const std::string start = "name " + quoted(name);
            if (known->isParameter)
                fail(stmt.range, start + " is parameter and " + word);
            else if (known->isReferenced || known->isInAnnotation)
                fail(stmt.range, start + " is used prior to " + word + " declaration");
            else if (known->isAnnotated)
                fail(stmt.range, "annotated " + start + " can't be " + word);
            else if (isBound(*known))
                fail(stmt.range, start + " is assigned to before " + word + " declaration");
            else if (isGlobal ? known->isNonlocal : known->isGlobal)
                fail(known->declaration, start + " is nonlocal and global");
        }
        Symbol &symbol = m_scope->add(name, stmt.range);
        (isGlobal ? symbol.isGlobal : symbol.isNonlocal) = true;
        symbol.declaration = stmt.range;
    }
}

void ScopeBuilder::visitImported(NodeList<ImportAlias> names)
{
    for (ImportAlias *alias : names) {
        if (alias->name == "*") {
            m_scope->hasStarImport = true;
            if (m_scope->type != ScopeType::Module)
                fail(alias->range, "import * only allowed at module level");
            continue;
        }
        mangle(alias->bindName);
        bind(alias->bindName, alias->range).isImported = true;
    }
}

void ScopeBuilder::visitHandler(ExceptHandler &handler)
{
    visitOptional(handler.type);
    if (!handler.name.empty()) {
        mangle(handler.name);
        bind(handler.name, handler.range);
    }
    visitBody(handler.body);
}

void ScopeBuilder::visitPattern(Pattern &pattern)
{
    if (!pattern.name.empty()) {
        mangle(pattern.name);
        bind(pattern.name, pattern.range);
    }
    AstVisitor::visitPattern(pattern);
}

} // namespace script
