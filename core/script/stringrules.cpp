// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

#include "core/script/formatstring.h"
#include "core/script/stringliteral.h"

#include <algorithm>

// Adjacent string literals as one expression.

namespace script
{

Expr *Grammar::strings()
{
    return memoized(Rule::Strings, [this]() -> Expr * {
        const std::size_t mark = m_at;
        bool hasBytes = false, hasText = false, hasFormat = false;
        while (accept(TokenKind::String)) {
            const StringLiteral literal(previous().text);
            (literal.isBytes ? hasBytes : hasText) = true;
            hasFormat = hasFormat || literal.isFormat;
        }
        if (hasBytes && hasText)
            return raise(rangeFrom(mark), "cannot mix bytes and nonbytes literals");
        if (hasFormat)
            return formatString(mark);
        std::string text;
        for (std::size_t i = mark; i < m_at; ++i) {
            const Token &token = m_tokens.at(i);
            const StringLiteral literal(token.text);
            const auto isAscii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
            if (hasBytes && !std::all_of(literal.body.begin(), literal.body.end(), isAscii))
                return raise(token.range, "bytes can only contain ASCII literal characters");
            const DecodedString decoded = hasBytes ? decodeBytes(literal.body, literal.isRaw)
                                                   : decodeText(literal.body, literal.isRaw);
            if (!decoded.error.empty())
                return raiseDecoding(token.range, decoded);
            text += decoded.text;
        }
        auto *node = make<ConstantExpr>(mark);
        node->type = hasBytes ? ConstantKind::Bytes : ConstantKind::Str;
        node->text = m_ast.text(text);
        node->isUnicodePrefixed = StringLiteral(m_tokens.at(mark).text).isUnicodePrefixed;
        return node;
    });
}

std::nullptr_t Grammar::raiseDecoding(SourceRange range, const DecodedString &decoded)
{
    if (!decoded.isUnknownName)
        return raise(range, decoded.error);
    raise(range, decoded.error, DiagnosticKind::NotInLanguage);
    if (m_error && m_error->advice.empty())
        m_error->advice = "write the character itself, or \\uXXXX";
    return nullptr;
}

/// The tokens from the mark up to the cursor, of which at least one is an f-string.
Expr *Grammar::formatString(std::size_t mark)
{
    FormatString format(m_ast, m_source, rangeFrom(mark), m_nesting);
    for (std::size_t i = mark; i < m_at && !format.error(); ++i)
        format.append(m_tokens.at(i));
    if (format.error()) {
        if (!m_error)
            m_error = *format.error();
        return nullptr;
    }
    JoinedStrExpr *node = format.finish();
    if (node->depth > maximumDepth)
        raise(node->range, "too many nested expressions");
    return node;
}

} // namespace script
