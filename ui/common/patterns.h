// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>
#include <QImage>

class QPainter;
class QRectF;

namespace ui {

/// A pattern in one colour, anchored at the painter's origin so that neighbours fit together. The same on screen at any
/// pixel ratio, in PNG, SVG and PDF: nothing is drawn outside a rectangle, and no clipping is used (SVG has none here).
/// One for many rectangles saves looking for its tile each time.
class Pattern
{
public:
    /// Lines at 45° from lower left to upper right, `spacing` pixels apart along x.
    static Pattern hatch(const QColor &colour, double spacing = 8, double width = 1.5);
    /// Dots on a square grid.
    static Pattern dots(const QColor &colour, double spacing = 5, double radius = 0.9);

    void fill(QPainter &painter, const QRectF &rect);
    /// Periods of the pattern on a ground side by side, in the device's pixels, as high as one of them; the corner
    /// belongs at the painter's origin. Null where a period is no whole number of pixels. Valid until the next call.
    const QImage *tilesOn(const QColor &ground, const QPainter &painter);

private:
    enum class Kind { Hatch, Dots };
    Pattern(Kind kind, const QColor &colour, double spacing, double size);
    double period() const;
    void makeBrush(double scale);
    void drawTile(QPainter &tile) const;
    void drawLines(QPainter &painter, const QRectF &rect) const;
    void drawPoints(QPainter &painter, const QRectF &rect) const;

    Kind m_kind;
    QColor m_colour;
    double m_spacing;
    double m_size; ///< width of a line, radius of a dot
    QBrush m_brush;
    QImage m_tiles;
    QRgb m_ground = 0; ///< that m_tiles have
    double m_brushScale = 0; ///< device pixels for each of the painter's; 0: there is no brush yet
};

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour);
void drawDots(QPainter &painter, const QRectF &rect, const QColor &colour);

} // namespace ui
