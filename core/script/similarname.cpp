// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/similarname.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace script
{

namespace
{

constexpr size_t editCost = 2;
constexpr size_t caseCost = 1;
constexpr size_t longestCompared = 40;
constexpr size_t mostCandidates = 750;

char lowered(char letter) noexcept
{
    return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
}

size_t costOfReplacing(char left, char right) noexcept
{
    if (left == right)
        return 0;
    return lowered(left) == lowered(right) ? caseCost : editCost;
}

/// What it costs to turn one into the other; anything above `most` if it is more than that.
size_t editingCost(std::string_view left, std::string_view right, size_t most)
{
    const size_t common =
        size_t(std::mismatch(left.begin(),
                             left.begin() + std::ptrdiff_t(std::min(left.size(), right.size())),
                             right.begin())
                   .first -
               left.begin());
    left.remove_prefix(common);
    right.remove_prefix(common);
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
    if (left.empty() || right.empty())
        return (left.size() + right.size()) * editCost;
    if (left.size() > longestCompared || right.size() > longestCompared)
        return most + 1;
    std::vector<size_t> row(left.size() + 1);
    for (size_t n = 0; n < row.size(); ++n)
        row[n] = n * editCost;
    for (size_t m = 0; m < right.size(); ++m) {
        size_t diagonal = std::exchange(row[0], (m + 1) * editCost);
        for (size_t n = 0; n < left.size(); ++n) {
            const size_t replaced = diagonal + costOfReplacing(left[n], right[m]);
            diagonal = row[n + 1];
            row[n + 1] = std::min(replaced, std::min(row[n], row[n + 1]) + editCost);
        }
    }
    return row.back();
}

} // namespace

std::string_view similarName(std::string_view name, std::span<const std::string_view> candidates)
{
    if (candidates.size() >= mostCandidates)
        return {};
    std::string_view closest;
    size_t least = SIZE_MAX;
    for (const std::string_view candidate : candidates) {
        if (candidate == name)
            continue;
        // Up to a third of the letters of both may differ.
        const size_t allowed = (name.size() + candidate.size() + 3) * editCost / 6;
        const size_t most = std::min(allowed, least - 1);
        const size_t cost = editingCost(name, candidate, most);
        if (cost <= most) {
            closest = candidate;
            least = cost;
        }
    }
    return closest;
}

} // namespace script
