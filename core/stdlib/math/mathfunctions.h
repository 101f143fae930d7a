// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::math
{

[[noreturn]] void raiseDomainError();
[[noreturn]] void raiseRangeError();

/// The functions of one float, of several, those that are about ints, and those of many numbers.
void addFunctionsOfOne(ModuleBuilder &module);
void addFloatFunctions(ModuleBuilder &module);
void addIntegerFunctions(ModuleBuilder &module);
void addSums(ModuleBuilder &module);

} // namespace stdlib::math
