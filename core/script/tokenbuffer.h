// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/lexer.h"

#include <optional>

namespace script
{

/// The tokens of a text up to its end or its first lexical error, with the depth of brackets at
/// each, for a parser that looks back and ahead.
class TokenBuffer
{
public:
    explicit TokenBuffer(std::string_view source);
    /// Of the text of an f-string's replacement field between begin and end, where position stands
    /// for begin. The byte on each side counts as a parenthesis.
    TokenBuffer(std::string_view source, std::size_t begin, std::size_t end,
                SourcePosition position);

    const Token &at(std::size_t index) const { return m_tokens[index]; }
    std::size_t size() const { return m_tokens.size(); }
    /// Open brackets after this token.
    int level(std::size_t index) const { return m_levels[index]; }

    /// The error of the last token, if that is an Error.
    const std::optional<Diagnostic> &lexicalError() const { return m_error; }
    bool isLexicalErrorUrgent() const { return m_isErrorUrgent; }
    /// The innermost bracket still open where the tokens end.
    const std::optional<OpenBracket> &unclosedBracket() const { return m_unclosed; }

private:
    void fill(Lexer &lexer, int levelOffset);
    void push(Token token, int level);

    std::vector<Token> m_tokens;
    std::vector<std::uint8_t> m_levels;
    std::optional<Diagnostic> m_error;
    std::optional<OpenBracket> m_unclosed;
    bool m_isErrorUrgent = false;
};

} // namespace script
