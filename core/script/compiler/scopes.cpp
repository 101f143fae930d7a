// SPDX-License-Identifier: GPL-3.0-or-later

// Scopes: names, functions, classes.

#include "core/script/compiler/compiler.h"

#include <algorithm>

namespace script::compiler {

void Compiler::beginScope(ScopeCode &code)
{
    const Scope &scope = code.scope;
    CodePlan &plan = code.plan;
    plan.name = scope.name;
    plan.qualifiedName = scope.qualifiedName.empty() ? std::string(scope.name) : scope.qualifiedName;
    plan.flags |= scope.isGenerator ? uint32_t(CodePlan::IsGenerator) : 0u;
    plan.flags |= scope.isCoroutine ? uint32_t(CodePlan::IsCoroutine) : 0u;
    plan.flags |= scope.isFunctionLike()              ? CodePlan::IsFunction
                  : scope.type == ScopeType::Class    ? CodePlan::IsClassBody
                                                      : CodePlan::IsModule;
    if (scope.isFunctionLike())
        plan.locals.assign(scope.locals.begin(), scope.locals.end());
    for (const Identifier cell : scope.cells) {
        if (std::find(plan.locals.begin(), plan.locals.end(), cell) == plan.locals.end())
            plan.locals.emplace_back(cell);
    }
    plan.frees.assign(scope.frees.begin(), scope.frees.end());
    m_code = &code;
    for (const Identifier name : scope.locals) {
        if (scope.isFunctionLike())
            code.slots.try_emplace(name, int(code.slots.size()));
    }
    for (const Identifier name : scope.cells)
        code.slots.try_emplace(name, int(code.slots.size()));
    // Free variables stand behind all locals, hidden ones included: their final places are known at the end.
    for (const Identifier cell : scope.cells)
        out().emit(Opcode::MakeCell, code.slots.at(cell));
}

namespace {

constexpr int freeBase = 1 << 20; ///< stands for "behind the locals" until their number is known

bool hasSlotArgument(Opcode opcode)
{
    switch (opcode) {
    case Opcode::LoadClosure:
    case Opcode::LoadDeref:
    case Opcode::LoadClassDeref:
    case Opcode::StoreDeref:
    case Opcode::DeleteDeref:
        return true;
    default:
        return false;
    }
}

} // namespace

void Compiler::endScope(ScopeCode &code)
{
    code.emitter.finish();
    auto &instructions = code.plan.instructions;
    for (size_t n = 0; n < instructions.size(); ++n) {
        const Opcode opcode = opcodeOf(instructions[n]);
        if (hasTwoWords(opcode)) {
            ++n;
            continue;
        }
        const int argument = argumentOf(instructions[n]);
        if (hasSlotArgument(opcode) && argument >= freeBase)
            instructions[n] = encode(opcode, argument - freeBase + int(code.plan.locals.size()));
    }
    if (code.plan.positions.empty()) // never: each scope returns
        code.plan.positions.emplace_back();
    m_code = code.parent;
}

int Compiler::slotOf(Identifier name)
{
    const auto place = m_code->slots.find(name);
    if (place != m_code->slots.end())
        return place->second;
    const auto &frees = m_code->scope.frees;
    return freeBase + int(std::find(frees.begin(), frees.end(), name) - frees.begin());
}

int Compiler::hiddenSlot()
{
    m_code->plan.locals.push_back("." + std::to_string(++m_code->hiddenCount));
    return int(m_code->plan.locals.size()) - 1;
}

void Compiler::load(Identifier name)
{
    const bool isModule = m_code->scope.type == ScopeType::Module;
    const bool isClass = m_code->scope.type == ScopeType::Class;
    switch (m_code->scope.access(name)) {
    case NameAccess::Local:
        if (isModule)
            return out().emit(Opcode::LoadGlobal, out().cacheIndex(name));
        if (isClass)
            return out().emit(Opcode::LoadName, out().nameIndex(name));
        return out().emit(Opcode::LoadFast, slotOf(name));
    case NameAccess::Cell:
        return out().emit(Opcode::LoadDeref, slotOf(name));
    case NameAccess::Free:
        return out().emit(isClass ? Opcode::LoadClassDeref : Opcode::LoadDeref, slotOf(name));
    case NameAccess::GlobalImplicit:
        if (isClass)
            return out().emit(Opcode::LoadName, out().nameIndex(name));
        [[fallthrough]];
    case NameAccess::GlobalExplicit:
        return out().emit(Opcode::LoadGlobal, out().cacheIndex(name));
    }
}

bool Compiler::isGlobal(Identifier name) const
{
    const Scope &scope = m_code->scope;
    switch (scope.access(name)) {
    case NameAccess::GlobalExplicit:
        return true;
    case NameAccess::GlobalImplicit:
        return scope.type != ScopeType::Class;
    case NameAccess::Local:
        return scope.type == ScopeType::Module;
    default:
        return false;
    }
}

void Compiler::store(Identifier name)
{
    const bool isClass = m_code->scope.type == ScopeType::Class;
    switch (m_code->scope.access(name)) {
    case NameAccess::Local:
        if (m_code->scope.isFunctionLike())
            return out().emit(Opcode::StoreFast, slotOf(name));
        break;
    case NameAccess::Cell:
    case NameAccess::Free:
        return out().emit(Opcode::StoreDeref, slotOf(name));
    case NameAccess::GlobalImplicit:
        break;
    case NameAccess::GlobalExplicit:
        return out().emit(Opcode::StoreGlobal, out().cacheIndex(name));
    }
    if (isClass)
        return out().emit(Opcode::StoreName, out().nameIndex(name));
    out().emit(Opcode::StoreGlobal, out().cacheIndex(name));
}

void Compiler::remove(Identifier name)
{
    const bool isClass = m_code->scope.type == ScopeType::Class;
    switch (m_code->scope.access(name)) {
    case NameAccess::Local:
        if (m_code->scope.isFunctionLike())
            return out().emit(Opcode::DeleteFast, slotOf(name));
        break;
    case NameAccess::Cell:
    case NameAccess::Free:
        return out().emit(Opcode::DeleteDeref, slotOf(name));
    case NameAccess::GlobalImplicit:
        break;
    case NameAccess::GlobalExplicit:
        return out().emit(Opcode::DeleteGlobal, out().nameIndex(name));
    }
    if (isClass)
        return out().emit(Opcode::DeleteName, out().nameIndex(name));
    out().emit(Opcode::DeleteGlobal, out().nameIndex(name));
}

void Compiler::compileModule(const Ast &ast, const Scope &scope)
{
    m_unit.main = std::make_unique<CodePlan>();
    ScopeCode code(scope, *m_unit.main, nullptr);
    beginScope(code);
    code.plan.name = code.plan.qualifiedName = "<module>";
    if (const ConstantExpr *doc = docstring(ast.body())) {
        out().loadString(doc->text);
        out().emit(Opcode::StoreGlobal, out().cacheIndex("__doc__"));
    }
    m_defersAnnotations = defersAnnotations(ast);
    setUpAnnotations(ast.body());
    body(ast.body());
    out().emit(Opcode::LoadNone);
    out().emit(Opcode::Return);
    endScope(code);
}

int Compiler::defaults(const Parameters &parameters)
{
    int flags = 0;
    if (!parameters.defaults.empty()) {
        tuple(parameters.defaults);
        flags |= 1;
    }
    int count = 0;
    for (size_t n = 0; n < parameters.keywordOnly.size(); ++n) {
        if (!parameters.keywordDefaults[n])
            continue;
        Constant name;
        name.kind = Constant::Kind::Name;
        name.text = parameters.keywordOnly[n]->name;
        out().loadConstant(std::move(name));
        expression(*parameters.keywordDefaults[n]);
        ++count;
    }
    if (count > 0) {
        out().emit(Opcode::BuildDict, count, count * 2, 1);
        flags |= 2;
    }
    return flags;
}

void Compiler::makeFunction(std::unique_ptr<CodePlan> plan, const Scope &scope, int flags)
{
    if (!scope.frees.empty()) {
        for (const Identifier name : scope.frees)
            out().emit(Opcode::LoadClosure, slotOf(name));
        out().emit(Opcode::BuildTuple, int(scope.frees.size()), int(scope.frees.size()), 1);
        flags |= 4;
    }
    m_code->plan.inner.push_back(std::move(plan));
    Constant code;
    code.kind = Constant::Kind::Code;
    code.integer = int64_t(m_code->plan.inner.size()) - 1;
    out().loadConstant(std::move(code));
    const int taken = 1 + (flags & 1) + (flags >> 1 & 1) + (flags >> 2 & 1) + (flags >> 3 & 1);
    out().emit(Opcode::MakeFunction, flags, taken, 1);
}

void Compiler::function(const Scope &scope, const Parameters &parameters, const Expr *returns,
                        const std::function<void()> &makeBody, Body docBody, int firstLine)
{
    const int flags = defaults(parameters) | functionAnnotations(parameters, returns);
    auto plan = std::make_unique<CodePlan>();
    plan->firstLine = firstLine;
    plan->positionalOnlyCount = int(parameters.positionalOnly.size());
    plan->positionalCount = int(parameters.positionalOnly.size() + parameters.positional.size());
    plan->keywordOnlyCount = int(parameters.keywordOnly.size());
    plan->flags = (parameters.variadic ? CodePlan::HasRest : 0u) | (parameters.keywords ? CodePlan::HasKeywordRest : 0u);
    if (const ConstantExpr *doc = docstring(docBody)) {
        plan->doc = doc->text;
        plan->hasDoc = true;
    }
    const CodePosition location = out().location();
    ScopeCode code(scope, *plan, m_code);
    code.emitter.restoreLocation(location);
    beginScope(code);
    makeBody();
    endScope(code);
    makeFunction(std::move(plan), scope, flags);
}

void Compiler::decorate(NodeList<Expr> decorators, const std::function<void()> &definition)
{
    for (const Expr *decorator : decorators) {
        expression(*decorator);
        out().setLocation(decorator->range);
        out().emit(Opcode::PushCallable);
    }
    definition();
    for (size_t n = decorators.size(); n-- > 0;) {
        out().setLocation(decorators[n]->range);
        out().emit(Opcode::Call, 1, 3, 1);
    }
}

void Compiler::functionDef(const FunctionDefStmt &stmt)
{
    decorate(stmt.decorators, [&] {
        out().setLocation(stmt.range);
        const int firstLine = stmt.decorators.empty() ? stmt.range.begin.line : stmt.decorators[0]->range.begin.line;
        const auto makeBody = [&] {
            body(stmt.body);
            out().emit(Opcode::LoadNone);
            out().emit(Opcode::Return);
        };
        function(*stmt.scope, *stmt.parameters, stmt.returns, makeBody, stmt.body, firstLine);
    });
    out().setLocation(stmt.range);
    store(stmt.name);
}

void Compiler::lambda(const LambdaExpr &expr)
{
    const auto makeBody = [&] {
        expression(*expr.body);
        out().setLocation(expr.body->range);
        if (expr.scope->isGenerator) {
            out().emit(Opcode::Pop);
            out().emit(Opcode::LoadNone);
        }
        out().emit(Opcode::Return);
    };
    static const Parameters none;
    function(*expr.scope, expr.parameters ? *expr.parameters : none, nullptr, makeBody, {}, expr.range.begin.line);
}

void Compiler::classBody(const ClassDefStmt &stmt)
{
    const auto storeString = [&](std::string_view name, std::string_view text) {
        out().loadString(text);
        out().emit(Opcode::StoreName, out().nameIndex(name));
    };
    out().emit(Opcode::LoadName, out().nameIndex("__name__"));
    out().emit(Opcode::StoreName, out().nameIndex("__module__"));
    storeString("__qualname__", stmt.scope->qualifiedName);
    if (const ConstantExpr *doc = docstring(stmt.body))
        storeString("__doc__", doc->text);
    setUpAnnotations(stmt.body);
    body(stmt.body);
    if (stmt.scope->needsClassCell)
        out().emit(Opcode::LoadClosure, slotOf("__class__"));
    else
        out().emit(Opcode::LoadNone);
    out().emit(Opcode::Return);
}

void Compiler::classDef(const ClassDefStmt &stmt)
{
    decorate(stmt.decorators, [&] {
        out().setLocation(stmt.range);
        out().emit(Opcode::PushUnset);
        out().emit(Opcode::LoadBuildClass);
        auto plan = std::make_unique<CodePlan>();
        plan->firstLine = stmt.range.begin.line;
        ScopeCode code(*stmt.scope, *plan, m_code);
        code.emitter.restoreLocation(out().location());
        beginScope(code);
        classBody(stmt);
        endScope(code);
        makeFunction(std::move(plan), *stmt.scope, 0);
        out().loadString(stmt.scope->name);
        callArguments(stmt.bases, stmt.keywords, 2);
    });
    out().setLocation(stmt.range);
    store(stmt.name);
}

} // namespace script::compiler
