// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace script {

// What str and bytes do alike with their bytes. A negative `most` means without limit.

using Pieces = std::vector<std::string_view>;

Pieces splitAt(std::string_view text, std::string_view separator, int64_t most);
Pieces splitAtFromEnd(std::string_view text, std::string_view separator, int64_t most);

/// The bytes of a white space character that the text begins (ends) with; 0: none.
using SpaceAt = size_t (*)(std::string_view text);
Pieces splitAtSpace(std::string_view text, int64_t most, SpaceAt spaceAtStart);
Pieces splitAtSpaceFromEnd(std::string_view text, int64_t most, SpaceAt spaceAtEnd);

/// The lines; with their ends if these are kept. `breakAt`: bytes of a line break that the text begins with.
Pieces splitLines(std::string_view text, bool keepsEnds, SpaceAt breakAt);

/// The number of places of `part` that do not overlap.
int64_t countParts(std::string_view text, std::string_view part);
std::string replaceParts(std::string_view text, std::string_view old, std::string_view replacement,
                         int64_t most, size_t (*characterSize)(char));
/// Tabs as spaces up to the next multiple of `size` columns; `isColumn`: whether a byte begins a column.
std::string expandTabs(std::string_view text, int64_t size, bool (*isColumn)(char));

} // namespace script
