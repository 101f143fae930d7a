// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

namespace stdlib
{
class Environment;
}

namespace stdlib::weakref
{

/// `_weakref`: the references themselves, which the prelude weakref builds upon.
script::Value makeModule(Environment &environment);

} // namespace stdlib::weakref
