// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trace
{

inline constexpr std::size_t longestName = 24; // characters

/// A text of at most `most` characters, ellipses included, for a name among its likes, all of which
/// begin with the same `before` bytes and end with the same `after`: what tells them apart stays,
/// and as much of what is beside it as there is room for. Cuts between characters.
std::string abridged(std::string_view text, std::size_t before = 0, std::size_t after = 0,
                     std::size_t most = longestName);

} // namespace trace
