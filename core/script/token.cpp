// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/token.h"

#include <array>
#include <unordered_map>

namespace script
{

namespace
{

constexpr std::array spellings{
#define SCRIPT_OPERATOR(name, spelling) std::string_view(spelling),
#define SCRIPT_KEYWORD(name, spelling) std::string_view(spelling),
#include "core/script/tokenlist.h"
};

constexpr auto firstSpelled = static_cast<std::size_t>(TokenKind::DoubleStarEqual);

} // namespace

bool isOperator(TokenKind kind)
{
    return kind >= TokenKind::DoubleStarEqual && kind < TokenKind::False;
}

bool isKeyword(TokenKind kind)
{
    return kind >= TokenKind::False;
}

std::string_view spelling(TokenKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    return index < firstSpelled ? std::string_view() : spellings[index - firstSpelled];
}

TokenKind keywordOrName(std::string_view text)
{
    static const auto keywords = [] {
        std::unordered_map<std::string_view, TokenKind> map;
        for (std::size_t i = 0; i < spellings.size(); ++i) {
            const auto kind = static_cast<TokenKind>(firstSpelled + i);
            if (isKeyword(kind))
                map.emplace(spellings[i], kind);
        }
        return map;
    }();
    const auto found = keywords.find(text);
    return found == keywords.end() ? TokenKind::Name : found->second;
}

} // namespace script
