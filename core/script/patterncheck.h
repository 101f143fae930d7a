// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/diagnostic.h"

namespace script
{

/// The errors CPython's compiler has about the patterns of a match statement.
void checkPatterns(const MatchStmt &match, Diagnostics &diagnostics);

} // namespace script
