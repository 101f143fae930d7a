// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/parser.h"

#include "core/script/grammar.h"
#include "core/script/sourcetext.h"

namespace script
{

namespace
{

/// Backtracking of the second pass ends here, long before anyone waits.
constexpr long minimumSteps = 2'000'000;
constexpr long stepsPerToken = 200;

} // namespace

Grammar::Grammar(Ast &ast, std::string_view source, TokenBuffer tokens, int nesting)
    : GrammarBase(ast, source, std::move(tokens), nesting)
{
}

template <typename Start> auto Grammar::runPasses(Start start) -> decltype(start())
{
    if (auto result = start())
        return result;
    if (!m_error) {
        const Token last = farthest();
        m_at = 0;
        m_isDiagnosing = m_isRemembering = true;
        m_stepsLeft = minimumSteps + stepsPerToken * static_cast<long>(m_tokens.size());
        start();
        m_stepsLeft = -1;
        if (!m_error && raiseIndentationError(last))
            return nullptr;
        raise(last.range, "invalid syntax");
    }
    preferLexicalError();
    return nullptr;
}

/// False for a token that has nothing to do with indentation.
bool Grammar::raiseIndentationError(const Token &last)
{
    if (last.kind == TokenKind::Indent) {
        const int column = std::max(last.range.end.column - 1, 0);
        const SourcePosition before{last.range.end.line, column};
        raise({before, last.range.end}, "unexpected indent", DiagnosticKind::IndentationError);
    } else if (last.kind == TokenKind::Dedent) {
        raise(last.range, "unexpected unindent", DiagnosticKind::IndentationError);
    }
    return m_error.has_value();
}

/// A broken token anywhere, or a bracket left open, explains more than what it led to.
void Grammar::preferLexicalError()
{
    if (!m_tokens.lexicalError())
        return;
    const auto &bracket = m_tokens.unclosedBracket();
    if (m_tokens.isLexicalErrorUrgent()) {
        m_error = m_tokens.lexicalError();
    } else if (bracket && farthest().range.begin.line > bracket->position.line) {
        const SourcePosition begin = bracket->position;
        m_error.reset();
        raise({begin, {begin.line, begin.column + 1}},
              std::string("'") + bracket->character + "' was never closed");
    }
}

bool Grammar::parseModule()
{
    const Block *module = runPasses([this] { return file(); });
    if (module)
        m_ast.setBody(module->body);
    return module;
}

Expr *Grammar::parseReplacementField()
{
    return runPasses([this]() -> Expr * {
        Expr *value = starExpressions();
        return value && is(TokenKind::EndMarker) && !hasFailed() ? value : nullptr;
    });
}

Parsed parse(std::string_view source)
{
    Parsed parsed{std::make_unique<Ast>(), {}};
    if (const auto error = checkEncoding(source)) {
        parsed.diagnostics.push_back(*error);
        return parsed;
    }
    Grammar grammar(*parsed.ast, source, TokenBuffer(source));
    if (!grammar.parseModule())
        parsed.diagnostics.push_back(*grammar.error());
    return parsed;
}

} // namespace script
