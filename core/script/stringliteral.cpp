// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/stringliteral.h"

#include "core/script/unicode.h"

namespace script
{

namespace
{

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Value of a one-letter escape, or -1.
int simpleEscape(char letter)
{
    switch (letter) {
    case '\\':
    case '\'':
    case '"':
        return letter;
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return -1;
    }
}

/// Walks a body; the two kinds of strings differ in what an escape may be.
class Decoder
{
public:
    Decoder(std::string_view body, bool isRaw, bool isBytes)
        : m_body(body), m_isRaw(isRaw), m_isBytes(isBytes)
    {
    }

    DecodedString decode()
    {
        m_result.text.reserve(m_body.size());
        while (m_at < m_body.size() && m_result.error.empty()) {
            const char character = m_body[m_at];
            if (character == '\\' && !m_isRaw) {
                decodeEscape();
            } else if (character == '\r') {
                skipLineEnd();
                m_result.text += '\n';
            } else {
                m_result.text += character;
                ++m_at;
            }
        }
        return std::move(m_result);
    }

private:
    void skipLineEnd() { m_at += m_body.substr(m_at, 2) == "\r\n" ? 2 : 1; }

    void decodeEscape()
    {
        const std::size_t begin = m_at++;
        if (m_at >= m_body.size()) {
            m_result.text += '\\';
            return;
        }
        const char letter = m_body[m_at];
        if (letter == '\n' || letter == '\r') {
            skipLineEnd();
        } else if (const int value = simpleEscape(letter); value >= 0) {
            m_result.text += static_cast<char>(value);
            ++m_at;
        } else if (letter >= '0' && letter <= '7') {
            decodeOctal();
        } else if (letter == 'x') {
            decodeHex(begin, 2, "truncated \\xXX escape");
        } else if (letter == 'u' && !m_isBytes) {
            decodeHex(begin, 4, "truncated \\uXXXX escape");
        } else if (letter == 'U' && !m_isBytes) {
            decodeHex(begin, 8, "truncated \\UXXXXXXXX escape");
        } else if (letter == 'N' && !m_isBytes) {
            decodeName(begin);
        } else {
            m_result.text += '\\';
        }
    }

    void decodeOctal()
    {
        unsigned value = 0;
        for (int i = 0; i < 3 && m_at < m_body.size() && m_body[m_at] >= '0' && m_body[m_at] <= '7';
             ++i)
            value = value * 8 + static_cast<unsigned>(m_body[m_at++] - '0');
        if (m_isBytes)
            m_result.text += static_cast<char>(value & 0xFF);
        else
            unicode::append(m_result.text, value);
    }

    void decodeHex(std::size_t begin, int length, std::string_view truncated)
    {
        ++m_at;
        char32_t value = 0;
        for (int i = 0; i < length; ++i, ++m_at) {
            const int digit = m_at < m_body.size() ? hexValue(m_body[m_at]) : -1;
            if (digit < 0) {
                failAt(begin, truncated);
                return;
            }
            value = value * 16 + static_cast<char32_t>(digit);
        }
        if (m_isBytes)
            m_result.text += static_cast<char>(value);
        else if (value > 0x10FFFF)
            failAt(begin, "illegal Unicode character");
        else
            unicode::append(m_result.text, value);
    }

    void decodeName(std::size_t begin)
    {
        ++m_at;
        const std::size_t close = m_body.find('}', m_at);
        const bool hasBrace = m_at < m_body.size() && m_body[m_at] == '{';
        if (!hasBrace || close == std::string_view::npos || close == m_at + 1) {
            if (hasBrace)
                m_at = close == m_at + 1 ? close : m_body.size();
            failAt(begin, "malformed \\N character escape");
            return;
        }
        const std::string_view name = m_body.substr(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        if (const char32_t character = unicode::characterNamed(name)) {
            unicode::append(m_result.text, character);
            return;
        }
        m_result.isUnknownName = true;
        m_result.error = "the character name '" + std::string(name) + "' is not known here";
    }

    /// Positions as CPython counts them: it has every other character as \UXXXXXXXX by then.
    std::size_t countedPosition(std::size_t offset) const
    {
        std::size_t position = 0;
        for (std::size_t i = 0; i < offset; ++i) {
            const auto byte = static_cast<unsigned char>(m_body[i]);
            position += byte < 0x80 ? 1 : (byte & 0xC0) == 0x80 ? 0 : 10;
        }
        return position;
    }

    void failAt(std::size_t begin, std::string_view reason)
    {
        if (m_isBytes) {
            m_result.error =
                "(value error) invalid \\x escape at position " + std::to_string(begin);
            return;
        }
        const std::size_t first = countedPosition(begin);
        const std::size_t last = countedPosition(m_at) - 1;
        m_result.error = "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
                         std::to_string(first) + "-" + std::to_string(last) + ": " +
                         std::string(reason);
    }

    std::string_view m_body;
    bool m_isRaw;
    bool m_isBytes;
    std::size_t m_at = 0;
    DecodedString m_result;
};

} // namespace

StringLiteral::StringLiteral(std::string_view token)
{
    std::size_t at = 0;
    for (; token[at] != '"' && token[at] != '\''; ++at) {
        const char letter = static_cast<char>(token[at] | 0x20);
        isBytes = isBytes || letter == 'b';
        isRaw = isRaw || letter == 'r';
        isFormat = isFormat || letter == 'f';
        isUnicodePrefixed = isUnicodePrefixed || letter == 'u';
    }
    const std::size_t rest = token.size() - at;
    const bool isTriple = rest >= 6 && token[at + 1] == token[at] && token[at + 2] == token[at];
    const std::size_t quotes = isTriple ? 3 : 1;
    body = token.substr(at + quotes, rest - 2 * quotes);
}

DecodedString decodeText(std::string_view body, bool isRaw)
{
    return Decoder(body, isRaw, false).decode();
}

DecodedString decodeBytes(std::string_view body, bool isRaw)
{
    return Decoder(body, isRaw, true).decode();
}

} // namespace script
