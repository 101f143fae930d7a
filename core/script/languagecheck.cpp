// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/languagecheck.h"

#include "core/script/astvisitor.h"
#include "core/script/languageadvice.h"
#include "core/script/similarname.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace script
{

namespace
{

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

/// Whether a handler of the try statement would catch a missing module.
bool catchesImportError(const TryStmt &stmt)
{
    const auto isCatching = [](const Expr *type) {
        const auto *name = tryAs<NameExpr>(type);
        return !type || (name && (name->id == "ImportError" || name->id == "ModuleNotFoundError" ||
                                  name->id == "Exception" || name->id == "BaseException"));
    };
    for (const ExceptHandler *handler : stmt.handlers) {
        const auto *tuple = tryAs<TupleExpr>(handler->type);
        const bool catches =
            tuple ? std::any_of(tuple->elements.begin(), tuple->elements.end(), isCatching)
                  : isCatching(handler->type);
        if (catches)
            return true;
    }
    return false;
}

class LanguageCheck : private AstVisitor
{
public:
    LanguageCheck(const SymbolTable &symbols, const Language &language)
        : m_symbols(symbols), m_language(language)
    {
    }

    Diagnostics check(Ast &ast)
    {
        m_defersAnnotations = defersAnnotations(ast);
        visitBody(ast.body());
        checkNames();
        std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                         [](const Diagnostic &left, const Diagnostic &right) {
                             return left.range.begin < right.range.begin;
                         });
        return std::move(m_diagnostics);
    }

private:
    void report(SourceRange range, std::string message, std::string_view advice,
                Severity severity = Severity::Error)
    {
        m_diagnostics.push_back({severity, DiagnosticKind::NotInLanguage, range, std::move(message),
                                 std::string(advice)});
    }

    void visitStmt(Stmt &stmt) override
    {
        if (const auto *import = tryAs<ImportStmt>(&stmt)) {
            for (const ImportAlias *alias : import->names) {
                checkModule(alias->name, alias->range);
                if (alias->bindName == alias->name || !alias->asName.empty())
                    m_modules[alias->bindName] = alias->name;
            }
        } else if (const auto *importFrom = tryAs<ImportFromStmt>(&stmt)) {
            checkImportFrom(*importFrom);
        } else if (auto *attempt = tryAs<TryStmt>(&stmt)) {
            return visitTry(*attempt);
        }
        AstVisitor::visitStmt(stmt);
    }

    void visitTry(TryStmt &attempt)
    {
        const bool wasGuarded = m_isGuarded;
        m_isGuarded = m_isGuarded || catchesImportError(attempt);
        visitBody(attempt.body);
        m_isGuarded = wasGuarded;
        for (ExceptHandler *handler : attempt.handlers)
            visitHandler(*handler);
        visitBody(attempt.orelse);
        visitBody(attempt.finally);
    }

    void checkModule(std::string_view module, SourceRange range)
    {
        if (m_language.modules.contains(module))
            return;
        // A program that provides for the module's absence gets it.
        report(range, "module " + quoted(module) + " is not in the language of a scenario",
               adviceForModule(module), m_isGuarded ? Severity::Warning : Severity::Error);
    }

    void checkImportFrom(const ImportFromStmt &stmt)
    {
        if (stmt.level > 0) {
            report(stmt.range, "a scenario is one file: it has no package to import from", {});
        } else if (stmt.module != "__future__") {
            checkModule(stmt.module, stmt.range);
            for (const ImportAlias *alias : stmt.names)
                checkPart(stmt.module, alias->name, alias->range);
        }
    }

    /// What a module that is in refuses to do. Of asyncio it would be the program's point, as would be what is left
    /// of a package whose other modules are not in; a call of another module's may stand in a branch that is never
    /// taken, and raises an error where it is.
    void checkPart(std::string_view module, std::string_view name, SourceRange range)
    {
        const bool isEssential = module == "asyncio" || ((module == "http" || module == "urllib") && !m_isGuarded);
        if (isExcludedPart(module, name))
            report(range,
                   std::string(module) + "." + std::string(name)
                       + " is not in the language of a scenario",
                   adviceForPart(module, name),
                   isEssential ? Severity::Error : Severity::Warning);
    }

    void visitExpr(Expr &expr) override
    {
        if (const auto *call = tryAs<CallExpr>(&expr)) {
            if (const auto *name = tryAs<NameExpr>(call->function))
                m_called.insert(name->id);
        }
        if (const auto *attribute = tryAs<AttributeExpr>(&expr)) {
            const auto *value = tryAs<NameExpr>(attribute->value);
            const auto module = value ? m_modules.find(value->id) : m_modules.end();
            if (module != m_modules.end())
                checkPart(module->second, attribute->name, expr.range);
        }
        AstVisitor::visitExpr(expr);
    }

    /// What is kept as text is not evaluated.
    void visitAnnotation(Expr &annotation) override
    {
        if (!m_defersAnnotations)
            AstVisitor::visitAnnotation(annotation);
    }

    /// A refused builtin that the program has not replaced by something of its own.
    bool isRefused(std::string_view name) const
    {
        const Symbol *symbol = m_symbols.module().find(name);
        return isExcludedBuiltin(name) && !(symbol && symbol->isAssigned) &&
               !m_globals.contains(name);
    }

    bool isModuleName(std::string_view name) const
    {
        static const std::set<std::string_view> always{
            "__name__",    "__file__",   "__doc__",         "__builtins__", "__debug__", "__spec__",
            "__package__", "__loader__", "__annotations__", "__cached__",   "__class__"};
        const Symbol *symbol = m_symbols.module().find(name);
        return (symbol && symbol->isAssigned) || m_globals.contains(name) ||
               always.contains(name) || m_language.builtins.contains(name);
    }

    /// Names no scope binds. Nothing is said where names may come from elsewhere.
    void checkNames()
    {
        bool isOpen = false;
        for (const auto &scope : m_symbols.scopes) {
            isOpen = isOpen || scope->hasStarImport;
            for (const Symbol &symbol : scope->symbols) {
                if (symbol.isGlobal && symbol.isAssigned)
                    m_globals.insert(symbol.name);
                const bool isTrick = symbol.access == NameAccess::GlobalImplicit &&
                                     (symbol.name == "globals" || symbol.name == "exec");
                isOpen = isOpen || (isTrick && symbol.isReferenced);
            }
        }
        for (const auto &scope : m_symbols.scopes) {
            for (const Symbol &symbol : scope->symbols) {
                const bool isGlobal = symbol.access == NameAccess::GlobalImplicit ||
                                      symbol.access == NameAccess::GlobalExplicit;
                if (isGlobal && symbol.isReferenced &&
                    (!isModuleName(symbol.name) || isRefused(symbol.name)) &&
                    !isClassName(*scope, symbol.name))
                    reportName(*scope, symbol, isOpen);
            }
        }
    }

    static bool isClassName(const Scope &scope, std::string_view name)
    {
        return scope.type == ScopeType::Class && (name == "__module__" || name == "__qualname__");
    }

    void reportName(const Scope &scope, const Symbol &symbol, bool isOpen)
    {
        if (isExcludedBuiltin(symbol.name)) {
            // It exists, and refuses when it is called: mentioning it does no harm.
            const bool isCalled = m_called.contains(symbol.name);
            report(symbol.range, quoted(symbol.name) + " is not in the language of a scenario",
                   adviceForBuiltin(symbol.name), isCalled ? Severity::Error : Severity::Warning);
            return;
        }
        if (isOpen || !m_reported.insert(symbol.name).second)
            return;
        const std::string_view similar = closestName(symbol.name, visibleNames(scope));
        std::string message = "name " + quoted(symbol.name) + " is not defined";
        if (!similar.empty())
            message += ". Did you mean: " + quoted(similar) + "?";
        m_diagnostics.push_back({Severity::Warning,
                                 DiagnosticKind::UndefinedName,
                                 symbol.range,
                                 std::move(message),
                                 {}});
    }

    std::set<std::string_view> visibleNames(const Scope &scope) const
    {
        std::set<std::string_view> names(m_language.builtins.begin(), m_language.builtins.end());
        for (const Scope *outer = &scope; outer; outer = outer->parent) {
            if (outer != &scope && outer->type == ScopeType::Class)
                continue;
            for (const Symbol &symbol : outer->symbols) {
                if (symbol.isAssigned || symbol.isParameter)
                    names.insert(symbol.name);
            }
        }
        return names;
    }

    const SymbolTable &m_symbols;
    const Language &m_language;
    Diagnostics m_diagnostics;
    std::set<std::string_view> m_globals; ///< bound by functions that declare them global
    std::set<std::string_view> m_reported;
    std::map<std::string_view, std::string_view> m_modules; ///< by the names they were imported under
    std::set<std::string_view> m_called; ///< names that stand before an argument list
    bool m_defersAnnotations = false;
    bool m_isGuarded = false; ///< inside a try that catches an ImportError
};

} // namespace

std::string_view closestName(std::string_view name, const std::set<std::string_view> &candidates)
{
    const std::vector<std::string_view> list(candidates.begin(), candidates.end());
    return similarName(name, list);
}

Diagnostics checkLanguage(Ast &ast, const SymbolTable &symbols, const Language &language)
{
    return LanguageCheck(symbols, language).check(ast);
}

} // namespace script
