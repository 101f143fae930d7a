// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammarbase.h"

#include "core/script/unicode.h"

#include <algorithm>

namespace script
{

namespace
{

constexpr int maximumNesting = 450;

} // namespace

GrammarBase::GrammarBase(Ast &ast, std::string_view source, TokenBuffer tokens, int nesting)
    : m_ast(ast), m_source(source), m_tokens(std::move(tokens)), m_nesting(nesting)
{
}

const Token &GrammarBase::peek(std::size_t ahead)
{
    if (m_error || m_stepsLeft == 0)
        return m_end;
    if (m_stepsLeft > 0)
        --m_stepsLeft;
    const std::size_t index = std::min(m_at + ahead, m_tokens.size() - 1);
    m_farthest = std::max(m_farthest, index);
    const Token &token = m_tokens.at(index);
    if (token.kind == TokenKind::Error) {
        m_error = m_tokens.lexicalError();
        return m_end;
    }
    return token;
}

bool GrammarBase::isSoftKeyword(std::string_view word)
{
    return is(TokenKind::Name) && peek().text == word;
}

bool GrammarBase::accept(TokenKind expected)
{
    if (!is(expected))
        return false;
    if (m_at + 1 < m_tokens.size())
        ++m_at;
    return true;
}

bool GrammarBase::require(TokenKind expected)
{
    if (accept(expected))
        return true;
    raise(peek().range, "expected '" + std::string(spelling(expected)) + "'");
    return false;
}

SourceRange GrammarBase::rangeFrom(std::size_t mark) const
{
    const SourcePosition begin = m_tokens.at(mark).range.begin;
    return {begin, m_at > mark ? m_tokens.at(m_at - 1).range.end : begin};
}

std::nullptr_t GrammarBase::raise(SourceRange range, std::string message, DiagnosticKind kind)
{
    if (!m_error && m_stepsLeft != 0)
        m_error = Diagnostic{Severity::Error, kind, range, std::move(message), {}};
    return nullptr;
}

std::nullptr_t GrammarBase::raiseAtFarthest(std::string message, DiagnosticKind kind)
{
    return raise(farthest().range, std::move(message), kind);
}

GrammarBase::Nesting::Nesting(GrammarBase &grammar) : m_grammar(grammar)
{
    if (++grammar.m_nesting <= maximumNesting)
        return;
    m_isTooDeep = true;
    grammar.raiseAtFarthest("too many nested expressions");
}

ComprehensionExpr *GrammarBase::makeComprehension(ExprKind kind, std::size_t mark)
{
    auto *node = m_ast.make<ComprehensionExpr>(kind);
    node->range = rangeFrom(mark);
    return node;
}

void GrammarBase::deepen(Expr *parent, const Expr *child)
{
    if (!child || child->depth < parent->depth)
        return;
    parent->depth = static_cast<std::uint16_t>(child->depth + 1);
    if (parent->depth > maximumDepth)
        raise(child->range, "too many nested expressions");
}

Identifier GrammarBase::name(const Token &token)
{
    return m_ast.intern(unicode::normalizedIdentifier(token.text));
}

std::string_view describe(const Expr &expr)
{
    switch (expr.kind) {
    case ExprKind::Attribute:
        return "attribute";
    case ExprKind::Subscript:
        return "subscript";
    case ExprKind::Starred:
        return "starred";
    case ExprKind::Name:
        return "name";
    case ExprKind::List:
        return "list";
    case ExprKind::Tuple:
        return "tuple";
    case ExprKind::Lambda:
        return "lambda";
    case ExprKind::Call:
        return "function call";
    case ExprKind::BoolOp:
    case ExprKind::BinOp:
    case ExprKind::UnaryOp:
        return "expression";
    case ExprKind::GeneratorExp:
        return "generator expression";
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
        return "yield expression";
    case ExprKind::Await:
        return "await expression";
    case ExprKind::ListComp:
        return "list comprehension";
    case ExprKind::SetComp:
        return "set comprehension";
    case ExprKind::DictComp:
        return "dict comprehension";
    case ExprKind::Dict:
        return "dict literal";
    case ExprKind::Set:
        return "set display";
    case ExprKind::JoinedStr:
    case ExprKind::FormattedValue:
        return "f-string expression";
    case ExprKind::Compare:
        return "comparison";
    case ExprKind::IfExp:
        return "conditional expression";
    case ExprKind::NamedExpr:
        return "named expression";
    case ExprKind::Slice:
        return "slice";
    case ExprKind::Constant:
        break;
    }
    switch (as<ConstantExpr>(expr).type) {
    case ConstantKind::None:
        return "None";
    case ConstantKind::True:
        return "True";
    case ConstantKind::False:
        return "False";
    case ConstantKind::Ellipsis:
        return "ellipsis";
    default:
        return "literal";
    }
}

const Expr *findInvalidTarget(const Expr *expr, TargetUse use)
{
    const auto firstInvalid = [use](NodeList<Expr> elements) -> const Expr * {
        for (const Expr *element : elements) {
            if (const Expr *invalid = findInvalidTarget(element, use))
                return invalid;
        }
        return nullptr;
    };
    if (!expr)
        return nullptr;
    switch (expr->kind) {
    case ExprKind::List:
        return firstInvalid(as<ListExpr>(*expr).elements);
    case ExprKind::Tuple:
        return firstInvalid(as<TupleExpr>(*expr).elements);
    case ExprKind::Starred:
        return use == TargetUse::Delete ? expr
                                        : findInvalidTarget(as<StarredExpr>(*expr).value, use);
    case ExprKind::Compare: {
        // In `for a in b` the head reads as a comparison; its left side is the target.
        const auto &compare = as<CompareExpr>(*expr);
        if (use != TargetUse::Loop)
            return expr;
        return compare.ops.front() == CompareOperator::In ? findInvalidTarget(compare.left, use)
                                                          : nullptr;
    }
    case ExprKind::Name:
    case ExprKind::Subscript:
    case ExprKind::Attribute:
        return nullptr;
    default:
        return expr;
    }
}

void setContext(Expr *expr, ExprContext context)
{
    expr->context = context;
    if (auto *list = tryAs<ListExpr>(expr)) {
        for (Expr *element : list->elements)
            setContext(element, context);
    } else if (auto *tuple = tryAs<TupleExpr>(expr)) {
        for (Expr *element : tuple->elements)
            setContext(element, context);
    } else if (auto *starred = tryAs<StarredExpr>(expr)) {
        setContext(starred->value, context);
    }
}

} // namespace script
