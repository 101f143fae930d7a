// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::re
{

void initializeTypes();
/// The engine behind prelude/re.py, which checks and translates patterns: PCRE2 as
/// QRegularExpression has it.
script::Value makeModule(Environment &environment);

} // namespace stdlib::re
