// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Well-known mistakes in expressions. Each function leaves the cursor where it was.

namespace script
{

namespace
{

constexpr std::string_view perhapsComparison =
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

} // namespace

bool Grammar::isLegacyStatement(const Expr *expr) const
{
    const auto *statement = tryAs<NameExpr>(expr);
    return statement && (statement->id == "print" || statement->id == "exec");
}

void Grammar::rejectNamedExpression()
{
    memoized(Rule::InvalidNamedExpression, [this]() -> Expr * {
        Attempt attempt(*this);
        const std::size_t mark = m_at;
        if (Expr *target = expression(); target && accept(TokenKind::ColonEqual) && expression()) {
            return raise(target->range, "cannot use assignment expressions with " +
                                            std::string(describe(*target)));
        }
        m_at = mark;
        const auto isComparedNext = [this] {
            return is(TokenKind::Equal) || is(TokenKind::ColonEqual);
        };
        if (is(TokenKind::Name) && kind(1) == TokenKind::Equal) {
            m_at = mark + 2;
            if (bitwiseOr() && !isComparedNext())
                return raise(rangeFrom(mark), std::string(perhapsComparison));
            m_at = mark;
        }
        if (is(TokenKind::True) || is(TokenKind::False) || is(TokenKind::None))
            return nullptr;
        if (is(TokenKind::LeftBracket) || is(TokenKind::LeftParenthesis)) {
            const Expr *display = atom();
            if (display && (display->kind == ExprKind::List || display->kind == ExprKind::Tuple ||
                            display->kind == ExprKind::GeneratorExp))
                return nullptr;
            m_at = mark;
        }
        Expr *target = bitwiseOr();
        if (target && accept(TokenKind::Equal) && bitwiseOr() && !isComparedNext()) {
            return raise(target->range, "cannot assign to " + std::string(describe(*target)) +
                                            " here. Maybe you meant '==' instead of '='?");
        }
        return nullptr;
    });
}

void Grammar::rejectExpression()
{
    Attempt attempt(*this);
    const std::size_t mark = m_at;
    if (!isPerhapsKeyword() && !(is(TokenKind::Name) && kind(1) == TokenKind::String)) {
        const Expr *first = disjunction();
        const Expr *second = first ? expressionWithoutRejecting() : nullptr;
        if (second && !isLegacyStatement(first) && levelBefore(m_at) > 0) {
            raise({first->range.begin, second->range.end},
                  "invalid syntax. Perhaps you forgot a comma?");
            return;
        }
    }
    m_at = mark;
    const Expr *body = disjunction();
    const Expr *test = body && accept(TokenKind::If) ? disjunction() : nullptr;
    if (test && !is(TokenKind::Else) && !is(TokenKind::Colon))
        raise({body->range.begin, test->range.end}, "expected 'else' after 'if' expression");
}

/// CPython asks only whether a name begins a soft keyword; `c` may be `case`.
bool Grammar::isPerhapsKeyword()
{
    const auto begins = [this](std::string_view keyword) {
        return keyword.substr(0, peek().text.size()) == peek().text;
    };
    return is(TokenKind::Name) && (begins("match") || begins("case") || begins("_"));
}

/// Reads on behind any name, since what follows may hold a mistake of its own.
void Grammar::rejectLegacyStatement()
{
    if (!is(TokenKind::Name) || kind(1) == TokenKind::LeftParenthesis)
        return;
    Attempt attempt(*this);
    const Token word = peek();
    accept(TokenKind::Name);
    const Expr *argument = starExpressions();
    if (argument && (word.text == "print" || word.text == "exec")) {
        const std::string text(word.text);
        raise({word.range.begin, argument->range.end},
              "Missing parentheses in call to '" + text + "'. Did you mean " + text + "(...)?");
    }
}

void Grammar::rejectInvalidTarget(const Expr *expr, TargetUse use)
{
    const Expr *invalid = findInvalidTarget(expr, use);
    if (!invalid)
        return;
    const std::string verb = use == TargetUse::Delete ? "cannot delete " : "cannot assign to ";
    raise(invalid->range, verb + std::string(describe(*invalid)));
}

void Grammar::rejectForTarget()
{
    Attempt attempt(*this);
    accept(TokenKind::Async);
    if (accept(TokenKind::For))
        rejectInvalidTarget(starExpressions(), TargetUse::Loop);
}

void Grammar::rejectComprehension()
{
    Attempt attempt(*this);
    const bool isParenthesis = is(TokenKind::LeftParenthesis);
    accept(kind());
    const std::size_t first = m_at;
    if (Expr *element = starred(&Grammar::expression); element && comprehensionClauses()) {
        raise(element->range, "iterable unpacking cannot be used in comprehension");
        return;
    }
    m_at = first;
    if (isParenthesis || !starNamedExpression() || !accept(TokenKind::Comma))
        return;
    const std::size_t afterComma = m_at;
    std::size_t behindElements = m_at;
    while (starNamedExpression()) {
        behindElements = m_at;
        if (!accept(TokenKind::Comma))
            break;
    }
    for (const std::size_t end : {m_at, afterComma}) {
        m_at = end;
        if (!comprehensionClauses())
            continue;
        m_at = end == afterComma ? afterComma : behindElements;
        raise(rangeFrom(first), "did you forget parentheses around the comprehension target?");
        return;
    }
}

void Grammar::rejectGroup()
{
    Attempt attempt(*this);
    accept(TokenKind::LeftParenthesis);
    if (Expr *value = starred(&Grammar::expression)) {
        if (is(TokenKind::RightParenthesis))
            raise(value->range, "cannot use starred expression here");
    } else if (is(TokenKind::DoubleStar)) {
        const SourceRange stars = peek().range;
        accept(TokenKind::DoubleStar);
        if (expression() && is(TokenKind::RightParenthesis))
            raise(stars, "cannot use double starred expression here");
    }
}

/// With the cursor behind the brace.
void Grammar::rejectDictItems()
{
    Attempt attempt(*this);
    bool isFirst = true;
    for (;;) {
        const std::size_t mark = m_at;
        Expr *key = nullptr;
        Expr *value = nullptr;
        if (pair(key, value)) {
            isFirst = false;
            if (accept(TokenKind::Comma))
                continue;
            return;
        }
        m_at = mark;
        key = expression();
        if (!key)
            return;
        if (!is(TokenKind::Colon)) {
            if (isFirst)
                return;
            const SourcePosition last{key->range.begin.line, key->range.end.column - 1};
            raise({last, key->range.end}, "':' expected after dictionary key");
            return;
        }
        const SourceRange colon = peek().range;
        accept(TokenKind::Colon);
        if (is(TokenKind::RightBrace) || is(TokenKind::Comma)) {
            raise(colon, "expression expected after dictionary key and ':'");
        } else if (is(TokenKind::Star)) {
            const std::size_t star = m_at;
            accept(TokenKind::Star);
            if (bitwiseOr())
                raise(rangeFrom(star), "cannot use a starred expression in a dictionary value");
        }
        return;
    }
}

void Grammar::rejectDictComprehension()
{
    Attempt attempt(*this);
    accept(TokenKind::LeftBrace);
    const SourceRange stars = peek().range;
    if (accept(TokenKind::DoubleStar) && bitwiseOr() && comprehensionClauses() &&
        is(TokenKind::RightBrace))
        raise(stars, "dict unpacking cannot be used in dict comprehension");
}

} // namespace script
