// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

#include <span>

namespace stdlib
{

/// One module that scripts may import.
struct ModuleEntry {
    const char *name; ///< in full: "concurrent.futures"
    ModuleMaker make; ///< null: written in the scenario language, in prelude/
};

/// All of them, sorted by name; packages before their parts.
std::span<const ModuleEntry> allModules();

} // namespace stdlib
