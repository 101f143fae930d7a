// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/now/nowcontent.h"

#include "core/trace/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::now
{

namespace words = trace::words;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Now)
};

constexpr std::size_t mostItems = 200;
constexpr std::size_t mostEntries = 200;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

NowContent::Entry taskEntry(const trace::Entities &entities, trace::Id task, const QString &detail)
{
    const std::string label = entities.label(task);
    const std::string own = entities.ownName(task);
    return {text(label), text(entities.wholeLabel(task)), own == label ? QString() : text(own), detail, task};
}

NowContent::Entry readyEntry(const trace::Model &model, const trace::State &state,
                             const trace::ReadyEntry &ready)
{
    const trace::Entities &entities = model.entities();
    const trace::Event &event = model.trace()[ready.event];
    if (ready.task == 0) {
        const QString callback = text(model.trace().text(event.a));
        return {callback, callback, {}, Words::tr("callback"), 0};
    }
    QString detail;
    if (ready.overdue) {
        const trace::LiveTask *live = state.task(ready.task);
        const trace::Time late = live ? live->late : trace::Time(0);
        detail = Words::tr("its timer is %1 overdue").arg(text(words::duration(late)));
    } else {
        detail = text(words::cause(entities, event));
        const auto cause = event.as<trace::Cause>();
        if (cause != trace::Cause::Created && cause != trace::Cause::Yielded &&
            cause != trace::Cause::Cancel) {
            detail = Words::tr("woken by %1").arg(detail);
        }
    }
    return taskEntry(entities, ready.task, detail);
}

NowContent::Timer timerEntry(const trace::Model &model, const trace::TimerState &timer,
                             trace::Time now)
{
    const trace::Entities &entities = model.entities();
    NowContent::Timer result;
    const trace::Time remaining = timer.remaining(now);
    result.isOverdue = remaining.count() < 0;
    if (timer.total().count() > 0) {
        result.remaining =
            std::clamp(double(remaining.count()) / double(timer.total().count()), 0.0, 1.0);
    }
    const QString overdue = Words::tr("%1 overdue").arg(text(words::duration(-remaining)));
    const QString left = text(words::duration(remaining));
    if (timer.library && timer.by.isTask()) {
        result.entry = taskEntry(entities, timer.by.id(),
                                 result.isOverdue ? overdue : Words::tr("wakes in %1").arg(left));
    } else {
        const trace::TimerInfo *info = entities.timer(timer.timer);
        const QString function = info ? text(model.trace().text(info->function)) : QString();
        result.entry = {function, function, Words::tr("callback"),
                        result.isOverdue ? overdue : Words::tr("due in %1").arg(left), 0};
    }
    return result;
}

QString namesOf(const trace::Entities &entities, const std::vector<trace::Id> &tasks)
{
    QStringList names;
    for (std::size_t at = 0; at < tasks.size() && at < 5; ++at) {
        names += text(entities.tag(tasks[at]));
    }
    if (tasks.size() > 5) {
        names += u"…"_s;
    }
    return names.join(u", "_s);
}

QString gettersText(const trace::Entities &entities, const std::vector<trace::Id> &tasks)
{
    return tasks.empty() ? Words::tr("nobody waits to get")
                         : text(words::counted(tasks.size(), "%n waits to get: %1",
                                               QT_TRANSLATE_N_NOOP("Words", "%n wait to get: %1")))
                               .arg(namesOf(entities, tasks));
}

QString puttersText(const trace::Entities &entities, const std::vector<trace::Id> &tasks)
{
    return tasks.empty() ? Words::tr("nobody waits to put")
                         : text(words::counted(tasks.size(), "%n waits to put: %1",
                                               QT_TRANSLATE_N_NOOP("Words", "%n wait to put: %1")))
                               .arg(namesOf(entities, tasks));
}

/// The repr of a plain text without its quotes: what the program would print.
QString itemText(QString repr)
{
    const bool isQuoted =
        repr.size() >= 2 && (repr.front() == u'\'' || repr.front() == u'"') &&
        repr.back() == repr.front();
    return isQuoted ? repr.sliced(1, repr.size() - 2) : repr;
}

NowContent::Queue queueEntry(const trace::Model &model, const trace::QueueState &state)
{
    const trace::Entities &entities = model.entities();
    NowContent::Queue queue;
    queue.name = text(entities.objectName(trace::ObjectKind::Queue, state.queue));
    queue.ownName = text(entities.ownObjectName(trace::ObjectKind::Queue, state.queue));
    queue.count = text(words::depth(entities, state.queue, state.depth));
    const trace::QueueInfo *info = entities.queue(state.queue);
    const bool isRequests = info && info->kind == trace::QueueKind::Requests;
    if (state.depth > 1 && !isRequests) {
        queue.count = Words::tr("%1, next to leave first").arg(queue.count);
    }
    for (std::size_t at = 0; at < state.items.size() && at < mostItems; ++at) {
        queue.items += itemText(text(model.trace().text(state.items[at])));
    }
    queue.moreItems = qsizetype(state.depth) - queue.items.size();
    if (isRequests) {
        queue.ownName = queue.name;
        return queue;
    }
    queue.waiters = u"%1 · %2"_s.arg(gettersText(entities, state.getters),
                                     puttersText(entities, state.putters));
    return queue;
}

NowContent::Worker workerEntry(const trace::Model &model, const trace::WorkerState &state,
                               trace::Time now)
{
    const trace::Entities &entities = model.entities();
    NowContent::Worker worker;
    worker.isBusy = state.job != 0;
    worker.entry.name = worker.entry.whole = Words::tr("worker %1").arg(state.worker);
    if (entities.pools().size() > 1) {
        worker.entry.ownName = Words::tr("pool %1").arg(state.pool);
    }
    const trace::JobInfo *job = entities.job(state.job);
    worker.entry.detail = job ? Words::tr("runs %1 for %2")
                                    .arg(text(model.trace().text(job->function)),
                                         text(words::duration(now - state.since)))
                              : Words::tr("waits for a job");
    return worker;
}

} // namespace

NowContent nowContent(const trace::Model &model, const trace::State &state)
{
    NowContent content;
    content.hasLoop = state.loop.phase != trace::LoopState::Phase::None;
    const QString phase = text(words::loopPhase(model.entities(), state.loop, state.time));
    const qsizetype stop = phase.indexOf(u". "_s);
    content.phase = stop < 0 ? phase : phase.first(stop + 1);
    content.phaseMore = stop < 0 ? QString() : phase.sliced(stop + 2);
    for (std::size_t at = 0; at < state.ready.size() && at < mostEntries; ++at) {
        NowContent::Entry entry = readyEntry(model, state, state.ready[at]);
        entry.detail = u"%1 · %2"_s.arg(text(words::placeInLine(at + 1)), entry.detail);
        content.ready += entry;
    }
    for (std::size_t at = 0; at < state.timers.size() && at < mostEntries; ++at) {
        content.timers += timerEntry(model, state.timers[at], state.time);
    }
    for (const trace::QueueState &queue : state.queues) {
        content.queues += queueEntry(model, queue);
    }
    for (const trace::WorkerState &worker : state.workers) {
        content.workers += workerEntry(model, worker, state.time);
    }
    if (!state.queuedJobs.empty()) {
        content.queuedJobs =
            text(words::counted(state.queuedJobs.size(), "%n job waits for a worker",
                                QT_TRANSLATE_N_NOOP("Words", "%n jobs wait for a worker")));
    }
    return content;
}

QString NowContent::spoken() const
{
    QStringList lines{phase + u' ' + phaseMore};
    for (const Entry &entry : ready) {
        lines += Words::tr("Ready: %1, %2").arg(entry.name, entry.detail);
    }
    for (const Timer &timer : timers) {
        lines += Words::tr("Timer: %1 %2").arg(timer.entry.name, timer.entry.detail);
    }
    for (const Queue &queue : queues) {
        lines += queue.waiters.isEmpty()
                     ? u"%1: %2"_s.arg(queue.name, queue.count)
                     : Words::tr("Queue %1: %2; %3").arg(queue.name, queue.count, queue.waiters);
    }
    for (const Worker &worker : workers) {
        lines += u"%1 %2"_s.arg(worker.entry.name, worker.entry.detail);
    }
    return lines.join(u'\n');
}

} // namespace ui::now
