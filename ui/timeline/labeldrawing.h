// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lanelayout.h"
#include "ui/timeline/look.h"

#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace timeline {

inline constexpr double labelGap = 16; ///< between the names and the lanes

/// How far a row's name stands to the right of those that nobody of the run created.
double labelIndent(const Look &look, const Row &row);
/// Width that a row's name and small type want.
double labelWidth(const Look &look, const trace::Model &model, const Row &row);

/// A row's name, and its small type if there is room; `area` begins where the name does and ends where the lanes begin.
void drawLabel(QPainter &painter, const Look &look, const trace::Model &model, const Row &row, bool isSelected,
               const QRectF &area);
/// What folds and unfolds a creator's children.
void drawFoldSign(QPainter &painter, const Look &look, const QPointF &centre, bool isFolded);
/// What tells that a row stays in view.
void drawPin(QPainter &painter, const Look &look, const QPointF &place);
/// A run's title, file and totals in a strip at the top of its pane.
void drawHeading(QPainter &painter, const Look &look, const trace::Model &model, const QString &title,
                 const QString &file, const QRectF &strip);

} // namespace timeline
