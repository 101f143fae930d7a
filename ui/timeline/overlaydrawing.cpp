// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/overlaydrawing.h"

#include "core/trace/words.h"
#include "ui/timeline/depthdrawing.h"
#include "ui/timeline/worddrawing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr std::size_t mostWakesSearched = 20'000; // events; beyond that arrows would cover everything

} // namespace

OverlayDrawing::OverlayDrawing(QPainter &painter, const Look &look, const RunPane &pane, ui::Axis axis)
    : m_painter(painter), m_look(look), m_pane(pane), m_map(pane.map(axis)), m_scale(pane.scale()), m_lanes(pane.lanesArea())
{
}

QString OverlayDrawing::momentWords(double value) const
{
    if (m_map.axis() == ui::Axis::Steps)
        return QCoreApplication::translate("Timeline", "turn %1").arg(std::max(0.0, std::floor(value)), 0, 'f', 0);
    return QString::fromStdString(trace::words::moment(fromSeconds(value)));
}

void OverlayDrawing::drawBadge(const QString &words, double x, const QColor &colour) const
{
    const FontHeights font = fontHeights(m_look.spanStrong);
    const double width = std::ceil(wordsWidth(m_look.spanStrong, words)) + 16;
    const double height = std::round(font.height + 5);
    const double left = centredWithin(x, width, m_scale.left - 30, m_pane.outerRect().right());
    const QRectF badge(left, m_lanes.top() - height - 4, width, height);
    coverTickLabels(badge);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(badge, height / 2, height / 2);
    m_painter.setPen(m_look.theme.accentText);
    drawWords(m_painter, QPointF(badge.left() + 8, badge.center().y() + font.capital / 2), m_look.spanStrong, words);
}

/// Numbers of the axis that would look out half covered are covered whole.
void OverlayDrawing::coverTickLabels(const QRectF &badge) const
{
    const QRectF near = badge.adjusted(-6, -2, 6, 2);
    for (const Tick &tick : m_map.axis() == ui::Axis::Time ? timeTicks(m_scale) : stepTicks(m_scale)) {
        const double half = wordsWidth(m_look.axis, tick.label) / 2 + 2;
        const double x = toPixel(m_scale, tick.value);
        if (x + half > near.left() && x - half < near.right())
            m_painter.fillRect(QRectF(x - half, near.top(), 2 * half, near.height()), m_look.theme.background);
    }
}

void OverlayDrawing::drawPlayhead(const ui::Playhead::Moment &moment, bool badge) const
{
    const double value = m_map.of(moment);
    const double x = toPixel(m_scale, value);
    if (x < m_scale.left - 1 || x > m_scale.right + 1)
        return;
    const double top = badge ? m_lanes.top() - 6 : m_lanes.top();
    m_painter.fillRect(QRectF(std::round(x) - 1, top, 2, m_lanes.bottom() - top), m_look.theme.accent);
    drawDepths(moment, x);
    if (badge)
        drawBadge(m_map.axis() == ui::Axis::Time ? QString::fromStdString(trace::words::moment(moment.time)) : momentWords(value), x, m_look.theme.accent);
}

void OverlayDrawing::drawMark(const ui::Mark &mark, bool badge) const
{
    const double x = toPixel(m_scale, m_map.of(mark.moment));
    const bool isToCome = m_pane.showsPart() && mark.moment.time > m_map.now();
    if (isToCome || x < m_scale.left - 1 || x > m_scale.right + 1)
        return;
    QPen pen(m_look.theme.secondaryText, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1, 3});
    m_painter.setPen(pen);
    const double line = std::floor(x) + 0.5;
    m_painter.drawLine(QPointF(line, m_lanes.top()), QPointF(line, m_lanes.bottom()));
    if (!badge)
        return;
    const double side = std::round(fontHeights(m_look.spanStrong).height + 2);
    const QRectF flag(centredWithin(x, side, m_scale.left - 30, m_pane.outerRect().right()), m_lanes.top() - side - 4, side, side);
    coverTickLabels(flag);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look.theme.secondaryText);
    m_painter.drawRoundedRect(flag, 3, 3);
    m_painter.setFont(m_look.spanStrong);
    m_painter.setPen(m_look.theme.background);
    m_painter.drawText(flag, Qt::AlignCenter, QString(mark.letter));
}

/// The depth at the very moment: more than one item may come and go in an instant.
void OverlayDrawing::drawDepths(const ui::Playhead::Moment &moment, double x) const
{
    const std::size_t events = moment.eventsIn(m_map.model(), m_pane.number());
    const double capital = fontHeights(m_look.spanStrong).capital;
    for (const Row &row : m_pane.layout().rows()) {
        if (row.kind != Row::Kind::Queue)
            continue;
        const QRectF area = m_pane.rowArea(row);
        if (area.isEmpty() || area.bottom() > m_lanes.bottom())
            continue;
        const trace::StepSeries &series = m_map.model().spans().queue(row.id);
        if (series.size() == 0)
            continue;
        const std::string words = trace::words::depth(m_map.model().entities(), row.id, series.valueAfter(events));
        const QString text = QString::fromStdString(words);
        const double width = wordsWidth(m_look.spanStrong, text);
        const double left = x - 8 - width >= m_scale.left ? x - 8 - width : x + 8;
        const double margin = m_look.metrics.section * 1.5;
        const double baseline = area.top() + margin - 4;
        QColor plate = m_look.theme.background;
        plate.setAlpha(210);
        m_painter.fillRect(QRectF(left - 3, baseline - capital - 3, width + 6, capital + 6), plate);
        m_painter.setPen(m_look.theme.queue);
        drawWords(m_painter, QPointF(left, baseline), m_look.spanStrong, text);
    }
}

void OverlayDrawing::drawRuler(double from, double to, bool words) const
{
    if (to < from)
        std::swap(from, to);
    const double left = std::clamp(toPixel(m_scale, from), m_scale.left, m_scale.right);
    const double right = std::clamp(toPixel(m_scale, to), m_scale.left, m_scale.right);
    QColor band = m_look.theme.accent;
    band.setAlpha(28);
    m_painter.fillRect(QRectF(left, m_lanes.top(), right - left, m_lanes.height()), band);
    for (const double edge : {left, right})
        m_painter.fillRect(QRectF(std::round(edge), m_lanes.top(), 1, m_lanes.height()), m_look.theme.accent);
    if (!words)
        return;
    const QString length = m_map.axis() == ui::Axis::Time
        ? QString::fromStdString(trace::words::duration(fromSeconds(to - from)))
        : QCoreApplication::translate("Timeline", "%1 turns").arg(to - from, 0, 'f', 1);
    drawBadge(length, (left + right) / 2, m_look.theme.accent);
}

void OverlayDrawing::drawHoverLine(double value) const
{
    const double x = toPixel(m_scale, value);
    if (x < m_scale.left || x > m_scale.right)
        return;
    QColor colour = m_look.theme.secondaryText;
    colour.setAlpha(90);
    m_painter.fillRect(QRectF(std::round(x), m_lanes.top(), 1, m_lanes.height()), colour);
}

void OverlayDrawing::drawWakes(trace::Id task) const
{
    const trace::Trace &trace = m_map.model().trace();
    const std::size_t size = m_map.model().size();
    const std::size_t last = std::min(size, m_map.axis() == ui::Axis::Time
                                          ? trace.eventsUntil(fromSeconds(m_scale.to))
                                          : m_map.model().turns().eventsAt(m_scale.to));
    const std::size_t before = m_map.axis() == ui::Axis::Time
        ? (m_scale.from <= 0 ? 0 : trace.eventsUntil(fromSeconds(m_scale.from) - trace::Time(1)))
        : m_map.model().turns().eventsAt(std::max(0.0, m_scale.from));
    if (last <= before || last - before > mostWakesSearched)
        return;
    for (std::size_t i = before; i < last; ++i) {
        const trace::Event &event = trace[i];
        if (event.kind == trace::Kind::TaskReady && (event.subject == task || trace::Actor::fromBits(event.b).taskId() == task))
            drawWake(i);
    }
}

void OverlayDrawing::drawWake(std::size_t event) const
{
    const trace::Event &ready = m_map.model().trace()[event];
    const trace::Actor waker = trace::Actor::fromBits(ready.b);
    const int to = m_pane.layout().rowOf(Row::Kind::Task, ready.subject);
    int from = -1;
    if (waker.isTask()) {
        from = m_pane.layout().rowOf(Row::Kind::Task, waker.taskId());
    } else if (waker.isJob()) {
        if (const trace::JobInfo *job = m_map.model().entities().job(waker.jobId()))
            from = m_pane.layout().rowOf(Row::Kind::Worker, job->pool, job->worker);
    }
    if (to < 0 || from < 0 || to == from)
        return;
    const auto &rows = m_pane.layout().rows();
    const QRectF source = m_pane.rowArea(rows[static_cast<std::size_t>(from)]);
    const QRectF target = m_pane.rowArea(rows[static_cast<std::size_t>(to)]);
    const double x = toPixel(m_scale, m_map.ofEvent(event));
    if (source.isEmpty() || target.isEmpty() || x < m_scale.left || x > m_scale.right)
        return;
    const double direction = target.center().y() > source.center().y() ? 1 : -1;
    const QPointF start(x, source.center().y());
    const QPointF end(x, target.center().y() - direction * target.height() * 0.36);
    QPainterPath path(start);
    const double bulge = std::min(18.0, std::abs(end.y() - start.y()) * 0.25);
    path.cubicTo(start + QPointF(bulge, direction * bulge), end + QPointF(bulge, -direction * bulge), end);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_look.theme.accent, 1.4, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawPath(path);
    QPainterPath head(end);
    head.lineTo(end + QPointF(-1, -direction * 7));
    head.lineTo(end + QPointF(6.5, -direction * 4.5));
    head.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look.theme.accent);
    m_painter.drawPath(head);
    m_painter.drawEllipse(start, 2.2, 2.2);
}

} // namespace timeline
