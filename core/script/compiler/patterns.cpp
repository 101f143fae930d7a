// SPDX-License-Identifier: GPL-3.0-or-later

// match: what is looked at, and what a pattern captures, waits in hidden locals until the pattern fits.

#include "core/script/compiler/compiler.h"

#include <algorithm>

namespace script::compiler {

void Compiler::matchStatement(const MatchStmt &stmt)
{
    Label end;
    const int subject = hiddenSlot();
    expression(*stmt.subject);
    out().emit(Opcode::StoreFast, subject);
    for (const MatchCase *each : stmt.cases) {
        Label next;
        Captures captures;
        out().setLocation(each->pattern->range);
        pattern(*each->pattern, subject, next, captures);
        out().setLocation(each->pattern->range);
        for (const auto &[name, slot] : captures) {
            out().emit(Opcode::LoadFast, slot);
            out().emit(Opcode::ClearFast, slot);
            store(name);
        }
        if (each->guard)
            jumpIf(*each->guard, false, next);
        out().emit(Opcode::ClearFast, subject);
        body(each->body);
        out().jump(Opcode::Jump, end);
        out().place(next);
    }
    out().setLocation(stmt.range);
    out().emit(Opcode::ClearFast, subject);
    out().place(end);
}

void Compiler::capture(Identifier name, int slot, Captures &captures)
{
    const auto known = std::find_if(captures.begin(), captures.end(), [name](const auto &each) { return each.first == name; });
    const int target = known == captures.end() ? hiddenSlot() : known->second;
    if (known == captures.end())
        captures.emplace_back(name, target);
    out().emit(Opcode::LoadFast, slot);
    out().emit(Opcode::StoreFast, target);
}

void Compiler::pattern(const Pattern &each, int slot, Label &fail, Captures &captures)
{
    out().setLocation(each.range);
    switch (each.kind) {
    case PatternKind::Value:
        out().emit(Opcode::LoadFast, slot);
        expression(*each.value);
        out().emit(Opcode::Compare, comparisonNumber(CompareOperator::Eq));
        out().jump(Opcode::JumpIfFalse, fail);
        return;
    case PatternKind::Singleton:
        out().emit(Opcode::LoadFast, slot);
        expression(*each.value);
        out().emit(Opcode::Is);
        out().jump(Opcode::JumpIfFalse, fail);
        return;
    case PatternKind::Sequence:
        return sequencePattern(each, slot, fail, captures);
    case PatternKind::Mapping:
        return mappingPattern(each, slot, fail, captures);
    case PatternKind::Class:
        return classPattern(each, slot, fail, captures);
    case PatternKind::Or:
        return orPattern(each, slot, fail, captures);
    case PatternKind::As:
        if (each.pattern)
            pattern(*each.pattern, slot, fail, captures);
        if (!each.name.empty())
            capture(each.name, slot, captures);
        return;
    case PatternKind::Star:
        if (!each.name.empty())
            capture(each.name, slot, captures);
        return;
    }
}

void Compiler::sequencePattern(const Pattern &each, int slot, Label &fail, Captures &captures)
{
    const auto star = std::find_if(each.patterns.begin(), each.patterns.end(),
                                   [](const Pattern *part) { return part->kind == PatternKind::Star; });
    const int count = int(each.patterns.size());
    const bool hasStar = star != each.patterns.end();
    out().emit(Opcode::LoadFast, slot);
    out().emit(Opcode::MatchSequence);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::Pop);
    out().jump(Opcode::JumpIfFalse, fail);
    out().emit(Opcode::LoadFast, slot);
    out().emit(Opcode::GetLength);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::Pop);
    out().emit(Opcode::LoadInt, hasStar ? count - 1 : count);
    out().emit(Opcode::Compare, comparisonNumber(hasStar ? CompareOperator::GtE : CompareOperator::Eq));
    out().jump(Opcode::JumpIfFalse, fail);
    out().emit(Opcode::LoadFast, slot);
    if (hasStar) {
        const int before = int(star - each.patterns.begin());
        out().emit(Opcode::UnpackStarred, before | (count - before - 1) << 12, 1, count);
    } else {
        out().emit(Opcode::UnpackSequence, count, 1, count);
    }
    std::vector<int> parts;
    for (int n = 0; n < count; ++n) {
        parts.push_back(hiddenSlot());
        out().emit(Opcode::StoreFast, parts.back());
    }
    for (int n = 0; n < count; ++n)
        pattern(*each.patterns[size_t(n)], parts[size_t(n)], fail, captures);
    for (const int part : parts)
        out().emit(Opcode::ClearFast, part);
}

void Compiler::mappingPattern(const Pattern &each, int slot, Label &fail, Captures &captures)
{
    const int count = int(each.keys.size());
    out().emit(Opcode::LoadFast, slot);
    out().emit(Opcode::MatchMapping);
    out().emit(Opcode::Swap, 2);
    out().emit(Opcode::Pop);
    out().jump(Opcode::JumpIfFalse, fail);
    Label found;
    const int keys = hiddenSlot(), values = hiddenSlot();
    for (const Expr *key : each.keys)
        expression(*key);
    out().emit(Opcode::BuildTuple, count, count, 1);
    out().emit(Opcode::StoreFast, keys);
    out().emit(Opcode::LoadFast, slot);
    out().emit(Opcode::LoadFast, keys);
    out().emit(Opcode::MatchKeys);
    out().emit(Opcode::StoreFast, values);
    out().emit(Opcode::Pop);
    out().emit(Opcode::Pop);
    out().emit(Opcode::LoadFast, values);
    out().jump(Opcode::JumpIfNone, fail);
    out().emit(Opcode::LoadFast, values);
    out().emit(Opcode::UnpackSequence, count, 1, count);
    std::vector<int> parts;
    for (int n = 0; n < count; ++n) {
        parts.push_back(hiddenSlot());
        out().emit(Opcode::StoreFast, parts.back());
    }
    for (int n = 0; n < count; ++n)
        pattern(*each.patterns[size_t(n)], parts[size_t(n)], fail, captures);
    if (!each.name.empty()) {
        out().emit(Opcode::LoadFast, slot);
        out().emit(Opcode::LoadFast, keys);
        out().emit(Opcode::MappingRest);
        out().emit(Opcode::StoreFast, values);
        capture(each.name, values, captures);
    }
    for (const int part : parts)
        out().emit(Opcode::ClearFast, part);
    out().emit(Opcode::ClearFast, keys);
    out().emit(Opcode::ClearFast, values);
}

void Compiler::classPattern(const Pattern &each, int slot, Label &fail, Captures &captures)
{
    Constant names;
    names.kind = Constant::Kind::Tuple;
    for (const Identifier attribute : each.attributes) {
        Constant name;
        name.kind = Constant::Kind::Name;
        name.text = attribute;
        names.items.push_back(std::move(name));
    }
    const int positional = int(each.patterns.size());
    const int count = positional + int(each.keywordPatterns.size());
    out().emit(Opcode::LoadFast, slot);
    expression(*each.value);
    out().loadConstant(std::move(names));
    out().setLocation(each.range);
    out().emit(Opcode::MatchClass, positional);
    const int values = hiddenSlot();
    out().emit(Opcode::StoreFast, values);
    out().emit(Opcode::LoadFast, values);
    out().jump(Opcode::JumpIfNone, fail);
    out().emit(Opcode::LoadFast, values);
    out().emit(Opcode::ClearFast, values);
    out().emit(Opcode::UnpackSequence, count, 1, count);
    std::vector<int> parts;
    for (int n = 0; n < count; ++n) {
        parts.push_back(hiddenSlot());
        out().emit(Opcode::StoreFast, parts.back());
    }
    for (int n = 0; n < count; ++n) {
        const Pattern &part = n < positional ? *each.patterns[size_t(n)] : *each.keywordPatterns[size_t(n - positional)];
        pattern(part, parts[size_t(n)], fail, captures);
    }
    for (const int part : parts)
        out().emit(Opcode::ClearFast, part);
}

void Compiler::orPattern(const Pattern &each, int slot, Label &fail, Captures &captures)
{
    Label fits;
    for (size_t n = 0; n < each.patterns.size(); ++n) {
        if (n + 1 == each.patterns.size()) {
            pattern(*each.patterns[n], slot, fail, captures);
            break;
        }
        Label next;
        pattern(*each.patterns[n], slot, next, captures);
        out().jump(Opcode::Jump, fits);
        out().place(next);
    }
    out().place(fits);
}

} // namespace script::compiler
