// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::frames
{

/// _frames: what traceback, logging and warnings ask about the program's own frames. Those of modules written
/// in the scenario language are passed over, as if they were not there.
script::Value makeModule(Environment &environment);

} // namespace stdlib::frames
