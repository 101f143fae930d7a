// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/details.h"

#include "core/trace/words.h"
#include "ui/timeline/lanedrawing.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Details)
};

constexpr double reach = 4; // pixels: a step without length can be pointed at

const trace::Lane *laneOf(const RunPane &pane, const Row &row)
{
    const trace::Spans &spans = pane.run().model->spans();
    switch (row.kind) {
    case Row::Kind::Loop:
        return &spans.loop(row.id);
    case Row::Kind::MainThread:
        return &spans.mainThread();
    case Row::Kind::Task:
        return &spans.task(row.id);
    case Row::Kind::Worker:
        return &spans.worker(row.id, row.worker);
    case Row::Kind::Thread:
        return &spans.thread(row.id);
    default:
        return nullptr;
    }
}

/// The piece under the mouse; a short RUNNING wins over the long span it interrupts.
std::optional<Piece> pieceAt(const RunPane &pane, const trace::Lane &lane, const AxisMap &map, const QPointF &place)
{
    std::vector<Piece> pieces;
    collectPieces(lane, map, pane.scale(), pieces);
    std::optional<Piece> found;
    double nearest = reach;
    for (const Piece &piece : pieces) {
        const double distance = std::max({piece.left - place.x(), place.x() - piece.right, 0.0});
        const bool narrow = piece.right - piece.left < reach;
        if (narrow && piece.kind == trace::SpanKind::Running && distance <= nearest) {
            nearest = distance;
            found = piece;
        } else if (!found && distance <= 0) {
            found = piece;
        }
    }
    return found;
}

QString text(const std::string &words)
{
    return QString::fromStdString(words).toHtmlEscaped();
}

/// `at`: what is under the mouse.
QString spanDetails(const AxisMap &map, const Row &row, const trace::Lane &lane, const Piece &piece, trace::Time at)
{
    const trace::Entities &entities = map.model().entities();
    if (piece.isShaded()) {
        return piece.busy > 0.005f
            ? Words::tr("%1 spans in this pixel, RUNNING %2 %").arg(piece.count).arg(std::lround(piece.busy * 100))
            : Words::tr("%1 spans in this pixel").arg(piece.count);
    }
    const trace::Span span = spanOf(lane, piece);
    std::string words;
    if (row.kind == Row::Kind::Loop)
        words = trace::words::loopSpan(entities, span, map.now());
    else if (row.kind == Row::Kind::Worker)
        words = trace::words::workerSpan(entities, span);
    else
        words = trace::words::taskSpan(entities, span, map.now());
    QString first = text(words);
    const QString state = text(trace::words::state(span.kind));
    if (row.kind != Row::Kind::Loop && !first.startsWith(state) && !first.contains(state))
        first = first.isEmpty() ? state : state + QStringLiteral(": ") + first;
    if (row.kind == Row::Kind::Task && span.kind == trace::SpanKind::Ready) {
        const std::size_t place = map.model().stateAt(std::max(piece.begin, std::min(at, piece.end - trace::Time(1)))).placeInLine(row.id);
        if (place > 0)
            first += QStringLiteral(", ") + text(trace::words::placeInLine(place));
    }
    const trace::Time length = piece.end - piece.begin;
    const QString from = text(trace::words::moment(piece.begin));
    const QString when = lane[piece.index].isOpen() ? Words::tr("from %1 until now").arg(from)
                                                    : Words::tr("from %1 to %2").arg(from, text(trace::words::moment(piece.end)));
    return first + QStringLiteral("<br>") + when + QStringLiteral(" · ") + text(trace::words::duration(length));
}

} // namespace

QString detailsAt(const RunPane &pane, ui::Axis axis, const QPointF &place)
{
    const Row *row = pane.rowAt(place);
    if (!row)
        return {};
    const trace::Model &model = *pane.run().model;
    QString details = QStringLiteral("<b>%1</b>").arg(wholeRowName(model, *row).toHtmlEscaped());
    if (const QString small = rowDetail(model, *row); !small.isEmpty())
        details += QStringLiteral(" <small>%1</small>").arg(small.toHtmlEscaped());
    const bool inLanes = place.x() >= pane.lanesArea().left();
    const AxisMap map = pane.map(axis);
    if (row->kind == Row::Kind::Task) {
        const trace::TaskInfo *task = model.entities().task(row->id);
        if (!inLanes && task && task->creator.isTask())
            details += QStringLiteral("<br>") + Words::tr("created by %1").arg(text(model.entities().label(task->creator.taskId())));
        if (!inLanes && task && task->ended != trace::never)
            details += QStringLiteral("<br>") + Words::tr("%1 at %2", "FINISHED at 1.000 s").arg(text(trace::words::end(model.entities(), *task)), text(trace::words::moment(task->ended)));
    }
    if (!inLanes)
        return details;
    const double value = toValue(pane.scale(), place.x());
    if (row->hasPlot()) {
        const auto &series = row->kind == Row::Kind::Queue ? model.spans().queue(row->id) : model.spans().queuedJobs(row->id);
        if (value < 0 || value > map.extent())
            return {};
        const trace::Time time = map.timeAt(value);
        const std::uint32_t depth = series.valueAt(time);
        const std::string holds = row->kind == Row::Kind::Queue ? trace::words::depth(model.entities(), row->id, depth) : trace::words::jobs(depth);
        return details + QStringLiteral("<br>") + Words::tr("%1 at %2", "3 items at 1.000 s").arg(text(holds), text(trace::words::moment(time)));
    }
    const trace::Lane *lane = laneOf(pane, *row);
    const auto piece = lane ? pieceAt(pane, *lane, map, place) : std::nullopt;
    return piece ? details + QStringLiteral("<br>") + spanDetails(map, *row, *lane, *piece, map.timeAt(value)) : QString();
}

std::optional<std::pair<double, double>> spanAt(const RunPane &pane, ui::Axis axis, const QPointF &place)
{
    const Row *row = pane.rowAt(place);
    const trace::Lane *lane = row ? laneOf(pane, *row) : nullptr;
    if (!lane || place.x() < pane.lanesArea().left())
        return {};
    const AxisMap map = pane.map(axis);
    const auto piece = pieceAt(pane, *lane, map, place);
    if (!piece)
        return {};
    const Scale scale = pane.scale();
    if (piece->isShaded())
        return std::pair(toValue(scale, piece->left - 4), toValue(scale, piece->right + 4));
    return std::pair(map.begin((*lane)[piece->index]), map.end((*lane)[piece->index]));
}

} // namespace timeline
