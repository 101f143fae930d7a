// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/patterns.h"

#include <QPaintEngine>
#include <QPainter>
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

double scaleOf(const QPainter &painter)
{
    const QTransform &transform = painter.deviceTransform();
    return std::hypot(transform.m11(), transform.m12());
}

void fillTiled(QPainter &painter, const QRectF &rect, const QBrush &brush)
{
    if (!painter.testRenderHint(QPainter::Antialiasing)) {
        painter.fillRect(rect, brush);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect, brush);
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace

Pattern::Pattern(Kind kind, const QColor &colour, double spacing, double size)
    : m_kind(kind), m_colour(colour), m_spacing(spacing), m_size(size)
{
}

Pattern Pattern::hatch(const QColor &colour, double spacing, double width)
{
    return Pattern(Kind::Hatch, colour, spacing, width);
}

Pattern Pattern::dots(const QColor &colour, double spacing, double radius)
{
    return Pattern(Kind::Dots, colour, spacing, radius);
}

void Pattern::fill(QPainter &painter, const QRectF &rect)
{
    if (rect.isEmpty())
        return;
    if (isRaster(painter)) {
        const double scale = scaleOf(painter);
        if (scale != m_brushScale)
            makeBrush(scale);
        fillTiled(painter, rect, m_brush);
        return;
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    if (m_kind == Kind::Hatch)
        drawLines(painter, rect);
    else
        drawPoints(painter, rect);
    painter.restore();
}

const QImage *Pattern::tilesOn(const QColor &ground, const QPainter &painter)
{
    const double scale = scaleOf(painter);
    if (std::abs(period() * scale - std::round(period() * scale)) > 1e-6)
        return nullptr;
    if (scale != m_brushScale)
        makeBrush(scale);
    if (m_tiles.isNull() || m_ground != ground.rgb()) {
        constexpr int times = 32;
        const QPixmap tile = m_brush.texture();
        m_ground = ground.rgb();
        m_tiles = QImage(tile.width() * times, tile.height(), QImage::Format_RGB32);
        m_tiles.fill(m_ground);
        QPainter painting(&m_tiles);
        painting.drawTiledPixmap(m_tiles.rect(), tile);
    }
    return &m_tiles;
}

double Pattern::period() const
{
    return m_kind == Kind::Hatch ? m_spacing : 2 * m_spacing;
}

/// A tile of one period, drawn at the device's pixel ratio: filling with it is many times faster than lines.
void Pattern::makeBrush(double scale)
{
    m_brushScale = scale;
    m_tiles = QImage();
    const int pixels = std::max(1, static_cast<int>(std::lround(period() * scale)));
    const QStringView name = m_kind == Kind::Hatch ? u"hatch" : u"dots";
    const QString key = QStringLiteral("%1/%2/%3").arg(name).arg(pixels).arg(m_colour.rgba());
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = QPixmap(pixels, pixels);
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(pixels / period(), pixels / period());
        drawTile(painter);
        painter.end();
        QPixmapCache::insert(key, tile);
    }
    m_brush = QBrush(tile);
    m_brush.setTransform(QTransform::fromScale(period() / pixels, period() / pixels));
}

void Pattern::drawTile(QPainter &tile) const
{
    if (m_kind == Kind::Hatch) {
        tile.setPen(QPen(m_colour, m_size, Qt::SolidLine, Qt::FlatCap));
        for (const double shift : {-m_spacing, 0.0, m_spacing})
            tile.drawLine(QPointF(shift - m_spacing, 2 * m_spacing), QPointF(shift + 2 * m_spacing, -m_spacing));
        return;
    }
    tile.setPen(Qt::NoPen);
    tile.setBrush(m_colour);
    for (const QPointF centre : {QPointF(0.25, 0.25), QPointF(0.75, 0.25), QPointF(0.25, 0.75), QPointF(0.75, 0.75)})
        tile.drawEllipse(centre * period(), m_size, m_size);
}

/// Each line is x + y = k * spacing, cut to the rectangle. One path keeps files small.
void Pattern::drawLines(QPainter &painter, const QRectF &rect) const
{
    QPainterPath lines;
    const double first = std::ceil((rect.left() + rect.top()) / m_spacing);
    const double last = std::floor((rect.right() + rect.bottom()) / m_spacing);
    for (double k = first; k <= last; ++k) {
        const double sum = k * m_spacing;
        const double left = std::max(rect.left(), sum - rect.bottom());
        const double right = std::min(rect.right(), sum - rect.top());
        if (right > left) {
            lines.moveTo(left, sum - left);
            lines.lineTo(right, sum - right);
        }
    }
    painter.setPen(QPen(m_colour, m_size, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(lines);
}

/// A dot is a line of hardly any length with round ends.
void Pattern::drawPoints(QPainter &painter, const QRectF &rect) const
{
    QPainterPath dots;
    const auto firstAfter = [this](double edge) {
        return std::ceil((edge + m_size) / m_spacing - 0.5) * m_spacing + m_spacing / 2;
    };
    for (double y = firstAfter(rect.top()); y <= rect.bottom() - m_size; y += m_spacing) {
        for (double x = firstAfter(rect.left()); x <= rect.right() - m_size; x += m_spacing) {
            dots.moveTo(x, y);
            dots.lineTo(x + 0.01, y);
        }
    }
    painter.setPen(QPen(m_colour, 2 * m_size, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(dots);
}

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    Pattern::hatch(colour).fill(painter, rect);
}

void drawDots(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    Pattern::dots(colour).fill(painter, rect);
}

} // namespace ui
