// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/evidence.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace trace
{

namespace
{

using Interval = std::pair<Time, Time>;

/// Waits that nothing within the program can shorten: a gather waits for others that are counted
/// themselves.
bool isOuterWait(WaitKind kind)
{
    return kind == WaitKind::Sleep || kind == WaitKind::Network;
}

/// The ends of waits for an answer that a task of the run has made, by the tasks that waited: what
/// it was waiting for itself counts already.
std::set<std::pair<Id, Time>> answeredWithin(const Model &model)
{
    std::set<std::pair<Id, Time>> ends;
    for (std::size_t i = 0; i < model.size(); ++i) {
        const Event &event = model.trace()[i];
        if (event.kind == Kind::TaskReady && event.as<Cause>() == Cause::Network &&
            Actor::fromBits(event.b).isTask())
            ends.emplace(event.subject, event.time);
    }
    return ends;
}

void addTaskWaits(std::vector<Interval> &list, const Model &model)
{
    const std::set<std::pair<Id, Time>> answered = answeredWithin(model);
    for (const TaskInfo &task : model.entities().tasks()) {
        if (!task.id || task.internal)
            continue;
        const Lane &lane = model.spans().task(task.id);
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Span &span = lane[i];
            if (span.kind == SpanKind::Waiting && !span.isOpen() && span.length() > Time{} &&
                isOuterWait(span.wait) &&
                !(span.wait == WaitKind::Network && answered.contains({task.id, span.end})))
                list.emplace_back(span.begin, span.end);
        }
    }
}

/// time.sleep in the loop or the main thread; in a pool job it is part of the job.
void addBlockingSleeps(std::vector<Interval> &list, const Model &model)
{
    std::map<std::uint32_t, Time> begun;
    for (std::size_t i = 0; i < model.size(); ++i) {
        const Event &event = model.trace()[i];
        if (event.kind == Kind::SleepBegun && !event.actor().isJob()) {
            begun[event.subject] = event.time;
        } else if (event.kind == Kind::SleepEnded) {
            const auto found = begun.find(event.subject);
            if (found == begun.end())
                continue;
            if (event.time > found->second)
                list.emplace_back(found->second, event.time);
            begun.erase(found);
        }
    }
}

std::size_t addJobs(std::vector<Interval> &list, const Model &model)
{
    const std::size_t before = list.size();
    for (const JobInfo &job : model.entities().jobs()) {
        if (job.id && job.ended != never && job.started != never && job.ended > job.started)
            list.emplace_back(job.started, job.ended);
    }
    return list.size() - before;
}

using Lines = std::map<std::pair<std::string, std::string>, std::vector<Time>>;

/// The moments of each line that tasks print, by task and text.
Lines linesOf(const Model &model)
{
    Lines lines;
    for (const std::uint32_t index : model.entities().outputs()) {
        const Event &event = model.trace()[index];
        if (event.kind == Kind::Output && event.actor().isTask())
            lines[{model.entities().label(event.actor().id()),
                   std::string(model.trace().text(event.a))}]
                .push_back(event.time);
    }
    return lines;
}

} // namespace

Waits waitsOf(const Model &model)
{
    std::vector<Interval> list;
    addTaskWaits(list, model);
    addBlockingSleeps(list, model);
    Waits waits;
    waits.onlyJobs = addJobs(list, model) == list.size();
    waits.number = list.size();
    std::sort(list.begin(), list.end());
    std::vector<std::pair<Time, int>> edges; // an end comes before a beginning at the same moment
    Time reached{};
    for (const auto &[begin, end] : list) {
        waits.total += end - begin;
        waits.covered += std::max(end, reached) - std::max(begin, reached);
        reached = std::max(reached, end);
        edges.emplace_back(begin, 1);
        edges.emplace_back(end, -1);
    }
    std::sort(edges.begin(), edges.end());
    int atOnce = 0;
    for (const auto &edge : edges) {
        atOnce += edge.second;
        waits.atOnce = std::max(waits.atOnce, static_cast<std::size_t>(std::max(atOnce, 0)));
    }
    return waits;
}

Lateness lateOutputs(const Model &late, const Model &reference)
{
    const Lines lines = linesOf(late);
    const Lines expected = linesOf(reference);
    Lateness lateness;
    Time firstAt = never;
    bool isOne = true;
    for (const auto &[key, times] : lines) {
        const auto found = expected.find(key);
        if (found == expected.end())
            continue;
        for (std::size_t i = 0; i < std::min(times.size(), found->second.size()); ++i) {
            const Time by = times[i] - found->second[i];
            if (by <= lateThreshold)
                continue;
            ++lateness.number;
            if (times[i] < firstAt) {
                firstAt = times[i];
                lateness.first = by;
            }
            isOne = isOne && (lateness.who.empty() || lateness.who == key.first);
            lateness.who = key.first;
        }
    }
    if (!isOne)
        lateness.who.clear();
    return lateness;
}

} // namespace trace
