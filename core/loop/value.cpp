// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/value.h"

#include <cmath>
#include <cstdint>

namespace loop
{

double toSeconds(Nanoseconds time)
{
    return double(time.count()) / 1e9;
}

Nanoseconds fromSeconds(double seconds)
{
    constexpr double most = 9.2e18;
    const double count = std::nearbyint(seconds * 1e9);
    if (!(count < most))
        return Nanoseconds::max();
    if (count < -most)
        return Nanoseconds::min();
    return Nanoseconds(std::int64_t(count));
}

} // namespace loop
