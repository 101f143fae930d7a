// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::structs
{

/// _floatbits: floats as the 2, 4 or 8 bytes of the IEEE formats, the lowest byte first.
script::Value makeFloatBitsModule(Environment &environment);

} // namespace stdlib::structs
