// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/expression.h"

#include <string>
#include <string_view>

namespace script::compiler
{

/// An annotation as `from __future__ import annotations` keeps it: the expression written anew, so
/// that spaces and quotes of the source do not show.
std::string annotationText(const Expr &expr, std::string_view source);

} // namespace script::compiler
