// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"
#include "ui/common/playhead.h"
#include "ui/common/visiblerange.h"

namespace timeline {

inline double seconds(trace::Time time)
{
    return static_cast<double>(time.count()) / 1e9;
}
trace::Time fromSeconds(double seconds);

/// Where the things of one run stand on the axis: seconds on the Time axis, turns on the Steps axis.
class AxisMap
{
public:
    /// `now`: the run's clock, where open spans end. `run`: which of two compared ones it is.
    AxisMap(const trace::Model &model, ui::Axis axis, trace::Time now, int run = 0);

    ui::Axis axis() const { return m_axis; }
    trace::Time now() const { return m_now; }
    int run() const { return m_run; }
    const trace::Model &model() const { return m_model; }
    /// The end of everything.
    double extent() const;

    double begin(const trace::Span &span) const
    {
        return m_axis == ui::Axis::Time ? seconds(span.begin) : ofEvent(span.event);
    }
    double end(const trace::Span &span) const;
    double of(trace::Time time) const;
    double ofEvent(std::size_t event) const;
    double of(const ui::Playhead::Moment &moment) const;
    ui::Playhead::Moment momentAt(double value) const;
    trace::Time timeAt(double value) const { return momentAt(value).time; }

    /// Index of the first span, from `start` on, that ends at or after `value`. O(log of the distance).
    std::size_t firstEndingFrom(const trace::Lane &lane, double value, std::size_t start = 0) const;

private:
    const trace::Model &m_model;
    ui::Axis m_axis;
    trace::Time m_now;
    int m_run;
};

} // namespace timeline
