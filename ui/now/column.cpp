// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/now/column.h"

#include "ui/common/elision.h"
#include "ui/common/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui::now
{

namespace
{

constexpr double gap = 6;
constexpr double pieSide = 22;

} // namespace

Column::Column(QPainter &painter, const QRectF &area, const QRectF &painted)
    : m_painter(painter)
    , m_theme(currentTheme())
    , m_area(area)
    , m_painted(painted)
    , m_y(area.top())
{
}

void Column::text(const QString &text, const QFont &font, const QColor &colour)
{
    const QFontMetricsF metrics(font);
    const QRectF room(m_area.left(), m_y, m_area.width(), 10000);
    const QRectF taken = metrics.boundingRect(room, Qt::TextWordWrap, text);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(room, Qt::TextWordWrap, text);
    m_y += taken.height();
}

void Column::heading(const QString &words)
{
    text(words, wordFont(11, QFont::DemiBold), m_theme.secondaryText);
    m_y += gap;
}

void Column::heading(const QString &name, const QString &small)
{
    const QFont bold = wordFont(11, QFont::DemiBold);
    const QFont plain = wordFont(11);
    const QFontMetricsF metrics(bold);
    const QString shownName = elidedName(metrics, name, m_area.width());
    const double width = metrics.horizontalAdvance(shownName + u' ');
    const QRectF line(m_area.left(), m_y, m_area.width(), metrics.height());
    m_painter.setFont(bold);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(line, Qt::AlignVCenter, shownName);
    m_painter.setFont(plain);
    m_painter.setPen(m_theme.secondaryText);
    const QString shown =
        QFontMetricsF(plain).elidedText(small, Qt::ElideRight, m_area.width() - width);
    m_painter.drawText(line.adjusted(width, 0, 0, 0), Qt::AlignVCenter, shown);
    m_y += line.height() + gap;
}

void Column::quiet(const QString &words)
{
    text(words, wordFont(12), m_theme.faintText);
    m_y += gap;
}

void Column::paragraph(const QString &bold, const QString &rest)
{
    const QString all = rest.isEmpty() ? bold : bold + u' ' + rest;
    QTextLayout layout(all, wordFont(12.5));
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // names can be long
    layout.setTextOption(wrapping);
    QTextLayout::FormatRange range;
    range.start = 0;
    range.length = int(bold.size());
    range.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({range});
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(m_area.width());
        line.setPosition({0, height});
        height += line.height() * 1.15;
    }
    layout.endLayout();
    m_painter.setPen(m_theme.text);
    layout.draw(&m_painter, {m_area.left(), m_y});
    m_y += height + gap;
}

QRectF Column::entry(const NowContent::Entry &entry, double indent)
{
    const QFont name = wordFont(12.5, QFont::DemiBold);
    const QFont small = wordFont(11);
    const QFontMetricsF nameMetrics(name);
    const QFontMetricsF smallMetrics(small);
    const double width = m_area.width() - indent;
    const QRectF first(m_area.left() + indent, m_y, width, nameMetrics.height());
    const QRectF second(first.left(), first.bottom() + 1, width, smallMetrics.height());
    const QRectF place(m_area.left(), first.top(), m_area.width(), second.bottom() - first.top());
    m_y = second.bottom() + gap;
    if (!place.intersects(m_painted)) {
        return place;
    }
    const QString shown = elidedName(nameMetrics, entry.name, width);
    m_painter.setFont(name);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(first, Qt::AlignVCenter, shown);
    m_painter.setFont(small);
    m_painter.setPen(m_theme.secondaryText);
    const double behind = nameMetrics.horizontalAdvance(shown) + gap * 0.8;
    if (behind + smallMetrics.horizontalAdvance(entry.ownName) <= width) {
        m_painter.drawText(first.adjusted(behind, 0, 0, 0), Qt::AlignVCenter, entry.ownName);
    }
    m_painter.drawText(second, Qt::AlignVCenter,
                       smallMetrics.elidedText(entry.detail, Qt::ElideRight, width));
    return place;
}

QRectF Column::timer(const NowContent::Timer &timer)
{
    const double side = pieSide * textScale();
    const double top = m_y;
    const QRectF place = entry(timer.entry, side + 10);
    if (!place.intersects(m_painted)) {
        return place;
    }
    const QRectF pie(m_area.left() + 1, top + (place.height() - side) / 2, side, side);
    const QColor colour = timer.isOverdue ? m_theme.ready : m_theme.waiting;
    m_painter.setPen(QPen(colour, 1.2));
    m_painter.setBrush(timer.isOverdue ? m_theme.readyPale : m_theme.waitingPale);
    m_painter.drawEllipse(pie);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    // What is left, counted from the top against the clock, so that it empties clockwise.
    m_painter.drawPie(pie, 90 * 16, int(std::lround(timer.remaining * 360 * 16)));
    return place;
}

void Column::chips(const QStringList &texts, qsizetype more)
{
    const QFont font = wordFont(11.5, QFont::Medium);
    const QFontMetricsF metrics(font);
    const double height = metrics.height() + 7;
    const double right = m_area.right();
    double x = m_area.left();
    m_painter.setFont(font);
    const auto place = [&](double width) {
        if (x > m_area.left() && x + width > right) {
            x = m_area.left();
            m_y += height + 4;
        }
        const QRectF rect(x + 0.5, m_y + 0.5, std::min(width, m_area.width()) - 1, height - 1);
        x += width + 5;
        return rect;
    };
    for (const QString &words : texts) {
        const QString shown = elidedName(metrics, words, m_area.width() - 14);
        const QRectF rect = place(metrics.horizontalAdvance(shown) + 14);
        m_painter.setPen(QPen(m_theme.queue, 1));
        m_painter.setBrush(m_theme.queuePale);
        m_painter.drawRoundedRect(rect, 4, 4);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(rect, Qt::AlignCenter, shown);
    }
    if (more > 0) {
        const QString words = QCoreApplication::translate("Now", "and %1 more").arg(more);
        m_painter.setPen(m_theme.secondaryText);
        m_painter.drawText(place(metrics.horizontalAdvance(words) + 8), Qt::AlignCenter, words);
    }
    if (!texts.isEmpty() || more > 0) {
        m_y += height + gap + 2;
    }
}

} // namespace ui::now
