// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/diagnostic.h"
#include "core/script/token.h"

#include <string_view>
#include <vector>

namespace script
{

enum class LexMode {
    Strict,  ///< for the parser: stops at the first error, which becomes an Error token
    Tolerant ///< for an editor: comments are tokens, errors are noted and skipped
};

struct OpenBracket {
    char character;
    SourcePosition position;
};

/// Cuts a source text (UTF-8; LF, CRLF or CR; an optional byte order mark) into tokens by the rules
/// and with the error texts of CPython 3.11. The text must outlive the lexer and its tokens.
class Lexer
{
public:
    explicit Lexer(std::string_view source, LexMode mode = LexMode::Strict);
    /// Of one stretch inside a line or brackets, where line ends and indentation mean nothing.
    Lexer(std::string_view source, std::size_t begin, std::size_t end, SourcePosition position);

    /// The next token. Repeats EndMarker (and, if strict, Error) once there.
    Token next();

    const Diagnostics &diagnostics() const { return m_diagnostics; }
    /// Brackets open at the present point, outermost first.
    const std::vector<OpenBracket> &openBrackets() const { return m_brackets; }
    /// Whether CPython reports the strict error even when a syntax error comes before it.
    bool isErrorUrgent() const { return m_isErrorUrgent; }

private:
    struct Indentation {
        int column;    ///< tabs to multiples of eight
        int altColumn; ///< tabs as one: both must agree in order
    };

    char peek(std::size_t ahead = 0) const;
    bool isAtLineEnd() const;
    bool isAtEnd() const { return m_at >= m_source.size(); }
    void advanceLine();
    SourcePosition position() const { return positionAt(m_at); }
    SourcePosition positionAt(std::size_t offset) const;
    Token token(TokenKind kind, std::size_t begin) const;

    Token scan();
    bool scanIndentation(Token &result);
    Indentation measureIndentation();
    bool applyIndentation(Indentation indentation, Token &result);
    bool skipContinuation(Token &result);
    Token scanLineEnd();
    Token scanComment();
    Token scanEnd();
    void stepBackToLastLine();
    SourcePosition lineEnd() const;
    Token scanName();
    Token scanNumber();
    Token scanRadixNumber(std::size_t begin, int base);
    Token scanString(std::size_t begin);
    Token scanOperator();
    Token openBracket();
    Token closeBracket();
    bool skipDigits();
    bool skipRadixDigits(int base);
    bool checkNumberEnd(std::string_view kindOfLiteral);

    void fail(DiagnosticKind kind, SourceRange range, std::string message);
    void failUrgently(SourceRange range, std::string message);
    void failAtPreviousCharacter(std::string message);

    std::string_view m_source;
    LexMode m_mode;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::size_t m_textStart = 0; ///< behind the byte order mark
    int m_line = 1;
    std::vector<Indentation> m_indentations{{0, 0}};
    std::vector<OpenBracket> m_brackets;
    int m_pendingDedents = 0;
    bool m_isAtLineStart = true;
    bool m_lineHasTokens = false;
    bool m_isInsideBrackets = false; ///< the text is a stretch from inside brackets
    bool m_hasSteppedBack = false;
    bool m_isFinished = false;
    bool m_isErrorUrgent = false;
    Token m_last;
    Diagnostics m_diagnostics;
};

/// All tokens of a text in tolerant mode, for highlighting; the last one is EndMarker.
std::vector<Token> tokenize(std::string_view source);

} // namespace script
