// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/pollingloops.h"

#include <algorithm>

namespace script
{

namespace
{

class PollingFinder : private AstVisitor
{
public:
    PollingFinder(const FunctionDefStmt &function, const ProgramNames &names, ProgramNotes &notes)
        : m_names(names), m_notes(notes)
    {
        visitBody(function.body);
    }

private:
    void visitStmt(Stmt &stmt) override
    {
        if (stmt.kind == StmtKind::FunctionDef || stmt.kind == StmtKind::ClassDef)
            return; // looked at by itself
        const auto *loop = tryAs<WhileStmt>(&stmt);
        if (loop && givesWay(loop->body) && areIdle(loop->body))
            m_notes.polling[&stmt] = static_cast<int>(m_notes.polling.size()) + 1;
        AstVisitor::visitStmt(stmt);
    }

    bool givesWay(Body body) const
    {
        return std::ranges::any_of(body, [this](const Stmt *stmt) { return isSleepZero(*stmt); });
    }

    bool isSleepZero(const Stmt &stmt) const
    {
        const auto *statement = stmt.kind == StmtKind::Expr ? &as<ExprStmt>(stmt) : nullptr;
        const auto *await = statement ? tryAs<AwaitExpr>(statement->value) : nullptr;
        const auto *call = await ? tryAs<CallExpr>(await->value) : nullptr;
        if (!call || call->arguments.size() != 1 || !call->keywords.empty() ||
            m_names.meaning(*call->function) != "asyncio.sleep")
            return false;
        const auto *delay = tryAs<ConstantExpr>(call->arguments[0]);
        return delay &&
               ((delay->type == ConstantKind::Int && delay->integer == 0 && delay->base == 0) ||
                (delay->type == ConstantKind::Float && delay->real == 0.0));
    }

    static bool isCounting(const Stmt &stmt)
    {
        const auto *count = stmt.kind == StmtKind::AugAssign ? &as<AugAssignStmt>(stmt) : nullptr;
        return count && count->target->kind == ExprKind::Name &&
               count->value->kind == ExprKind::Constant;
    }

    /// Looks, counts, leaves; no work that the loop would share with others by giving way.
    bool isIdle(const Stmt &stmt) const
    {
        switch (stmt.kind) {
        case StmtKind::Pass:
        case StmtKind::Break:
        case StmtKind::Continue:
            return true;
        case StmtKind::If: {
            const auto &branch = as<IfStmt>(stmt);
            return areIdle(branch.body) && areIdle(branch.orelse);
        }
        default:
            return isCounting(stmt) || isSleepZero(stmt);
        }
    }

    bool areIdle(Body body) const
    {
        return std::ranges::all_of(body, [this](const Stmt *stmt) { return isIdle(*stmt); });
    }

    const ProgramNames &m_names;
    ProgramNotes &m_notes;
};

} // namespace

void notePollingLoops(const FunctionDefStmt &function, const ProgramNames &names,
                      ProgramNotes &notes)
{
    PollingFinder(function, names, notes);
}

} // namespace script
