// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/patterncheck.h"
#include "core/script/scopebuilder.h"

#include <set>
#include <utility>

namespace script
{

namespace
{

/// What surrounds a statement, as far as it decides what may stand there.
struct Surroundings {
    ScopeType scope = ScopeType::Module;
    bool isAsync = false;
    const Scope *function = nullptr;
    bool isInLoop = false;
    bool isInExceptStar = false; ///< and in no loop inside of it
    bool isInExceptStarBody = false;
};

bool isLiteral(const Expr &expr)
{
    const auto *constant = tryAs<ConstantExpr>(&expr);
    if (constant)
        return constant->type >= ConstantKind::Int;
    const auto *tuple = tryAs<TupleExpr>(&expr); // CPython folds a tuple of constants first
    return tuple && tuple->elements.empty();
}

class PlacementCheck : private AstVisitor
{
public:
    explicit PlacementCheck(Diagnostics &diagnostics) : m_diagnostics(diagnostics) {}

    void check(Ast &ast)
    {
        checkFuture(ast.body());
        visitBody(ast.body());
    }

private:
    void fail(SourceRange range, std::string message)
    {
        m_diagnostics.push_back(
            {Severity::Error, DiagnosticKind::SyntaxError, range, std::move(message), {}});
    }
    void warn(SourceRange range, std::string message)
    {
        m_diagnostics.push_back(
            {Severity::Warning, DiagnosticKind::SyntaxWarning, range, std::move(message), {}});
    }
    bool isInFunction() const
    {
        return m_around.scope == ScopeType::Function || m_around.scope == ScopeType::Lambda ||
               m_around.scope == ScopeType::Comprehension;
    }

    void visitStmt(Stmt &stmt) override
    {
        switch (stmt.kind) {
        case StmtKind::FunctionDef:
            return visitFunction(as<FunctionDefStmt>(stmt));
        case StmtKind::ClassDef:
            return visitClass(as<ClassDefStmt>(stmt));
        case StmtKind::Return:
            checkReturn(as<ReturnStmt>(stmt));
            break;
        case StmtKind::Break:
        case StmtKind::Continue:
            checkJump(stmt);
            break;
        case StmtKind::For:
            if (as<ForStmt>(stmt).isAsync)
                checkAsync(stmt, "'async for' outside async function");
            return visitLoop(stmt);
        case StmtKind::While:
            return visitLoop(stmt);
        case StmtKind::With:
            if (as<WithStmt>(stmt).isAsync)
                checkAsync(stmt, "'async with' outside async function");
            break;
        case StmtKind::Try:
            return visitTry(as<TryStmt>(stmt));
        case StmtKind::Match:
            checkPatterns(as<MatchStmt>(stmt), m_diagnostics);
            break;
        case StmtKind::Assert: {
            const auto *tuple = tryAs<TupleExpr>(as<AssertStmt>(stmt).test);
            if (tuple && !tuple->elements.empty())
                warn(stmt.range, "assertion is always true, perhaps remove parentheses?");
            break;
        }
        default:
            break;
        }
        AstVisitor::visitStmt(stmt);
    }

    void visitFunction(FunctionDefStmt &function)
    {
        visitAll(function.decorators);
        visitDefaults(*function.parameters);
        visitParameterAnnotations(*function.parameters);
        if (function.returns)
            visitAnnotation(*function.returns);
        forEachParameter(*function.parameters, [this](const Parameter &parameter) {
            checkDebugName(parameter.name, parameter.range, "assign to");
        });
        const auto around = std::exchange(
            m_around, {ScopeType::Function, function.isAsync, function.scope, false, false, false});
        visitBody(function.body);
        m_around = around;
    }

    void visitClass(ClassDefStmt &definition)
    {
        visitAll(definition.decorators);
        visitArguments(definition.bases);
        visitKeywords(definition.keywords);
        checkRepeatedKeywords(definition.keywords);
        const auto around =
            std::exchange(m_around, {ScopeType::Class, false, nullptr, false, false, false});
        visitBody(definition.body);
        m_around = around;
    }

    void checkReturn(const ReturnStmt &stmt)
    {
        if (m_around.isInExceptStarBody)
            fail(stmt.range, "'break', 'continue' and 'return' cannot appear in an except* block");
        else if (m_around.scope != ScopeType::Function)
            fail(stmt.range, "'return' outside function");
        else if (stmt.value && m_around.function && m_around.function->isAsyncGenerator())
            fail(stmt.range, "'return' with value in async generator");
    }

    void checkJump(const Stmt &stmt)
    {
        if (m_around.isInExceptStar)
            fail(stmt.range, "'break', 'continue' and 'return' cannot appear in an except* block");
        else if (!m_around.isInLoop)
            fail(stmt.range, stmt.kind == StmtKind::Break ? "'break' outside loop"
                                                          : "'continue' not properly in loop");
    }

    void checkAsync(const Stmt &stmt, std::string message)
    {
        if (m_around.scope != ScopeType::Function || !m_around.isAsync)
            fail(stmt.range, std::move(message));
    }

    void visitLoop(Stmt &stmt)
    {
        Body body, orelse;
        if (auto *loop = tryAs<ForStmt>(&stmt)) {
            visitExpr(*loop->iterable);
            visitExpr(*loop->target);
            body = loop->body;
            orelse = loop->orelse;
        } else {
            auto &whileLoop = as<WhileStmt>(stmt);
            visitExpr(*whileLoop.test);
            body = whileLoop.body;
            orelse = whileLoop.orelse;
        }
        const auto around = m_around;
        m_around.isInLoop = true;
        m_around.isInExceptStar = false;
        visitBody(body);
        m_around = around;
        visitBody(orelse);
    }

    void visitTry(TryStmt &stmt)
    {
        visitBody(stmt.body);
        for (ExceptHandler *handler : stmt.handlers) {
            if (!handler->type && handler != stmt.handlers.back())
                fail(handler->range, "default 'except:' must be last");
            checkDebugName(handler->name, handler->range, "assign to");
            const auto around = m_around;
            if (stmt.isStar)
                m_around.isInExceptStar = m_around.isInExceptStarBody = true;
            visitHandler(*handler);
            m_around = around;
        }
        visitBody(stmt.orelse);
        visitBody(stmt.finally);
    }

    void visitExpr(Expr &expr) override
    {
        switch (expr.kind) {
        case ExprKind::Lambda:
            return visitLambda(as<LambdaExpr>(expr));
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
            if (!isInFunction())
                fail(expr.range, "'yield' outside function");
            else if (expr.kind == ExprKind::YieldFrom && m_around.isAsync)
                fail(expr.range, "'yield from' inside async function");
            break;
        case ExprKind::Await:
            if (!isInFunction())
                fail(expr.range, "'await' outside function");
            else if (!m_around.isAsync && m_around.scope != ScopeType::Comprehension)
                fail(expr.range, "'await' outside async function");
            break;
        case ExprKind::Starred:
            fail(expr.range, expr.context == ExprContext::Load
                                 ? "can't use starred expression here"
                                 : "starred assignment target must be in a list or tuple");
            break;
        case ExprKind::List:
            return visitElements(expr, as<ListExpr>(expr).elements);
        case ExprKind::Tuple:
            return visitElements(expr, as<TupleExpr>(expr).elements);
        case ExprKind::Set:
            return visitArguments(as<SetExpr>(expr).elements);
        case ExprKind::Call:
            return visitCall(as<CallExpr>(expr));
        case ExprKind::Compare:
            checkIdentity(as<CompareExpr>(expr));
            break;
        case ExprKind::Subscript:
            checkSubscript(as<SubscriptExpr>(expr));
            break;
        case ExprKind::Name:
            if (expr.context != ExprContext::Load)
                checkDebugName(as<NameExpr>(expr).id, expr.range,
                               expr.context == ExprContext::Del ? "delete" : "assign to");
            return;
        default:
            if (auto *comprehension = tryAs<ComprehensionExpr>(&expr))
                return visitComprehension(*comprehension);
            break;
        }
        AstVisitor::visitExpr(expr);
    }

    void visitLambda(LambdaExpr &lambda)
    {
        visitDefaults(*lambda.parameters);
        const auto around =
            std::exchange(m_around, {ScopeType::Lambda, false, lambda.scope, false, false, false});
        visitExpr(*lambda.body);
        m_around = around;
    }

    void visitComprehension(ComprehensionExpr &comprehension)
    {
        const bool mayAwait = m_around.isAsync || m_around.scope == ScopeType::Comprehension;
        if (comprehension.scope->isCoroutine && comprehension.kind != ExprKind::GeneratorExp &&
            !mayAwait)
            fail(comprehension.range,
                 "asynchronous comprehension outside of an asynchronous function");
        visitExpr(*comprehension.clauses.front()->iterable);
        const auto around = std::exchange(m_around, {ScopeType::Comprehension, m_around.isAsync,
                                                     comprehension.scope, false, false, false});
        for (ComprehensionClause *clause : comprehension.clauses) {
            visitExpr(*clause->target);
            if (clause != comprehension.clauses.front())
                visitExpr(*clause->iterable);
            visitAll(clause->conditions);
        }
        visitExpr(*comprehension.element);
        visitOptional(comprehension.value);
        m_around = around;
    }

    void visitElements(const Expr &display, NodeList<Expr> elements)
    {
        int stars = 0;
        for (const Expr *element : elements)
            stars += element->kind == ExprKind::Starred ? 1 : 0;
        if (display.context == ExprContext::Store && stars > 1)
            fail(display.range, "multiple starred expressions in assignment");
        visitArguments(elements);
    }

    /// Where a star is in its place.
    void visitArguments(NodeList<Expr> arguments)
    {
        for (Expr *argument : arguments) {
            auto *starred = tryAs<StarredExpr>(argument);
            visitExpr(starred ? *starred->value : *argument);
        }
    }

    void visitCall(CallExpr &call)
    {
        const bool isDisplay =
            call.function->kind >= ExprKind::Dict && call.function->kind <= ExprKind::GeneratorExp;
        const bool isSequence = call.function->kind == ExprKind::List ||
                                call.function->kind == ExprKind::Tuple ||
                                call.function->kind == ExprKind::JoinedStr ||
                                call.function->kind == ExprKind::FormattedValue;
        if (isDisplay || isSequence || call.function->kind == ExprKind::Constant)
            warn(call.range, "'" + typeName(*call.function) +
                                 "' object is not callable; perhaps you missed a comma?");
        visitExpr(*call.function);
        visitArguments(call.arguments);
        visitKeywords(call.keywords);
        checkRepeatedKeywords(call.keywords);
    }

    void visitAnnotation(Expr &annotation) override
    {
        auto *starred = tryAs<StarredExpr>(&annotation); // *args: *Types
        visitExpr(starred ? *starred->value : annotation);
    }

    void checkRepeatedKeywords(NodeList<Keyword> keywords)
    {
        std::set<Identifier> names;
        for (const Keyword *keyword : keywords) {
            checkDebugName(keyword->name, keyword->range, "assign to");
            if (!keyword->name.empty() && !names.insert(keyword->name).second)
                fail(keyword->range, "keyword argument repeated: " + std::string(keyword->name));
        }
    }

    void checkDebugName(Identifier name, SourceRange range, std::string verb)
    {
        if (name == "__debug__")
            fail(range, "cannot " + std::move(verb) + " __debug__");
    }

    void checkIdentity(const CompareExpr &compare)
    {
        const Expr *left = compare.left;
        for (std::size_t i = 0; i < compare.ops.size(); ++i) {
            const Expr *right = compare.comparators[i];
            const CompareOperator op = compare.ops[i];
            const bool isIdentity = op == CompareOperator::Is || op == CompareOperator::IsNot;
            if (isIdentity && (isLiteral(*left) || isLiteral(*right))) {
                warn(compare.range, op == CompareOperator::Is
                                        ? "\"is\" with a literal. Did you mean \"==\"?"
                                        : "\"is not\" with a literal. Did you mean \"!=\"?");
                return;
            }
            left = right;
        }
    }

    void checkSubscript(const SubscriptExpr &subscript)
    {
        if (subscript.context != ExprContext::Load)
            return;
        const auto *constant = tryAs<ConstantExpr>(subscript.value);
        const bool isPlainConstant = constant && constant->type != ConstantKind::Str &&
                                     constant->type != ConstantKind::Bytes;
        const ExprKind kind = subscript.value->kind;
        if (isPlainConstant || kind == ExprKind::Set || kind == ExprKind::SetComp ||
            kind == ExprKind::GeneratorExp || kind == ExprKind::Lambda) {
            warn(subscript.range, "'" + typeName(*subscript.value) +
                                      "' object is not subscriptable; perhaps you missed a comma?");
            return;
        }
        const bool isIndexed = constant || kind == ExprKind::List || kind == ExprKind::Tuple || kind == ExprKind::ListComp ||
                               kind == ExprKind::JoinedStr || kind == ExprKind::FormattedValue;
        if (isIndexed && isNoIndex(*subscript.index))
            warn(subscript.range, typeName(*subscript.value) + " indices must be integers or slices, not " +
                                      typeName(*subscript.index) + "; perhaps you missed a comma?");
    }

    static bool isNoIndex(const Expr &expr)
    {
        switch (expr.kind) {
        case ExprKind::Constant: {
            const std::string type = typeName(expr);
            return type != "int" && type != "bool";
        }
        case ExprKind::Tuple:
        case ExprKind::List:
        case ExprKind::ListComp:
        case ExprKind::Set:
        case ExprKind::SetComp:
        case ExprKind::Dict:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp:
        case ExprKind::Lambda:
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue:
            return true;
        default:
            return false;
        }
    }

    static std::string typeName(const Expr &expr)
    {
        switch (expr.kind) {
        case ExprKind::GeneratorExp:
            return "generator";
        case ExprKind::Lambda:
            return "function";
        case ExprKind::Tuple:
            return "tuple";
        case ExprKind::List:
        case ExprKind::ListComp:
            return "list";
        case ExprKind::Dict:
        case ExprKind::DictComp:
            return "dict";
        case ExprKind::Set:
        case ExprKind::SetComp:
            return "set";
        case ExprKind::Constant:
            break;
        default:
            return "str";
        }
        static constexpr const char *names[] = {"NoneType", "bool",    "bool", "ellipsis", "int",
                                                "float",    "complex", "str",  "bytes"};
        return names[static_cast<std::size_t>(as<ConstantExpr>(expr).type)];
    }

    /// from __future__ may follow only a docstring and others of its kind.
    void checkFuture(Body body)
    {
        static const std::set<Identifier> features{
            "nested_scopes",  "generators",     "division",         "absolute_import",
            "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
            "generator_stop", "annotations"};
        bool isTooLate = false;
        bool isFirst = true;
        for (const Stmt *stmt : body) {
            const auto *import = tryAs<ImportFromStmt>(stmt);
            if (import && import->module == "__future__") {
                if (isTooLate)
                    fail(stmt->range,
                         "from __future__ imports must occur at the beginning of the file");
                for (const ImportAlias *alias : import->names) {
                    if (alias->name == "braces")
                        fail(stmt->range, "not a chance");
                    else if (!features.contains(alias->name))
                        fail(stmt->range,
                             "future feature " + std::string(alias->name) + " is not defined");
                }
            } else if (!isFirst || !docstring(body)) {
                isTooLate = true;
            }
            isFirst = false;
        }
    }

    Diagnostics &m_diagnostics;
    Surroundings m_around;
};

} // namespace

void checkPlacement(Ast &ast, Diagnostics &diagnostics)
{
    PlacementCheck(diagnostics).check(ast);
}

} // namespace script
