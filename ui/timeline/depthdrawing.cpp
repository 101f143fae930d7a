// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/depthdrawing.h"

#include "ui/timeline/worddrawing.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

double positionOf(const AxisMap &map, const trace::StepSeries::Point &point)
{
    return map.axis() == ui::Axis::Time ? seconds(point.time) : map.ofEvent(point.event);
}

/// Index of the first point right of `value` on the axis.
std::size_t firstAfter(const trace::StepSeries &series, const AxisMap &map, double value)
{
    std::size_t low = 0;
    std::size_t high = series.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (positionOf(map, series[middle]) <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void drawNumber(QPainter &painter, const Look &look, const QString &text, double right, double centre)
{
    painter.setPen(look.theme.faintText);
    drawWords(painter, QPointF(right - wordsWidth(look.axis, text), centre + fontHeights(look.axis).capital / 2), look.axis, text);
}

} // namespace

double depthTop(const trace::StepSeries &series, std::uint32_t maxsize)
{
    const double greatest = std::max(1.0, static_cast<double>(series.greatest()));
    const bool near = maxsize > 0 && maxsize <= 3 * greatest + 2;
    return near ? std::max(greatest, static_cast<double>(maxsize)) : greatest;
}

std::vector<QPointF> depthLine(const trace::StepSeries &series, const AxisMap &map, const Scale &scale,
                               const QRectF &area, double top)
{
    std::vector<QPointF> line;
    const double end = std::min(scale.to, map.extent());
    if (series.size() == 0 || positionOf(map, series[0]) > end)
        return line;
    const auto height = [&](std::uint32_t value) { return area.bottom() - area.height() * value / top; };
    const std::size_t first = firstAfter(series, map, scale.from);
    const std::size_t last = firstAfter(series, map, end);
    const double right = toPixel(scale, end);
    if (last - first <= static_cast<std::size_t>(2 * scale.width())) {
        double y = height(first == 0 ? 0 : series[first - 1].value);
        line.emplace_back(first == 0 ? toPixel(scale, positionOf(map, series[0])) : scale.left, y);
        for (std::size_t i = first; i < last; ++i) {
            const double x = toPixel(scale, positionOf(map, series[i]));
            line.emplace_back(x, y);
            y = height(series[i].value);
            line.emplace_back(x, y);
        }
        line.emplace_back(right, y);
        return line;
    }
    const double start = std::max(scale.left, toPixel(scale, positionOf(map, series[0])));
    for (double x = std::floor(start); x < right; ++x) {
        const auto [least, greatest] = series.rangeWithin(map.timeAt(std::max(0.0, toValue(scale, x))), map.timeAt(std::max(0.0, toValue(scale, x + 1))));
        // Up one column and down the next, so that the line stays one line.
        const bool up = line.empty() || line.back().y() >= area.bottom() - area.height() * (least + greatest) / 2.0 / top;
        line.emplace_back(x, height(up ? least : greatest));
        line.emplace_back(x, height(up ? greatest : least));
    }
    return line;
}

void drawDepth(QPainter &painter, const Look &look, const AxisMap &map, const Scale &scale,
               const trace::StepSeries &series, std::uint32_t maxsize, const QRectF &area)
{
    const ui::Theme &theme = look.theme;
    const double top = depthTop(series, maxsize);
    const std::vector<QPointF> line = depthLine(series, map, scale, area, top);
    painter.setRenderHint(QPainter::Antialiasing);

    if (!line.empty()) {
        QPainterPath outline;
        outline.moveTo(line.front().x(), area.bottom());
        for (const QPointF &corner : line)
            outline.lineTo(corner);
        outline.lineTo(line.back().x(), area.bottom());
        outline.closeSubpath();
        QColor fill = theme.queue;
        fill.setAlphaF(theme.isDark() ? 0.17f : 0.13f);
        painter.fillPath(outline, fill);
    }
    painter.fillRect(QRectF(scale.left, area.bottom() - 0.5, scale.width(), 1), theme.grid);
    if (maxsize > 0 && maxsize <= top) {
        const double y = std::round(area.bottom() - area.height() * maxsize / top) + 0.5;
        QPen pen(theme.queue, 1, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y));
    }
    if (!line.empty()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.queue, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(line.data(), static_cast<int>(line.size()));
    }
    drawNumber(painter, look, QString::number(top, 'f', 0), scale.left - 8, area.top());
    drawNumber(painter, look, QStringLiteral("0"), scale.left - 8, area.bottom());
}

} // namespace timeline
