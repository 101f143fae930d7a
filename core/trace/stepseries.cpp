// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stepseries.h"

#include <algorithm>

namespace trace
{

namespace
{

constexpr std::size_t fan = 16;

void widen(std::pair<std::uint32_t, std::uint32_t> &range, std::uint32_t low, std::uint32_t high)
{
    range.first = std::min(range.first, low);
    range.second = std::max(range.second, high);
}

} // namespace

void StepSeries::append(Time time, std::uint32_t value, std::uint32_t event)
{
    std::size_t block = m_points.size();
    m_points.push_back({time, value, event});
    m_greatest = std::max(m_greatest, value);
    for (std::size_t level = 0; block >= fan || m_levels.size() > level; ++level) {
        block /= fan;
        if (m_levels.size() == level) {
            // Everything below this level so far makes up its first block.
            const std::size_t width = level == 0 ? m_points.size() - 1 : m_levels[level - 1].size();
            Range all{UINT32_MAX, 0};
            for (std::size_t i = 0; i < std::min(width, fan); ++i) {
                if (level == 0)
                    widen(all, m_points[i].value, m_points[i].value);
                else
                    widen(all, m_levels[level - 1][i].first, m_levels[level - 1][i].second);
            }
            m_levels.push_back({all});
        }
        auto &ranges = m_levels[level];
        if (ranges.size() <= block)
            ranges.push_back({value, value});
        else
            widen(ranges[block], value, value);
    }
}

std::size_t StepSeries::firstFrom(Time time) const
{
    const auto found = std::lower_bound(m_points.begin(), m_points.end(), time,
                                        [](const Point &point, Time t) { return point.time < t; });
    return static_cast<std::size_t>(found - m_points.begin());
}

std::uint32_t StepSeries::valueAt(Time time) const
{
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), time,
                                        [](Time t, const Point &point) { return t < point.time; });
    return after == m_points.begin() ? 0 : std::prev(after)->value;
}

std::uint32_t StepSeries::valueAfter(std::size_t events) const
{
    const auto after = std::partition_point(
        m_points.begin(), m_points.end(),
        [events](const Point &point) { return point.event < events; });
    return after == m_points.begin() ? 0 : std::prev(after)->value;
}

/// Over the points [first, last), a block of 16, 256 ... at a time where one fits.
StepSeries::Range StepSeries::rangeOf(std::size_t first, std::size_t last) const
{
    Range range{UINT32_MAX, 0};
    while (first < last) {
        std::size_t width = 1;
        std::size_t level = 0;
        while (level < m_levels.size() && first % (width * fan) == 0 &&
               first + width * fan <= last) {
            width *= fan;
            ++level;
        }
        if (level == 0)
            widen(range, m_points[first].value, m_points[first].value);
        else
            widen(range, m_levels[level - 1][first / width].first,
                  m_levels[level - 1][first / width].second);
        first += width;
    }
    return range;
}

std::pair<std::uint32_t, std::uint32_t> StepSeries::rangeWithin(Time from, Time to) const
{
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), to,
                                        [](Time t, const Point &point) { return t < point.time; });
    const auto last = static_cast<std::size_t>(after - m_points.begin());
    const std::size_t first = firstFrom(from);
    // What was in force when the stretch began counts too, unless it changed at that very moment.
    const bool changesAtOnce = first < last && m_points[first].time == from;
    Range range = rangeOf(first, last);
    if (!changesAtOnce) {
        const std::uint32_t before = first ? m_points[first - 1].value : 0;
        widen(range, before, before);
    }
    return range;
}

} // namespace trace
