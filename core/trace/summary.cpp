// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/summary.h"

#include "core/trace/words.h"

#include <algorithm>
#include <map>

namespace trace
{

namespace
{

using WaitsByKind = std::map<WaitKind, Summary::Waits>;

/// Adds up the spans of one task.
void addLane(Summary &summary, WaitsByKind &waits, const Lane &lane, Time now)
{
    lane.visit(Time{}, now, now, [&](const Span &span, std::size_t) {
        switch (span.kind) {
        case SpanKind::Running:
            summary.running += span.length();
            break;
        case SpanKind::Ready:
            summary.ready += span.length();
            if (span.late && span.length() > lateThreshold) {
                ++summary.lateTimers;
                summary.latest = std::max(summary.latest, span.length());
            }
            break;
        default: {
            summary.waiting += span.length();
            Summary::Waits &wait = waits[span.wait];
            ++wait.times;
            wait.total += span.length();
            break;
        }
        }
    });
}

/// Kinds of waits that go by the same word are one.
void addWaits(Summary &summary, const WaitsByKind &waits)
{
    for (const auto &[kind, wait] : waits) {
        const std::string reason = words::reasonKind(kind);
        auto found = std::find_if(summary.waits.begin(), summary.waits.end(),
                                  [&](const auto &known) { return known.reason == reason; });
        if (found == summary.waits.end())
            found = summary.waits.insert(found, {reason, 0, {}});
        found->times += wait.times;
        found->total += wait.total;
    }
    std::stable_sort(summary.waits.begin(), summary.waits.end(),
                     [](const auto &a, const auto &b) { return a.total > b.total; });
}

void addTasks(Summary &summary, const Model &model)
{
    WaitsByKind waits;
    for (const TaskInfo &task : model.entities().tasks()) {
        if (!task.id || task.internal)
            continue;
        ++summary.tasks;
        if (task.ended == never)
            ++summary.pending;
        else if (task.end == TaskEnd::Result)
            ++summary.finished;
        else if (task.end == TaskEnd::Cancelled)
            ++summary.cancelled;
        else
            ++summary.failed;
        addLane(summary, waits, model.spans().task(task.id), summary.duration);
    }
    addWaits(summary, waits);
}

void addLoops(Summary &summary, const Model &model)
{
    for (std::size_t loop = 1; loop <= model.spans().loopCount(); ++loop) {
        const Lane &lane = model.spans().loop(static_cast<Id>(loop));
        lane.visit(Time{}, summary.duration, summary.duration, [&](const Span &span, std::size_t) {
            (span.kind == SpanKind::Running ? summary.loopBusy : summary.loopPolling) +=
                span.length();
            if (!Spans::isBlocking(span, summary.duration))
                return;
            ++summary.blockings;
            summary.loopBlocked += span.length();
            summary.longestBlocking = std::max(summary.longestBlocking, span.length());
        });
    }
}

void addJobs(Summary &summary, const Model &model)
{
    for (const JobInfo &job : model.entities().jobs()) {
        if (!job.id)
            continue;
        ++summary.jobs;
        const bool wasStarted = job.started != never;
        const Time end = std::min(job.ended, summary.duration);
        summary.jobsQueued += (wasStarted ? job.started : end) - job.submitted;
        if (wasStarted)
            summary.jobsRunning += end - job.started;
        if (job.ended != never && job.end == TaskEnd::Raise)
            ++summary.jobsFailed;
        if (job.ended != never && job.end == TaskEnd::Cancelled)
            ++summary.jobsCancelled;
    }
}

void addCounts(Summary &summary, const Model &model)
{
    for (const QueueInfo &queue : model.entities().queues()) {
        if (queue.id)
            summary.queues.push_back(
                {queue.id, model.spans().queue(queue.id).greatest(), queue.maxsize, 0, 0});
    }
    const auto queueOf = [&](Id id) {
        return std::find_if(summary.queues.begin(), summary.queues.end(),
                            [&](const auto &queue) { return queue.queue == id; });
    };
    for (std::size_t i = 0; i < model.size(); ++i) {
        const Event &event = model.trace()[i];
        if (event.kind == Kind::StepBegun) {
            const TaskInfo *task = model.entities().task(event.subject);
            summary.steps += task && !task->internal ? 1 : 0;
        } else if (event.kind == Kind::QueuePut || event.kind == Kind::QueueGot) {
            const auto queue = queueOf(event.subject);
            if (queue != summary.queues.end())
                ++(event.kind == Kind::QueuePut ? queue->puts : queue->gets);
        }
    }
}

} // namespace

Summary summarize(const Model &model)
{
    Summary summary;
    summary.duration = model.lastTime();
    summary.turns = model.turns().size();
    summary.outputLines = model.entities().outputs().size();
    addTasks(summary, model);
    addLoops(summary, model);
    addJobs(summary, model);
    addCounts(summary, model);
    return summary;
}

std::string text(const Summary &summary, const Entities &entities)
{
    using words::duration;
    std::string out;
    const auto line = [&](std::string_view head, const std::string &rest) {
        out.append(head);
        out.append(head.size() < 9 ? 9 - head.size() : 1, ' ').append(rest).append("\n");
    };
    const auto plural = [](std::size_t number, std::string_view one) {
        return std::to_string(number).append(" ").append(one).append(number == 1 ? "" : "s");
    };
    const auto part = [](std::size_t number, std::string_view word) {
        return number ? ", " + std::to_string(number) + ' ' + std::string(word) : std::string();
    };

    line("run", words::outcome(entities) + " after " + duration(summary.duration));
    if (summary.tasks) {
        line("tasks", std::to_string(summary.tasks) + part(summary.finished, "finished") +
                          part(summary.failed, "failed") + part(summary.cancelled, "cancelled") +
                          part(summary.pending, "pending") + ", " + plural(summary.steps, "step"));
        line("", "running " + duration(summary.running) + ", ready " + duration(summary.ready) +
                     ", waiting " + duration(summary.waiting));
    }
    for (const Summary::Waits &wait : summary.waits)
        line("", "waiting for " + wait.reason + ": " + duration(wait.total) + ", " +
                     plural(wait.times, "time"));
    if (summary.lateTimers)
        line("",
             plural(summary.lateTimers, "timer") + " late, by up to " + duration(summary.latest));
    if (entities.hasLoop()) {
        line("loop", plural(summary.turns, "turn") + ", busy " + duration(summary.loopBusy) +
                         ", polling " + duration(summary.loopPolling));
        if (summary.blockings)
            line("", "blocked " + plural(summary.blockings, "time") + ", " +
                         duration(summary.loopBlocked) + " in all, longest " +
                         duration(summary.longestBlocking));
    }
    for (const Summary::QueuePeak &queue : summary.queues) {
        const QueueInfo *info = entities.queue(queue.queue);
        if (info && info->kind == QueueKind::Requests) {
            line("network", entities.objectName(ObjectKind::Queue, queue.queue) + ": " +
                                std::to_string(queue.puts) + ", at most " +
                                std::to_string(queue.peak) + " at once");
            continue;
        }
        line("queue", entities.objectName(ObjectKind::Queue, queue.queue) + ": peak " +
                          std::to_string(queue.peak) +
                          (queue.maxsize ? " of " + std::to_string(queue.maxsize)
                                         : std::string(", unbounded")) +
                          ", " + std::to_string(queue.puts) + " put, " +
                          std::to_string(queue.gets) + " got");
    }
    if (summary.jobs)
        line("threads", plural(summary.jobs, "job") + part(summary.jobsFailed, "failed") +
                            part(summary.jobsCancelled, "cancelled") + ", running " +
                            duration(summary.jobsRunning) + ", queued " +
                            duration(summary.jobsQueued));
    line("output", plural(summary.outputLines, "line"));
    return out;
}

} // namespace trace
