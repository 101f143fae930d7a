// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/sourcelocation.h"

#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>

// The expressions of the syntax tree. Names and fields follow CPython's ast module. All nodes live
// in the arena of their Ast and are trivially destructible; a null pointer is an absent optional.

namespace script
{

struct Scope;

/// A list of nodes in the arena.
template <typename Node> using NodeList = std::span<Node *>;

/// Interned by the Ast: equal names of one Ast share their data pointer.
using Identifier = std::string_view;

enum class ExprKind : std::uint8_t {
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice
};

enum class ExprContext : std::uint8_t { Load, Store, Del };

struct Expr {
    SourceRange range;
    ExprKind kind;
    ExprContext context = ExprContext::Load; ///< Name, Attribute, Subscript, Starred, List, Tuple
    std::uint16_t depth = 1;                 ///< height of this subtree; bounded by the parser
};

/// Base that ties a node type to its one kind.
template <ExprKind Kind> struct ExprOf : Expr {
    static constexpr bool matches(ExprKind kind) { return kind == Kind; }
    ExprOf() : Expr{{}, Kind} {}
};

enum class BoolOperator : std::uint8_t { And, Or };

enum class BinaryOp : std::uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv
};

enum class UnaryOp : std::uint8_t { Invert, Not, UAdd, USub };

enum class CompareOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

struct BoolOpExpr : ExprOf<ExprKind::BoolOp> {
    BoolOperator op{};
    NodeList<Expr> values; ///< two or more
};

struct NameExpr : ExprOf<ExprKind::Name> {
    Identifier id; ///< mangled once resolved
};

struct NamedExpr : ExprOf<ExprKind::NamedExpr> {
    NameExpr *target = nullptr;
    Expr *value = nullptr;
};

struct BinOpExpr : ExprOf<ExprKind::BinOp> {
    Expr *left = nullptr;
    BinaryOp op{};
    Expr *right = nullptr;
};

struct UnaryOpExpr : ExprOf<ExprKind::UnaryOp> {
    UnaryOp op{};
    Expr *operand = nullptr;
};

/// One parameter of a function or lambda.
struct Parameter {
    SourceRange range;
    Identifier name;
    Expr *annotation = nullptr;
};

struct Parameters {
    NodeList<Parameter> positionalOnly;
    NodeList<Parameter> positional;
    Parameter *variadic = nullptr; ///< *args
    NodeList<Parameter> keywordOnly;
    NodeList<Expr> keywordDefaults; ///< as long as keywordOnly, null where there is no default
    Parameter *keywords = nullptr;  ///< **kwargs
    NodeList<Expr> defaults;        ///< of the last positional ones, positional-only included
};

struct LambdaExpr : ExprOf<ExprKind::Lambda> {
    Parameters *parameters = nullptr;
    Expr *body = nullptr;
    Scope *scope = nullptr; ///< set by resolve()
};

struct IfExpr : ExprOf<ExprKind::IfExp> {
    Expr *test = nullptr;
    Expr *body = nullptr;
    Expr *orelse = nullptr;
};

struct DictExpr : ExprOf<ExprKind::Dict> {
    NodeList<Expr> keys; ///< null for **mapping
    NodeList<Expr> values;
};

struct SetExpr : ExprOf<ExprKind::Set> {
    NodeList<Expr> elements;
};

/// One `for target in iterable if condition...` of a comprehension.
struct ComprehensionClause {
    Expr *target = nullptr;
    Expr *iterable = nullptr;
    NodeList<Expr> conditions;
    bool isAsync = false;
};

/// List, set and dict comprehensions and generator expressions.
struct ComprehensionExpr : Expr {
    static constexpr bool matches(ExprKind kind)
    {
        return kind >= ExprKind::ListComp && kind <= ExprKind::GeneratorExp;
    }
    explicit ComprehensionExpr(ExprKind comprehension) : Expr{{}, comprehension} {}

    Expr *element = nullptr; ///< the key in a dict comprehension
    Expr *value = nullptr;   ///< dict comprehension only
    NodeList<ComprehensionClause> clauses;
    Scope *scope = nullptr; ///< set by resolve(); its one parameter is ".0", the first iterable
};

struct AwaitExpr : ExprOf<ExprKind::Await> {
    Expr *value = nullptr;
};

struct YieldExpr : ExprOf<ExprKind::Yield> {
    Expr *value = nullptr; ///< may be null
};

struct YieldFromExpr : ExprOf<ExprKind::YieldFrom> {
    Expr *value = nullptr;
};

struct CompareExpr : ExprOf<ExprKind::Compare> {
    Expr *left = nullptr;
    std::span<CompareOperator> ops;
    NodeList<Expr> comparators;
};

/// `name=value` of a call or class statement.
struct Keyword {
    SourceRange range;
    Identifier name; ///< empty for **mapping
    Expr *value = nullptr;
};

struct CallExpr : ExprOf<ExprKind::Call> {
    Expr *function = nullptr;
    NodeList<Expr> arguments; ///< a Starred among them is *iterable
    NodeList<Keyword> keywords;
};

struct JoinedStrExpr : ExprOf<ExprKind::JoinedStr> {
    NodeList<Expr> values; ///< string Constants and FormattedValues
};

struct FormattedValueExpr : ExprOf<ExprKind::FormattedValue> {
    Expr *value = nullptr;
    char conversion = 0; ///< 's', 'r', 'a', or 0 for none
    JoinedStrExpr *formatSpec = nullptr;
};

enum class ConstantKind : std::uint8_t { None, True, False, Ellipsis, Int, Float, Imaginary, Str, Bytes };

struct ConstantExpr : ExprOf<ExprKind::Constant> {
    ConstantKind type = ConstantKind::None;
    /// Str: UTF-8, where lone surrogates from escapes stand as their three-byte form. Bytes: the
    /// bytes. Int that does not fit `integer`: the digits in `base`, without prefix or underscores.
    std::string_view text;
    std::int64_t integer = 0;
    double real = 0.0; ///< Float, Imaginary
    std::uint8_t base = 0; ///< not 0: the integer is in text (GMP reads it in this base)
    bool isUnicodePrefixed = false;
};

struct AttributeExpr : ExprOf<ExprKind::Attribute> {
    Expr *value = nullptr;
    Identifier name; ///< mangled once resolved
};

struct SubscriptExpr : ExprOf<ExprKind::Subscript> {
    Expr *value = nullptr;
    Expr *index = nullptr; ///< any expression, a Slice, or a Tuple that may hold slices
};

struct StarredExpr : ExprOf<ExprKind::Starred> {
    Expr *value = nullptr;
};

struct ListExpr : ExprOf<ExprKind::List> {
    NodeList<Expr> elements;
};

struct TupleExpr : ExprOf<ExprKind::Tuple> {
    NodeList<Expr> elements;
};

struct SliceExpr : ExprOf<ExprKind::Slice> {
    Expr *lower = nullptr;
    Expr *upper = nullptr;
    Expr *step = nullptr;
};

/// The node as its own type; its kind must be known.
template <typename Node> Node &as(Expr &expr)
{
    assert(Node::matches(expr.kind));
    return static_cast<Node &>(expr);
}

template <typename Node> const Node &as(const Expr &expr)
{
    assert(Node::matches(expr.kind));
    return static_cast<const Node &>(expr);
}

/// The node as its own type, or null when it is null or of another kind.
template <typename Node> Node *tryAs(Expr *expr)
{
    return expr && Node::matches(expr->kind) ? static_cast<Node *>(expr) : nullptr;
}

template <typename Node> const Node *tryAs(const Expr *expr)
{
    return expr && Node::matches(expr->kind) ? static_cast<const Node *>(expr) : nullptr;
}

} // namespace script
