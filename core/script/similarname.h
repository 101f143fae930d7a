// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace script
{

/// The candidate that a misspelt name was probably meant to be, as CPython 3.11 chooses it: the
/// first of those with the fewest edits, if they are few for the names' lengths; empty: none. A
/// change of case alone is half an edit. The name itself is no candidate, and neither is any where
/// there are too many.
std::string_view similarName(std::string_view name, std::span<const std::string_view> candidates);

} // namespace script
