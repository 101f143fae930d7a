// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/astvisitor.h"
#include "core/script/symboltable.h"

namespace script
{

/// First half of resolve(): makes the scopes, enters what each statement binds or mentions, and
/// mangles private names. Where an unbound name leads is left to linkNames().
class ScopeBuilder : private AstVisitor
{
public:
    ScopeBuilder(Ast &ast, SymbolTable &table);
    void build();

private:
    void visitStmt(Stmt &stmt) override;
    void visitExpr(Expr &expr) override;
    void visitPattern(Pattern &pattern) override;
    void visitHandler(ExceptHandler &handler) override;
    void visitKeyword(Keyword &keyword) override;
    void visitAnnotation(Expr &annotation) override;

    void visitFunction(FunctionDefStmt &function);
    void visitClass(ClassDefStmt &definition);
    void visitLambda(LambdaExpr &lambda);
    void visitComprehension(ComprehensionExpr &comprehension);
    void visitNamedExpr(NamedExpr &expr);
    void visitName(NameExpr &name);
    void visitAnnAssign(AnnAssignStmt &stmt);
    void visitImported(NodeList<ImportAlias> names);
    void visitYield(Expr &expr);
    template <typename Statement> void visitDeclaration(Statement &stmt, bool isGlobal);

    Scope &enter(ScopeType type, Identifier name, SourceRange range);
    void addParameters(const Parameters &parameters);
    void addParameter(Identifier name, SourceRange range);
    Symbol &bind(Identifier name, SourceRange range);
    void mention(Identifier name, SourceRange range);
    void mangle(Identifier &name);
    void fail(SourceRange range, std::string message);

    Ast &m_ast;
    SymbolTable &m_table;
    Scope *m_scope = nullptr;
    Identifier m_className;    ///< of the innermost class, for private names; may be empty
    int m_iterableDepth = 0;   ///< inside the iterable of a comprehension
    bool m_isInTarget = false; ///< inside the target of a comprehension
    bool m_defersAnnotations = false; ///< annotations met now are not evaluated
    bool m_isInAnnotation = false; ///< inside one that is not evaluated
};

/// Second half of resolve(): finds for every name of every scope who owns it.
void linkNames(SymbolTable &table);

/// The errors CPython's compiler has beyond those about names: statements and expressions at
/// places where they may not stand.
void checkPlacement(Ast &ast, Diagnostics &diagnostics);

} // namespace script
