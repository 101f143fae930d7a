// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::random
{

void initializeTypes();
/// The module's own generator is seeded with the run's seed.
script::Value makeModule(Environment &environment);

} // namespace stdlib::random
