// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::sys
{

void initializeTypes();
script::Value makeModule(Environment &environment);
/// _run: what modules of prelude/ need to know of the run's settings.
script::Value makeRunModule(Environment &environment);

} // namespace stdlib::sys
