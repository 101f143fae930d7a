// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::time
{

/// The clocks that scripts see are the run's: time.sleep() waits on it. The rest is in
/// prelude/time.py.
script::Value makeModule(Environment &environment);

} // namespace stdlib::time
