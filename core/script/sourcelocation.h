// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef> // moc can read <compare> only behind another standard header

#include <compare>

namespace script
{

/// A place in a source text: line counts from 1, column is the 0-based offset in UTF-8 bytes.
struct SourcePosition {
    int line = 0;
    int column = 0;

    bool isValid() const { return line > 0; }
    auto operator<=>(const SourcePosition &) const = default;
};

/// The half-open stretch of source text from begin up to end.
struct SourceRange {
    SourcePosition begin;
    SourcePosition end;

    bool isValid() const { return begin.isValid(); }
    auto operator<=>(const SourceRange &) const = default;
};

} // namespace script
