// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanedrawing.h"

#include "core/trace/words.h"
#include "ui/common/icons.h"
#include "ui/timeline/worddrawing.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr double leastForPattern = 4; // pixels of width
constexpr double leastHeightForPattern = 6;
constexpr double leastForWords = 30;
constexpr double leastForRounding = 6; // narrower, round corners are not seen

bool hasPattern(const QRectF &rect)
{
    return rect.width() >= leastForPattern && rect.height() >= leastHeightForPattern;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

trace::Span spanOf(const trace::Lane &lane, const Piece &piece)
{
    trace::Span span = lane[piece.index];
    if (span.kind != piece.kind) { // the late part of an open wait
        span.kind = piece.kind;
        span.begin = piece.begin;
        span.late = piece.late;
    }
    return span;
}

LaneDrawing::LaneDrawing(QPainter &painter, const Look &look, const AxisMap &map, const Scale &scale)
    : m_painter(painter), m_fill(painter), m_look(look), m_map(map), m_scale(scale), m_view(map, scale), m_waiting(ui::Pattern::hatch(look.theme.waitingHatch)),
      m_ready(ui::Pattern::dots(look.theme.ready))
{
    // On whole pixels, rectangles are sharp and ten times as fast.
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void LaneDrawing::draw(const Row &row, const QRectF &area)
{
    const trace::Spans &spans = m_map.model().spans();
    m_fill.updateClip();
    switch (row.kind) {
    case Row::Kind::Loop:
        drawLoop(spans.loop(row.id), area);
        break;
    case Row::Kind::MainThread:
        drawThread(spans.mainThread(), area);
        break;
    case Row::Kind::Thread:
        drawThread(spans.thread(row.id), area);
        break;
    case Row::Kind::Task:
        drawTask(row.id, area);
        break;
    case Row::Kind::Worker:
        drawWorker(row, area);
        break;
    case Row::Kind::Queue:
    case Row::Kind::QueuedJobs:
        break; // plots, see queuedrawing.h
    }
}

QRectF LaneDrawing::barOf(const QRectF &area) const
{
    const Metrics &m = m_look.metrics;
    const double height = std::max(2.0, std::round(area.height() * m.bar / m.lane));
    return {area.left(), std::round(area.center().y() - height / 2), area.width(), height};
}

QRectF LaneDrawing::rectOf(const Piece &piece, const QRectF &bar) const
{
    return {piece.left, bar.top(), piece.right - piece.left, bar.height()};
}

std::uint32_t LaneDrawing::densest() const
{
    std::uint32_t most = 0;
    for (const Piece &piece : m_pieces)
        most = std::max(most, piece.count);
    return most;
}

bool LaneDrawing::isBlocking(const trace::Lane &lane, const Piece &piece) const
{
    return !piece.isShaded() && trace::Spans::isBlocking(lane[piece.index], m_map.now());
}

void LaneDrawing::drawLoop(const trace::Lane &lane, const QRectF &area)
{
    const ui::Theme &theme = m_look.theme;
    collectPieces(lane, m_view, m_pieces);
    if (m_pieces.empty())
        return;
    const double height = std::round(area.height() * 0.55);
    const QRectF bar(area.left(), std::round(area.center().y() - height / 2), area.width(), height);
    const double middle = std::round(area.center().y());
    m_fill.fill(QRectF(m_pieces.front().left, middle - 0.5, m_pieces.back().right - m_pieces.front().left, 1), theme.loopLine);
    const std::uint32_t most = densest();
    for (const Piece &piece : m_pieces) {
        if (piece.isShaded())
            drawShaded(piece, bar, most, theme.background, theme.loop);
        else if (piece.kind == trace::SpanKind::Running && !isBlocking(lane, piece))
            drawRunning(piece, rectOf(piece, bar), theme.loop);
    }
    for (const Piece &piece : m_pieces) {
        if (piece.kind != trace::SpanKind::Running || piece.isShaded())
            continue;
        const QRectF rect = rectOf(piece, bar);
        const bool blocking = isBlocking(lane, piece);
        if (blocking)
            drawBlocking(piece, rect);
        if (rect.width() < leastForWords)
            continue;
        const trace::Span span = spanOf(lane, piece);
        const QColor &colour = blocking ? theme.blockingText : theme.background;
        const bool written = write(trace::words::loopSpan(m_map.model().entities(), span, m_map.now()), rect, m_look.spanStrong, colour, Qt::transparent);
        if (!written && blocking) {
            const trace::Time end = span.isOpen() ? m_map.now() : span.end;
            write(trace::words::duration(end - span.begin), rect, m_look.spanStrong, colour, Qt::transparent);
        }
    }
}

void LaneDrawing::drawThread(const trace::Lane &lane, const QRectF &area)
{
    const ui::Theme &theme = m_look.theme;
    collectPieces(lane, m_view, m_pieces);
    const QRectF bar = barOf(QRectF(area.left(), area.center().y() - m_look.metrics.lane / 2, area.width(), m_look.metrics.lane));
    const std::uint32_t most = densest();
    for (const Piece &piece : m_pieces) {
        if (piece.isShaded())
            drawShaded(piece, bar, most, theme.waitingPale, theme.running);
    }
    drawStates(bar);
    for (const Piece &piece : m_pieces) {
        if (!piece.isShaded() && piece.kind == trace::SpanKind::Running)
            drawRunning(piece, rectOf(piece, bar), theme.running);
    }
    for (const Piece &piece : m_pieces) {
        const QRectF rect = rectOf(piece, bar);
        if (piece.isShaded() || rect.width() < leastForWords)
            continue;
        const bool running = piece.kind == trace::SpanKind::Running;
        write(words(lane, piece), rect, running ? m_look.spanStrong : m_look.span,
              running ? theme.runningText : theme.waitingText, running ? QColor(Qt::transparent) : theme.waitingPale);
    }
}

void LaneDrawing::drawTask(trace::Id task, const QRectF &area)
{
    const ui::Theme &theme = m_look.theme;
    const trace::Lane &lane = m_map.model().spans().task(task);
    collectPieces(lane, m_view, m_pieces);
    const QRectF bar = barOf(area);
    drawStacked(bar);
    drawStates(bar);
    for (const Piece &piece : m_pieces) {
        if (piece.isShaded() || piece.kind != trace::SpanKind::Running)
            continue;
        if (isBlocking(lane, piece))
            drawBlocking(piece, rectOf(piece, bar));
        else
            drawRunning(piece, rectOf(piece, bar), theme.running);
    }
    for (const Piece &piece : m_pieces) {
        const QRectF rect = rectOf(piece, bar);
        if (piece.isShaded() || rect.width() < leastForWords)
            continue;
        const bool waiting = piece.kind == trace::SpanKind::Waiting;
        const bool ready = piece.kind == trace::SpanKind::Ready;
        const QFont &font = waiting ? m_look.span : m_look.spanStrong;
        const QColor colour = waiting                   ? theme.waitingText
                              : ready                   ? theme.readyText
                              : isBlocking(lane, piece) ? theme.blockingText
                                                        : theme.runningText;
        const QColor plate = waiting ? theme.waitingPale : ready ? theme.readyPale : QColor(Qt::transparent);
        if (!write(words(lane, piece), rect, font, colour, plate))
            write(briefWords(lane, piece), rect, font, colour, plate);
    }
    if (const trace::TaskInfo *info = m_map.model().entities().task(task); info && info->ended != trace::never)
        drawEnd(*info, bar);
}

void LaneDrawing::drawWorker(const Row &row, const QRectF &area)
{
    const ui::Theme &theme = m_look.theme;
    const trace::Lane &lane = m_map.model().spans().worker(row.id, row.worker);
    collectPieces(lane, m_view, m_pieces);
    const QRectF bar = barOf(area);
    const std::uint32_t most = densest();
    for (const Piece &piece : m_pieces) {
        const QRectF rect = rectOf(piece, bar);
        if (piece.isShaded()) {
            drawShaded(piece, bar, most, theme.background, theme.running);
            continue;
        }
        drawRunning(piece, rect, theme.running);
        if (rect.width() >= leastForWords) {
            write(trace::words::workerSpan(m_map.model().entities(), spanOf(lane, piece)), rect, m_look.spanStrong,
                  theme.runningText, Qt::transparent);
        }
    }
}

/// RUNNING from the bottom, READY on it, WAITING the rest.
void LaneDrawing::drawStacked(const QRectF &bar)
{
    const ui::Theme &theme = m_look.theme;
    const std::uint32_t most = densest();
    const QColor readyColour = mixed(theme.readyPale, theme.ready, 0.35);
    const auto runningTop = [&](const Piece &piece) { return bar.bottom() - bar.height() * stackedRunning(piece, most); };
    const auto readyTop = [&](const Piece &piece, double below) {
        return std::max(below - bar.height() * std::clamp(static_cast<double>(piece.ready), 0.0, 1.0), bar.top());
    };
    if (m_fill.isDirect()) {
        m_columns.clear();
        for (const Piece &piece : m_pieces) {
            if (piece.isShaded()) {
                const double running = runningTop(piece);
                m_columns.push_back({piece.left, piece.right, readyTop(piece, running), running});
            }
        }
        m_fill.fill(m_columns, bar.top(), bar.bottom(), {theme.waitingPale, readyColour, theme.running});
        return;
    }
    for (std::size_t i = 0; i < m_pieces.size();) {
        if (!m_pieces[i].isShaded()) {
            ++i;
            continue;
        }
        // In a file, neighbouring columns make one shape for each state.
        QPolygonF running;
        QPolygonF ready;
        const double left = m_pieces[i].left;
        double right = left;
        for (; i < m_pieces.size() && m_pieces[i].isShaded() && m_pieces[i].left <= right + 0.5; ++i) {
            const Piece &piece = m_pieces[i];
            const double top = runningTop(piece);
            const double both = readyTop(piece, top);
            right = piece.right;
            running << QPointF(piece.left, top) << QPointF(right, top);
            ready << QPointF(piece.left, both) << QPointF(right, both);
        }
        for (QPolygonF *shape : {&ready, &running})
            *shape << QPointF(right, bar.bottom()) << QPointF(left, bar.bottom());
        m_painter.setPen(Qt::NoPen);
        m_painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), theme.waitingPale);
        m_painter.setBrush(readyColour);
        m_painter.drawPolygon(ready);
        m_painter.setBrush(theme.running);
        m_painter.drawPolygon(running);
    }
}

void LaneDrawing::drawShaded(const Piece &piece, const QRectF &bar, std::uint32_t most, const QColor &below, const QColor &above)
{
    const QColor ground = mixed(below, m_look.theme.ready, std::clamp(static_cast<double>(piece.ready), 0.0, 1.0) * 0.55);
    m_fill.fill(rectOf(piece, bar), mixed(ground, above, shade(piece, most)));
}

/// What is WAITING or READY. Neighbours in the same state with no more than a step's mark between them are filled as
/// one, since the mark will hide what is below it.
void LaneDrawing::drawStates(const QRectF &bar)
{
    constexpr std::size_t none = SIZE_MAX;
    std::size_t first = none;
    std::size_t last = none;
    const auto close = [&] {
        if (first != none)
            drawStretch(first, last, bar);
        first = none;
    };
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const QRectF rect = rectOf(piece, bar);
        const bool running = piece.kind == trace::SpanKind::Running;
        if (piece.isShaded() || (running && rect.width() >= m_look.metrics.mark)) {
            close();
        } else if (!running && rect.width() > 0) {
            const bool goesOn = first != none && m_pieces[last].kind == piece.kind && hasPattern(rect)
                && piece.left - m_pieces[last].right <= m_look.metrics.mark;
            if (!goesOn) {
                close();
                first = i;
            }
            last = i;
            if (!hasPattern(rect))
                close();
        }
    }
    close();
}

void LaneDrawing::drawStretch(std::size_t first, std::size_t last, const QRectF &bar)
{
    const ui::Theme &theme = m_look.theme;
    const bool waiting = m_pieces[first].kind != trace::SpanKind::Ready;
    const QColor &colour = waiting ? theme.waitingHatch : theme.ready;
    const QRectF rect(m_pieces[first].left, bar.top(), m_pieces[last].right - m_pieces[first].left, bar.height());
    if (!hasPattern(rect)) {
        m_fill.fill(rect, colour);
        return;
    }
    m_fill.fill(rect, waiting ? theme.waitingPale : theme.readyPale, waiting ? m_waiting : m_ready);
    m_fill.fill(QRectF(rect.left(), rect.top(), rect.width(), 1), colour);
    m_fill.fill(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour);
    for (std::size_t i = first; i <= last; ++i) {
        const Piece &piece = m_pieces[i];
        if (piece.kind == trace::SpanKind::Running)
            continue;
        if (piece.beginsInView)
            m_fill.fill(QRectF(piece.left, rect.top(), 1, rect.height()), colour);
        if (piece.endsInView)
            m_fill.fill(QRectF(piece.right - 1, rect.top(), 1, rect.height()), colour);
    }
}

void LaneDrawing::drawRunning(const Piece &piece, const QRectF &rect, const QColor &colour)
{
    // A step is always seen, however short; it stands out a little above and below.
    const double least = m_look.metrics.mark;
    QRectF mark = rect.adjusted(0, -1, 0, 1);
    if (mark.width() < least) {
        mark.setWidth(least);
        mark.moveLeft(centredWithin(rect.center().x(), least, m_scale.left, m_scale.right));
        m_fill.fill(mark, colour);
        return;
    }
    Q_UNUSED(piece);
    if (mark.width() < leastForRounding)
        m_fill.fill(mark, colour);
    else
        drawRounded(mark, 1.5, colour);
}

void LaneDrawing::drawBlocking(const Piece &piece, const QRectF &rect)
{
    Q_UNUSED(piece);
    const ui::Theme &theme = m_look.theme;
    const double least = m_look.metrics.mark;
    QRectF outer = rect.adjusted(0, -2, 0, 2);
    if (outer.width() < least + 1)
        outer.setWidth(least + 1);
    drawRounded(outer, 2, theme.blockingOutline);
    if (outer.width() > 5)
        m_fill.fill(outer.adjusted(2, 2, -2, -2), theme.blocking);
}

void LaneDrawing::drawRounded(const QRectF &rect, double radius, const QColor &colour)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(rect, radius, radius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void LaneDrawing::drawEnd(const trace::TaskInfo &task, const QRectF &bar)
{
    const ui::Theme &theme = m_look.theme;
    const double at = toPixel(m_scale, m_map.axis() == ui::Axis::Time ? seconds(task.ended) : m_map.ofEvent(task.endedEvent));
    const double side = std::min(m_look.metrics.cap * 16 / 12.4, bar.height() + 4);
    const double left = at + m_look.metrics.mark / 2 + 1.5;
    const double limit = m_scale.right + m_look.metrics.right;
    if (at < m_scale.left || at > m_scale.right || left + side > limit || side < 7)
        return;
    const QRectF cap(left, bar.center().y() - side / 2, side, side);
    switch (task.end) {
    case trace::TaskEnd::Result:
        ui::drawIcon(m_painter, cap, ui::Icon::Finished, theme.secondaryText);
        return;
    case trace::TaskEnd::Cancelled:
        ui::drawIcon(m_painter, cap, ui::Icon::Cancelled, theme.secondaryText);
        return;
    case trace::TaskEnd::Raise:
        ui::drawIcon(m_painter, cap, ui::Icon::Failed, theme.error);
        break;
    }
    const QRectF beside(cap.right() - 2, bar.top(), limit - cap.right() + 2, bar.height());
    const std::string name(m_map.model().trace().text(task.result));
    if (!write(name, beside, m_look.span, theme.error, Qt::transparent))
        writeBefore(at, name, task, bar);
}

/// An exception's name where the picture ends with the task: at the end of its last wait, behind the reason.
void LaneDrawing::writeBefore(double end, const std::string &name, const trace::TaskInfo &task, const QRectF &bar)
{
    const auto last = std::find_if(m_pieces.rbegin(), m_pieces.rend(), [](const Piece &piece) {
        return piece.kind == trace::SpanKind::Waiting && piece.right - piece.left >= leastForWords;
    });
    if (last == m_pieces.rend() || last->isShaded() || end - last->right > 2 * m_look.metrics.mark)
        return;
    constexpr double air = 16; // of both words
    const double width = wordsWidth(m_look.span, QString::fromStdString(name)) + air;
    const trace::Lane &lane = m_map.model().spans().task(task.id);
    const double reason = wordsWidth(m_look.span, QString::fromStdString(words(lane, *last))) + air;
    if (last->right - last->left < reason + width)
        return;
    write(name, QRectF(last->right - width, bar.top(), width, bar.height()), m_look.span, m_look.theme.error, m_look.theme.waitingPale);
}

bool LaneDrawing::write(const std::string &words, const QRectF &rect, const QFont &font, const QColor &colour, const QColor &plate)
{
    constexpr double padding = 5;
    const QString text = QString::fromStdString(words);
    const double capital = fontHeights(font).capital;
    if (text.isEmpty() || rect.height() < capital + 4)
        return false;
    const double width = wordsWidth(font, text);
    if (width + 2 * padding + 3 > rect.width())
        return false;
    const double left = rect.left() + padding + (plate.alpha() ? 1 : 2);
    if (plate.alpha()) {
        m_fill.fill(QRectF(left - padding + 1, rect.top() + 1, width + 2 * padding - 1, rect.height() - 2), plate);
    }
    m_painter.setPen(colour);
    drawWords(m_painter, QPointF(left, rect.center().y() + capital / 2), font, text);
    return true;
}

std::string LaneDrawing::words(const trace::Lane &lane, const Piece &piece) const
{
    return trace::words::taskSpan(m_map.model().entities(), spanOf(lane, piece), m_map.now());
}

std::string LaneDrawing::briefWords(const trace::Lane &lane, const Piece &piece) const
{
    return trace::words::briefTaskSpan(m_map.model().entities(), spanOf(lane, piece));
}

} // namespace timeline
