// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/contents.h"

#include "core/trace/words.h"
#include "ui/timeline/pieces.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Description)
};

constexpr std::size_t mostTasksDescribed = 12;
constexpr std::size_t mostSpansDescribed = 6;
constexpr double columns = 1000; // pieces below a thousandth of the width are not seen in a figure either

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

QString taskDescription(const trace::Model &model, const trace::TaskInfo &task)
{
    const trace::Entities &entities = model.entities();
    const trace::Lane &lane = model.spans().task(task.id);
    QStringList parts;
    for (std::size_t i = 0; i < lane.size() && parts.size() < static_cast<qsizetype>(mostSpansDescribed); ++i) {
        const trace::Span &span = lane[i];
        const trace::Time end = span.isOpen() ? model.lastTime() : span.end;
        if (end == span.begin)
            continue;
        QString words = text(trace::words::taskSpan(entities, span, model.lastTime()));
        const QString state = text(trace::words::state(span.kind));
        if (!words.contains(state))
            words = words.isEmpty() ? state : state + u' ' + words;
        parts << Words::tr("%1 from %2 to %3").arg(words, text(trace::words::moment(span.begin)), text(trace::words::moment(end)));
    }
    if (parts.size() == static_cast<qsizetype>(mostSpansDescribed))
        parts << Words::tr("and so on");
    if (task.ended != trace::never)
        parts << Words::tr("%1 at %2").arg(text(trace::words::end(entities, task)), text(trace::words::moment(task.ended)));
    return text(entities.label(task.id)) + QStringLiteral(": ") + parts.join(QStringLiteral(", ")) + u'.';
}

QString runDescription(const ShownRun &run)
{
    const trace::Model &model = *run.model;
    QStringList sentences;
    const std::vector<trace::Id> tasks = model.entities().tasksInOrder();
    QString first = run.title.isEmpty() ? run.file : run.title;
    if (!run.title.isEmpty() && !run.file.isEmpty())
        first += QStringLiteral(" (%1)").arg(run.file);
    sentences << Words::tr("%1: %2 in %3, %4.").arg(first, text(trace::words::tasks(tasks.size())),
                                                      text(trace::words::duration(model.lastTime())), text(trace::words::outcome(model.entities())));
    for (std::size_t i = 0; i < std::min(tasks.size(), mostTasksDescribed); ++i)
        sentences << taskDescription(model, *model.entities().task(tasks[i]));
    if (tasks.size() > mostTasksDescribed)
        sentences << text(trace::words::counted(tasks.size() - mostTasksDescribed, "%n more task.",
                                                QT_TRANSLATE_N_NOOP("Words", "%n more tasks.")));
    for (const trace::Span &span : model.spans().blockings()) {
        sentences << Words::tr("The loop is blocked from %1 for %2.").arg(text(trace::words::moment(span.begin)), text(trace::words::duration(span.length())));
        if (sentences.size() > 20)
            break;
    }
    for (const trace::QueueInfo &queue : model.entities().queues()) {
        if (queue.id)
            sentences << Words::tr("Queue %1 holds at most %2.").arg(text(model.entities().objectName(trace::ObjectKind::Queue, queue.id)),
                                                                       text(trace::words::depth(model.entities(), queue.id, model.spans().queue(queue.id).greatest())));
    }
    return sentences.join(u' ');
}

} // namespace

LegendEntries entriesIn(const std::vector<ShownRun> &runs, ui::Axis axis, double from, double to)
{
    LegendEntries entries{false, false, false, false, false, false};
    std::vector<Piece> pieces;
    for (const ShownRun &run : runs) {
        const AxisMap map(*run.model, axis, run.model->lastTime());
        const Scale scale{from, to, 0, columns};
        const Columns view(map, scale);
        entries.sleeping |= !run.model->entities().hasLoop();
        const trace::Spans &spans = run.model->spans();
        for (const trace::Id task : run.model->entities().tasksInOrder()) {
            const trace::Lane &lane = spans.task(task);
            collectPieces(lane, view, pieces);
            for (const Piece &piece : pieces) {
                const bool wide = piece.right - piece.left >= 1;
                entries.ready |= (piece.isShaded() && piece.ready > 0) || (wide && piece.kind == trace::SpanKind::Ready && !piece.isShaded());
                entries.waiting |= wide && piece.kind == trace::SpanKind::Waiting;
                entries.blocking |= !piece.isShaded() && trace::Spans::isBlocking(lane[piece.index], map.now());
            }
        }
        entries.blocking |= !spans.blockings().empty();
        for (const trace::QueueInfo &queue : run.model->entities().queues())
            entries.queue |= queue.id != 0;
    }
    return entries;
}

QString description(const std::vector<ShownRun> &runs)
{
    QStringList parts;
    for (const ShownRun &run : runs)
        parts << runDescription(run);
    return parts.join(u' ');
}

} // namespace timeline
