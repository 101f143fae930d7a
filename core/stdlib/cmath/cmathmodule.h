// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::cmath
{

script::Value makeModule(Environment &environment);

} // namespace stdlib::cmath
