// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/native.h"

namespace script {

class Dict;

/// A built-in function by name, for the dict of builtins.
using BuiltinFunctions = std::initializer_list<NativeMethod>;
void addFunctions(Dict &names, BuiltinFunctions functions);

// Each file's share of the built-in functions.
void addPrint(Dict &names);
void addNumberFunctions(Dict &names); ///< abs, round, sum, min, hex, ...
void addIterationFunctions(Dict &names); ///< len, iter, next, sorted, any, ...
void addObjectFunctions(Dict &names); ///< repr, getattr, isinstance, dir, ...
void addRefusedFunctions(Dict &names); ///< open, eval, ...: what a scenario may not do

} // namespace script
