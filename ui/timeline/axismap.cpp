// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axismap.h"

#include <algorithm>
#include <cmath>

namespace timeline {

using ui::Axis;

trace::Time fromSeconds(double seconds)
{
    constexpr double most = 9e9; // 285 years fit into 64 bits of nanoseconds
    return trace::Time(std::llround(std::clamp(seconds, 0.0, most) * 1e9));
}

AxisMap::AxisMap(const trace::Model &model, Axis axis, trace::Time now, int run)
    : m_model(model), m_axis(axis), m_now(std::max(now, model.lastTime())), m_run(run)
{
    if (model.isEnded())
        m_now = model.lastTime();
}

double AxisMap::extent() const
{
    return m_axis == Axis::Time ? seconds(m_now) : m_model.turns().end();
}

double AxisMap::ofEvent(std::size_t event) const
{
    if (m_axis == Axis::Steps)
        return m_model.turns().position(event);
    return event < m_model.size() ? seconds(m_model.trace()[event].time) : seconds(m_now);
}

double AxisMap::end(const trace::Span &span) const
{
    if (m_axis == Axis::Time)
        return seconds(span.isOpen() ? m_now : span.end);
    return span.endEvent == trace::noEvent ? m_model.turns().end() : m_model.turns().position(span.endEvent);
}

double AxisMap::of(trace::Time time) const
{
    if (m_axis == Axis::Time)
        return seconds(time);
    return m_model.turns().position(std::min(m_model.trace().eventsUntil(time), m_model.size()));
}

double AxisMap::of(const ui::Playhead::Moment &moment) const
{
    if (m_axis == Axis::Time)
        return seconds(moment.time);
    return m_model.turns().position(moment.eventsIn(m_model, m_run));
}

ui::Playhead::Moment AxisMap::momentAt(double value) const
{
    if (m_axis == Axis::Time)
        return {std::min(fromSeconds(value), m_now), ui::Playhead::Moment::allOfInstant, m_run};
    const std::size_t events = std::min(m_model.turns().eventsAt(value), m_model.size());
    const trace::Time time = events == 0 ? trace::Time{0} : m_model.trace()[events - 1].time;
    return {time, events, m_run};
}

std::size_t AxisMap::firstEndingFrom(const trace::Lane &lane, double value, std::size_t start) const
{
    if (m_axis == Axis::Time) {
        trace::Time time = fromSeconds(value);
        if (seconds(time) < value)
            ++time;
        const std::size_t index = lane.firstEndingFrom(time, start);
        return index < lane.size() && lane[index].isOpen() && m_now < time ? index + 1 : index;
    }
    // Galloping: neighbouring pixel columns are near each other in the lane as well.
    const auto endsBefore = [&](std::size_t index) { return end(lane[index]) < value; };
    std::size_t low = start;
    std::size_t step = 1;
    const std::size_t size = lane.size();
    while (low + step <= size && endsBefore(low + step - 1)) {
        low += step;
        step *= 2;
    }
    std::size_t high = std::min(low + step, size);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (endsBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace timeline
