// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/localnames.h"
#include "core/script/programnames.h"

#include <unordered_map>
#include <unordered_set>

namespace script
{

/// Tells what does nothing that anything else of the program could notice, but take time and print.
/// Whatever is in doubt is not harmless.
class Purity
{
public:
    explicit Purity(const ProgramNames &names) : m_names(names) {}

    /// The whole of a function, called with whatever.
    bool isPure(const FunctionDefStmt &function);
    /// `opaque`: awaits that are taken for granted; others are not harmless unless `awaits` is set.
    struct Context {
        const LocalNames &locals;
        const std::unordered_set<const Expr *> *opaque = nullptr;
        bool awaits = false;
    };
    bool isHarmless(const Expr &expr, const Context &context);
    /// Assignments and calls; no control flow.
    bool isHarmlessSimple(const Stmt &stmt, const Context &context);
    /// A value that may be called in a thread: a function of the program, time.sleep.
    bool isHarmlessCallable(const Expr &expr);
    const ProgramNames &names() const { return m_names; }

private:
    bool isHarmlessBody(Body body, const Context &context);
    bool isHarmlessStmt(const Stmt &stmt, const Context &context);
    bool isHarmlessCompound(const Stmt &stmt, const Context &context);
    bool isHarmlessName(Identifier name, const Context &context) const;
    bool isHarmlessTarget(const Expr &target, const Context &context);
    bool areHarmless(NodeList<Expr> exprs, const Context &context);
    bool isHarmlessComprehension(const ComprehensionExpr &expr, const Context &context);
    bool isHarmlessCall(const CallExpr &call, const Context &context);
    bool isHarmlessFunction(const CallExpr &call, const Context &context);
    bool isHarmlessImport(const std::string &meaning, const CallExpr &call);
    bool isHarmlessMethod(const AttributeExpr &method, const CallExpr &call,
                          const Context &context);

    const ProgramNames &m_names;
    std::unordered_map<const FunctionDefStmt *, bool>
        m_known; ///< false while it is being looked at
};

} // namespace script
