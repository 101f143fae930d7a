// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/lexer.h"

#include "core/script/unicode.h"

#include <algorithm>

// The part of the lexer that scans numbers.

namespace script
{

namespace
{

bool isDigit(char byte, int base = 10)
{
    if (base == 16)
        return isDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
    return byte >= '0' && byte < '0' + base;
}

std::string_view baseName(int base)
{
    return base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary";
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

} // namespace

Token Lexer::scanNumber()
{
    const std::size_t begin = m_at;
    if (peek() == '0') {
        const char letter = static_cast<char>(peek(1) | 0x20);
        const int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (base != 0)
            return scanRadixNumber(begin, base);
    }
    if (peek() != '.' && !skipDigits())
        return token(TokenKind::Error, begin);
    const std::string_view digits = m_source.substr(begin, m_at - begin);
    const std::size_t zeros = std::min(digits.find_first_not_of("0_"), digits.size());
    const std::size_t integerEnd = m_at;
    bool isInteger = true;
    if (peek() == '.') {
        isInteger = false;
        ++m_at;
        if (isDigit(peek()) && !skipDigits())
            return token(TokenKind::Error, begin);
    }
    if (peek() == 'e' || peek() == 'E') {
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (isDigit(peek(1 + sign))) {
            isInteger = false;
            m_at += 1 + sign;
            if (!skipDigits())
                return token(TokenKind::Error, begin);
        } else if (sign == 1) {
            m_at += 2;
            failAtPreviousCharacter("invalid decimal literal");
            return token(TokenKind::Error, begin);
        }
    }
    if (peek() == 'j' || peek() == 'J') {
        ++m_at;
        if (!checkNumberEnd("imaginary"))
            return token(TokenKind::Error, begin);
        return token(TokenKind::Number, begin);
    }
    const bool hasLeadingZero = digits.size() > 1 && digits[0] == '0' && zeros < digits.size();
    if (isInteger && hasLeadingZero) {
        m_at = integerEnd;
        failUrgently({positionAt(begin), positionAt(begin + zeros)},
                     "leading zeros in decimal integer literals are not permitted; "
                     "use an 0o prefix for octal integers");
        return token(TokenKind::Error, begin);
    }
    return checkNumberEnd("decimal") ? token(TokenKind::Number, begin)
                                     : token(TokenKind::Error, begin);
}

Token Lexer::scanRadixNumber(std::size_t begin, int base)
{
    m_at += 2;
    const bool isGood = skipRadixDigits(base) && checkNumberEnd(baseName(base));
    return token(isGood ? TokenKind::Number : TokenKind::Error, begin);
}

/// Skips digits that may have single underscores between them; false after an error.
bool Lexer::skipDigits()
{
    for (;;) {
        while (isDigit(peek()))
            ++m_at;
        if (peek() != '_')
            return true;
        ++m_at;
        if (!isDigit(peek())) {
            failAtPreviousCharacter("invalid decimal literal");
            return false;
        }
    }
}

bool Lexer::skipRadixDigits(int base)
{
    do {
        if (peek() == '_')
            ++m_at;
        if (!isDigit(peek(), base)) {
            if (isDigit(peek())) {
                ++m_at;
                failAtPreviousCharacter(std::string("invalid digit '") + m_source[m_at - 1] +
                                        "' in " + std::string(baseName(base)) + " literal");
            } else {
                failAtPreviousCharacter("invalid " + std::string(baseName(base)) + " literal");
            }
            return false;
        }
        while (isDigit(peek(), base))
            ++m_at;
    } while (peek() == '_');
    if (!isDigit(peek()))
        return true;
    ++m_at;
    failAtPreviousCharacter(std::string("invalid digit '") + m_source[m_at - 1] + "' in " +
                            std::string(baseName(base)) + " literal");
    return false;
}

/// What follows must not look like more of the literal, except a keyword, as in `1if x else 2`.
bool Lexer::checkNumberEnd(std::string_view kindOfLiteral)
{
    const char byte = peek();
    const bool continuesName = static_cast<unsigned char>(byte) >= 0x80 ||
                               unicode::isIdentifierPart(static_cast<unsigned char>(byte));
    if (isAtEnd() || !continuesName)
        return true;
    const std::string_view rest = m_source.substr(m_at, 4);
    for (const std::string_view keyword : {"and", "else", "for", "if", "in", "is", "or", "not"}) {
        if (startsWith(rest, keyword))
            return true;
    }
    failAtPreviousCharacter("invalid " + std::string(kindOfLiteral) + " literal");
    return false;
}

} // namespace script
