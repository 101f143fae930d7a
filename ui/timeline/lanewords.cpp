// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanewords.h"

#include "core/trace/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace timeline {
namespace {

namespace words = trace::words;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SpokenLanes)
};

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString since(const QString &what, trace::Time length)
{
    return Words::tr("%1, for %2").arg(what, text(words::duration(length)));
}

QString taskState(const trace::Model &model, trace::Id id, const trace::State &state)
{
    const trace::Entities &entities = model.entities();
    const trace::TaskInfo *info = entities.task(id);
    if (info && info->endedEvent < state.events)
        return Words::tr("%1 at %2", "FINISHED at 1.000 s").arg(text(words::end(entities, *info)), text(words::moment(info->ended)));
    const trace::LiveTask *live = state.task(id);
    if (!live)
        return Words::tr("not created yet");
    QString now = text(words::state(live->state));
    if (live->state == trace::SpanKind::Waiting)
        now = Words::tr("%1: %2", "WAITING: timer 0.80 s").arg(now, text(words::reason(entities, model.trace()[live->event], state.events)));
    else if (live->state == trace::SpanKind::Ready)
        now = Words::tr("%1, %2", "READY, 2nd in line").arg(text(words::ready(*live)), text(words::placeInLine(state.placeInLine(id))));
    return since(now, state.time - live->since);
}

QString workerState(const trace::Model &model, const Row &row, const trace::State &state)
{
    const auto worker = std::find_if(state.workers.begin(), state.workers.end(), [&](const trace::WorkerState &each) {
        return each.pool == row.id && each.worker == row.worker;
    });
    if (worker == state.workers.end() || !worker->job)
        return Words::tr("waits for a job");
    const QString job = text(model.entities().actorName(trace::Actor::job(worker->job)));
    return since(Words::tr("runs %1").arg(job), state.time - worker->since);
}

/// Of lanes that say no more than their spans.
QString spanState(const trace::Lane &lane, trace::Time time)
{
    const std::size_t at = lane.firstEndingFrom(time);
    if (at >= lane.size() || lane[at].begin > time)
        return Words::tr("nothing");
    return text(words::state(lane[at].kind));
}

QString taskTotals(const trace::Model &model, trace::Id id, trace::Time until)
{
    trace::Time running{}, ready{}, waiting{};
    model.spans().task(id).visit(trace::Time{}, until, until, [&](const trace::Span &span, std::size_t) {
        const trace::Time length = std::min(span.end, until) - span.begin;
        (span.kind == trace::SpanKind::Running ? running : span.kind == trace::SpanKind::Ready ? ready : waiting) += length;
    });
    return Words::tr("RUNNING %1, READY %2, WAITING %3.")
        .arg(text(words::duration(running)), text(words::duration(ready)), text(words::duration(waiting)));
}

QString busy(const trace::Lane &lane, trace::Time until)
{
    return Words::tr("RUNNING %1.").arg(text(words::duration(lane.runningWithin(trace::Time{}, until, until))));
}

} // namespace

QString spokenName(const trace::Model &model, const Row &row)
{
    const QString name = rowName(model, row);
    switch (row.kind) {
    case Row::Kind::Task:
        return Words::tr("Task %1").arg(name);
    case Row::Kind::Queue:
        return Words::tr("Queue %1").arg(name);
    case Row::Kind::QueuedJobs:
        return Words::tr("Jobs in line for pool %1").arg(row.id);
    case Row::Kind::Worker:
        return Words::tr("Worker %1 of pool %2").arg(row.worker).arg(row.id);
    case Row::Kind::Thread:
        return Words::tr("Thread %1").arg(name);
    case Row::Kind::Loop:
    case Row::Kind::MainThread:
        break;
    }
    return name;
}

QString spokenState(const trace::Model &model, const Row &row, const trace::State &state)
{
    const trace::Spans &spans = model.spans();
    switch (row.kind) {
    case Row::Kind::Task:
        return taskState(model, row.id, state);
    case Row::Kind::Loop:
        return text(words::loopPhase(model.entities(), state.loop, state.time));
    case Row::Kind::Queue:
        return text(words::items(spans.queue(row.id).valueAfter(state.events)));
    case Row::Kind::QueuedJobs:
        return text(words::jobs(spans.queuedJobs(row.id).valueAfter(state.events)));
    case Row::Kind::Worker:
        return workerState(model, row, state);
    case Row::Kind::MainThread:
        return spanState(spans.mainThread(), state.time);
    case Row::Kind::Thread:
        break;
    }
    return spanState(spans.thread(row.id), state.time);
}

QString spokenTotals(const trace::Model &model, const Row &row, const trace::State &state)
{
    const trace::Spans &spans = model.spans();
    QStringList sentences;
    if (const QString detail = rowDetail(model, row); !detail.isEmpty() && row.kind != Row::Kind::Worker)
        sentences << detail + u'.';
    switch (row.kind) {
    case Row::Kind::Task:
        if (const trace::TaskInfo *info = model.entities().task(row.id); info && info->creator.isTask())
            sentences << Words::tr("Created by %1.").arg(text(model.entities().label(info->creator.taskId())));
        sentences << taskTotals(model, row.id, state.time);
        break;
    case Row::Kind::Loop:
        sentences << busy(spans.loop(row.id), state.time);
        break;
    case Row::Kind::MainThread:
        sentences << busy(spans.mainThread(), state.time);
        break;
    case Row::Kind::Worker:
        sentences << busy(spans.worker(row.id, row.worker), state.time);
        break;
    case Row::Kind::Thread:
        sentences << busy(spans.thread(row.id), state.time);
        break;
    case Row::Kind::Queue:
        sentences << Words::tr("At most %1 so far.").arg(text(words::items(spans.queue(row.id).rangeWithin(trace::Time{}, state.time).second)));
        break;
    case Row::Kind::QueuedJobs:
        sentences << Words::tr("At most %1 so far.").arg(text(words::jobs(spans.queuedJobs(row.id).rangeWithin(trace::Time{}, state.time).second)));
        break;
    }
    return sentences.join(u' ');
}

} // namespace timeline
