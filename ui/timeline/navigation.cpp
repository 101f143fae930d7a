// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/navigation.h"

#include "ui/timeline/details.h"
#include "ui/timeline/lanereader.h"
#include "ui/timeline/timelineplot.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace timeline {
namespace {

constexpr double nearPlayhead = 4; // pixels

} // namespace

Navigation::Navigation(TimelinePlot &plot, ui::Selection &selection, ui::VisibleRange &range, ui::Playhead &playhead, QObject *parent)
    : QObject(parent), m_plot(plot), m_selection(selection), m_range(range), m_playhead(playhead)
{
    plot.setMouseTracking(true);
    plot.installEventFilter(this);
}

void Navigation::measureFromPlayhead()
{
    if (m_plot.isEmpty())
        return;
    const double value = m_plot.panes().front()->map(m_plot.axis()).of(m_playhead.moment());
    m_measuredFrom = value;
    m_plot.setRuler(std::pair(value, value));
    m_measuring = connect(&m_playhead, &ui::Playhead::moved, this, [this] {
        if (!m_plot.isEmpty())
            m_plot.setRuler(std::pair(m_measuredFrom, m_plot.panes().front()->map(m_plot.axis()).of(m_playhead.moment())));
    });
    m_plot.replotOverlays();
}

void Navigation::clearRuler()
{
    disconnect(m_measuring);
    m_plot.setRuler({});
    m_plot.replotOverlays();
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    Q_UNUSED(watched);
    if (m_plot.isEmpty())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        return doubleClick(*static_cast<QMouseEvent *>(event));
    case QEvent::Wheel:
        return wheel(*static_cast<QWheelEvent *>(event));
    case QEvent::ContextMenu:
        return menu(*static_cast<QContextMenuEvent *>(event));
    case QEvent::ToolTip:
        return toolTip(*static_cast<QHelpEvent *>(event));
    case QEvent::Leave:
        m_plot.setHoverLine({});
        m_plot.replotOverlays();
        return false;
    default:
        return false;
    }
}

bool Navigation::isAtPlayhead(const QPointF &place) const
{
    const RunPane *pane = m_plot.paneAt(place);
    if (!pane || place.x() < pane->lanesArea().left() - nearPlayhead)
        return false;
    const double x = toPixel(pane->scale(), pane->map(m_plot.axis()).of(m_playhead.moment()));
    return std::abs(x - place.x()) <= nearPlayhead;
}

bool Navigation::isInAxis(const QPointF &place) const
{
    const RunPane *pane = m_plot.paneAt(place);
    if (!pane)
        return false;
    const QRectF lanes = pane->lanesArea();
    return place.x() >= lanes.left() - 8 && place.y() < lanes.top() && place.y() >= lanes.top() - pane->axisHeight();
}

bool Navigation::press(const QMouseEvent &event)
{
    m_pane = m_plot.paneAt(event.position());
    if (event.button() != Qt::LeftButton || !m_pane)
        return false;
    m_pressed = m_last = event.position();
    if (event.modifiers() & Qt::ShiftModifier) {
        disconnect(m_measuring);
        m_gesture = Gesture::Measure;
        m_measuredFrom = toValue(m_pane->scale(), event.position().x());
        m_plot.setRuler(std::pair(m_measuredFrom, m_measuredFrom));
    } else if (isInAxis(event.position()) || isAtPlayhead(event.position())) {
        m_gesture = Gesture::Scrub;
        scrubTo(event.position());
    } else {
        m_gesture = Gesture::Press;
    }
    m_plot.setFocus(Qt::MouseFocusReason);
    return true;
}

bool Navigation::move(const QMouseEvent &event)
{
    const QPointF place = event.position();
    if (m_gesture == Gesture::Press && (place - m_pressed).manhattanLength() >= QApplication::startDragDistance()
        && m_pressed.x() >= m_pane->lanesArea().left()) {
        m_gesture = Gesture::Pan;
        m_range.remember();
        m_plot.setCursor(Qt::ClosedHandCursor);
    }
    switch (m_gesture) {
    case Gesture::Pan: {
        const auto [from, to] = panned(m_pane->scale(), place.x() - m_last.x());
        m_pane->setScroll(m_pane->scroll() - (place.y() - m_last.y()));
        m_range.setRange({from, to});
        Q_EMIT scrolled();
        break;
    }
    case Gesture::Scrub:
        scrubTo(place);
        break;
    case Gesture::Measure:
        m_plot.setRuler(std::pair(m_measuredFrom, toValue(m_pane->scale(), place.x())));
        m_plot.replotOverlays();
        break;
    case Gesture::None:
        hover(place);
        break;
    case Gesture::Press:
        return true;
    }
    m_last = place;
    return true;
}

bool Navigation::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_gesture == Gesture::Press && !fold(event.position()))
        select(event.position());
    if (m_gesture == Gesture::Measure && (event.position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        clearRuler();
    m_gesture = Gesture::None;
    m_plot.unsetCursor();
    return true;
}

bool Navigation::doubleClick(const QMouseEvent &event)
{
    RunPane *pane = m_plot.paneAt(event.position());
    if (!pane || event.button() != Qt::LeftButton)
        return false;
    if (isInAxis(event.position())) {
        m_range.fit();
        return true;
    }
    const std::optional<std::pair<double, double>> span = spanAt(*pane, m_plot.axis(), event.position());
    if (span) {
        const double margin = std::max((span->second - span->first) * 0.15, m_range.shortest());
        m_range.navigate({span->first - margin, span->second + margin});
    }
    return true;
}

bool Navigation::wheel(const QWheelEvent &event)
{
    RunPane *pane = m_plot.paneAt(event.position());
    if (!pane)
        return true;
    const QPointF angle = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier) {
        const double anchor = toValue(pane->scale(), std::max(event.position().x(), pane->lanesArea().left()));
        const auto [from, to] = zoomed(m_range.from(), m_range.to(), anchor, std::pow(1.2, (angle.y() + angle.x()) / 120));
        m_range.setRange({from, to});
        return true;
    }
    const bool scrolls = pane->mostScroll() > 0 && std::abs(angle.y()) > std::abs(angle.x())
        && !(event.modifiers() & Qt::ShiftModifier);
    if (scrolls) {
        pane->setScroll(pane->scroll() - (event.pixelDelta().isNull() ? angle.y() * 0.6 : event.pixelDelta().y()));
        Q_EMIT scrolled();
        return true;
    }
    const double pixels = event.pixelDelta().isNull() ? (angle.x() + angle.y()) * 0.6 : event.pixelDelta().x() + event.pixelDelta().y();
    const auto [from, to] = panned(pane->scale(), pixels);
    m_range.setRange({from, to});
    return true;
}

bool Navigation::toolTip(const QHelpEvent &event)
{
    const RunPane *pane = m_plot.paneAt(event.pos());
    const QString text = pane ? detailsAt(*pane, m_plot.axis(), event.pos()) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), text, &m_plot, QRect(event.pos() - QPoint(4, 4), QSize(8, 8)));
    return true;
}

void Navigation::hover(const QPointF &place)
{
    const RunPane *pane = m_plot.paneAt(place);
    const bool inLanes = pane && place.x() >= pane->lanesArea().left() && place.y() >= pane->lanesArea().top();
    m_plot.setHoverLine(inLanes ? std::optional(toValue(pane->scale(), place.x())) : std::nullopt);
    m_plot.replotOverlays();
    if (isAtPlayhead(place) || isInAxis(place))
        m_plot.setCursor(Qt::SizeHorCursor);
    else
        m_plot.unsetCursor();
}

void Navigation::scrubTo(const QPointF &place)
{
    const double value = std::max(0.0, toValue(m_pane->scale(), place.x()));
    m_playhead.moveTo(m_pane->momentAt(m_plot.axis(), value));
}

bool Navigation::fold(const QPointF &place)
{
    const Row *row = m_pane->rowAt(place);
    if (!row || !m_pane->foldArea(*row).contains(place))
        return false;
    Q_EMIT foldClicked(m_pane, row->id);
    return true;
}

bool Navigation::menu(const QContextMenuEvent &event)
{
    RunPane *pane = m_plot.paneAt(event.pos());
    if (!pane || event.reason() == QContextMenuEvent::Keyboard) // which means the selected lane
        return false;
    Q_EMIT menuWanted(pane, pane->rowAt(event.pos()), event.globalPos());
    return true;
}

void Navigation::select(const QPointF &place)
{
    const Row *row = m_pane->rowAt(place);
    const ui::Selection::Item item = row ? itemOf(*row, m_pane->number()) : ui::Selection::Item{};
    // A second click on a name gives the selection back.
    if (item == m_selection.item() && place.x() < m_pane->lanesArea().left())
        m_selection.clear();
    else
        m_selection.select(item);
}

} // namespace timeline
