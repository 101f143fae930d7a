// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/diagnostic.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace script
{

enum class ScopeType : std::uint8_t { Module, Class, Function, Lambda, Comprehension };

/// How the code of a scope reaches a name.
enum class NameAccess : std::uint8_t {
    Local,          ///< fast slot in functions; the namespace dict in modules and classes
    Cell,           ///< own variable that an inner scope captures
    Free,           ///< variable of an enclosing function
    GlobalExplicit, ///< declared `global`
    GlobalImplicit  ///< bound nowhere around: global, then builtin
};

/// What one scope knows about one name.
struct Symbol {
    Identifier name; ///< mangled
    NameAccess access = NameAccess::GlobalImplicit;
    bool isParameter = false;
    bool isAssigned = false;     ///< bound by any statement here, parameters not counted
    bool isReferenced = false;   ///< read, annotations that are not evaluated not counted
    bool isInAnnotation = false; ///< read in an annotation that is not evaluated
    bool isImported = false;
    bool isAnnotated = false;
    bool isNonlocal = false;              ///< declared `nonlocal`
    bool isGlobal = false;                ///< declared `global`
    bool isIteration = false;             ///< target of a comprehension
    bool isWalrusInComprehension = false; ///< bound by := inside a comprehension
    SourceRange range;                    ///< first mention
    SourceRange declaration;              ///< the global or nonlocal statement
};

/// One namespace of a program: the module, a class body, or the body of a function, lambda or
/// comprehension. Comprehensions are functions of one parameter ".0", as in CPython 3.11.
struct Scope {
    ScopeType type = ScopeType::Module;
    Identifier name;           ///< "<module>", "f", "<lambda>", "<listcomp>", ...
    Identifier definedName;    ///< mangled name that def or class binds; empty for the others
    std::string qualifiedName; ///< "C.f.<locals>.g"
    Scope *parent = nullptr;
    std::vector<Scope *> children; ///< in source order
    SourceRange range;

    std::vector<Symbol> symbols; ///< in order of first mention

    /// Parameters in slot order (positional-only, positional, keyword-only, *args, **kwargs), then
    /// the other locals in order of first mention. Function-like scopes only. A parameter that is
    /// a cell stands in both locals and cells; other cells stand in cells only.
    std::vector<Identifier> locals;
    int parameterCount = 0;
    std::vector<Identifier> cells; ///< own variables that inner scopes capture
    /// Variables taken from enclosing functions, including those only passed on to inner scopes.
    /// In a class a name can be Local (its own binding) and in here (an inner function's need).
    std::vector<Identifier> frees;

    bool isGenerator = false; ///< has yield; with isCoroutine: an asynchronous generator
    bool isCoroutine = false; ///< async def, or a comprehension that awaits
    bool isNested = false;    ///< inside a function
    bool hasStarImport = false;
    bool needsClassCell =
        false; ///< class: a method uses super() or __class__; "__class__" in cells
    bool returnsValue = false;

    bool isFunctionLike() const { return type >= ScopeType::Function; }
    bool isAsyncGenerator() const { return isGenerator && isCoroutine; }

    const Symbol *find(Identifier symbolName) const;
    Symbol *find(Identifier symbolName);
    /// What find() gives, but GlobalImplicit for a name the scope does not mention.
    NameAccess access(Identifier symbolName) const;
    Symbol &add(Identifier symbolName, SourceRange firstMention);

private:
    std::unordered_map<std::string_view, std::size_t> m_index;
};

/// All scopes of a module. The scope-making nodes of the Ast point into it.
struct SymbolTable {
    std::vector<std::unique_ptr<Scope>> scopes; ///< front() is the module's
    Diagnostics diagnostics; ///< every error CPython's symtable and compiler raise

    const Scope &module() const { return *scopes.front(); }
};

/// Decides for every name of every scope where it lives, and mangles private names of classes in
/// the tree in place. Reports all errors it finds, in source order.
SymbolTable resolve(Ast &ast);

/// Whether `from __future__ import annotations` keeps annotations as text.
bool defersAnnotations(const Ast &ast);

} // namespace script
