// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/sourcelocation.h"

#include <cstdint>
#include <string_view>

namespace script
{

enum class TokenKind : std::uint8_t {
    EndMarker,
    Newline, ///< ends a logical line; line ends inside brackets and of blank lines make no token
    Indent,
    Dedent,
    Name, ///< including the soft keywords match, case and _
    Number,
    String,  ///< one literal with prefix and quotes
    Comment, ///< in LexMode::Tolerant only
    Error,
#define SCRIPT_OPERATOR(name, spelling) name,
#define SCRIPT_KEYWORD(name, spelling) name,
#include "core/script/tokenlist.h"
};

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    SourceRange range;
    std::string_view text; ///< a stretch of the source, which must outlive the token
};

bool isOperator(TokenKind kind);
bool isKeyword(TokenKind kind);

/// "+=" or "while"; empty for kinds without a fixed spelling.
std::string_view spelling(TokenKind kind);

/// The kind of a hard keyword, or Name.
TokenKind keywordOrName(std::string_view text);

} // namespace script
