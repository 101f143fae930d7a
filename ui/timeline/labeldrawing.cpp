// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/labeldrawing.h"

#include "core/trace/words.h"
#include "ui/timeline/worddrawing.h"

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
    const double first = wordsWidth(look.name, rowName(model, row));
    const double second = small.isEmpty() ? 0 : wordsWidth(look.detail, small);
    const double numbers = 26; // of a depth plot's scale
    return row.hasPlot() ? std::max(first, second) + numbers : first + (second > 0 ? nameGap + second : 0);
}

void drawLabel(QPainter &painter, const Look &look, const trace::Model &model, const Row &row, bool isSelected,
               const QRectF &area)
{
    const FontHeights name = fontHeights(look.name);
    if (area.height() < name.capital + 3)
        return;
    const double room = area.right() - labelGap - area.left() - (row.hasPlot() ? 18 : 0);
    const QString words = elidedWords(look.name, rowName(model, row), room);
    const QString small = rowDetail(model, row);
    double baseline = area.center().y() + name.capital / 2;
    const bool twoLines = row.hasPlot();
    if (twoLines)
        baseline = area.top() + area.height() * 0.36;
    painter.setPen(isSelected ? look.theme.accent : look.theme.text);
    drawWords(painter, QPointF(area.left(), baseline), look.name, words);
    if (small.isEmpty())
        return;
    painter.setPen(look.theme.faintText);
    if (twoLines) {
        drawWords(painter, QPointF(area.left(), baseline + fontHeights(look.detail).height + 1), look.detail,
                  elidedWords(look.detail, small, room));
        return;
    }
    const double beside = area.left() + wordsWidth(look.name, words) + nameGap;
    if (beside + wordsWidth(look.detail, small) <= area.right() - labelGap / 2)
        drawWords(painter, QPointF(beside, baseline), look.detail, small);
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
                 const QString &file, const QRectF &strip)
{
    const QRectF area = strip.adjusted(look.metrics.labelLeft, 0, -look.metrics.headingRight, 0);
    const double baseline = std::round(area.bottom() - area.height() * 0.28);
    const QString totals = totalsOf(model);
    const double totalsWidth = wordsWidth(look.headingDetail, totals);
    painter.setPen(look.theme.secondaryText);
    drawWords(painter, QPointF(area.right() - totalsWidth, baseline), look.headingDetail, totals);

    const double room = area.width() - totalsWidth - 14;
    const QString first = elidedWords(look.heading, title.isEmpty() ? file : title, room);
    painter.setPen(look.theme.text);
    drawWords(painter, QPointF(area.left(), baseline), look.heading, first);
    const double beside = wordsWidth(look.heading, first) + 14;
    if (title.isEmpty() || file.isEmpty() || beside + wordsWidth(look.headingDetail, file) > room)
        return;
    painter.setPen(look.theme.faintText);
    drawWords(painter, QPointF(area.left() + beside, baseline), look.headingDetail, file);
}

} // namespace timeline
