// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

namespace stdlib
{

class Environment;

/// `_definitions`, for preludes only: makes functions from text, as dataclasses need them so that
/// their signatures, and the errors about wrong calls, are a real function's; evaluates types that
/// are texts.
script::Value makeDefinitionsModule(Environment &environment);

/// `builtins`: the names that every module sees; what is set in it, they see too.
script::Value makeBuiltinsModule(Environment &environment);

} // namespace stdlib
