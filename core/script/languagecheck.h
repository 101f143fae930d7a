// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/diagnostic.h"
#include "core/script/language.h"
#include "core/script/symboltable.h"

#include <set>
#include <string>

namespace script
{

/// What can be said about a resolved program without running it: imports, builtins and class
/// features that are not in the language (errors, with what to use instead), names bound nowhere
/// (warnings, since CPython too complains only when it gets there). In source order.
Diagnostics checkLanguage(Ast &ast, const SymbolTable &symbols, const Language &language);

/// The candidate that CPython would take the name for a misspelling of, or empty.
std::string_view closestName(std::string_view name, const std::set<std::string_view> &candidates);

} // namespace script
