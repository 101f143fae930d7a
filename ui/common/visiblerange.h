// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

namespace ui {

/// Time in seconds since the run's start, or Steps: one unit for each turn of the loop.
enum class Axis { Time, Steps };

/// The part of the axis that is in view, in units of the axis (seconds or turns), with the way back.
///
/// This object is the source of truth; the timeline and its overview only show it and ask it to change.
class VisibleRange : public QObject
{
    Q_OBJECT

public:
    struct Range
    {
        double from = 0;
        double to = 1;
        double length() const { return to - from; }
        friend bool operator==(const Range &, const Range &) = default;
    };

    using QObject::QObject;

    const Range &range() const { return m_range; }
    double from() const { return m_range.from; }
    double to() const { return m_range.to; }
    Axis axis() const { return m_axis; }
    bool canUndo() const { return !m_history.empty(); }
    /// Everything there is: from 0 to this.
    double extent() const { return m_extent; }

    /// Another part, at most a little more than the extent and never less than `shortest()`.
    void setRange(Range range);
    /// The same, and the part left behind can be returned to. One call for each gesture, not for each frame of it.
    void navigate(Range range);
    /// Remembers the present part, before a gesture that will call setRange() many times.
    void remember();
    void undo();
    /// All of it.
    void fit();

    /// Changing the axis shows all of the other one.
    void setAxis(Axis axis, double extent);
    void setExtent(double extent);
    double shortest() const;

Q_SIGNALS:
    void changed();
    void undoAvailable(bool available);

private:
    Range limited(Range range) const;
    void assign(Range range);

    Range m_range;
    std::vector<Range> m_history;
    double m_extent = 1;
    Axis m_axis = Axis::Time;
};

} // namespace ui
