// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QRectF;

namespace ui {

/// Lines at 45° from lower left to upper right, `spacing` pixels apart along x, anchored at the painter's origin so that
/// neighbours fit together. The same on screen at any pixel ratio, in PNG, SVG and PDF: nothing is drawn outside the
/// rectangle, and no clipping is used (SVG has none here).
void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour, double spacing = 8, double width = 1.5);

/// Dots on a square grid, anchored likewise.
void drawDots(QPainter &painter, const QRectF &rect, const QColor &colour, double spacing = 5, double radius = 0.9);

} // namespace ui
