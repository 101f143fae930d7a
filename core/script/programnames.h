// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/astvisitor.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace script
{

/// What the names of a program mean wherever they are read, as far as the text leaves no doubt: a
/// name that is bound twice anywhere, in whatever scopes, means nothing here.
class ProgramNames : private AstVisitor
{
public:
    explicit ProgramNames(const Ast &ast);

    /// The one function of this name that is no method and has no decorator, or null.
    const FunctionDefStmt *function(Identifier name) const;
    /// "asyncio" or "time.sleep" for a name that an import binds; empty for others.
    std::string imported(Identifier name) const;
    /// What a name or a dotted name means: "asyncio.sleep" in each of its spellings; empty:
    /// unknown.
    std::string meaning(const Expr &expr) const;
    /// Bound nowhere in the program: the built-in one, if there is one.
    bool isUnbound(Identifier name) const { return !m_bindings.contains(name); }
    /// A variable of the module that is given a number, a text or the like once.
    bool isConstant(Identifier name) const;
    /// The name of a method of some class.
    bool isMethod(Identifier name) const { return m_methods.contains(name); }
    /// Some statement outside of __init__ changes an attribute of this name.
    bool isChangedAttribute(Identifier name) const { return m_changedAttributes.contains(name); }
    const std::vector<FunctionDefStmt *> &asyncFunctions() const { return m_asyncFunctions; }

private:
    void visitStmt(Stmt &stmt) override;
    void visitExpr(Expr &expr) override;
    void visitPattern(Pattern &pattern) override;
    void visitHandler(ExceptHandler &handler) override;
    void visitFunction(FunctionDefStmt &stmt);
    void bind(Identifier name) { ++m_bindings[name]; }
    bool isBoundOnce(Identifier name) const;

    std::unordered_map<std::string_view, int> m_bindings;
    std::unordered_map<std::string_view, FunctionDefStmt *> m_functions;
    std::unordered_map<std::string_view, std::string> m_imports;
    std::unordered_set<std::string_view> m_constants;
    std::unordered_set<std::string_view> m_methods;
    std::unordered_set<std::string_view> m_changedAttributes;
    std::vector<FunctionDefStmt *> m_asyncFunctions;
    bool m_isInClass = false; ///< directly in its body
    bool m_isInInitializer = false;
};

} // namespace script
