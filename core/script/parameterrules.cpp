// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/grammar.h"

// The parameters of functions and lambdas.

namespace script
{

bool Grammar::isParametersEnd(bool isLambda)
{
    return is(isLambda ? TokenKind::Colon : TokenKind::RightParenthesis);
}

/// A comma, or the end of the list behind the last parameter.
bool Grammar::parameterSeparator(bool isLambda)
{
    return accept(TokenKind::Comma) || isParametersEnd(isLambda);
}

Parameter *Grammar::parameter(bool isLambda, bool allowsStarAnnotation)
{
    Attempt attempt(*this);
    if (!accept(TokenKind::Name))
        return nullptr;
    auto *node = m_ast.make<Parameter>();
    node->name = name(previous());
    if (!isLambda && accept(TokenKind::Colon)) {
        node->annotation = allowsStarAnnotation && is(TokenKind::Star)
                               ? starred(&Grammar::bitwiseOr)
                               : expression();
        if (!node->annotation)
            return nullptr;
    }
    node->range = rangeFrom(attempt.mark());
    return attempt.keep(node);
}

/// False when there is `=` and no value; without `=` the value stays null.
bool Grammar::defaultValue(Expr *&value)
{
    const std::size_t mark = m_at;
    value = nullptr;
    if (!accept(TokenKind::Equal))
        return true;
    value = expression();
    if (!value && m_isDiagnosing && (is(TokenKind::RightParenthesis) || is(TokenKind::Comma))) {
        raise(rangeFrom(mark), "expected default value expression");
    }
    return value;
}

/// The list up to its end, which stays; null where it does not match.
Parameters *Grammar::parameters(bool isLambda)
{
    Attempt attempt(*this);
    if (m_isDiagnosing)
        rejectParameters(isLambda);
    auto *result = m_ast.make<Parameters>();
    std::vector<Parameter *> positional;
    std::vector<Expr *> defaults;
    while (!isParametersEnd(isLambda) && !is(TokenKind::Star) && !is(TokenKind::DoubleStar)) {
        if (is(TokenKind::Slash)) {
            if (positional.empty() || !result->positionalOnly.empty())
                return nullptr;
            accept(TokenKind::Slash);
            result->positionalOnly = m_ast.list(positional);
            positional.clear();
        } else {
            Parameter *next = parameter(isLambda);
            Expr *value = nullptr;
            if (!next || !defaultValue(value) || (!value && !defaults.empty()))
                return nullptr;
            positional.push_back(next);
            if (value)
                defaults.push_back(value);
        }
        if (!parameterSeparator(isLambda))
            return nullptr;
    }
    result->positional = m_ast.list(positional);
    result->defaults = m_ast.list(defaults);
    if (is(TokenKind::Star) && !starParameters(*result, isLambda))
        return nullptr;
    if (is(TokenKind::DoubleStar) && !doubleStarParameter(*result, isLambda))
        return nullptr;
    return isParametersEnd(isLambda) ? attempt.keep(result) : nullptr;
}

/// `*args` or a bare star, and the keyword-only parameters behind it.
bool Grammar::starParameters(Parameters &result, bool isLambda)
{
    if (m_isDiagnosing)
        rejectStarParameters(isLambda);
    accept(TokenKind::Star);
    if (is(TokenKind::Name)) {
        result.variadic = parameter(isLambda, true);
        if (!result.variadic || !parameterSeparator(isLambda))
            return false;
    } else if (!accept(TokenKind::Comma) || !is(TokenKind::Name)) {
        return false;
    }
    std::vector<Parameter *> keywordOnly;
    std::vector<Expr *> defaults;
    while (is(TokenKind::Name)) {
        Parameter *next = parameter(isLambda);
        Expr *value = nullptr;
        if (!next || !defaultValue(value) || !parameterSeparator(isLambda))
            return false;
        keywordOnly.push_back(next);
        defaults.push_back(value);
    }
    result.keywordOnly = m_ast.list(keywordOnly);
    result.keywordDefaults = m_ast.list(defaults);
    return true;
}

bool Grammar::doubleStarParameter(Parameters &result, bool isLambda)
{
    if (m_isDiagnosing)
        rejectDoubleStarParameter(isLambda);
    accept(TokenKind::DoubleStar);
    result.keywords = parameter(isLambda);
    return result.keywords && parameterSeparator(isLambda);
}

} // namespace script
