// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/labeldrawing.h"

#include "core/trace/words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr double nameGap = 8; // between a row's name and its small type
constexpr std::uint32_t deepest = 6; // tasks below that are indented no further

/// "3 tasks · 1.00 s", and of an unhappy end also how it was.
QString totalsOf(const trace::Model &model)
{
    const std::size_t tasks = model.entities().tasksInOrder().size();
    QStringList parts;
    if (tasks > 0)
        parts << QString::fromStdString(trace::words::tasks(tasks));
    if (model.isEnded()) {
        parts << QString::fromStdString(trace::words::duration(model.lastTime()));
        const trace::Outcome outcome = model.entities().run().outcome;
        if (outcome != trace::Outcome::Ok && outcome != trace::Outcome::Exit)
            parts << QString::fromStdString(trace::words::outcome(model.entities()));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

double labelIndent(const Look &look, const Row &row)
{
    return std::min(row.depth, deepest) * look.metrics.indent;
}

double labelWidth(const Look &look, const trace::Model &model, const Row &row)
{
    const QString small = rowDetail(model, row);
    const double first = QFontMetricsF(look.name).horizontalAdvance(rowName(model, row));
    const double second = small.isEmpty() ? 0 : QFontMetricsF(look.detail).horizontalAdvance(small);
    const double numbers = 26; // of a depth plot's scale
    return row.hasPlot() ? std::max(first, second) + numbers : first + (second > 0 ? nameGap + second : 0);
}

void drawLabel(QPainter &painter, const Look &look, const trace::Model &model, const Row &row, bool isSelected,
               const QRectF &area)
{
    const QFontMetricsF name(look.name);
    const QFontMetricsF detail(look.detail);
    if (area.height() < name.capHeight() + 3)
        return;
    const double room = area.right() - labelGap - area.left() - (row.hasPlot() ? 18 : 0);
    const QString words = name.elidedText(rowName(model, row), Qt::ElideRight, room);
    const QString small = rowDetail(model, row);
    double baseline = area.center().y() + name.capHeight() / 2;
    const bool twoLines = row.hasPlot();
    if (twoLines)
        baseline = area.top() + area.height() * 0.36;
    painter.setFont(look.name);
    painter.setPen(isSelected ? look.theme.accent : look.theme.text);
    painter.drawText(QPointF(area.left(), baseline), words);
    if (small.isEmpty())
        return;
    painter.setFont(look.detail);
    painter.setPen(look.theme.faintText);
    if (twoLines) {
        painter.drawText(QPointF(area.left(), baseline + detail.height() + 1), detail.elidedText(small, Qt::ElideRight, room));
        return;
    }
    const double beside = area.left() + name.horizontalAdvance(words) + nameGap;
    if (beside + detail.horizontalAdvance(small) <= area.right() - labelGap / 2)
        painter.drawText(QPointF(beside, baseline), small);
}

void drawFoldSign(QPainter &painter, const Look &look, const QPointF &centre, bool isFolded)
{
    const double half = look.metrics.labelLeft * 0.26;
    QPainterPath sign; // points down where the children stand below, to the right where they are folded away
    if (isFolded) {
        sign.moveTo(centre + QPointF(-half * 0.6, -half));
        sign.lineTo(centre + QPointF(half * 0.8, 0));
        sign.lineTo(centre + QPointF(-half * 0.6, half));
    } else {
        sign.moveTo(centre + QPointF(-half, -half * 0.6));
        sign.lineTo(centre + QPointF(half, -half * 0.6));
        sign.lineTo(centre + QPointF(0, half * 0.8));
    }
    sign.closeSubpath();
    painter.fillPath(sign, isFolded ? look.theme.secondaryText : look.theme.faintText);
}

void drawPin(QPainter &painter, const Look &look, const QPointF &place)
{
    const double size = look.metrics.labelLeft * 0.28;
    painter.setPen(QPen(look.theme.accent, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(place, place + QPointF(0, size * 1.6));
    painter.setBrush(look.theme.accent);
    painter.drawEllipse(place - QPointF(0, size * 0.5), size, size);
    painter.setBrush(Qt::NoBrush);
}

void drawHeading(QPainter &painter, const Look &look, const trace::Model &model, const QString &title,
                 const QString &file, const QRectF &pane)
{
    const QRectF area(pane.left() + look.metrics.labelLeft, pane.top(),
                      pane.width() - look.metrics.labelLeft - look.metrics.right, look.metrics.heading);
    const QFontMetricsF strong(look.heading);
    const QFontMetricsF quiet(look.headingDetail);
    const double baseline = std::round(area.bottom() - look.metrics.heading * 0.28);
    const QString totals = totalsOf(model);
    const double totalsWidth = quiet.horizontalAdvance(totals);
    painter.setFont(look.headingDetail);
    painter.setPen(look.theme.secondaryText);
    painter.drawText(QPointF(area.right() - totalsWidth, baseline), totals);

    const double room = area.width() - totalsWidth - 14;
    const QString first = strong.elidedText(title.isEmpty() ? file : title, Qt::ElideRight, room);
    painter.setFont(look.heading);
    painter.setPen(look.theme.text);
    painter.drawText(QPointF(area.left(), baseline), first);
    const double beside = strong.horizontalAdvance(first) + 14;
    if (title.isEmpty() || file.isEmpty() || beside + quiet.horizontalAdvance(file) > room)
        return;
    painter.setFont(look.headingDetail);
    painter.setPen(look.theme.faintText);
    painter.drawText(QPointF(area.left() + beside, baseline), file);
}

} // namespace timeline
