// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/diagnostic.h"
#include "core/script/token.h"

#include <optional>
#include <string>
#include <vector>

namespace script
{

struct StringLiteral;

/// Reads adjacent string literals, some of them f-strings, into one JoinedStr.
class FormatString
{
public:
    /// range is that of all literals together; nesting how deep the rules already are.
    FormatString(Ast &ast, std::string_view source, SourceRange range, int nesting);

    void append(const Token &token);
    JoinedStrExpr *finish();
    const std::optional<Diagnostic> &error() const { return m_error; }

private:
    /// Text and fields of the whole string or of a format spec.
    struct Parts {
        std::string literal;
        std::vector<Expr *> values;
    };

    void readParts(Parts &parts, int depth);
    void readLiteral(Parts &parts, int depth);
    void appendLiteral(Parts &parts, std::size_t begin, std::size_t end);
    void readField(Parts &parts, int depth);
    bool skipExpression();
    Expr *readExpression(std::size_t begin, std::size_t end);
    char readConversion();
    void flush(Parts &parts, SourceRange range);
    JoinedStrExpr *join(Parts &parts, SourceRange range);

    char at(std::size_t offset) const { return offset < m_end ? m_source[offset] : '\0'; }
    SourcePosition positionOf(std::size_t offset);
    void fail(std::size_t offset, std::string message);

    Ast &m_ast;
    std::string_view m_source;
    SourceRange m_range;
    SourceRange m_tokenRange; ///< of the present literal
    int m_nesting;
    bool m_isRaw = false;
    std::size_t m_at = 0;      ///< offset in the source
    std::size_t m_end = 0;     ///< of the present literal's body
    std::size_t m_located = 0; ///< an offset whose line is known, for positionOf()
    std::size_t m_lineStart = 0;
    int m_line = 0;
    Parts m_parts;
    std::optional<Diagnostic> m_error;
};

} // namespace script
