// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/patterncheck.h"

#include <set>
#include <string>

namespace script
{

namespace
{

using Names = std::set<Identifier>;

/// Walks the patterns of one statement; the names each binds come back to the caller.
class PatternCheck
{
public:
    explicit PatternCheck(Diagnostics &diagnostics) : m_diagnostics(diagnostics) {}

    /// isLast: nothing behind the pattern would become unreachable.
    void check(const Pattern &pattern, Names &bound, bool isLast)
    {
        switch (pattern.kind) {
        case PatternKind::Value:
            if (pattern.value->kind == ExprKind::JoinedStr)
                fail(pattern.range, "patterns may only match literals and attribute lookups");
            return;
        case PatternKind::Singleton:
            return;
        case PatternKind::Sequence:
            return checkSequence(pattern, bound);
        case PatternKind::Mapping:
            checkMappingKeys(pattern);
            for (const Pattern *inner : pattern.patterns)
                check(*inner, bound, true);
            return bind(pattern, bound);
        case PatternKind::Class:
            checkAttributes(pattern);
            for (const Pattern *inner : pattern.patterns)
                check(*inner, bound, true);
            for (const Pattern *inner : pattern.keywordPatterns)
                check(*inner, bound, true);
            return;
        case PatternKind::Star:
            return bind(pattern, bound);
        case PatternKind::As:
            if (pattern.pattern)
                check(*pattern.pattern, bound, isLast);
            else if (!isLast)
                fail(pattern.range, pattern.name.empty()
                                        ? "wildcard makes remaining patterns unreachable"
                                        : "name capture '" + std::string(pattern.name) +
                                              "' makes remaining patterns unreachable");
            return bind(pattern, bound);
        case PatternKind::Or:
            return checkAlternatives(pattern, bound, isLast);
        }
    }

private:
    void fail(SourceRange range, std::string message)
    {
        m_diagnostics.push_back(
            {Severity::Error, DiagnosticKind::SyntaxError, range, std::move(message), {}});
    }

    void bind(const Pattern &pattern, Names &bound)
    {
        if (!pattern.name.empty() && !bound.insert(pattern.name).second)
            fail(pattern.range,
                 "multiple assignments to name '" + std::string(pattern.name) + "' in pattern");
    }

    void checkSequence(const Pattern &pattern, Names &bound)
    {
        int stars = 0;
        for (const Pattern *inner : pattern.patterns)
            stars += inner->kind == PatternKind::Star ? 1 : 0;
        if (stars > 1)
            fail(pattern.range, "multiple starred names in sequence pattern");
        for (const Pattern *inner : pattern.patterns)
            check(*inner, bound, true);
    }

    void checkAlternatives(const Pattern &pattern, Names &bound, bool isLast)
    {
        Names first;
        for (const Pattern *alternative : pattern.patterns) {
            Names names;
            check(*alternative, names, isLast && alternative == pattern.patterns.back());
            if (alternative == pattern.patterns.front())
                first = names;
            else if (names != first)
                return fail(pattern.range, "alternative patterns bind different names");
        }
        for (Identifier name : first) {
            if (!bound.insert(name).second)
                fail(pattern.range,
                     "multiple assignments to name '" + std::string(name) + "' in pattern");
        }
    }

    void checkMappingKeys(const Pattern &pattern)
    {
        std::set<std::string_view> texts;
        std::set<std::int64_t> integers;
        for (const Expr *key : pattern.keys) {
            const auto *constant = tryAs<ConstantExpr>(key);
            if (!constant)
                continue;
            if (constant->type == ConstantKind::Str && !texts.insert(constant->text).second)
                fail(pattern.range, "mapping pattern checks duplicate key ('" +
                                        std::string(constant->text) + "')");
            if (constant->type == ConstantKind::Int && constant->base == 0 &&
                !integers.insert(constant->integer).second)
                fail(pattern.range, "mapping pattern checks duplicate key (" +
                                        std::to_string(constant->integer) + ")");
        }
    }

    void checkAttributes(const Pattern &pattern)
    {
        Names names;
        for (std::size_t i = 0; i < pattern.attributes.size(); ++i) {
            if (!names.insert(pattern.attributes[i]).second)
                fail(pattern.keywordPatterns[i]->range,
                     "attribute name repeated in class pattern: " +
                         std::string(pattern.attributes[i]));
        }
    }

    Diagnostics &m_diagnostics;
};

} // namespace

void checkPatterns(const MatchStmt &match, Diagnostics &diagnostics)
{
    PatternCheck check(diagnostics);
    for (const MatchCase *matchCase : match.cases) {
        Names bound;
        const bool isLast = matchCase == match.cases.back() || matchCase->guard;
        check.check(*matchCase->pattern, bound, isLast);
    }
}

} // namespace script
