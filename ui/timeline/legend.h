// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/look.h"

#include <QRectF>
#include <QSizeF>

#include <vector>

class QPainter;

namespace timeline {

/// What a legend explains. Figures name only what is in them; the window names what tasks go through in any case.
struct LegendEntries
{
    bool waiting = true;
    bool ready = true;
    bool queue = true;
    bool blocking = true;
    bool brief = false; ///< in fewer words
    bool sleeping = false; ///< a thread without loop: the hatch then means time.sleep
    friend bool operator==(const LegendEntries &, const LegendEntries &) = default;
};

/// Draws the legend from the rectangle's upper left, in as many lines as it takes; returns the size it took.
/// Draws nothing if there is no painter.
QSizeF drawLegend(QPainter *painter, const Look &look, const QRectF &area, const LegendEntries &entries);

} // namespace timeline
