// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/abridged.h"

#include <algorithm>
#include <vector>

namespace trace
{

namespace
{

constexpr std::string_view ellipsis = "…";

/// The bytes at which characters begin, and the end.
std::vector<std::size_t> beginnings(std::string_view text)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80)
            found.push_back(i);
    }
    found.push_back(text.size());
    return found;
}

} // namespace

std::string abridged(std::string_view text, std::size_t before, std::size_t after, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    const std::vector<std::size_t> at = beginnings(text);
    const std::size_t size = at.size() - 1;
    if (size <= most)
        return std::string(text);
    const auto slice = [&](std::size_t from, std::size_t to) {
        return text.substr(at[from], at[to] - at[from]);
    };
    // The characters that differ, [from, to); a character of which a byte differs is one of them.
    before = std::min(before, text.size());
    after = std::min(after, text.size() - before);
    const auto behind = std::upper_bound(at.begin(), at.end(), before);
    const std::size_t from = static_cast<std::size_t>(behind - at.begin()) - 1;
    const auto end = std::lower_bound(at.begin(), at.end(), text.size() - after);
    const std::size_t to = std::max(from, static_cast<std::size_t>(end - at.begin()));

    const std::size_t room = most - (from > 0) - (to < size);
    if (to - from > room) { // what differs is itself too long
        const std::size_t head = (room - 1) / 2;
        const std::size_t tail = room - 1 - head;
        return std::string(from > 0 ? ellipsis : "")
            .append(slice(from, from + head))
            .append(ellipsis)
            .append(slice(to - tail, to))
            .append(to < size ? ellipsis : "");
    }
    const std::size_t spare = room - (to - from);
    const std::size_t right = std::min(size - to, spare / 2);
    const std::size_t left = std::min(from, spare - right);
    const std::size_t first = from - left;
    const std::size_t last = std::min(size, to + spare - left);
    return std::string(first > 0 ? ellipsis : "")
        .append(slice(first, last))
        .append(last < size ? ellipsis : "");
}

} // namespace trace
