// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/decimal/number.h"

#include <optional>
#include <string>
#include <string_view>

namespace stdlib::decimal
{

/// format(number, spec) of Python's mini language for numbers; nothing if the spec is not one.
std::optional<std::string> format(const Number &number, std::string_view spec,
                                  const Context &context);

} // namespace stdlib::decimal
