// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/legend.h"

#include "core/trace/words.h"
#include "ui/common/patterns.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <functional>
#include <vector>

namespace timeline {
namespace {

struct Entry
{
    QString words;
    double width;
    std::function<void(QPainter &, const QRectF &, const ui::Theme &)> draw;
};

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

void drawFramed(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &frame)
{
    painter.fillRect(box, frame);
    painter.fillRect(box.adjusted(1, 1, -1, -1), fill);
}

void drawRunningSample(QPainter &painter, const QRectF &box, const ui::Theme &theme)
{
    painter.fillRect(box.adjusted(0, -1.5, 0, 1.5), theme.running);
}

void drawReadySample(QPainter &painter, const QRectF &box, const ui::Theme &theme)
{
    drawFramed(painter, box, theme.readyPale, theme.ready);
    ui::drawDots(painter, box.adjusted(1, 1, -1, -1), theme.ready);
}

void drawWaitingSample(QPainter &painter, const QRectF &box, const ui::Theme &theme)
{
    drawFramed(painter, box, theme.waitingPale, theme.waitingHatch);
    ui::drawHatch(painter, box.adjusted(1, 1, -1, -1), theme.waitingHatch);
}

void drawQueueSample(QPainter &painter, const QRectF &box, const ui::Theme &theme)
{
    painter.setPen(QPen(theme.queue, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const double middle = box.center().x();
    const QPointF corners[] = {{box.left(), box.bottom() - 1}, {middle - 4, box.bottom() - 1}, {middle - 4, box.top() + 1},
                               {middle + 5, box.top() + 1}, {middle + 5, box.center().y()}, {box.right(), box.center().y()}};
    painter.drawPolyline(corners, 6);
}

void drawBlockingSample(QPainter &painter, const QRectF &box, const ui::Theme &theme)
{
    painter.fillRect(box, theme.blockingOutline);
    painter.fillRect(box.adjusted(2, 2, -2, -2), theme.blocking);
}

} // namespace

QSizeF drawLegend(QPainter *painter, const Look &look, const QRectF &area, const LegendEntries &entries)
{
    constexpr double wide = 24;
    std::vector<Entry> list;
    list.push_back({text(trace::words::state(trace::SpanKind::Running)), 6, drawRunningSample});
    if (entries.ready)
        list.push_back({text(trace::words::state(trace::SpanKind::Ready)), wide, drawReadySample});
    if (entries.sleeping)
        list.push_back({text(trace::words::state(trace::SpanKind::Sleeping)), wide, drawWaitingSample});
    if (entries.waiting)
        list.push_back({entries.brief ? text(trace::words::state(trace::SpanKind::Waiting))
                                      : QCoreApplication::translate("Legend", "WAITING, with its reason"),
                        wide, drawWaitingSample});
    if (entries.queue)
        list.push_back({QCoreApplication::translate("Legend", "queue depth"), wide, drawQueueSample});
    if (entries.blocking)
        list.push_back({text(trace::words::blocking()), wide, drawBlockingSample});

    const QFontMetricsF metrics(look.detail);
    const double scale = metrics.height() / 13.5;
    const double gap = 18 * scale;
    const double line = std::ceil(metrics.height() + 6);
    const double sample = std::round(11 * scale);
    double x = area.left();
    double y = area.top();
    double right = x;
    for (const Entry &entry : list) {
        const double boxWidth = std::round(entry.width * scale);
        const double width = boxWidth + 7 + metrics.horizontalAdvance(entry.words);
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += line;
        }
        if (painter) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            entry.draw(*painter, QRectF(std::round(x), std::round(y + (line - sample) / 2), boxWidth, sample), look.theme);
            painter->setFont(look.detail);
            painter->setPen(look.theme.secondaryText);
            painter->drawText(QPointF(x + boxWidth + 7, y + line / 2 + metrics.capHeight() / 2), entry.words);
            painter->restore();
        }
        right = std::max(right, x + width);
        x += width + gap;
    }
    return {right - area.left(), y + line - area.top()};
}

} // namespace timeline
