// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/lexer.h"

#include "core/script/unicode.h"

#include <algorithm>

namespace script
{

namespace
{

constexpr std::size_t maximumIndentations = 100;
constexpr std::size_t maximumBrackets = 200;
constexpr int tabWidth = 8;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string codePointName(char32_t character)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string name;
    for (char32_t rest = character; rest != 0 || name.size() < 4; rest >>= 4)
        name.insert(name.begin(), digits[rest & 0xF]);
    return "U+" + name;
}

/// Length of a string prefix (letters only) if a quote follows it, else -1.
int stringPrefixLength(std::string_view text)
{
    bool bytes = false, unicode = false, raw = false, format = false;
    for (int i = 0; static_cast<std::size_t>(i) < text.size(); ++i) {
        switch (text[static_cast<std::size_t>(i)]) {
        case 'b':
        case 'B':
            if (bytes || unicode || format)
                return -1;
            bytes = true;
            break;
        case 'u':
        case 'U':
            if (bytes || unicode || raw || format)
                return -1;
            unicode = true;
            break;
        case 'r':
        case 'R':
            if (raw || unicode)
                return -1;
            raw = true;
            break;
        case 'f':
        case 'F':
            if (format || bytes || unicode)
                return -1;
            format = true;
            break;
        case '"':
        case '\'':
            return i;
        default:
            return -1;
        }
    }
    return -1;
}

bool isNameByte(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80 ||
           unicode::isIdentifierPart(static_cast<unsigned char>(byte));
}

} // namespace

Lexer::Lexer(std::string_view source, LexMode mode) : m_source(source), m_mode(mode)
{
    if (m_source.substr(0, byteOrderMark.size()) == byteOrderMark)
        m_at = m_lineStart = m_textStart = byteOrderMark.size();
}

Lexer::Lexer(std::string_view source, std::size_t begin, std::size_t end, SourcePosition position)
    : m_source(source.substr(0, end)), m_mode(LexMode::Strict), m_at(begin),
      m_lineStart(begin - static_cast<std::size_t>(position.column)), m_line(position.line),
      m_isAtLineStart(false), m_isInsideBrackets(true)
{
}

Token Lexer::next()
{
    if (m_isFinished)
        return m_last;
    m_last = scan();
    m_isFinished = m_last.kind == TokenKind::EndMarker ||
                   (m_last.kind == TokenKind::Error && m_mode == LexMode::Strict);
    return m_last;
}

Token Lexer::scan()
{
    for (;;) {
        if (m_pendingDedents > 0) {
            --m_pendingDedents;
            // CPython's place for it: on the last column of the indentation.
            const bool isIndented = !isAtEnd() && m_at > m_lineStart;
            return token(TokenKind::Dedent, isIndented ? m_at - 1 : m_at);
        }
        if (m_isAtLineStart) {
            Token indentation;
            if (scanIndentation(indentation))
                return indentation;
            if (m_pendingDedents > 0)
                continue;
        }
        while (peek() == ' ' || peek() == '\t' || peek() == '\f')
            ++m_at;
        if (peek() == '#') {
            const Token comment = scanComment();
            if (m_mode == LexMode::Tolerant)
                return comment;
        }
        if (isAtEnd())
            return scanEnd();
        if (isAtLineEnd()) {
            const bool endsLine = m_brackets.empty() && !m_isInsideBrackets;
            if (m_lineHasTokens && endsLine)
                return scanLineEnd();
            advanceLine();
            m_isAtLineStart = endsLine;
            continue;
        }
        if (peek() == '\\') {
            Token error;
            if (skipContinuation(error))
                return error;
            continue;
        }
        m_lineHasTokens = true;
        const char first = peek();
        if ((first >= '0' && first <= '9') || (first == '.' && peek(1) >= '0' && peek(1) <= '9'))
            return scanNumber();
        if (isNameByte(first) || first == '"' || first == '\'')
            return scanName();
        return scanOperator();
    }
}

char Lexer::peek(std::size_t ahead) const
{
    return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0';
}

bool Lexer::isAtLineEnd() const
{
    return peek() == '\n' || peek() == '\r';
}

void Lexer::advanceLine()
{
    m_at += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    m_lineStart = m_at;
    ++m_line;
}

SourcePosition Lexer::positionAt(std::size_t offset) const
{
    return {m_line, static_cast<int>(offset - m_lineStart)};
}

Token Lexer::token(TokenKind kind, std::size_t begin) const
{
    return {kind, {positionAt(begin), position()}, m_source.substr(begin, m_at - begin)};
}

Lexer::Indentation Lexer::measureIndentation()
{
    Indentation indentation{0, 0};
    for (;;) {
        if (peek() == ' ') {
            ++indentation.column;
            ++indentation.altColumn;
        } else if (peek() == '\t') {
            indentation.column = (indentation.column / tabWidth + 1) * tabWidth;
            ++indentation.altColumn;
        } else if (peek() == '\f') {
            indentation = {0, 0};
        } else {
            return indentation;
        }
        ++m_at;
    }
}

/// True when the start of the line makes a token or an error.
bool Lexer::scanIndentation(Token &result)
{
    m_isAtLineStart = false;
    m_lineHasTokens = false;
    Indentation indentation = measureIndentation();
    while (peek() == '\\' && (peek(1) == '\n' || peek(1) == '\r')) {
        ++m_at; // a continued line of spaces: the first line's width counts
        advanceLine();
        const Indentation continued = measureIndentation();
        if (indentation.column == 0)
            indentation = continued;
    }
    if (peek() == '#' || isAtLineEnd() || isAtEnd())
        return false;
    return applyIndentation(indentation, result);
}

bool Lexer::applyIndentation(Indentation indentation, Token &result)
{
    const auto [column, altColumn] = indentation;
    constexpr std::string_view inconsistent = "inconsistent use of tabs and spaces in indentation";
    const SourceRange wholeLine{{m_line, 0}, {m_line, static_cast<int>(m_at - m_lineStart)}};
    bool isConsistent = true;
    if (column > m_indentations.back().column) {
        isConsistent = altColumn > m_indentations.back().altColumn;
        if (isConsistent && m_indentations.size() >= maximumIndentations) {
            fail(DiagnosticKind::IndentationError, wholeLine, "too many levels of indentation");
        } else if (isConsistent || m_mode == LexMode::Tolerant) {
            m_indentations.push_back(indentation);
            result = token(TokenKind::Indent, m_lineStart);
            if (isConsistent)
                return true;
        }
    } else {
        while (column < m_indentations.back().column) {
            m_indentations.pop_back();
            ++m_pendingDedents;
        }
        if (column != m_indentations.back().column)
            fail(DiagnosticKind::IndentationError, {lineEnd(), lineEnd()},
                 "unindent does not match any outer indentation level");
        else
            isConsistent = altColumn == m_indentations.back().altColumn;
    }
    if (!isConsistent)
        fail(DiagnosticKind::TabError, wholeLine, std::string(inconsistent));
    if (m_mode == LexMode::Tolerant || m_diagnostics.empty())
        return false;
    m_pendingDedents = 0;
    result = token(TokenKind::Error, m_at);
    return true;
}

SourcePosition Lexer::lineEnd() const
{
    const std::size_t end = std::min(m_source.find_first_of("\r\n", m_at), m_source.size());
    return positionAt(end);
}

/// Behind a backslash there must be a line end; true when there is none.
bool Lexer::skipContinuation(Token &result)
{
    const std::size_t begin = m_at;
    ++m_at;
    if (isAtLineEnd()) {
        advanceLine();
        if (!isAtEnd())
            return false;
        stepBackToLastLine();
        fail(DiagnosticKind::SyntaxError, {position(), position()}, "unexpected EOF while parsing");
    } else if (isAtEnd()) {
        fail(DiagnosticKind::SyntaxError, {position(), position()}, "unexpected EOF while parsing");
    } else {
        fail(DiagnosticKind::SyntaxError, {position(), positionAt(m_at + 1)},
             "unexpected character after line continuation character");
    }
    result = token(TokenKind::Error, std::max(begin, m_lineStart));
    return true;
}

Token Lexer::scanLineEnd()
{
    Token result = token(TokenKind::Newline, m_at);
    result.range.end.column += 1;
    advanceLine();
    m_isAtLineStart = true;
    m_lineHasTokens = false;
    return result;
}

Token Lexer::scanComment()
{
    const std::size_t begin = m_at;
    while (!isAtEnd() && !isAtLineEnd())
        ++m_at;
    return token(TokenKind::Comment, begin);
}

Token Lexer::scanEnd()
{
    if (!m_brackets.empty()) {
        const OpenBracket bracket = m_brackets.back();
        const SourcePosition after{bracket.position.line, bracket.position.column + 1};
        fail(DiagnosticKind::SyntaxError, {bracket.position, after},
             std::string("'") + bracket.character + "' was never closed");
        if (m_mode == LexMode::Strict)
            return token(TokenKind::Error, m_at);
        m_brackets.clear();
    }
    if (m_lineHasTokens && !m_isInsideBrackets) { // the last line has no line end
        m_lineHasTokens = false;
        Token result = token(TokenKind::Newline, m_at);
        result.range.end.column += 1;
        return result;
    }
    stepBackToLastLine();
    if (m_indentations.size() > 1) {
        m_pendingDedents = static_cast<int>(m_indentations.size()) - 2;
        m_indentations.erase(m_indentations.begin() + 1, m_indentations.end());
        return token(TokenKind::Dedent, m_at);
    }
    return token(TokenKind::EndMarker, m_at);
}

/// The empty line behind the last line end does not count: the end belongs to the line before.
void Lexer::stepBackToLastLine()
{
    if (m_at != m_lineStart || m_line == 1 || m_isInsideBrackets || m_hasSteppedBack)
        return;
    m_hasSteppedBack = true;
    --m_line;
    const std::string_view before = m_source.substr(0, m_at);
    m_at -= before.ends_with("\r\n") ? 2 : 1;
    m_source = m_source.substr(0, m_at);
    const std::size_t previousEnd = m_source.find_last_of("\r\n");
    m_lineStart = previousEnd == std::string_view::npos ? m_textStart : previousEnd + 1;
}

Token Lexer::scanName()
{
    const std::size_t begin = m_at;
    const int prefixLength = stringPrefixLength(m_source.substr(m_at, 4));
    if (prefixLength >= 0) {
        m_at += static_cast<std::size_t>(prefixLength);
        return scanString(begin);
    }
    while (!isAtEnd() && isNameByte(peek()))
        ++m_at;
    const std::string_view text = m_source.substr(begin, m_at - begin);
    for (std::size_t i = 0; i < text.size();) {
        const unicode::Decoded decoded = unicode::decode(text.substr(i));
        const auto length = static_cast<std::size_t>(std::max(decoded.length, 1));
        const bool isPart = i == 0 ? unicode::isIdentifierStart(decoded.character)
                                   : unicode::isIdentifierPart(decoded.character);
        i += length;
        if (isPart)
            continue;
        if (m_mode == LexMode::Strict)
            m_at = begin + i;
        const std::string point = codePointName(decoded.character);
        const std::string shown(text.substr(i - length, length));
        const SourceRange range{positionAt(begin + i - length), positionAt(begin + i)};
        failUrgently(range, unicode::isPrintable(decoded.character)
                                ? "invalid character '" + shown + "' (" + point + ")"
                                : "invalid non-printable character " + point);
        return token(TokenKind::Error, begin);
    }
    return token(keywordOrName(text), begin);
}

Token Lexer::scanString(std::size_t begin)
{
    const SourcePosition start = positionAt(begin);
    const char quote = peek();
    const bool isTriple = peek(1) == quote && peek(2) == quote;
    m_at += isTriple ? 3 : 1;
    for (;;) {
        if (isAtEnd() || (isAtLineEnd() && !isTriple))
            break;
        if (isAtLineEnd()) {
            advanceLine();
        } else if (peek() == '\\') {
            ++m_at;
            if (isAtLineEnd())
                advanceLine();
            else if (!isAtEnd())
                ++m_at;
        } else if (peek() == quote && (!isTriple || (peek(1) == quote && peek(2) == quote))) {
            m_at += isTriple ? 3 : 1;
            return {TokenKind::String, {start, position()}, m_source.substr(begin, m_at - begin)};
        } else {
            ++m_at;
        }
    }
    // At the very end CPython counts the line it stands in, not the empty one behind the last.
    const int lastLine = isAtEnd() && m_at == m_lineStart && isTriple ? m_line - 1 : m_line;
    failUrgently({start, {start.line, start.column + 1}},
                 std::string(isTriple ? "unterminated triple-quoted string literal"
                                      : "unterminated string literal") +
                     " (detected at line " + std::to_string(lastLine) + ")");
    return {TokenKind::Error, {start, position()}, m_source.substr(begin, m_at - begin)};
}

Token Lexer::scanOperator()
{
    static constexpr std::string_view punctuation = "%&()*+,-./:;<=>@[]^{|}~!";
    const std::size_t begin = m_at;
    const char first = peek();
    if (first == '(' || first == '[' || first == '{')
        return openBracket();
    if (first == ')' || first == ']' || first == '}')
        return closeBracket();
    if (punctuation.find(first) != std::string_view::npos) {
        const std::string_view rest = m_source.substr(m_at, 3);
        for (auto i = static_cast<int>(TokenKind::DoubleStarEqual);
             i < static_cast<int>(TokenKind::False); ++i) {
            const auto kind = static_cast<TokenKind>(i);
            if (rest.substr(0, spelling(kind).size()) == spelling(kind)) {
                m_at += spelling(kind).size();
                return token(kind, begin);
            }
        }
    }
    ++m_at;
    if (!unicode::isPrintable(static_cast<unsigned char>(first)))
        failAtPreviousCharacter("invalid non-printable character " +
                                codePointName(static_cast<unsigned char>(first)));
    else if (m_mode == LexMode::Tolerant)
        failAtPreviousCharacter("invalid syntax");
    else
        return token(TokenKind::Exclamation, begin); // no rule of the grammar takes it
    return token(TokenKind::Error, begin);
}

Token Lexer::openBracket()
{
    if (m_brackets.size() >= maximumBrackets) {
        ++m_at;
        failAtPreviousCharacter("too many nested parentheses");
        return token(TokenKind::Error, m_at - 1);
    }
    const char character = peek();
    m_brackets.push_back({character, position()});
    ++m_at;
    const TokenKind kind = character == '('   ? TokenKind::LeftParenthesis
                           : character == '[' ? TokenKind::LeftBracket
                                              : TokenKind::LeftBrace;
    return token(kind, m_at - 1);
}

Token Lexer::closeBracket()
{
    const char character = peek();
    ++m_at;
    const TokenKind kind = character == ')'   ? TokenKind::RightParenthesis
                           : character == ']' ? TokenKind::RightBracket
                                              : TokenKind::RightBrace;
    const std::string quoted = std::string("'") + character + "'";
    if (m_brackets.empty()) {
        failAtPreviousCharacter("unmatched " + quoted);
        return token(TokenKind::Error, m_at - 1);
    }
    const OpenBracket opening = m_brackets.back();
    m_brackets.pop_back();
    const char expected = opening.character == '(' ? ')' : opening.character == '[' ? ']' : '}';
    if (character == expected)
        return token(kind, m_at - 1);
    std::string message = "closing parenthesis " + quoted +
                          " does not match opening parenthesis '" + opening.character + "'";
    if (opening.position.line != m_line)
        message += " on line " + std::to_string(opening.position.line);
    failAtPreviousCharacter(message);
    return token(TokenKind::Error, m_at - 1);
}

void Lexer::fail(DiagnosticKind kind, SourceRange range, std::string message)
{
    m_diagnostics.push_back({Severity::Error, kind, range, std::move(message), {}});
}

void Lexer::failUrgently(SourceRange range, std::string message)
{
    m_isErrorUrgent = true;
    fail(DiagnosticKind::SyntaxError, range, std::move(message));
}

void Lexer::failAtPreviousCharacter(std::string message)
{
    failUrgently({positionAt(m_at - 1), position()}, std::move(message));
}

std::vector<Token> tokenize(std::string_view source)
{
    Lexer lexer(source, LexMode::Tolerant);
    std::vector<Token> tokens;
    do
        tokens.push_back(lexer.next());
    while (tokens.back().kind != TokenKind::EndMarker);
    return tokens;
}

} // namespace script
