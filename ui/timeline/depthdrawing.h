// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/stepseries.h"
#include "ui/timeline/axismap.h"
#include "ui/timeline/coordinates.h"
#include "ui/timeline/look.h"

#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace timeline {

/// The corners of a step line in pixels, from left to right: exact while steps are wider than a pixel, else the least
/// and the greatest value of each pixel column. `top` is the value at the area's upper edge.
std::vector<QPointF> depthLine(const trace::StepSeries &series, const AxisMap &map, const Scale &scale,
                               const QRectF &area, double top);

/// The value at the upper edge of a depth plot: the greatest depth, or the limit if it is near.
double depthTop(const trace::StepSeries &series, std::uint32_t maxsize);

/// Draws how a number (queue depth, jobs in line) changes: filled step line, limit, and the scale at the left.
void drawDepth(QPainter &painter, const Look &look, const AxisMap &map, const Scale &scale,
               const trace::StepSeries &series, std::uint32_t maxsize, const QRectF &area);

} // namespace timeline
