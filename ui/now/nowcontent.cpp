// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/now/nowcontent.h"

#include "core/trace/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::now
{

namespace words = trace::words;

namespace
{

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
    return {text(entities.label(task)), text(entities.ownName(task)), detail, task};
}

NowContent::Entry readyEntry(const trace::Model &model, const trace::State &state,
                             const trace::ReadyEntry &ready)
{
    const trace::Entities &entities = model.entities();
    const trace::Event &event = model.trace()[ready.event];
    if (ready.task == 0) {
        return {text(model.trace().text(event.a)), {}, u"callback"_s, 0};
    }
    QString detail;
    if (ready.overdue) {
        const trace::LiveTask *live = state.task(ready.task);
        const trace::Time late = live ? live->late : trace::Time(0);
        detail = u"its timer is %1 overdue"_s.arg(text(words::duration(late)));
    } else {
        detail = text(words::cause(entities, event));
        if (!detail.startsWith(u"created"_s)) {
            detail = u"woken by "_s + detail;
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
    const QString when =
        result.isOverdue ? u"%1 overdue"_s.arg(text(words::duration(-remaining)))
                         : u"in %1"_s.arg(text(words::duration(remaining)));
    if (timer.library && timer.by.isTask()) {
        result.entry = taskEntry(entities, timer.by.id(),
                                 result.isOverdue ? when : u"wakes "_s + when);
    } else {
        const trace::TimerInfo *info = entities.timer(timer.timer);
        const QString function = info ? text(model.trace().text(info->function)) : QString();
        result.entry = {function, u"callback"_s, result.isOverdue ? when : u"due "_s + when, 0};
    }
    return result;
}

QString waitersText(const trace::Entities &entities, const std::vector<trace::Id> &tasks,
                    const QString &purpose)
{
    if (tasks.empty()) {
        return u"nobody waits to %1"_s.arg(purpose);
    }
    QStringList names;
    for (std::size_t at = 0; at < tasks.size() && at < 5; ++at) {
        names += text(entities.tag(tasks[at]));
    }
    if (tasks.size() > 5) {
        names += u"…"_s;
    }
    return u"%1 %2 to %3: %4"_s.arg(tasks.size())
        .arg(tasks.size() == 1 ? u"waits"_s : u"wait"_s, purpose, names.join(u", "_s));
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
    queue.count = text(words::plural(state.depth, "item", "items"));
    if (state.depth > 1) {
        queue.count += u", next to leave first"_s;
    }
    for (std::size_t at = 0; at < state.items.size() && at < mostItems; ++at) {
        queue.items += itemText(text(model.trace().text(state.items[at])));
    }
    queue.moreItems = qsizetype(state.depth) - queue.items.size();
    queue.waiters = u"%1 · %2"_s.arg(waitersText(entities, state.getters, u"get"_s),
                                     waitersText(entities, state.putters, u"put"_s));
    return queue;
}

NowContent::Worker workerEntry(const trace::Model &model, const trace::WorkerState &state,
                               trace::Time now)
{
    const trace::Entities &entities = model.entities();
    NowContent::Worker worker;
    worker.isBusy = state.job != 0;
    worker.entry.name = u"worker %1"_s.arg(state.worker);
    if (entities.pools().size() > 1) {
        worker.entry.ownName = u"pool %1"_s.arg(state.pool);
    }
    const trace::JobInfo *job = entities.job(state.job);
    worker.entry.detail = job ? u"runs %1 for %2"_s.arg(text(model.trace().text(job->function)),
                                                       text(words::duration(now - state.since)))
                              : u"waits for a job"_s;
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
        content.ready += readyEntry(model, state, state.ready[at]);
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
            u"%1 for a worker"_s.arg(text(words::plural(state.queuedJobs.size(), "job waits",
                                                        "jobs wait")));
    }
    return content;
}

QString NowContent::spoken() const
{
    QStringList lines{phase + u' ' + phaseMore};
    for (const Entry &entry : ready) {
        lines += u"Ready: %1, %2"_s.arg(entry.name, entry.detail);
    }
    for (const Timer &timer : timers) {
        lines += u"Timer: %1 %2"_s.arg(timer.entry.name, timer.entry.detail);
    }
    for (const Queue &queue : queues) {
        lines += u"Queue %1: %2; %3"_s.arg(queue.name, queue.count, queue.waiters);
    }
    for (const Worker &worker : workers) {
        lines += u"%1 %2"_s.arg(worker.entry.name, worker.entry.detail);
    }
    return lines.join(u'\n');
}

} // namespace ui::now
