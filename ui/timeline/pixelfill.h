// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>
#include <QRectF>

#include <array>
#include <vector>

class QPainter;

namespace ui {
class Pattern;
}

namespace timeline {

/// Columns side by side in which three colours stand on each other.
struct StackedColumn
{
    double left = 0;
    double right = 0;
    double middle = 0; ///< the upper edge of the second colour
    double lower = 0;  ///< and of the third
};

/// Fills rectangles in opaque colours on whole pixels, as QPainter does without antialiasing. Thousands of them are
/// written straight into the image that is painted on, many times as fast; other devices (files) get them through the
/// painter. The painter's transformation stays the same meanwhile.
class PixelFill
{
public:
    explicit PixelFill(QPainter &painter);

    /// Takes over the painter's clip; once after it has changed.
    void updateClip();

    void fill(const QRectF &rect, const QColor &colour);
    /// A pattern on a ground.
    void fill(const QRectF &rect, const QColor &ground, ui::Pattern &pattern);
    /// From `top` to `bottom`; the columns are in order and do not overlap. Only if isDirect().
    void fill(const std::vector<StackedColumn> &columns, double top, double bottom, const std::array<QColor, 3> &colours);

    bool isDirect() const { return m_bits != nullptr; }

private:
    /// In the device's pixels; right and bottom are the first outside.
    struct Area
    {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
    };
    Area pixels(double left, double top, double width, double height) const;
    void fillRun(int left, const Area &rows, const std::array<QRgb, 3> &colours);
    QRgb *line(int y) const { return reinterpret_cast<QRgb *>(m_bits + y * m_bytesPerLine); }

    QPainter &m_painter;
    uchar *m_bits = nullptr;
    qsizetype m_bytesPerLine = 0;
    QRect m_image;
    Area m_clip;
    double m_scaleX = 1;
    double m_scaleY = 1;
    double m_left = 0;
    double m_top = 0;
    std::vector<int> m_middle; ///< of each pixel column of a run
    std::vector<int> m_lower;
};

} // namespace timeline
