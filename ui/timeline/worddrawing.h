// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace timeline {

/// Words that are drawn again and again: their glyphs and widths are kept, since finding them costs fifty times as much
/// as drawing them. For the window's thread. All lengths are in pixels.
double wordsWidth(const QFont &font, const QString &words);
/// The words, or as much of them as fits, see ui::elidedName().
QString elidedWords(const QFont &font, const QString &words, double room);
/// Draws with the painter's pen; `place` is where the baseline begins. The painter has the font afterwards.
void drawWords(QPainter &painter, const QPointF &place, const QFont &font, const QString &words);

/// What does not change with the words, without asking the font again.
struct FontHeights
{
    double height = 0;
    double capital = 0; ///< of a capital letter
};
FontHeights fontHeights(const QFont &font);

} // namespace timeline
