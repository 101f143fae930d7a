// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/compiler.h"

#include <algorithm>

namespace script::compiler {

void Compiler::call(const CallExpr &expr)
{
    const auto isStarred = [&] {
        return std::any_of(expr.arguments.begin(), expr.arguments.end(), [](const Expr *each) { return each->kind == ExprKind::Starred; })
               || std::any_of(expr.keywords.begin(), expr.keywords.end(), [](const Keyword *each) { return each->name.empty(); });
    };
    const auto *method = tryAs<AttributeExpr>(expr.function);
    if (method && !isStarred()) {
        expression(*method->value);
        out().setLocation(method->range);
        out().emit(Opcode::LoadMethod, out().cacheIndex(method->name));
    } else if (const auto *name = tryAs<NameExpr>(expr.function); name && isGlobal(name->id)) {
        out().setLocation(name->range);
        out().emit(Opcode::LoadGlobalCallable, out().cacheIndex(name->id));
    } else {
        expression(*expr.function);
        out().setLocation(expr.range);
        out().emit(Opcode::PushCallable);
    }
    out().setLocation(expr.range);
    callArguments(expr.arguments, expr.keywords, 0);
}

/// The arguments and the call itself; `given` of them are on the stack already.
void Compiler::callArguments(NodeList<Expr> arguments, NodeList<Keyword> keywords, int given)
{
    const CodePosition location = out().location();
    const bool isStarred = std::any_of(arguments.begin(), arguments.end(), [](const Expr *each) { return each->kind == ExprKind::Starred; })
                           || std::any_of(keywords.begin(), keywords.end(), [](const Keyword *each) { return each->name.empty(); });
    if (isStarred) {
        starredArguments(arguments, keywords, given);
        return;
    }
    for (const Expr *each : arguments)
        expression(*each);
    for (const Keyword *each : keywords)
        expression(*each->value);
    out().restoreLocation(location);
    const int count = given + int(arguments.size() + keywords.size());
    if (keywords.empty())
        return out().emit(Opcode::Call, count, count + 2, 1);
    Constant names;
    names.kind = Constant::Kind::Tuple;
    for (const Keyword *each : keywords) {
        Constant name;
        name.kind = Constant::Kind::Name;
        name.text = each->name;
        names.items.push_back(std::move(name));
    }
    const int index = out().constantIndex(std::move(names));
    const bool isReachable = out().isReachable();
    out().emit(Opcode::CallKeywords, count, count + 2, 1);
    if (isReachable)
        out().emitWord(uint32_t(index));
}

void Compiler::starredArguments(NodeList<Expr> arguments, NodeList<Keyword> keywords, int given)
{
    const CodePosition location = out().location();
    if (given == 0 && arguments.size() == 1 && arguments[0]->kind == ExprKind::Starred) {
        expression(*arguments[0]); // the call makes a tuple of it
    } else {
        out().emit(Opcode::BuildList, given, given, 1);
        for (const Expr *each : arguments) {
            expression(*each);
            out().restoreLocation(location);
            if (each->kind == ExprKind::Starred)
                out().emit(Opcode::ListExtend);
            else
                out().emit(Opcode::ListAppend, 1);
        }
        out().emit(Opcode::ListToTuple);
    }
    if (!keywords.empty()) {
        out().emit(Opcode::BuildDict, 0, 0, 1);
        for (const Keyword *each : keywords) {
            if (each->name.empty()) {
                expression(*each->value);
                out().restoreLocation(location);
                out().emit(Opcode::DictMerge);
                continue;
            }
            Constant name;
            name.kind = Constant::Kind::Name;
            name.text = each->name;
            out().emit(Opcode::BuildDict, 0, 0, 1); // merged, so that a name given twice is found
            out().loadConstant(std::move(name));
            expression(*each->value);
            out().restoreLocation(location);
            out().emit(Opcode::DictAdd, 1);
            out().emit(Opcode::DictMerge);
        }
    }
    const int taken = keywords.empty() ? 3 : 4;
    out().emit(Opcode::CallStarred, keywords.empty() ? 0 : 1, taken, 1);
}

} // namespace script::compiler
