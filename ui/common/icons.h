// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRectF;

namespace ui {

/// The program's own drawings, in a box of 16 by 16.
enum class Icon {
    Run, Pause, Step, Stop, Restart,
    First, Back, Forward, Last,
    Compare, Figure, Present, Open, Search, Close, Live, Fit, Help, Settings, Ruler, More,
    Finished, Failed, Cancelled, Warning,
};

/// An icon in the current theme's text colour (accent when checked, grey when disabled), crisp at any size and scale.
QIcon icon(Icon name);
/// The same drawing in one colour, into a rectangle of any painter.
void drawIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &colour);

} // namespace ui
