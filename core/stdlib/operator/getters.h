// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::operators
{

/// The types itemgetter, attrgetter and methodcaller.
void initializeGetters();
void addGetters(ModuleBuilder &module);

} // namespace stdlib::operators
