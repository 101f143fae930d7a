// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace script::unicode
{

struct Decoded {
    char32_t character = 0;
    int length = 0; ///< bytes; 0: the text does not begin with well-formed UTF-8
};

/// The first code point of the text.
Decoded decode(std::string_view text);
void append(std::string &text, char32_t character);
/// The offset of the first byte that is not well-formed UTF-8, or npos.
std::size_t firstInvalid(std::string_view text);

bool isIdentifierStart(char32_t character);
bool isIdentifierPart(char32_t character);
bool isPrintable(char32_t character);
/// An identifier in the form in which it is compared (NFKC).
std::string normalizedIdentifier(std::string_view name);
/// The code point of \N{name}; 0: unknown.
char32_t characterNamed(std::string_view name);

} // namespace script::unicode
