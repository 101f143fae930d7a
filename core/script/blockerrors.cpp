// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// Well-known mistakes at the head of a block: no colon, or nothing indented below it.
// Each function leaves the cursor where it was.

namespace script
{

void Grammar::rejectMissingColon()
{
    if (is(TokenKind::Newline))
        raiseAtFarthest("expected ':'");
}

void Grammar::rejectMissingIndent(std::string_view what, const Token &keyword)
{
    Attempt attempt(*this);
    if (!accept(TokenKind::Colon) || !accept(TokenKind::Newline) || is(TokenKind::Indent))
        return;
    raiseAtFarthest("expected an indented block after " + std::string(what) + " on line " +
                        std::to_string(keyword.range.begin.line),
                    DiagnosticKind::IndentationError);
}

void Grammar::rejectFunctionHead()
{
    Attempt attempt(*this);
    accept(TokenKind::Async);
    const Token keyword = peek();
    if (!accept(TokenKind::Def) || !accept(TokenKind::Name) || !accept(TokenKind::LeftParenthesis))
        return;
    if (!parameters(false) || !accept(TokenKind::RightParenthesis))
        return;
    if (accept(TokenKind::Arrow) && !expression())
        return;
    rejectMissingIndent("function definition", keyword);
}

void Grammar::rejectClassHead()
{
    Attempt attempt(*this);
    const Token keyword = peek();
    accept(TokenKind::Class);
    if (!accept(TokenKind::Name))
        return;
    if (accept(TokenKind::LeftParenthesis)) {
        if (!is(TokenKind::RightParenthesis))
            arguments();
        if (!accept(TokenKind::RightParenthesis))
            return;
    }
    rejectMissingColon();
    rejectMissingIndent("class definition", keyword);
}

/// if, elif and while.
void Grammar::rejectCondition(TokenKind keywordKind)
{
    Attempt attempt(*this);
    const Token keyword = peek();
    if (!accept(keywordKind) || !namedExpression())
        return;
    rejectMissingColon();
    rejectMissingIndent("'" + std::string(keyword.text) + "' statement", keyword);
}

/// else, try and finally.
void Grammar::rejectKeywordBlock(TokenKind keywordKind)
{
    Attempt attempt(*this);
    const Token keyword = peek();
    if (accept(keywordKind))
        rejectMissingIndent("'" + std::string(keyword.text) + "' statement", keyword);
}

void Grammar::rejectFor()
{
    Attempt attempt(*this);
    accept(TokenKind::Async);
    const Token keyword = peek();
    if (!accept(TokenKind::For) || !starTargets() || !accept(TokenKind::In) || !starExpressions())
        return;
    rejectMissingColon();
    rejectMissingIndent("'for' statement", keyword);
}

} // namespace script
