// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace ui::code
{

/// A line that stands in both of two texts; lines count from 0.
struct CommonLine {
    int first = 0;
    int second = 0;

    bool operator==(const CommonLine &) const = default;
};

/// A longest common subsequence of the lines of two texts, in order; empty lines count half, so that
/// code meets code. Between the first and the last difference the texts may have four million pairs of
/// lines; past that, nothing there is common.
std::vector<CommonLine> commonLines(const QStringList &first, const QStringList &second);

/// The lines that are not among the common ones: of the first text, and of the second.
struct DifferingLines {
    std::vector<int> first;
    std::vector<int> second;
};
DifferingLines differingLines(const std::vector<CommonLine> &common, int firstLines,
                              int secondLines);

/// How many empty rows go below each line, so that common lines stand at the same height and both
/// texts are equally high. The heights are in rows; a hidden line's is 0.
struct Fillers {
    std::vector<int> first;
    std::vector<int> second;
};
Fillers fillersFor(const std::vector<CommonLine> &common, const std::vector<int> &firstHeights,
                   const std::vector<int> &secondHeights);

} // namespace ui::code
