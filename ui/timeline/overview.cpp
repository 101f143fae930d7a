// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/overview.h"

#include "ui/common/fonts.h"
#include "ui/common/theme.h"
#include "ui/timeline/pieces.h"
#include "ui/timeline/timelineplot.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr double gripWidth = 6;

} // namespace

Overview::Overview(const TimelinePlot &plot, ui::VisibleRange &range, QWidget *parent)
    : QWidget(parent), m_plot(plot), m_range(range)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the run"));
    setAccessibleDescription(tr("The part of the run that is in view. W and S zoom, A and D move, F fits."));
    connect(&range, &ui::VisibleRange::changed, this, qOverload<>(&QWidget::update));
}

QSize Overview::sizeHint() const
{
    return {200, qRound(40 * ui::textScale())};
}

QRectF Overview::stripArea() const
{
    const double left = m_plot.isEmpty() ? 100 : m_plot.panes().front()->lanesArea().left();
    return {left, 4, std::max(20.0, width() - left - m_plot.look().metrics.right), height() - 14.0};
}

Scale Overview::scale() const
{
    const QRectF strip = stripArea();
    const double end = std::max({m_plot.extent() * 1.07, m_range.axis() == ui::Axis::Time ? 1e-6 : 1.0});
    return {-0.012 * end, end, strip.left(), strip.right()};
}

QRectF Overview::frameArea() const
{
    const QRectF strip = stripArea();
    const Scale s = scale();
    const double left = std::clamp(toPixel(s, m_range.from()), strip.left(), strip.right() - 4);
    const double right = std::clamp(toPixel(s, m_range.to()), left + 4, strip.right());
    return {left, strip.top(), right - left, strip.height()};
}

void Overview::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.background);
    const QRectF strip = stripArea();
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(theme.chrome);
    painter.drawRoundedRect(strip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (m_plot.isEmpty())
        return;
    painter.setFont(m_plot.look().detail);
    painter.setPen(theme.faintText);
    const QFontMetricsF metrics(m_plot.look().detail);
    painter.drawText(QPointF(m_plot.look().metrics.labelLeft, strip.center().y() + metrics.capHeight() / 2), tr("Overview"));
    drawRuns(painter);
    QColor veil = theme.accent;
    veil.setAlpha(30);
    painter.setBrush(veil);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRoundedRect(frameArea().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void Overview::drawRuns(QPainter &painter)
{
    const ui::Theme &theme = ui::currentTheme();
    const QRectF strip = stripArea();
    const Scale s = scale();
    const auto &panes = m_plot.panes();
    const double share = (strip.height() - 6) / static_cast<double>(panes.size());
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const AxisMap map = panes[i]->map(m_plot.axis());
        const trace::Spans &spans = map.model().spans();
        const bool hasLoop = map.model().entities().hasLoop();
        const trace::Lane &lane = hasLoop ? spans.loop() : spans.mainThread();
        collectPieces(lane, map, s, pieces);
        std::uint32_t most = 1;
        for (const Piece &piece : pieces)
            most = std::max(most, piece.count);
        const double top = strip.top() + 3 + share * static_cast<double>(i);
        for (const Piece &piece : pieces) {
            QColor colour = theme.loop;
            double width = std::max(1.0, piece.right - piece.left);
            if (piece.isShaded()) {
                colour.setAlphaF(static_cast<float>(shade(piece, most)));
            } else if (piece.kind != trace::SpanKind::Running) {
                continue;
            } else if (hasLoop && trace::Spans::isBlocking(lane[piece.index], map.now())) {
                colour = theme.blocking;
                width = std::max(2.0, width);
            }
            painter.fillRect(QRectF(piece.left, top + 1, width, share - 2), colour);
        }
    }
}

Overview::Grip Overview::gripAt(const QPointF &place) const
{
    const QRectF frame = frameArea();
    if (place.y() < frame.top() - 3 || place.y() > frame.bottom() + 3)
        return Grip::None;
    if (std::abs(place.x() - frame.left()) <= gripWidth / 2 + 1)
        return Grip::Left;
    if (std::abs(place.x() - frame.right()) <= gripWidth / 2 + 1)
        return Grip::Right;
    return frame.contains(place) ? Grip::Frame : Grip::None;
}

void Overview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_plot.isEmpty())
        return;
    m_range.remember();
    m_grip = gripAt(event->position());
    const double value = toValue(scale(), event->position().x());
    if (m_grip == Grip::None) {
        const double half = m_range.range().length() / 2;
        m_range.setRange({value - half, value + half});
        m_grip = Grip::Frame;
    }
    m_gripOffset = value - m_range.from();
}

void Overview::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        const Grip grip = gripAt(event->position());
        if (grip == Grip::None)
            unsetCursor();
        else
            setCursor(grip == Grip::Frame ? Qt::OpenHandCursor : Qt::SizeHorCursor);
        return;
    }
    const double value = toValue(scale(), event->position().x());
    const double least = m_range.shortest();
    const double length = m_range.range().length();
    switch (m_grip) {
    case Grip::Frame:
        m_range.setRange({value - m_gripOffset, value - m_gripOffset + length});
        break;
    case Grip::Left:
        m_range.setRange({std::min(value, m_range.to() - least), m_range.to()});
        break;
    case Grip::Right:
        m_range.setRange({m_range.from(), std::max(value, m_range.from() + least)});
        break;
    case Grip::None:
        break;
    }
}

void Overview::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

} // namespace timeline
