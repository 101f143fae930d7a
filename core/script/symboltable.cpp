// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/symboltable.h"

#include "core/script/scopebuilder.h"

#include <algorithm>

namespace script
{

namespace
{

bool isOwn(const Symbol &symbol)
{
    return (symbol.isAssigned || symbol.isParameter) && !symbol.isGlobal && !symbol.isNonlocal;
}

void addOnce(std::vector<Identifier> &names, Identifier name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

/// The function scope, or for __class__ the class, whose variable the name is; null for a global.
Scope *findOwner(const Scope &scope, Identifier name)
{
    for (Scope *outer = scope.parent; outer; outer = outer->parent) {
        if (outer->type == ScopeType::Class && name == "__class__")
            return outer;
        if (!outer->isFunctionLike())
            continue;
        const Symbol *symbol = outer->find(name);
        if (symbol && symbol->isGlobal)
            return nullptr;
        if (symbol && isOwn(*symbol))
            return outer;
    }
    return nullptr;
}

/// Makes the name a variable of the owner that the scope and all between them hand on.
void capture(Scope &scope, Scope &owner, Identifier name)
{
    if (owner.type == ScopeType::Class)
        owner.needsClassCell = true;
    else
        owner.find(name)->access = NameAccess::Cell;
    addOnce(owner.cells, name);
    for (Scope *between = &scope; between != &owner; between = between->parent) {
        addOnce(between->frees, name);
        if (between != &scope && between->isFunctionLike())
            between->add(name, {}).access = NameAccess::Free;
    }
}

class Linker
{
public:
    explicit Linker(SymbolTable &table) : m_table(table) {}

    void link(Scope &scope)
    {
        setQualifiedName(scope);
        // By index: capturing for an inner scope may add symbols to this one.
        for (std::size_t i = 0; i < scope.symbols.size(); ++i)
            link(scope, scope.symbols[i].name);
    }

private:
    void link(Scope &scope, Identifier name)
    {
        Symbol &symbol = *scope.find(name);
        if (symbol.isGlobal) {
            symbol.access = NameAccess::GlobalExplicit;
        } else if (symbol.isNonlocal) {
            Scope *owner = findOwner(scope, name);
            if (scope.type == ScopeType::Module) {
                fail(symbol, "nonlocal declaration not allowed at module level");
            } else if (!owner || owner->type == ScopeType::Class) {
                fail(symbol, "no binding for nonlocal '" + std::string(name) + "' found");
            } else {
                symbol.access = NameAccess::Free;
                capture(scope, *owner, name);
            }
        } else if (isOwn(symbol)) {
            if (symbol.access != NameAccess::Cell)
                symbol.access = NameAccess::Local;
        } else if (Scope *owner = findOwner(scope, name)) {
            symbol.access = NameAccess::Free;
            capture(scope, *owner, name);
        } else {
            symbol.access = NameAccess::GlobalImplicit;
        }
    }

    void setQualifiedName(Scope &scope)
    {
        scope.qualifiedName = scope.name;
        const Scope *outer = scope.parent;
        if (!outer || outer->type == ScopeType::Module)
            return;
        const Symbol *symbol = scope.definedName.empty() ? nullptr : outer->find(scope.definedName);
        if (symbol && symbol->isGlobal)
            return;
        const bool isFunction =
            outer->type == ScopeType::Function || outer->type == ScopeType::Lambda;
        scope.qualifiedName =
            outer->qualifiedName + (isFunction ? ".<locals>." : ".") + std::string(scope.name);
    }

    void fail(const Symbol &symbol, std::string message)
    {
        const SourceRange range = symbol.declaration.isValid() ? symbol.declaration : symbol.range;
        m_table.diagnostics.push_back(
            {Severity::Error, DiagnosticKind::SyntaxError, range, std::move(message), {}});
    }

    SymbolTable &m_table;
};

void listLocals(Scope &scope)
{
    if (!scope.isFunctionLike())
        return;
    for (const Symbol &symbol : scope.symbols) {
        if (symbol.isParameter)
            scope.locals.push_back(symbol.name);
    }
    for (const Symbol &symbol : scope.symbols) {
        if (!symbol.isParameter && symbol.access == NameAccess::Local)
            scope.locals.push_back(symbol.name);
    }
}

} // namespace

const Symbol *Scope::find(Identifier symbolName) const
{
    const auto found = m_index.find(symbolName);
    return found == m_index.end() ? nullptr : &symbols[found->second];
}

Symbol *Scope::find(Identifier symbolName)
{
    const auto found = m_index.find(symbolName);
    return found == m_index.end() ? nullptr : &symbols[found->second];
}

NameAccess Scope::access(Identifier symbolName) const
{
    const Symbol *symbol = find(symbolName);
    return symbol ? symbol->access : NameAccess::GlobalImplicit;
}

Symbol &Scope::add(Identifier symbolName, SourceRange firstMention)
{
    const auto [entry, isNew] = m_index.try_emplace(symbolName, symbols.size());
    if (isNew) {
        Symbol symbol;
        symbol.name = symbolName;
        symbol.range = firstMention;
        symbols.push_back(symbol);
    }
    return symbols[entry->second];
}

void linkNames(SymbolTable &table)
{
    Linker linker(table);
    for (const auto &scope : table.scopes)
        linker.link(*scope);
    for (const auto &scope : table.scopes)
        listLocals(*scope);
}

bool defersAnnotations(const Ast &ast)
{
    const auto isDeferral = [](const Stmt *stmt) {
        const auto *import = tryAs<ImportFromStmt>(stmt);
        return import && import->module == "__future__"
               && std::any_of(import->names.begin(), import->names.end(),
                              [](const ImportAlias *alias) { return alias->name == "annotations"; });
    };
    return std::any_of(ast.body().begin(), ast.body().end(), isDeferral);
}

SymbolTable resolve(Ast &ast)
{
    SymbolTable table;
    ScopeBuilder(ast, table).build();
    linkNames(table);
    checkPlacement(ast, table.diagnostics);
    std::stable_sort(table.diagnostics.begin(), table.diagnostics.end(),
                     [](const Diagnostic &left, const Diagnostic &right) {
                         return left.range.begin < right.range.begin;
                     });
    return table;
}

} // namespace script
