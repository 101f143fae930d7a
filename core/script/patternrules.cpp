// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// The match statement. `match` and `case` are names anywhere else.

namespace script
{

Stmt *Grammar::matchStatement()
{
    Attempt attempt(*this);
    const Token keyword = peek();
    accept(TokenKind::Name);
    Expr *subject = matchSubject();
    if (!subject)
        return nullptr;
    if (m_isDiagnosing && is(TokenKind::Newline) && isSubjectAlone(attempt.mark())) {
        rejectMissingColon();
        return nullptr;
    }
    if (m_isDiagnosing)
        rejectMissingIndent("'match' statement", keyword);
    if (!accept(TokenKind::Colon) || !accept(TokenKind::Newline) || !accept(TokenKind::Indent))
        return nullptr;
    std::vector<MatchCase *> cases;
    while (isSoftKeyword("case")) {
        MatchCase *next = caseBlock();
        if (!next)
            return nullptr;
        cases.push_back(next);
    }
    if (cases.empty() || !accept(TokenKind::Dedent))
        return nullptr;
    auto *node = make<MatchStmt>(attempt.mark());
    node->range.end = cases.back()->range.end;
    node->subject = subject;
    node->cases = m_ast.list(cases);
    return attempt.keep(node);
}

/// `match (x)` on a line of its own is a call; `match x` can only lack its colon.
bool Grammar::isSubjectAlone(std::size_t mark)
{
    Attempt attempt(*this);
    m_at = mark;
    const bool wasDiagnosing = m_isDiagnosing;
    m_isDiagnosing = m_isRemembering = false;
    std::vector<Stmt *> body;
    const bool isSimple = simpleStatementsOnce(body);
    m_isDiagnosing = m_isRemembering = wasDiagnosing;
    return !isSimple;
}

Expr *Grammar::matchSubject()
{
    const std::size_t mark = m_at;
    Expr *first = starNamedExpression();
    if (!first)
        return nullptr;
    if (!is(TokenKind::Comma))
        return first->kind == ExprKind::Starred ? nullptr : first;
    return tupleOf(mark, commaSeparated(first, &Grammar::starNamedExpression));
}

MatchCase *Grammar::caseBlock()
{
    Attempt attempt(*this);
    const Token keyword = peek();
    accept(TokenKind::Name);
    const std::size_t mark = m_at;
    auto *result = m_ast.make<MatchCase>();
    result->pattern = patterns();
    if (!result->pattern)
        return nullptr;
    if (accept(TokenKind::If)) {
        result->guard = namedExpression();
        if (!result->guard)
            return nullptr;
    }
    if (m_isDiagnosing) {
        rejectMissingColon();
        rejectMissingIndent("'case' statement", keyword);
    }
    if (!accept(TokenKind::Colon))
        return nullptr;
    const Block *body = block();
    if (!body)
        return nullptr;
    result->body = body->body;
    result->range = {m_tokens.at(mark).range.begin, body->body.back()->range.end};
    return attempt.keep(result);
}

Pattern *Grammar::makePattern(PatternKind kind, std::size_t mark)
{
    auto *node = make<Pattern>(mark);
    node->kind = kind;
    return node;
}

/// A pattern, or an open sequence: `a, *rest`.
Pattern *Grammar::patterns()
{
    const std::size_t mark = m_at;
    Pattern *first = maybeStarPattern();
    if (!first)
        return nullptr;
    if (!is(TokenKind::Comma))
        return first->kind == PatternKind::Star ? nullptr : first;
    std::vector<Pattern *> items{first};
    while (accept(TokenKind::Comma)) {
        Pattern *next = maybeStarPattern();
        if (!next)
            break;
        items.push_back(next);
    }
    Pattern *node = makePattern(PatternKind::Sequence, mark);
    node->patterns = m_ast.list(items);
    return node;
}

Pattern *Grammar::maybeStarPattern()
{
    if (!is(TokenKind::Star))
        return pattern();
    Attempt attempt(*this);
    accept(TokenKind::Star);
    if (!accept(TokenKind::Name))
        return nullptr;
    Pattern *node = makePattern(PatternKind::Star, attempt.mark());
    if (previous().text != "_")
        node->name = name(previous());
    return attempt.keep(node);
}

Pattern *Grammar::pattern()
{
    const Nesting nesting(*this);
    if (nesting.isTooDeep())
        return nullptr;
    Attempt attempt(*this);
    Pattern *inner = orPattern();
    if (!inner || !accept(TokenKind::As))
        return inner ? attempt.keep(inner) : nullptr;
    if (is(TokenKind::Name) && peek().text != "_") {
        accept(TokenKind::Name);
        Pattern *node = makePattern(PatternKind::As, attempt.mark());
        node->pattern = inner;
        node->name = name(previous());
        return attempt.keep(node);
    }
    if (m_isDiagnosing) {
        if (is(TokenKind::Name))
            raise(peek().range, "cannot use '_' as a target");
        else if (const Expr *target = expression())
            raise(target->range, "invalid pattern target");
    }
    return nullptr;
}

Pattern *Grammar::orPattern()
{
    const std::size_t mark = m_at;
    Pattern *first = closedPattern();
    if (!first || !is(TokenKind::Pipe))
        return first;
    std::vector<Pattern *> alternatives{first};
    while (accept(TokenKind::Pipe)) {
        Pattern *next = closedPattern();
        if (!next)
            return nullptr;
        alternatives.push_back(next);
    }
    Pattern *node = makePattern(PatternKind::Or, mark);
    node->patterns = m_ast.list(alternatives);
    return node;
}

Pattern *Grammar::closedPattern()
{
    switch (kind()) {
    case TokenKind::Number:
    case TokenKind::Minus:
    case TokenKind::String:
    case TokenKind::None:
    case TokenKind::True:
    case TokenKind::False:
        return literalPattern();
    case TokenKind::Name:
        return nameOrClassPattern();
    case TokenKind::LeftParenthesis:
    case TokenKind::LeftBracket:
        return groupOrSequence();
    case TokenKind::LeftBrace:
        return mappingPattern();
    default:
        return nullptr;
    }
}

Pattern *Grammar::literalPattern()
{
    const std::size_t mark = m_at;
    Expr *value = literalExpression();
    if (!value)
        return nullptr;
    const auto *literal = tryAs<ConstantExpr>(value);
    const bool isSingleton = literal && literal->type <= ConstantKind::False;
    Pattern *node = makePattern(isSingleton ? PatternKind::Singleton : PatternKind::Value, mark);
    node->value = value;
    return node;
}

Expr *Grammar::literalExpression()
{
    Attempt attempt(*this);
    if (!is(TokenKind::Minus) && !is(TokenKind::Number)) {
        Expr *value = atom();
        return value ? attempt.keep(value) : nullptr;
    }
    Expr *value = signedNumber();
    if (value && (is(TokenKind::Plus) || is(TokenKind::Minus)))
        value = complexPattern(attempt.mark(), value);
    return value ? attempt.keep(value) : nullptr;
}

Expr *Grammar::signedNumber()
{
    const std::size_t mark = m_at;
    if (!is(TokenKind::Minus))
        return number();
    accept(TokenKind::Minus);
    Expr *operand = is(TokenKind::Number) ? number() : nullptr;
    if (!operand)
        return nullptr;
    auto *node = make<UnaryOpExpr>(mark);
    node->op = UnaryOp::USub;
    node->operand = operand;
    deepen(node, operand);
    return node;
}

/// `1 - 2j` behind its first part.
Expr *Grammar::complexPattern(std::size_t mark, Expr *real)
{
    const bool isSum = is(TokenKind::Plus);
    accept(kind());
    const Expr *part = real->kind == ExprKind::UnaryOp ? as<UnaryOpExpr>(*real).operand : real;
    if (as<ConstantExpr>(*part).type == ConstantKind::Imaginary)
        return raise(part->range, "real number required in complex literal");
    Expr *imaginary = is(TokenKind::Number) ? number() : nullptr;
    if (!imaginary)
        return nullptr;
    if (as<ConstantExpr>(*imaginary).type != ConstantKind::Imaginary)
        return raise(imaginary->range, "imaginary number required in complex literal");
    auto *node = make<BinOpExpr>(mark);
    node->op = isSum ? BinaryOp::Add : BinaryOp::Sub;
    node->left = real;
    node->right = imaginary;
    deepen(node, real);
    deepen(node, imaginary);
    return node;
}

/// A dotted name is compared with, a plain one captures; either may be called as a class.
Pattern *Grammar::nameOrClassPattern()
{
    const std::size_t mark = m_at;
    Expr *value = dottedNameExpression();
    if (!value)
        return nullptr;
    if (is(TokenKind::LeftParenthesis))
        return classPattern(mark, value);
    if (value->kind == ExprKind::Attribute) {
        Pattern *node = makePattern(PatternKind::Value, mark);
        node->value = value;
        return node;
    }
    if (is(TokenKind::Equal))
        return nullptr;
    Pattern *node = makePattern(PatternKind::As, mark);
    const Identifier captured = as<NameExpr>(*value).id;
    if (captured != "_")
        node->name = captured;
    return node;
}

Expr *Grammar::dottedNameExpression()
{
    const std::size_t mark = m_at;
    Expr *value = is(TokenKind::Name) ? atom() : nullptr;
    while (value && is(TokenKind::Dot)) {
        Expr *next = attributeOf(mark, value);
        if (!next)
            break;
        value = next;
    }
    return value;
}

Pattern *Grammar::groupOrSequence()
{
    Attempt attempt(*this);
    const bool isGroup = is(TokenKind::LeftParenthesis);
    const TokenKind close = isGroup ? TokenKind::RightParenthesis : TokenKind::RightBracket;
    accept(kind());
    std::vector<Pattern *> items;
    bool hasComma = false;
    while (!is(close)) {
        Pattern *next = maybeStarPattern();
        if (!next)
            return nullptr;
        items.push_back(next);
        if (!accept(TokenKind::Comma))
            break;
        hasComma = true;
    }
    if (!accept(close))
        return nullptr;
    if (isGroup && items.size() == 1 && !hasComma)
        return items.front()->kind == PatternKind::Star ? nullptr : attempt.keep(items.front());
    Pattern *node = makePattern(PatternKind::Sequence, attempt.mark());
    node->patterns = m_ast.list(items);
    return attempt.keep(node);
}

Pattern *Grammar::mappingPattern()
{
    Attempt attempt(*this);
    accept(TokenKind::LeftBrace);
    std::vector<Expr *> keys;
    std::vector<Pattern *> values;
    Identifier rest;
    while (!is(TokenKind::RightBrace)) {
        if (accept(TokenKind::DoubleStar)) {
            if (!accept(TokenKind::Name) || previous().text == "_")
                return nullptr;
            rest = name(previous());
            accept(TokenKind::Comma);
            break;
        }
        Expr *key = is(TokenKind::Name) ? dottedNameExpression() : literalExpression();
        if (!key || key->kind == ExprKind::Name || !accept(TokenKind::Colon))
            return nullptr;
        Pattern *value = pattern();
        if (!value)
            return nullptr;
        keys.push_back(key);
        values.push_back(value);
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!accept(TokenKind::RightBrace))
        return nullptr;
    Pattern *node = makePattern(PatternKind::Mapping, attempt.mark());
    node->keys = m_ast.list(keys);
    node->patterns = m_ast.list(values);
    node->name = rest;
    return attempt.keep(node);
}

Pattern *Grammar::classPattern(std::size_t mark, Expr *type)
{
    Attempt attempt(*this);
    accept(TokenKind::LeftParenthesis);
    std::vector<Pattern *> positional, keywords;
    std::vector<Identifier> attributes;
    while (!is(TokenKind::RightParenthesis)) {
        const bool isKeyword = is(TokenKind::Name) && kind(1) == TokenKind::Equal;
        if (isKeyword) {
            accept(TokenKind::Name);
            attributes.push_back(name(previous()));
            accept(TokenKind::Equal);
        }
        Pattern *item = pattern();
        if (!item)
            return nullptr;
        if (!isKeyword && !keywords.empty()) {
            if (m_isDiagnosing)
                raise(item->range, "positional patterns follow keyword patterns");
            return nullptr;
        }
        (isKeyword ? keywords : positional).push_back(item);
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!accept(TokenKind::RightParenthesis))
        return nullptr;
    Pattern *node = makePattern(PatternKind::Class, mark);
    node->value = type;
    node->patterns = m_ast.list(positional);
    node->attributes = m_ast.list(attributes);
    node->keywordPatterns = m_ast.list(keywords);
    return attempt.keep(node);
}

} // namespace script
