// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace trace
{

inline constexpr std::size_t maxVarintBytes = 10;

/// Writes seven bits in each byte, the lowest first; the highest bit says that more follow. Returns what
/// is behind it.
inline std::uint8_t *writeVarint(std::uint64_t number, std::uint8_t *place)
{
    while (number > 0x7f) {
        *place++ = static_cast<std::uint8_t>(number | 0x80);
        number >>= 7;
    }
    *place++ = static_cast<std::uint8_t>(number);
    return place;
}

/// Reads what writeVarint() wrote; `place` becomes what is behind it.
inline std::uint64_t readVarint(const std::uint8_t *&place)
{
    std::uint64_t number = *place & 0x7f;
    for (int shift = 7; *place++ & 0x80; shift += 7)
        number |= std::uint64_t{*place & 0x7fu} << shift;
    return number;
}

/// Small numbers of either sign as small ones.
inline std::uint64_t foldSign(std::int64_t number)
{
    return static_cast<std::uint64_t>(number) << 1 ^ static_cast<std::uint64_t>(number >> 63);
}

inline std::int64_t unfoldSign(std::uint64_t number)
{
    return static_cast<std::int64_t>(number >> 1 ^ (~(number & 1) + 1));
}

} // namespace trace
