// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/localnames.h"

#include "core/script/astvisitor.h"

#include <algorithm>
#include <array>

namespace script
{

namespace
{

/// Built-in types and functions that give something new.
constexpr std::array<std::string_view, 14> makers{"list", "dict",  "set",  "tuple",    "str",
                                                  "int",  "float", "bool", "sorted",   "sum",
                                                  "len",  "round", "abs",  "bytearray"};

} // namespace

/// Finds out where the values of a function's variables come from.
class OriginVisitor : private AstVisitor
{
public:
    explicit OriginVisitor(LocalNames &names) : m_names(names) {}
    void visit(Body body) { visitBody(body); }

private:
    using Origin = LocalNames::Origin;

    static Origin originOf(const Expr &expr)
    {
        switch (expr.kind) {
        case ExprKind::Constant:
        case ExprKind::JoinedStr:
        case ExprKind::Compare:
        case ExprKind::UnaryOp:
        case ExprKind::BinOp: // of lists, perhaps, but then a new one
            return Origin::Immutable;
        case ExprKind::Await:
            return Origin::Given;
        case ExprKind::List:
        case ExprKind::Dict:
        case ExprKind::Set:
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
            return Origin::Fresh;
        case ExprKind::Call: {
            const auto *name = tryAs<NameExpr>(as<CallExpr>(expr).function);
            return name && std::ranges::find(makers, name->id) != makers.end() ? Origin::Fresh
                                                                               : Origin::Shared;
        }
        default:
            return Origin::Shared;
        }
    }

    void visitStmt(Stmt &stmt) override
    {
        switch (stmt.kind) {
        case StmtKind::FunctionDef:
        case StmtKind::ClassDef:
            return; // their variables are their own
        case StmtKind::Assign: {
            const auto &assign = as<AssignStmt>(stmt);
            const auto *name =
                assign.targets.size() == 1 ? tryAs<NameExpr>(assign.targets[0]) : nullptr;
            if (!name)
                break;
            m_names.add(name->id, originOf(*assign.value));
            return visitExpr(*assign.value);
        }
        case StmtKind::AnnAssign: {
            const auto &assign = as<AnnAssignStmt>(stmt);
            const auto *name = tryAs<NameExpr>(assign.target);
            if (!name || !assign.value)
                break;
            m_names.add(name->id, originOf(*assign.value));
            return visitExpr(*assign.value);
        }
        case StmtKind::AugAssign: // a new value, or the same, changed
            if (tryAs<NameExpr>(as<AugAssignStmt>(stmt).target))
                return visitExpr(*as<AugAssignStmt>(stmt).value);
            break;
        case StmtKind::For:
            giveItems(*as<ForStmt>(stmt).target);
            visitExpr(*as<ForStmt>(stmt).iterable);
            visitBody(as<ForStmt>(stmt).body);
            return visitBody(as<ForStmt>(stmt).orelse);
        default:
            break;
        }
        AstVisitor::visitStmt(stmt);
    }

    /// Items of something that was there before.
    void giveItems(const Expr &target)
    {
        if (const auto *name = tryAs<NameExpr>(&target))
            m_names.add(name->id, Origin::Given);
        if (const auto *tuple = tryAs<TupleExpr>(&target)) {
            for (const Expr *element : tuple->elements)
                giveItems(*element);
        }
    }

    void visitExpr(Expr &expr) override
    {
        const auto *name = tryAs<NameExpr>(&expr);
        if (name && name->context != ExprContext::Load)
            m_names.add(name->id, Origin::Shared);
        AstVisitor::visitExpr(expr);
    }

    void visitHandler(ExceptHandler &handler) override
    {
        if (!handler.name.empty())
            m_names.add(handler.name, Origin::Shared);
        AstVisitor::visitHandler(handler);
    }

    LocalNames &m_names;
};

LocalNames::LocalNames(const FunctionDefStmt &function) : m_scope(*function.scope)
{
    OriginVisitor(*this).visit(function.body);
    for (int n = 0; n < m_scope.parameterCount; ++n)
        add(m_scope.locals[static_cast<std::size_t>(n)], Origin::Given);
}

/// What comes from two places is as doubtful as the worse of them.
void LocalNames::add(Identifier name, Origin origin)
{
    const auto [found, isNew] = m_origins.emplace(name, origin);
    if (isNew || found->second == origin)
        return;
    const bool isOfOwn = (origin == Origin::Immutable || origin == Origin::Fresh) &&
                         (found->second == Origin::Immutable || found->second == Origin::Fresh);
    found->second = isOfOwn ? Origin::Fresh : Origin::Shared;
}

bool LocalNames::isOwn(Identifier name) const
{
    const Symbol *symbol = m_scope.find(name);
    if (!symbol) // of a comprehension in it
        return m_origins.contains(name);
    return symbol->access == NameAccess::Local ||
           (symbol->access == NameAccess::Cell && !symbol->isNonlocal);
}

bool LocalNames::isFresh(Identifier name) const
{
    const auto found = m_origins.find(name);
    return isOwn(name) && found != m_origins.end() &&
           (found->second == Origin::Fresh || found->second == Origin::Immutable);
}

bool LocalNames::mayBeGivenAway(Identifier name) const
{
    const auto found = m_origins.find(name);
    return found != m_origins.end() &&
           (found->second == Origin::Given || found->second == Origin::Immutable);
}

} // namespace script
