// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/now/nowcontent.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace ui::now
{

/// A column that is drawn from top to bottom: each call draws one thing and moves down. Entries outside the part that
/// is painted only take their room.
class Column
{
public:
    Column(QPainter &painter, const QRectF &area, const QRectF &painted);

    void heading(const QString &text);
    /// A heading with something small behind it.
    void heading(const QString &name, const QString &small);
    void quiet(const QString &text);
    /// A paragraph whose first words are bold.
    void paragraph(const QString &bold, const QString &rest);
    /// Name, small own name, and a line below; returns where it was drawn.
    QRectF entry(const NowContent::Entry &entry, double indent = 0);
    /// The same with a pie at the left that empties as the time runs out.
    QRectF timer(const NowContent::Timer &timer);
    /// Framed words in the order of a queue.
    void chips(const QStringList &texts, qsizetype more);
    void space(double height) { m_y += height; }

    double bottom() const { return m_y; }

private:
    void text(const QString &text, const QFont &font, const QColor &colour);

    QPainter &m_painter;
    const Theme &m_theme;
    QRectF m_area;
    QRectF m_painted;
    double m_y;
};

} // namespace ui::now
