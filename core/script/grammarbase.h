// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/tokenbuffer.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace script
{

/// A reason to reject a target: what is assigned to, deleted or looped over.
enum class TargetUse { Assign, Delete, Loop };

/// What the rules of the grammar stand on: the token cursor, the one error, and node making.
///
/// A rule returns null where it does not match and puts the cursor back; with an error set every
/// rule soon returns null. The first pass tells only whether a text is right. After a failure the
/// second pass runs with `m_isDiagnosing`, where rules that match well-known mistakes take part;
/// it backtracks much, so it remembers results and gives up after a fixed number of steps.
class GrammarBase
{
protected:
    enum class Rule : std::uint8_t {
        Block,
        NamedExpression,
        InvalidNamedExpression,
        Expression,
        Disjunction,
        BitwiseOr,
        Primary,
        StarExpressions,
        StarTarget,
        Arguments,
        Strings,
        Count
    };

    static constexpr int maximumDepth = 1000; ///< of a tree of expressions

    GrammarBase(Ast &ast, std::string_view source, TokenBuffer tokens, int nesting);

    /// To look at a lexical error is to fail with it.
    const Token &peek(std::size_t ahead = 0);
    TokenKind kind(std::size_t ahead = 0) { return peek(ahead).kind; }
    bool is(TokenKind expected) { return kind() == expected; }
    bool isSoftKeyword(std::string_view word);
    bool accept(TokenKind expected);
    /// As accept(), but the missing token is an error at once: "expected ':'".
    bool require(TokenKind expected);
    const Token &previous() const { return m_tokens.at(m_at - 1); }
    int levelBefore(std::size_t mark) const { return m_tokens.level(mark - 1); }
    /// The last token any rule has looked at.
    const Token &farthest() const { return m_tokens.at(m_farthest); }
    /// From the token at the mark up to the last one taken.
    SourceRange rangeFrom(std::size_t mark) const;

    bool hasFailed() const { return m_error.has_value(); }
    /// Sets the error unless there is one. Returns null for `return raise(...)`.
    std::nullptr_t raise(SourceRange range, std::string message,
                         DiagnosticKind kind = DiagnosticKind::SyntaxError);
    std::nullptr_t raiseAtFarthest(std::string message,
                                   DiagnosticKind kind = DiagnosticKind::SyntaxError);

    /// Puts the cursor back unless the rule is kept.
    class Attempt
    {
    public:
        explicit Attempt(GrammarBase &grammar) : m_grammar(grammar), m_mark(grammar.m_at) {}
        ~Attempt()
        {
            if (!m_isKept)
                m_grammar.m_at = m_mark;
        }
        Attempt(const Attempt &) = delete;
        Attempt &operator=(const Attempt &) = delete;

        std::size_t mark() const { return m_mark; }
        template <typename Result> Result keep(Result result)
        {
            m_isKept = true;
            return result;
        }

    private:
        GrammarBase &m_grammar;
        std::size_t m_mark;
        bool m_isKept = false;
    };

    /// Bounds how deep rules call each other.
    class Nesting
    {
    public:
        explicit Nesting(GrammarBase &grammar);
        ~Nesting() { --m_grammar.m_nesting; }
        Nesting(const Nesting &) = delete;
        Nesting &operator=(const Nesting &) = delete;
        bool isTooDeep() const { return m_isTooDeep; }

    private:
        GrammarBase &m_grammar;
        bool m_isTooDeep = false;
    };

    template <typename Parse> auto memoized(Rule rule, Parse parse) -> decltype(parse())
    {
        using Result = decltype(parse());
        if (!m_isRemembering)
            return parse();
        const std::size_t key =
            m_at * static_cast<std::size_t>(Rule::Count) + static_cast<std::size_t>(rule);
        if (const auto found = m_memory.find(key); found != m_memory.end()) {
            m_at = found->second.end;
            return static_cast<Result>(found->second.result);
        }
        const Result result = parse();
        m_memory.insert_or_assign(key, Memory{static_cast<void *>(result), m_at});
        return result;
    }

    template <typename Node> Node *make(std::size_t mark)
    {
        auto *node = m_ast.make<Node>();
        node->range = rangeFrom(mark);
        return node;
    }
    ComprehensionExpr *makeComprehension(ExprKind kind, std::size_t mark);
    /// Counts the child's height into the parent's; an error past the limit.
    void deepen(Expr *parent, const Expr *child);
    template <typename Items> void deepenAll(Expr *parent, const Items &children)
    {
        for (const Expr *child : children)
            deepen(parent, child);
    }
    Identifier name(const Token &token);

    Ast &m_ast;
    std::string_view m_source;
    TokenBuffer m_tokens;
    std::size_t m_at = 0;
    std::size_t m_farthest = 0;
    bool m_isDiagnosing = false;
    bool m_isRemembering = false;
    long m_stepsLeft = -1; ///< negative: without limit
    int m_nesting = 0;
    std::optional<Diagnostic> m_error;

private:
    struct Memory {
        void *result;
        std::size_t end;
    };
    std::unordered_map<std::size_t, Memory> m_memory;
    Token m_end; ///< what there is to see after an error
};

/// "function call", "literal", "attribute": what messages call this expression.
std::string_view describe(const Expr &expr);

/// The part of an expression that cannot be a target, or null.
const Expr *findInvalidTarget(const Expr *expr, TargetUse use);

/// Marks the names and places in a target as stored to or deleted.
void setContext(Expr *expr, ExprContext context);

} // namespace script
