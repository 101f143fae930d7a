// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/tokenbuffer.h"

namespace script
{

TokenBuffer::TokenBuffer(std::string_view source)
{
    m_tokens.reserve(source.size() / 4);
    m_levels.reserve(source.size() / 4);
    Lexer lexer(source);
    fill(lexer, 0);
}

TokenBuffer::TokenBuffer(std::string_view source, std::size_t begin, std::size_t end,
                         SourcePosition position)
{
    const SourcePosition before{position.line, position.column - 1};
    push({TokenKind::LeftParenthesis, {before, position}, source.substr(begin - 1, 1)}, 1);
    Lexer lexer(source, begin, end, position);
    fill(lexer, 1);
    const Token last = m_tokens.back();
    if (last.kind == TokenKind::Error)
        return;
    m_tokens.pop_back();
    m_levels.pop_back();
    const SourcePosition close = last.range.begin;
    const SourcePosition after{close.line, close.column + 1};
    push({TokenKind::RightParenthesis, {close, after}, source.substr(end, 1)}, 0);
    push({TokenKind::EndMarker, {after, after}, {}}, 0);
}

void TokenBuffer::fill(Lexer &lexer, int levelOffset)
{
    Token token;
    do {
        token = lexer.next();
        push(token, static_cast<int>(lexer.openBrackets().size()) + levelOffset);
    } while (token.kind != TokenKind::EndMarker && token.kind != TokenKind::Error);
    if (token.kind == TokenKind::EndMarker)
        return;
    m_error = lexer.diagnostics().front();
    m_isErrorUrgent = lexer.isErrorUrgent();
    if (!lexer.openBrackets().empty())
        m_unclosed = lexer.openBrackets().back();
}

void TokenBuffer::push(Token token, int level)
{
    m_tokens.push_back(token);
    m_levels.push_back(static_cast<std::uint8_t>(level));
}

} // namespace script
