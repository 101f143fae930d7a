// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace trace
{

/// A number that changes at moments, such as a queue's depth. Append-only; belongs to one thread.
class StepSeries
{
public:
    struct Point {
        Time time{};
        std::uint32_t value = 0; // from this moment on
        std::uint32_t event = 0;
        friend bool operator==(const Point &, const Point &) = default;
    };

    void append(Time time, std::uint32_t value, std::uint32_t event);

    std::size_t size() const { return m_points.size(); }
    const Point &operator[](std::size_t index) const { return m_points[index]; }
    /// Index of the first point at or after `time`. O(log n).
    std::size_t firstFrom(Time time) const;
    /// The value in force at `time` (0 before the first point). O(log n).
    std::uint32_t valueAt(Time time) const;
    /// The value after the first `events` events of the run. O(log n).
    std::uint32_t valueAfter(std::size_t events) const;
    /// Least and greatest value in force within [from, to]. O(log n), so that one pixel column
    /// costs little.
    std::pair<std::uint32_t, std::uint32_t> rangeWithin(Time from, Time to) const;
    std::uint32_t greatest() const { return m_greatest; }

private:
    using Range = std::pair<std::uint32_t, std::uint32_t>;
    Range rangeOf(std::size_t first, std::size_t last) const;

    std::vector<Point> m_points;
    std::vector<std::vector<Range>>
        m_levels; // m_levels[k]: least and greatest of 16^(k+1) points each
    std::uint32_t m_greatest = 0;
};

} // namespace trace
