// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace script::codepoints {

/// Number of code points in UTF-8 text.
size_t codePointCount(std::string_view utf8) noexcept;
/// Bytes of the code point that begins with this byte (1 for a stray byte).
constexpr size_t sequenceLength(char first) noexcept
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
/// Decodes the code point at the offset and moves the offset behind it. The text must be well formed.
char32_t decode(std::string_view utf8, size_t &offset) noexcept;
void append(std::string &utf8, char32_t codePoint);
std::u32string toUtf32(std::string_view utf8);
std::string fromUtf32(std::u32string_view text);


bool isSpace(char32_t c) noexcept; ///< str.isspace's, also what split() and strip() take
bool isLineBreak(char32_t c) noexcept; ///< str.splitlines'
bool isAlpha(char32_t c) noexcept;
bool isDecimal(char32_t c) noexcept;
bool isDigit(char32_t c) noexcept;
bool isNumeric(char32_t c) noexcept;
bool isLower(char32_t c) noexcept;
bool isUpper(char32_t c) noexcept;
bool isTitle(char32_t c) noexcept;
int decimalValue(char32_t c) noexcept; ///< -1: no decimal digit
/// Full case mapping (may give several code points).
void appendLower(std::string &out, char32_t c);
void appendUpper(std::string &out, char32_t c);
void appendTitle(std::string &out, char32_t c);
void appendFolded(std::string &out, char32_t c);

} // namespace script::codepoints
