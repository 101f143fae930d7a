// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/patterns.h"

#include <QPainter>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

bool isRaster(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

/// A tile of one period, drawn at the device's pixel ratio: filling with it is many times faster than lines.
template <class Draw>
QBrush tileBrush(QStringView name, double period, const QColor &colour, double ratio, Draw draw)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(period * ratio)));
    const QString key = QStringLiteral("%1/%2/%3").arg(name).arg(pixels).arg(colour.rgba());
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = QPixmap(pixels, pixels);
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(pixels / period, pixels / period);
        draw(painter);
        painter.end();
        QPixmapCache::insert(key, tile);
    }
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(period / pixels, period / pixels));
    return brush;
}

double scaleOf(const QPainter &painter)
{
    const QTransform &transform = painter.deviceTransform();
    return std::hypot(transform.m11(), transform.m12());
}

void fillTiled(QPainter &painter, const QRectF &rect, const QBrush &brush)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.fillRect(rect, brush);
    painter.restore();
}

} // namespace

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour, double spacing, double width)
{
    if (rect.isEmpty())
        return;
    const QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    if (isRaster(painter)) {
        const auto brush = tileBrush(u"hatch", spacing, colour, scaleOf(painter), [&](QPainter &tile) {
            tile.setPen(pen);
            for (const double shift : {-spacing, 0.0, spacing})
                tile.drawLine(QPointF(shift - spacing, 2 * spacing), QPointF(shift + 2 * spacing, -spacing));
        });
        fillTiled(painter, rect, brush);
        return;
    }
    // Each line is x + y = k * spacing, cut to the rectangle. One path keeps files small.
    QPainterPath lines;
    const double first = std::ceil((rect.left() + rect.top()) / spacing);
    const double last = std::floor((rect.right() + rect.bottom()) / spacing);
    for (double k = first; k <= last; ++k) {
        const double sum = k * spacing;
        const double left = std::max(rect.left(), sum - rect.bottom());
        const double right = std::min(rect.right(), sum - rect.top());
        if (right > left) {
            lines.moveTo(left, sum - left);
            lines.lineTo(right, sum - right);
        }
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(lines);
    painter.restore();
}

void drawDots(QPainter &painter, const QRectF &rect, const QColor &colour, double spacing, double radius)
{
    if (rect.isEmpty())
        return;
    const double period = 2 * spacing;
    if (isRaster(painter)) {
        const auto brush = tileBrush(u"dots", period, colour, scaleOf(painter), [&](QPainter &tile) {
            tile.setPen(Qt::NoPen);
            tile.setBrush(colour);
            for (const QPointF centre : {QPointF(0.25, 0.25), QPointF(0.75, 0.25), QPointF(0.25, 0.75), QPointF(0.75, 0.75)})
                tile.drawEllipse(centre * period, radius, radius);
        });
        fillTiled(painter, rect, brush);
        return;
    }
    // A dot is a line of hardly any length with round ends.
    QPainterPath dots;
    const auto firstAfter = [spacing, radius](double edge) {
        return std::ceil((edge + radius) / spacing - 0.5) * spacing + spacing / 2;
    };
    for (double y = firstAfter(rect.top()); y <= rect.bottom() - radius; y += spacing) {
        for (double x = firstAfter(rect.left()); x <= rect.right() - radius; x += spacing) {
            dots.moveTo(x, y);
            dots.lineTo(x + 0.01, y);
        }
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2 * radius, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(dots);
    painter.restore();
}

} // namespace ui
