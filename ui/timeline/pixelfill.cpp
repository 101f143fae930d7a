// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/pixelfill.h"

#include "ui/common/patterns.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>

namespace timeline {
namespace {

/// The image below a painter if its pixels can be written as they are.
const QImage *imageOf(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster || painter.device()->devType() != QInternal::Image)
        return nullptr;
    const auto *image = static_cast<const QImage *>(painter.device());
    const QImage::Format format = image->format();
    const bool isPlain = format == QImage::Format_RGB32 || format == QImage::Format_ARGB32 || format == QImage::Format_ARGB32_Premultiplied;
    const bool covers = painter.compositionMode() == QPainter::CompositionMode_SourceOver && painter.opacity() == 1;
    return isPlain && covers ? image : nullptr;
}

} // namespace

PixelFill::PixelFill(QPainter &painter) : m_painter(painter)
{
    const QTransform &transform = painter.deviceTransform();
    const QImage *image = imageOf(painter);
    if (image && transform.type() <= QTransform::TxScale && transform.m11() > 0 && transform.m22() > 0) {
        // The painter works on these very bytes; asking for them to write would make Qt look for other users of them.
        m_bits = const_cast<uchar *>(image->constBits());
        m_bytesPerLine = image->bytesPerLine();
        m_image = image->rect();
        m_scaleX = transform.m11();
        m_scaleY = transform.m22();
        m_left = transform.dx();
        m_top = transform.dy();
    }
    updateClip();
}

void PixelFill::updateClip()
{
    QRect clip = m_image;
    if (m_bits && m_painter.hasClipping())
        clip &= m_painter.deviceTransform().mapRect(m_painter.clipBoundingRect()).toRect();
    m_clip = {clip.left(), clip.top(), clip.left() + clip.width(), clip.top() + clip.height()};
}

PixelFill::Area PixelFill::pixels(double x, double y, double width, double height) const
{
    const double left = m_scaleX * x + m_left;
    const double top = m_scaleY * y + m_top;
    return {std::max(qRound(left), m_clip.left), std::max(qRound(top), m_clip.top),
            std::min(qRound(left + m_scaleX * width), m_clip.right),
            std::min(qRound(top + m_scaleY * height), m_clip.bottom)};
}

void PixelFill::fill(const QRectF &rect, const QColor &colour)
{
    if (!m_bits || colour.alpha() < 255) {
        m_painter.fillRect(rect, colour);
        return;
    }
    const Area area = pixels(rect.x(), rect.y(), rect.width(), rect.height());
    const int width = area.right - area.left;
    if (width <= 0 || area.top >= area.bottom)
        return;
    const QRgb pixel = colour.rgb();
    uchar *place = m_bits + area.top * m_bytesPerLine + area.left * qsizetype(sizeof(QRgb));
    uchar *const end = place + (area.bottom - area.top) * m_bytesPerLine;
    // Most are edges and marks of a few pixels.
    if (width == 1) {
        for (; place != end; place += m_bytesPerLine)
            *reinterpret_cast<QRgb *>(place) = pixel;
    } else if (width <= 4) {
        for (; place != end; place += m_bytesPerLine) {
            auto *target = reinterpret_cast<QRgb *>(place);
            target[0] = target[1] = target[width - 2] = target[width - 1] = pixel;
        }
    } else {
        for (; place != end; place += m_bytesPerLine)
            std::fill_n(reinterpret_cast<QRgb *>(place), width, pixel);
    }
}

void PixelFill::fill(const QRectF &rect, const QColor &ground, ui::Pattern &pattern)
{
    const QImage *tiles = m_bits ? pattern.tilesOn(ground, m_painter) : nullptr;
    if (!tiles) {
        m_painter.fillRect(rect, ground);
        pattern.fill(m_painter, rect);
        return;
    }
    const Area area = pixels(rect.x(), rect.y(), rect.width(), rect.height());
    const int period = tiles->height();
    const auto within = [period](int place) { return (place % period + period) % period; };
    const int shift = within(area.left - qRound(m_left));
    for (int y = area.top; y < area.bottom; ++y) {
        const auto *source = reinterpret_cast<const QRgb *>(tiles->constScanLine(within(y - qRound(m_top))));
        QRgb *target = line(y) + area.left;
        int from = shift;
        for (int left = area.right - area.left; left > 0;) {
            const int count = std::min(left, tiles->width() - from);
            target = std::copy_n(source + from, count, target);
            left -= count;
            from = 0;
        }
    }
}

void PixelFill::fill(const std::vector<StackedColumn> &columns, double top, double bottom,
                     const std::array<QColor, 3> &colours)
{
    const std::array<QRgb, 3> rgb{colours[0].rgb(), colours[1].rgb(), colours[2].rgb()};
    const Area rows = pixels(0, top, 0, bottom - top);
    m_middle.clear();
    m_lower.clear();
    int begin = 0;
    for (const StackedColumn &column : columns) {
        const Area area = pixels(column.left, column.middle, column.right - column.left, column.lower - column.middle);
        if (area.left >= area.right)
            continue;
        if (area.left != begin + static_cast<int>(m_middle.size())) {
            fillRun(begin, rows, rgb);
            begin = area.left;
        }
        const auto width = static_cast<std::size_t>(area.right - area.left);
        m_middle.insert(m_middle.end(), width, area.top);
        m_lower.insert(m_lower.end(), width, area.bottom);
    }
    fillRun(begin, rows, rgb);
}

/// Row by row, since neighbours in a row are neighbours in memory.
void PixelFill::fillRun(int left, const Area &rows, const std::array<QRgb, 3> &colours)
{
    const std::size_t width = m_middle.size();
    const int *middle = m_middle.data();
    const int *lower = m_lower.data();
    const auto [above, between, below] = colours;
    for (int y = rows.top; y < rows.bottom; ++y) {
        QRgb *target = line(y) + left;
        for (std::size_t i = 0; i < width; ++i) {
            const QRgb upper = y >= middle[i] ? between : above;
            target[i] = y >= lower[i] ? below : upper;
        }
    }
    m_middle.clear();
    m_lower.clear();
}

} // namespace timeline
