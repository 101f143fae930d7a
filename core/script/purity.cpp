// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/purity.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace script
{

namespace
{

template <std::size_t Size>
bool isIn(const std::array<std::string_view, Size> &words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// What these modules' functions do stays with their caller, or is output.
constexpr std::array<std::string_view, 14> harmlessModules{
    "time",    "random",    "math",      "datetime", "statistics", "string",     "json",
    "decimal", "fractions", "itertools", "operator", "textwrap",   "sys.stdout", "logging"};

constexpr std::array<std::string_view, 33> harmlessBuiltins{
    "print", "len",    "range",    "str",       "int",   "float", "bool",
    "list",  "dict",   "set",      "frozenset", "tuple", "sum",   "min",
    "max",   "sorted", "reversed", "enumerate", "zip",   "abs",   "round",
    "repr",  "format", "divmod",   "pow",       "any",   "all",   "isinstance",
    "type",  "ord",    "chr",      "hex",       "bytes"};

/// Methods of texts, numbers, dates and dicts that change nothing.
constexpr std::array<std::string_view, 34> harmlessMethods{
    "format",    "join",          "upper",   "lower",      "title",      "capitalize", "strip",
    "lstrip",    "rstrip",        "split",   "splitlines", "startswith", "endswith",   "replace",
    "rjust",     "ljust",         "center",  "zfill",      "encode",     "decode",     "strftime",
    "isoformat", "total_seconds", "items",   "keys",       "values",     "index",      "count",
    "info",      "debug",         "warning", "error",      "date",       "time"};

/// Of asyncio: what waits for nothing but time and what it is given.
constexpr std::array<std::string_view, 11> harmlessWaits{"asyncio.sleep",
                                                         "asyncio.gather",
                                                         "asyncio.wait_for",
                                                         "asyncio.timeout",
                                                         "asyncio.create_task",
                                                         "asyncio.ensure_future",
                                                         "asyncio.current_task",
                                                         "asyncio.get_running_loop",
                                                         "asyncio.get_event_loop",
                                                         "asyncio.shield",
                                                         "asyncio.wait"};

} // namespace

bool Purity::isPure(const FunctionDefStmt &function)
{
    // One that calls itself is met again while it is being looked at, and is not pure: its awaits
    // could not be told apart in the trace.
    const auto [known, isNew] = m_known.emplace(&function, false);
    if (!isNew)
        return known->second;
    if (!function.decorators.empty() || function.scope->isAsyncGenerator())
        return false;
    const LocalNames locals(function);
    const bool isPure = isHarmlessBody(function.body, {locals, nullptr, true});
    m_known[&function] = isPure;
    return isPure;
}

// ---- statements

bool Purity::isHarmlessBody(Body body, const Context &context)
{
    return std::ranges::all_of(body,
                               [&](const Stmt *stmt) { return isHarmlessStmt(*stmt, context); });
}

bool Purity::isHarmlessTarget(const Expr &target, const Context &context)
{
    switch (target.kind) {
    case ExprKind::Name:
        return context.locals.isOwn(as<NameExpr>(target).id);
    case ExprKind::Tuple:
        return std::ranges::all_of(as<TupleExpr>(target).elements, [&](const Expr *element) {
            return isHarmlessTarget(*element, context);
        });
    case ExprKind::Subscript: {
        const auto &subscript = as<SubscriptExpr>(target);
        const auto *owner = tryAs<NameExpr>(subscript.value);
        return owner && context.locals.isFresh(owner->id) && isHarmless(*subscript.index, context);
    }
    default:
        return false;
    }
}

bool Purity::isHarmlessSimple(const Stmt &stmt, const Context &context)
{
    switch (stmt.kind) {
    case StmtKind::Expr:
        return isHarmless(*as<ExprStmt>(stmt).value, context);
    case StmtKind::Assign: {
        const auto &assign = as<AssignStmt>(stmt);
        return isHarmless(*assign.value, context) &&
               std::ranges::all_of(assign.targets, [&](const Expr *target) {
                   return isHarmlessTarget(*target, context);
               });
    }
    case StmtKind::AnnAssign: {
        const auto &assign = as<AnnAssignStmt>(stmt);
        return isHarmlessTarget(*assign.target, context) &&
               (!assign.value || isHarmless(*assign.value, context));
    }
    case StmtKind::AugAssign: {
        const auto &assign = as<AugAssignStmt>(stmt);
        const auto *name = tryAs<NameExpr>(assign.target);
        const bool isOwn =
            name ? context.locals.isFresh(name->id) : isHarmlessTarget(*assign.target, context);
        return isOwn && isHarmless(*assign.value, context);
    }
    case StmtKind::Pass:
        return true;
    default:
        return false;
    }
}

bool Purity::isHarmlessStmt(const Stmt &stmt, const Context &context)
{
    switch (stmt.kind) {
    case StmtKind::Return: {
        const Expr *value = as<ReturnStmt>(stmt).value;
        return !value || isHarmless(*value, context);
    }
    case StmtKind::Break:
    case StmtKind::Continue:
    case StmtKind::Import:
    case StmtKind::ImportFrom:
    case StmtKind::FunctionDef: // it does nothing until it is called
        return true;
    case StmtKind::For:
    case StmtKind::While:
    case StmtKind::If:
    case StmtKind::With:
    case StmtKind::Try:
        return isHarmlessCompound(stmt, context);
    default:
        return isHarmlessSimple(stmt, context);
    }
}

bool Purity::isHarmlessCompound(const Stmt &stmt, const Context &context)
{
    switch (stmt.kind) {
    case StmtKind::For: {
        const auto &loop = as<ForStmt>(stmt);
        return !loop.isAsync && isHarmlessTarget(*loop.target, context) &&
               isHarmless(*loop.iterable, context) && isHarmlessBody(loop.body, context) &&
               isHarmlessBody(loop.orelse, context);
    }
    case StmtKind::While: {
        const auto &loop = as<WhileStmt>(stmt);
        return isHarmless(*loop.test, context) && isHarmlessBody(loop.body, context) &&
               isHarmlessBody(loop.orelse, context);
    }
    case StmtKind::If: {
        const auto &branch = as<IfStmt>(stmt);
        return isHarmless(*branch.test, context) && isHarmlessBody(branch.body, context) &&
               isHarmlessBody(branch.orelse, context);
    }
    case StmtKind::With: {
        const auto &with = as<WithStmt>(stmt);
        return with.isAsync && isHarmlessBody(with.body, context) &&
               std::ranges::all_of(with.items, [&](const WithItem *item) {
                   const auto *call = tryAs<CallExpr>(item->context);
                   return call && !item->target && areHarmless(call->arguments, context) &&
                          m_names.meaning(*call->function) == "asyncio.timeout";
               });
    }
    default: {
        const auto &attempt = as<TryStmt>(stmt);
        return isHarmlessBody(attempt.body, context) &&
               std::ranges::all_of(attempt.handlers,
                                   [&](const ExceptHandler *handler) {
                                       return isHarmlessBody(handler->body, context);
                                   }) &&
               isHarmlessBody(attempt.orelse, context) && isHarmlessBody(attempt.finally, context);
    }
    }
}

// ---- expressions

bool Purity::areHarmless(NodeList<Expr> exprs, const Context &context)
{
    return std::ranges::all_of(
        exprs, [&](const Expr *expr) { return !expr || isHarmless(*expr, context); });
}

/// A name that is read means the same before and after any wait.
bool Purity::isHarmlessName(Identifier name, const Context &context) const
{
    return context.locals.isOwn(name) || m_names.isConstant(name) || m_names.isUnbound(name) ||
           m_names.function(name) || !m_names.imported(name).empty();
}

bool Purity::isHarmless(const Expr &expr, const Context &context)
{
    if (context.opaque && context.opaque->contains(&expr))
        return true;
    switch (expr.kind) {
    case ExprKind::Constant:
        return true;
    case ExprKind::Name:
        return isHarmlessName(as<NameExpr>(expr).id, context);
    case ExprKind::BinOp:
        return isHarmless(*as<BinOpExpr>(expr).left, context) &&
               isHarmless(*as<BinOpExpr>(expr).right, context);
    case ExprKind::UnaryOp:
        return isHarmless(*as<UnaryOpExpr>(expr).operand, context);
    case ExprKind::BoolOp:
        return areHarmless(as<BoolOpExpr>(expr).values, context);
    case ExprKind::Compare:
        return isHarmless(*as<CompareExpr>(expr).left, context) &&
               areHarmless(as<CompareExpr>(expr).comparators, context);
    case ExprKind::IfExp:
        return isHarmless(*as<IfExpr>(expr).test, context) &&
               isHarmless(*as<IfExpr>(expr).body, context) &&
               isHarmless(*as<IfExpr>(expr).orelse, context);
    case ExprKind::Tuple:
        return areHarmless(as<TupleExpr>(expr).elements, context);
    case ExprKind::List:
        return areHarmless(as<ListExpr>(expr).elements, context);
    case ExprKind::Set:
        return areHarmless(as<SetExpr>(expr).elements, context);
    case ExprKind::Dict:
        return areHarmless(as<DictExpr>(expr).keys, context) &&
               areHarmless(as<DictExpr>(expr).values, context);
    case ExprKind::JoinedStr:
        return areHarmless(as<JoinedStrExpr>(expr).values, context);
    case ExprKind::FormattedValue: {
        const auto &value = as<FormattedValueExpr>(expr);
        return isHarmless(*value.value, context) &&
               (!value.formatSpec || isHarmless(*value.formatSpec, context));
    }
    case ExprKind::Starred:
        return isHarmless(*as<StarredExpr>(expr).value, context);
    case ExprKind::Subscript:
        return isHarmless(*as<SubscriptExpr>(expr).value, context) &&
               isHarmless(*as<SubscriptExpr>(expr).index, context);
    case ExprKind::Slice: {
        const auto &slice = as<SliceExpr>(expr);
        return (!slice.lower || isHarmless(*slice.lower, context)) &&
               (!slice.upper || isHarmless(*slice.upper, context)) &&
               (!slice.step || isHarmless(*slice.step, context));
    }
    case ExprKind::Attribute:
        return !m_names.meaning(expr).empty() ||
               (!m_names.isChangedAttribute(as<AttributeExpr>(expr).name) &&
                isHarmless(*as<AttributeExpr>(expr).value, context));
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::GeneratorExp:
        return isHarmlessComprehension(as<ComprehensionExpr>(expr), context);
    case ExprKind::Await:
        return context.awaits && isHarmless(*as<AwaitExpr>(expr).value, context);
    case ExprKind::Call:
        return isHarmlessCall(as<CallExpr>(expr), context);
    default:
        return false;
    }
}

/// Its own variables are read only inside of it; they are taken for the function's.
bool Purity::isHarmlessComprehension(const ComprehensionExpr &expr, const Context &context)
{
    const auto isFine = [&](const ComprehensionClause *clause) {
        return !clause->isAsync && isHarmless(*clause->iterable, context) &&
               areHarmless(clause->conditions, context);
    };
    return std::ranges::all_of(expr.clauses, isFine) && isHarmless(*expr.element, context) &&
           (!expr.value || isHarmless(*expr.value, context));
}

bool Purity::isHarmlessCallable(const Expr &expr)
{
    if (const auto *name = tryAs<NameExpr>(&expr)) {
        const FunctionDefStmt *function = m_names.function(name->id);
        if (function)
            return isPure(*function);
    }
    return m_names.meaning(expr) == "time.sleep";
}

bool Purity::isHarmlessCall(const CallExpr &call, const Context &context)
{
    const auto isFine = [&](const Keyword *keyword) {
        return isHarmless(*keyword->value, context);
    };
    return areHarmless(call.arguments, context) && std::ranges::all_of(call.keywords, isFine) &&
           isHarmlessFunction(call, context);
}

bool Purity::isHarmlessFunction(const CallExpr &call, const Context &context)
{
    if (const std::string meaning = m_names.meaning(*call.function); !meaning.empty())
        return isHarmlessImport(meaning, call);
    if (const auto *name = tryAs<NameExpr>(call.function)) {
        if (const FunctionDefStmt *function = m_names.function(name->id))
            return isPure(*function);
        return m_names.isUnbound(name->id) && isIn(harmlessBuiltins, name->id);
    }
    const auto *method = tryAs<AttributeExpr>(call.function);
    return method && isHarmlessMethod(*method, call, context);
}

bool Purity::isHarmlessImport(const std::string &meaning, const CallExpr &call)
{
    if (meaning == "asyncio.to_thread")
        return !call.arguments.empty() && isHarmlessCallable(*call.arguments[0]);
    if (isIn(harmlessWaits, meaning))
        return true;
    return std::ranges::any_of(harmlessModules, [&](std::string_view module) {
        return meaning.starts_with(module) && meaning.size() > module.size() &&
               meaning[module.size()] == '.';
    });
}

bool Purity::isHarmlessMethod(const AttributeExpr &method, const CallExpr &call,
                              const Context &context)
{
    if (m_names.isMethod(method.name))
        return false;
    if (const auto *owner = tryAs<NameExpr>(method.value);
        owner && context.locals.isFresh(owner->id))
        return true;
    if (!isHarmless(*method.value, context))
        return false;
    if (method.name == "run_in_executor")
        return call.arguments.size() >= 2 && isHarmlessCallable(*call.arguments[1]);
    return isIn(harmlessMethods, method.name);
}

} // namespace script
