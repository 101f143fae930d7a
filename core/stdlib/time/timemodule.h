// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::time
{

/// The clock that scripts see is the run's: time.sleep() waits on it.
script::Value makeModule(Environment &environment);

} // namespace stdlib::time
