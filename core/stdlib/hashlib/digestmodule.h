// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::hashlib
{

/// The digests behind prelude/hashlib.py.
script::Value makeModule(Environment &environment);

} // namespace stdlib::hashlib
