// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string_view>

namespace stdlib
{

class Environment;

/// A module that is written in the scenario language itself, in a file of this folder. Its text is
/// compiled once for the process.
script::Value makePreludeModule(Environment &environment, std::string_view name);

} // namespace stdlib
