// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"

#include <string>
#include <vector>

namespace script
{

/// The modules that a program's import statements name, wherever they stand: "asyncio.queues".
/// Sorted, each once; nothing of `from . import x`, which is relative.
std::vector<std::string> importedModules(const Ast &ast);

} // namespace script
