// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/serialawaits.h"

#include <algorithm>

namespace script
{

namespace
{

using Names = std::unordered_set<std::string_view>;
using Exprs = std::unordered_set<const Expr *>;

/// Collects what a statement or expression awaits and reads.
class Collector : private AstVisitor
{
public:
    void collect(const Stmt &stmt) { visitStmt(const_cast<Stmt &>(stmt)); }
    void collect(const Expr &expr) { visitExpr(const_cast<Expr &>(expr)); }

    std::vector<const AwaitExpr *> awaits;                 ///< outermost ones, in order
    std::vector<const ComprehensionExpr *> comprehensions; ///< that await
    bool isConditional = false;                            ///< some await is not reached each time
    Names reads;
    Names owners; ///< whose methods are called with what was awaited, or without
    Names writes;

private:
    void visitExpr(Expr &expr) override
    {
        switch (expr.kind) {
        case ExprKind::Await:
            awaits.push_back(&as<AwaitExpr>(expr));
            isConditional = isConditional || m_conditions > 0;
            ++m_awaits;
            AstVisitor::visitExpr(expr);
            --m_awaits;
            return;
        case ExprKind::Name:
            (expr.context == ExprContext::Load ? reads : writes).insert(as<NameExpr>(expr).id);
            return;
        case ExprKind::BoolOp:
        case ExprKind::IfExp:
        case ExprKind::Compare:
        case ExprKind::Lambda: {
            ++m_conditions;
            AstVisitor::visitExpr(expr);
            --m_conditions;
            return;
        }
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp: {
            const std::size_t before = awaits.size();
            AstVisitor::visitExpr(expr);
            if (awaits.size() != before) {
                awaits.resize(before);
                comprehensions.push_back(&as<ComprehensionExpr>(expr));
            }
            return;
        }
        case ExprKind::Call:
            if (const auto *method = tryAs<AttributeExpr>(as<CallExpr>(expr).function)) {
                const auto *owner = tryAs<NameExpr>(method->value);
                if (owner && m_awaits == 0)
                    owners.insert(owner->id);
            }
            break;
        default:
            break;
        }
        AstVisitor::visitExpr(expr);
    }

    int m_conditions = 0;
    int m_awaits = 0;
};

/// Follows the blocks of one function. `m_group` is the series under way, `m_tainted` the variables
/// that depend on what its awaits gave.
class SeriesFinder
{
public:
    SeriesFinder(const FunctionDefStmt &function, Purity &purity, ProgramNotes &notes)
        : m_purity(purity), m_notes(notes), m_locals(function)
    {
        followBlock(function.body);
    }

private:
    void followBlock(Body block)
    {
        for (const Stmt *stmt : block)
            follow(*stmt);
        endSeries();
    }

    void follow(const Stmt &stmt)
    {
        switch (stmt.kind) {
        case StmtKind::Expr:
        case StmtKind::Assign:
        case StmtKind::AnnAssign:
        case StmtKind::AugAssign:
        case StmtKind::Pass:
            if (!takeSimple(stmt))
                endSeries();
            return;
        case StmtKind::Return:
            if (as<ReturnStmt>(stmt).value)
                takeSimple(stmt);
            return endSeries();
        default:
            endSeries();
            followCompound(stmt);
        }
    }

    void followCompound(const Stmt &stmt)
    {
        if (const auto *loop = tryAs<ForStmt>(&stmt)) {
            if (!takeLoop(*loop))
                followBlock(loop->body);
            followBlock(loop->orelse);
        } else if (const auto *whileLoop = tryAs<WhileStmt>(&stmt)) {
            followBlock(whileLoop->body);
        } else if (const auto *branch = tryAs<IfStmt>(&stmt)) {
            followBlock(branch->body);
            followBlock(branch->orelse);
        } else if (const auto *with = tryAs<WithStmt>(&stmt)) {
            followBlock(with->body);
        } else if (const auto *attempt = tryAs<TryStmt>(&stmt)) {
            followBlock(attempt->body);
            for (const ExceptHandler *handler : attempt->handlers)
                followBlock(handler->body);
            followBlock(attempt->orelse);
            followBlock(attempt->finally);
        }
    }

    // ---- one statement

    /// What an await calls, if that is a coroutine or a thread's work without effects on the
    /// others.
    bool isCandidate(const AwaitExpr &await)
    {
        const auto *call = tryAs<CallExpr>(await.value);
        if (!call)
            return false;
        const std::string meaning = m_purity.names().meaning(*call->function);
        if (meaning == "asyncio.wait_for" || meaning == "asyncio.create_task" ||
            meaning == "asyncio.ensure_future") {
            const auto *inner =
                call->arguments.empty() ? nullptr : tryAs<CallExpr>(call->arguments[0]);
            return inner && isCoroutineCall(*inner) && areGivenAway(*inner);
        }
        const auto *method = tryAs<AttributeExpr>(call->function);
        const bool isPoolWork = meaning.empty() && method && method->name == "run_in_executor";
        if (isPoolWork || meaning == "asyncio.to_thread")
            return m_purity.isHarmless(*call, {m_locals}) && areGivenAway(*call, isPoolWork ? 1 : 0);
        return isCoroutineCall(*call) && areGivenAway(*call);
    }

    bool isCoroutineCall(const CallExpr &call)
    {
        const auto *name = tryAs<NameExpr>(call.function);
        const FunctionDefStmt *function = name ? m_purity.names().function(name->id) : nullptr;
        return function && function->isAsync && m_purity.isHarmless(call, {m_locals});
    }

    /// The arguments, but for the first ones, are values that nobody changes meanwhile.
    bool areGivenAway(const CallExpr &call, std::size_t from = 0)
    {
        Collector collector;
        for (const Expr *argument : call.arguments.subspan(from))
            collector.collect(*argument);
        for (const Keyword *keyword : call.keywords)
            collector.collect(*keyword->value);
        return std::ranges::all_of(collector.reads, [&](std::string_view name) {
            return !m_locals.isOwn(name) || m_locals.mayBeGivenAway(name);
        });
    }

    bool isTainted(const Names &reads) const
    {
        return std::ranges::any_of(reads,
                                   [&](std::string_view name) { return m_tainted.contains(name); });
    }

    bool isDependent(const AwaitExpr &await) const
    {
        Collector collector;
        collector.collect(*await.value);
        return !collector.awaits.empty() || isTainted(collector.reads);
    }

    void taint(const Collector &collector)
    {
        if (collector.awaits.empty() && !isTainted(collector.reads))
            return;
        m_tainted.insert(collector.writes.begin(), collector.writes.end());
        for (const std::string_view owner : collector.owners) {
            if (m_locals.isOwn(owner))
                m_tainted.insert(owner);
        }
    }

    /// Takes a statement without control flow into the series, or between its awaits; false: it
    /// must end before.
    bool takeSimple(const Stmt &stmt)
    {
        Collector collector;
        collector.collect(stmt);
        if (!collector.comprehensions.empty()) {
            endSeries();
            takeComprehension(stmt, collector);
            return true;
        }
        if (!isHarmlessWith(stmt, collector))
            return false;
        for (const AwaitExpr *await : collector.awaits) {
            if (collector.isConditional || !isCandidate(*await))
                return false;
            if (isDependent(*await))
                endSeries();
            if (m_group.empty())
                m_first = &stmt;
            m_group.push_back(await);
        }
        taint(collector);
        return true;
    }

    /// Nothing in the statement, apart from its awaits, matters to anybody else.
    bool isHarmlessWith(const Stmt &stmt, const Collector &collector)
    {
        const Exprs opaque(collector.awaits.begin(), collector.awaits.end());
        const Purity::Context context{m_locals, &opaque};
        if (stmt.kind == StmtKind::Return)
            return m_purity.isHarmless(*as<ReturnStmt>(stmt).value, context);
        return m_purity.isHarmlessSimple(stmt, context);
    }

    // ---- loops

    /// `[await fetch(page) for page in pages]`, once in a statement.
    void takeComprehension(const Stmt &stmt, const Collector &outer)
    {
        const ComprehensionExpr &expr = *outer.comprehensions.front();
        Collector element;
        element.collect(*expr.element);
        if (outer.comprehensions.size() != 1 || !outer.awaits.empty() || outer.isConditional ||
            expr.kind != ExprKind::ListComp || expr.clauses.size() != 1 || element.isConditional)
            return;
        const ComprehensionClause &clause = *expr.clauses.front();
        const Exprs opaque(element.awaits.begin(), element.awaits.end());
        const Purity::Context context{m_locals, &opaque};
        const bool isFine =
            !clause.isAsync && m_purity.isHarmless(*clause.iterable, context) &&
            std::ranges::all_of(
                clause.conditions,
                [&](const Expr *each) { return m_purity.isHarmless(*each, context); }) &&
            m_purity.isHarmless(*expr.element, context) &&
            std::ranges::all_of(element.awaits, [&](const AwaitExpr *await) {
                Collector call;
                call.collect(*await->value);
                return call.awaits.empty() && isCandidateOfItems(*await, *clause.target);
            });
        if (isFine)
            note(element.awaits, stmt);
    }

    /// The comprehension's own variable is an item of what was there before.
    bool isCandidateOfItems(const AwaitExpr &await, const Expr &target)
    {
        const auto *item = tryAs<NameExpr>(&target);
        const auto *call = tryAs<CallExpr>(await.value);
        if (!item || !call || !isCoroutineCall(*call))
            return false;
        Collector collector;
        for (const Expr *argument : call->arguments)
            collector.collect(*argument);
        for (const Keyword *keyword : call->keywords)
            collector.collect(*keyword->value);
        return std::ranges::all_of(collector.reads, [&](std::string_view name) {
            return name == item->id || !m_locals.isOwn(name) || m_locals.mayBeGivenAway(name);
        });
    }

    /// The turns of a loop whose awaits need nothing of one another, of an earlier turn's neither.
    bool takeLoop(const ForStmt &loop)
    {
        if (loop.isAsync || !m_purity.isHarmless(*loop.iterable, {m_locals}))
            return false;
        m_tainted.clear();
        std::vector<const AwaitExpr *> awaits;
        // What the first turn taints, the second may read.
        for (int turn = 0; turn < 2; ++turn) {
            awaits.clear();
            if (!takeTurn(loop.body, awaits)) {
                m_tainted.clear();
                return false;
            }
        }
        m_tainted.clear();
        if (awaits.empty())
            return false;
        note(awaits, loop);
        return true;
    }

    bool takeTurn(Body block, std::vector<const AwaitExpr *> &awaits)
    {
        return std::ranges::all_of(block,
                                   [&](const Stmt *stmt) { return takeInTurn(*stmt, awaits); });
    }

    bool takeInTurn(const Stmt &stmt, std::vector<const AwaitExpr *> &awaits)
    {
        Collector collector;
        collector.collect(stmt);
        if (stmt.kind == StmtKind::If)
            return collector.awaits.empty() && collector.comprehensions.empty() &&
                   takeBranch(as<IfStmt>(stmt), collector);
        if (collector.isConditional || !collector.comprehensions.empty() ||
            stmt.kind == StmtKind::Return || !isHarmlessWith(stmt, collector))
            return false;
        for (const AwaitExpr *await : collector.awaits) {
            if (!isCandidate(*await) || isDependent(*await))
                return false;
            awaits.push_back(await);
        }
        taint(collector);
        return true;
    }

    /// A decision that rests on a result is fine as long as it is only about what is done with it.
    bool takeBranch(const IfStmt &branch, const Collector &collector)
    {
        const Purity::Context context{m_locals};
        const auto isSimple = [&](const Stmt *stmt) {
            return m_purity.isHarmlessSimple(*stmt, context);
        };
        if (!m_purity.isHarmless(*branch.test, context) ||
            !std::ranges::all_of(branch.body, isSimple) ||
            !std::ranges::all_of(branch.orelse, isSimple))
            return false;
        taint(collector);
        return true;
    }

    // ---- the result

    void endSeries()
    {
        if (m_group.size() > 1)
            note(m_group, *m_first);
        m_group.clear();
        m_tainted.clear();
    }

    void note(const std::vector<const AwaitExpr *> &awaits, const Stmt &first)
    {
        const int number = static_cast<int>(m_notes.series.size()) + 1;
        m_notes.series[&first] = number;
        for (const AwaitExpr *await : awaits)
            m_notes.awaits[await] = number;
    }

    Purity &m_purity;
    ProgramNotes &m_notes;
    const LocalNames m_locals;
    std::vector<const AwaitExpr *> m_group;
    const Stmt *m_first = nullptr;
    Names m_tainted;
};

} // namespace

void noteSerialAwaits(const FunctionDefStmt &function, Purity &purity, ProgramNotes &notes)
{
    SeriesFinder(function, purity, notes);
}

} // namespace script
