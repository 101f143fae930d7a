// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/visiblerange.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr std::size_t mostRemembered = 200;
// Parts of the extent, so that the first mark, and the end's cap and total, are seen whole.
constexpr double marginBefore = 0.012;
constexpr double marginAfter = 0.07;

VisibleRange::Range whole(double extent)
{
    return {-extent * marginBefore, extent * (1 + marginAfter)};
}

} // namespace

double VisibleRange::shortest() const
{
    return m_axis == Axis::Time ? 2e-8 : 2;
}

VisibleRange::Range VisibleRange::limited(Range range) const
{
    if (!std::isfinite(range.from) || !std::isfinite(range.to))
        return m_range;
    if (range.to < range.from)
        std::swap(range.from, range.to);
    const double most = std::max(m_extent * 1.3, shortest());
    const double length = std::clamp(range.length(), shortest(), most);
    if (length == range.length() && range.from >= -length / 2 && range.from <= m_extent - length / 2)
        return range; // exactly as asked for, without rounding
    const double middle = (range.from + range.to) / 2;
    // Half of the view may lie before the start or after the end, so that any moment can be brought to its middle.
    const double from = std::clamp(middle - length / 2, -length / 2, std::max(m_extent - length / 2, -length / 2));
    return {from, from + length};
}

void VisibleRange::assign(Range range)
{
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT changed();
}

void VisibleRange::setRange(Range range)
{
    assign(limited(range));
}

void VisibleRange::navigate(Range range)
{
    const Range next = limited(range);
    if (next == m_range)
        return;
    remember();
    assign(next);
}

void VisibleRange::remember()
{
    if (!m_history.empty() && m_history.back() == m_range)
        return;
    if (m_history.size() == mostRemembered)
        m_history.erase(m_history.begin());
    m_history.push_back(m_range);
    if (m_history.size() == 1)
        Q_EMIT undoAvailable(true);
}

void VisibleRange::undo()
{
    if (m_history.empty())
        return;
    const Range back = m_history.back();
    m_history.pop_back();
    assign(limited(back));
    if (m_history.empty())
        Q_EMIT undoAvailable(false);
}

void VisibleRange::fit()
{
    navigate(whole(std::max(m_extent, shortest())));
}

void VisibleRange::setAxis(Axis axis, double extent)
{
    const bool couldUndo = canUndo();
    m_axis = axis;
    m_extent = std::max(extent, 0.0);
    m_history.clear();
    if (couldUndo)
        Q_EMIT undoAvailable(false);
    m_range = whole(std::max(m_extent, shortest()));
    Q_EMIT changed();
}

void VisibleRange::setExtent(double extent)
{
    m_extent = std::max(extent, 0.0);
}

} // namespace ui
