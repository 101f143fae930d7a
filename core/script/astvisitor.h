// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"

namespace script
{

/// Walks a syntax tree in source order. A subclass overrides what it cares about and calls the
/// inherited function to go on to the children. The depth is bounded by the parser.
class AstVisitor
{
public:
    virtual ~AstVisitor() = default;

protected:
    AstVisitor() = default;
    AstVisitor(const AstVisitor &) = default;
    AstVisitor &operator=(const AstVisitor &) = default;

    virtual void visitStmt(Stmt &stmt);
    virtual void visitExpr(Expr &expr);
    virtual void visitPattern(Pattern &pattern);
    virtual void visitHandler(ExceptHandler &handler);
    virtual void visitCase(MatchCase &matchCase);
    virtual void visitKeyword(Keyword &keyword);
    virtual void visitClause(ComprehensionClause &clause);
    virtual void visitAnnotation(Expr &annotation);

    void visitBody(Body body);
    void visitOptional(Expr *expr);
    void visitAll(NodeList<Expr> exprs); ///< null items are skipped
    void visitKeywords(NodeList<Keyword> keywords);
    void visitDefaults(const Parameters &parameters);
    void visitParameterAnnotations(const Parameters &parameters);

private:
    void visitCompound(Stmt &stmt);
    void visitSimple(Stmt &stmt);
    void visitDisplay(Expr &expr);
};

/// Every parameter in slot order: positional-only, positional, keyword-only, *args, **kwargs.
template <typename Function> void forEachParameter(const Parameters &parameters, Function function)
{
    for (const auto list :
         {parameters.positionalOnly, parameters.positional, parameters.keywordOnly}) {
        for (Parameter *parameter : list)
            function(*parameter);
    }
    for (Parameter *parameter : {parameters.variadic, parameters.keywords}) {
        if (parameter)
            function(*parameter);
    }
}

} // namespace script
