// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/diagnostic.h"

#include <optional>
#include <string_view>

namespace script
{

/// Why these bytes are no source text (not UTF-8, a null byte, another encoding declared as in
/// PEP 263), or nothing.
std::optional<Diagnostic> checkEncoding(std::string_view source);

} // namespace script
