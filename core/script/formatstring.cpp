// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/formatstring.h"

#include "core/script/grammar.h"
#include "core/script/stringliteral.h"

#include <algorithm>

namespace script
{

namespace
{

constexpr std::size_t maximumBrackets = 200;

bool isSpace(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

char closingOf(char opening)
{
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
}

} // namespace

FormatString::FormatString(Ast &ast, std::string_view source, SourceRange range, int nesting)
    : m_ast(ast), m_source(source), m_range(range), m_nesting(nesting)
{
}

void FormatString::append(const Token &token)
{
    const StringLiteral literal(token.text);
    const auto offset = [this](std::string_view part) {
        return static_cast<std::size_t>(part.data() - m_source.data());
    };
    m_at = offset(literal.body);
    m_end = m_at + literal.body.size();
    m_isRaw = literal.isRaw;
    m_tokenRange = token.range;
    m_located = offset(token.text);
    m_line = token.range.begin.line;
    m_lineStart = m_located - static_cast<std::size_t>(token.range.begin.column);
    if (!literal.isFormat) {
        appendLiteral(m_parts, m_at, m_end);
        return;
    }
    readParts(m_parts, 0);
}

JoinedStrExpr *FormatString::finish()
{
    return join(m_parts, m_range);
}

/// Up to the end of the literal or, in a format spec, up to its closing brace.
void FormatString::readParts(Parts &parts, int depth)
{
    while (m_at < m_end && !m_error) {
        readLiteral(parts, depth);
        if (m_error || m_at >= m_end || at(m_at) == '}')
            return;
        readField(parts, depth);
    }
}

/// Up to a brace that means something.
void FormatString::readLiteral(Parts &parts, int depth)
{
    std::size_t begin = m_at;
    while (m_at < m_end) {
        char character = at(m_at++);
        if (!m_isRaw && character == '\\' && m_at < m_end) {
            character = at(m_at++);
            if (character == 'N' && at(m_at) == '{') {
                while (m_at < m_end && at(m_at++) != '}') {
                }
                continue;
            }
        }
        if (character != '{' && character != '}')
            continue;
        if (depth == 0 && at(m_at) == character) { // doubled: one of them is text
            appendLiteral(parts, begin, m_at);
            begin = ++m_at;
            continue;
        }
        --m_at;
        if (depth == 0 && character == '}')
            return fail(m_at, "f-string: single '}' is not allowed");
        break;
    }
    appendLiteral(parts, begin, m_at);
}

void FormatString::appendLiteral(Parts &parts, std::size_t begin, std::size_t end)
{
    const DecodedString decoded = decodeText(m_source.substr(begin, end - begin), m_isRaw);
    parts.literal += decoded.text;
    if (decoded.error.empty())
        return;
    fail(begin, decoded.error);
    if (decoded.isUnknownName) {
        m_error->kind = DiagnosticKind::NotInLanguage;
        m_error->advice = "write the character itself, or \\uXXXX";
    }
}

/// `{expression=!r:spec}` with the cursor at the brace.
void FormatString::readField(Parts &parts, int depth)
{
    const std::size_t open = m_at;
    const auto failUnclosed = [this, open] { fail(open, "f-string: expecting '}'"); };
    if (depth >= 2)
        return fail(open, "f-string: expressions nested too deeply");
    const std::size_t begin = ++m_at;
    if (!skipExpression())
        return;
    const std::size_t end = m_at;
    if (m_at >= m_end)
        return failUnclosed();
    auto *node = m_ast.make<FormattedValueExpr>();
    node->range = depth == 0 ? m_range : m_tokenRange;
    node->value = readExpression(begin, end);
    if (!node->value)
        return;
    const bool showsText = at(m_at) == '=';
    if (showsText) {
        ++m_at;
        while (m_at < m_end && isSpace(at(m_at)))
            ++m_at;
        parts.literal += decodeText(m_source.substr(begin, m_at - begin), true).text;
    }
    if (at(m_at) == '!') {
        ++m_at;
        node->conversion = readConversion();
        if (m_error)
            return;
    }
    node->depth = static_cast<std::uint16_t>(node->value->depth + 1);
    const bool hasSpec = at(m_at) == ':';
    if (hasSpec) {
        ++m_at;
        Parts spec;
        readParts(spec, depth + 1);
        if (m_error)
            return;
        node->formatSpec = join(spec, m_tokenRange);
        node->depth =
            std::max(node->depth, static_cast<std::uint16_t>(node->formatSpec->depth + 1));
    }
    if (at(m_at) != '}')
        return failUnclosed();
    ++m_at;
    if (showsText && !hasSpec && node->conversion == 0)
        node->conversion = 'r';
    flush(parts, depth == 0 ? m_range : m_tokenRange);
    parts.values.push_back(node);
}

/// Finds the end of the field's expression by brackets and quotes alone.
bool FormatString::skipExpression()
{
    const auto failing = [this](std::string message) {
        fail(m_at, "f-string" + std::move(message));
        return false;
    };
    std::string brackets;
    char quote = 0;
    bool isTriple = false;
    std::size_t quoteAt = 0;
    for (; m_at < m_end; ++m_at) {
        const char character = at(m_at);
        if (character == '\\')
            return failing(" expression part cannot include a backslash");
        const bool isTripled = at(m_at + 1) == character && at(m_at + 2) == character;
        if (quote) {
            if (character == quote && (!isTriple || isTripled)) {
                m_at += isTriple ? 2 : 0;
                quote = 0;
            }
            continue;
        }
        if (character == '\'' || character == '"') {
            quote = character;
            quoteAt = m_at;
            isTriple = isTripled;
            m_at += isTriple ? 2 : 0;
            continue;
        }
        if (character == '(' || character == '[' || character == '{') {
            if (brackets.size() >= maximumBrackets)
                return failing(": too many nested parenthesis");
            brackets += character;
            continue;
        }
        if (character == '#')
            return failing(" expression part cannot include '#'");
        const bool mayEnd = character == '!' || character == ':' || character == '}' ||
                            character == '=' || character == '<' || character == '>';
        if (brackets.empty() && mayEnd) {
            if (at(m_at + 1) == '=' && character != ':' && character != '}') {
                ++m_at; // a comparison
                continue;
            }
            if (character == '<' || character == '>')
                continue;
            return true;
        }
        if (character == ')' || character == ']' || character == '}') {
            const std::string quoted = std::string("'") + character + "'";
            if (brackets.empty())
                return failing(": unmatched " + quoted);
            const char opening = brackets.back();
            brackets.pop_back();
            if (closingOf(opening) != character)
                return failing(": closing parenthesis " + quoted +
                               " does not match opening parenthesis '" + opening + "'");
        }
    }
    if (quote) {
        m_at = quoteAt;
        return failing(": unterminated string");
    }
    if (!brackets.empty())
        return failing(std::string(": unmatched '") + brackets.back() + "'");
    return true;
}

Expr *FormatString::readExpression(std::size_t begin, std::size_t end)
{
    const std::string_view text = m_source.substr(begin, end - begin);
    if (std::all_of(text.begin(), text.end(), isSpace)) {
        fail(begin - 1, at(end) == '}' ? std::string("f-string: empty expression not allowed")
                                       : std::string("f-string: expression required before '")
                                             + at(end) + "'");
        return nullptr;
    }
    Grammar grammar(m_ast, m_source, TokenBuffer(m_source, begin, end, positionOf(begin)),
                    m_nesting);
    Expr *value = grammar.parseReplacementField();
    if (!value) {
        m_error = grammar.error();
        const bool isOurs = m_error->kind == DiagnosticKind::NotInLanguage;
        if (!isOurs && !grammar.isErrorLexical() && !m_error->message.starts_with("f-string"))
            m_error->message.insert(0, "f-string: ");
    }
    return value;
}

/// Behind the exclamation mark.
char FormatString::readConversion()
{
    const char conversion = at(m_at);
    if (m_at >= m_end)
        fail(m_at, "f-string: expecting '}'");
    else if (conversion != 's' && conversion != 'r' && conversion != 'a')
        fail(m_at, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    ++m_at;
    return conversion;
}

/// Makes the collected text a part of its own.
void FormatString::flush(Parts &parts, SourceRange range)
{
    if (parts.literal.empty())
        return;
    auto *constant = m_ast.make<ConstantExpr>();
    constant->range = range;
    constant->type = ConstantKind::Str;
    constant->text = m_ast.text(parts.literal);
    parts.values.push_back(constant);
    parts.literal.clear();
}

JoinedStrExpr *FormatString::join(Parts &parts, SourceRange range)
{
    flush(parts, range);
    auto *node = m_ast.make<JoinedStrExpr>();
    node->range = range;
    node->values = m_ast.list(parts.values);
    for (const Expr *value : parts.values)
        node->depth = std::max(node->depth, static_cast<std::uint16_t>(value->depth + 1));
    return node;
}

SourcePosition FormatString::positionOf(std::size_t offset)
{
    for (; m_located < offset; ++m_located) {
        const char character = m_source[m_located];
        const bool isPair =
            character == '\r' && m_located + 1 < m_source.size() && m_source[m_located + 1] == '\n';
        if (character == '\n' || (character == '\r' && !isPair)) {
            ++m_line;
            m_lineStart = m_located + 1;
        }
    }
    return {m_line, static_cast<int>(offset - m_lineStart)};
}

void FormatString::fail(std::size_t offset, std::string message)
{
    if (m_error)
        return;
    const SourcePosition begin = positionOf(offset);
    const SourceRange range{begin, {begin.line, begin.column + 1}};
    m_error =
        Diagnostic{Severity::Error, DiagnosticKind::SyntaxError, range, std::move(message), {}};
}

} // namespace script
