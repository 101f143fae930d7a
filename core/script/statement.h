// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/expression.h"

// The statements and match patterns of the syntax tree; see expression.h for the conventions.

namespace script
{

enum class StmtKind : std::uint8_t {
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    Expr,
    Pass,
    Break,
    Continue
};

struct Stmt {
    SourceRange range;
    StmtKind kind;
};

template <StmtKind Kind> struct StmtOf : Stmt {
    static constexpr bool matches(StmtKind kind) { return kind == Kind; }
    StmtOf() : Stmt{{}, Kind} {}
};

using Body = NodeList<Stmt>;

struct FunctionDefStmt : StmtOf<StmtKind::FunctionDef> {
    Identifier name; ///< mangled once resolved; scope->name is not
    Parameters *parameters = nullptr;
    Body body;
    NodeList<Expr> decorators;
    Expr *returns = nullptr;
    bool isAsync = false;
    Scope *scope = nullptr; ///< set by resolve()
};

struct ClassDefStmt : StmtOf<StmtKind::ClassDef> {
    Identifier name;
    NodeList<Expr> bases;
    NodeList<Keyword> keywords;
    Body body;
    NodeList<Expr> decorators;
    Scope *scope = nullptr; ///< set by resolve()
};

struct ReturnStmt : StmtOf<StmtKind::Return> {
    Expr *value = nullptr;
};

struct DeleteStmt : StmtOf<StmtKind::Delete> {
    NodeList<Expr> targets;
};

struct AssignStmt : StmtOf<StmtKind::Assign> {
    NodeList<Expr> targets; ///< a = b = value has two
    Expr *value = nullptr;
};

struct AugAssignStmt : StmtOf<StmtKind::AugAssign> {
    Expr *target = nullptr; ///< context Store
    BinaryOp op{};
    Expr *value = nullptr;
};

struct AnnAssignStmt : StmtOf<StmtKind::AnnAssign> {
    Expr *target = nullptr;
    Expr *annotation = nullptr;
    Expr *value = nullptr;
    bool isSimple = false; ///< a bare name without parentheses
};

struct ForStmt : StmtOf<StmtKind::For> {
    Expr *target = nullptr;
    Expr *iterable = nullptr;
    Body body;
    Body orelse;
    bool isAsync = false;
};

struct WhileStmt : StmtOf<StmtKind::While> {
    Expr *test = nullptr;
    Body body;
    Body orelse;
};

struct IfStmt : StmtOf<StmtKind::If> {
    Expr *test = nullptr;
    Body body;
    Body orelse; ///< an elif is one IfStmt in here
};

struct WithItem {
    Expr *context = nullptr;
    Expr *target = nullptr;
};

struct WithStmt : StmtOf<StmtKind::With> {
    NodeList<WithItem> items;
    Body body;
    bool isAsync = false;
};

enum class PatternKind : std::uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

struct Pattern {
    SourceRange range;
    PatternKind kind = PatternKind::As;
    Expr *value = nullptr;             ///< Value, Singleton: a Constant; Class: the class
    NodeList<Pattern> patterns;        ///< Sequence, Or, Class (positional), Mapping (the values)
    NodeList<Expr> keys;               ///< Mapping
    std::span<Identifier> attributes;  ///< Class: names of the keyword patterns
    NodeList<Pattern> keywordPatterns; ///< Class: as long as attributes
    Pattern *pattern = nullptr;        ///< As: null for a plain capture or the wildcard
    Identifier name; ///< As, Star: what is bound, empty for `_`; Mapping: of **rest, or empty
};

struct MatchCase {
    SourceRange range; ///< from the pattern on
    Pattern *pattern = nullptr;
    Expr *guard = nullptr;
    Body body;
};

struct MatchStmt : StmtOf<StmtKind::Match> {
    Expr *subject = nullptr;
    NodeList<MatchCase> cases;
};

struct RaiseStmt : StmtOf<StmtKind::Raise> {
    Expr *exception = nullptr;
    Expr *cause = nullptr;
};

struct ExceptHandler {
    SourceRange range;
    Expr *type = nullptr;
    Identifier name;
    Body body;
};

struct TryStmt : StmtOf<StmtKind::Try> {
    Body body;
    NodeList<ExceptHandler> handlers;
    Body orelse;
    Body finally;
    bool isStar = false; ///< except*
};

struct AssertStmt : StmtOf<StmtKind::Assert> {
    Expr *test = nullptr;
    Expr *message = nullptr;
};

struct ImportAlias {
    SourceRange range;
    Identifier name;     ///< dotted; "*" for everything
    Identifier asName;   ///< may be empty
    Identifier bindName; ///< what is bound: asName, or the first part of name
};

struct ImportStmt : StmtOf<StmtKind::Import> {
    NodeList<ImportAlias> names;
};

struct ImportFromStmt : StmtOf<StmtKind::ImportFrom> {
    Identifier module; ///< may be empty after dots
    NodeList<ImportAlias> names;
    int level = 0; ///< number of leading dots
};

struct GlobalStmt : StmtOf<StmtKind::Global> {
    std::span<Identifier> names;
};

struct NonlocalStmt : StmtOf<StmtKind::Nonlocal> {
    std::span<Identifier> names;
};

struct ExprStmt : StmtOf<StmtKind::Expr> {
    Expr *value = nullptr;
};

struct PassStmt : StmtOf<StmtKind::Pass> {
};
struct BreakStmt : StmtOf<StmtKind::Break> {
};
struct ContinueStmt : StmtOf<StmtKind::Continue> {
};

template <typename Node> Node &as(Stmt &stmt)
{
    assert(Node::matches(stmt.kind));
    return static_cast<Node &>(stmt);
}

template <typename Node> const Node &as(const Stmt &stmt)
{
    assert(Node::matches(stmt.kind));
    return static_cast<const Node &>(stmt);
}

template <typename Node> Node *tryAs(Stmt *stmt)
{
    return stmt && Node::matches(stmt->kind) ? static_cast<Node *>(stmt) : nullptr;
}

template <typename Node> const Node *tryAs(const Stmt *stmt)
{
    return stmt && Node::matches(stmt->kind) ? static_cast<const Node *>(stmt) : nullptr;
}

/// The docstring of a module, class or function body, or null.
inline const ConstantExpr *docstring(Body body)
{
    const auto *stmt = body.empty() ? nullptr : tryAs<ExprStmt>(body.front());
    const auto *constant = stmt ? tryAs<ConstantExpr>(stmt->value) : nullptr;
    return constant && constant->type == ConstantKind::Str ? constant : nullptr;
}

} // namespace script
