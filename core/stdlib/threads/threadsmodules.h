// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::threads
{

void initializeTypes();
script::Value makeConcurrentModule(Environment &environment);
script::Value makeFuturesModule(Environment &environment); ///< concurrent.futures

} // namespace stdlib::threads
