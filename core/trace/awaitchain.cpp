// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/awaitchain.h"

#include <algorithm>

namespace trace
{

namespace
{

constexpr std::size_t mostTargets = 6; // of one wait
constexpr std::size_t mostLinks = 60;
constexpr std::size_t deepest = 12;

/// Follows the chain and writes down its links.
class Follower
{
public:
    Follower(const Model &model, const State &state) : m_model(model), m_state(state) {}

    void follow(Id task, std::size_t depth)
    {
        m_seen.push_back(task);
        for (const StackFrame &frame : suspendedAt(m_model, m_state, task))
            add({AwaitLink::Kind::Coroutine, depth, frame});
        const LiveTask *live = m_state.task(task);
        if (!live || m_model.trace()[live->event].kind != Kind::TaskWaits)
            return;
        add({AwaitLink::Kind::Reason, depth, {}, live->event});
        if (depth < deepest)
            addTargets(m_model.trace()[live->event], depth + 1);
    }

    std::vector<AwaitLink> takeLinks() { return std::move(m_links); }

private:
    void add(const AwaitLink &link)
    {
        if (m_links.size() < mostLinks)
            m_links.push_back(link);
    }

    void addTargets(const Event &wait, std::size_t depth)
    {
        std::vector<Target> targets = m_model.trace().targets(wait);
        if (wait.as<WaitKind>() == WaitKind::Task)
            targets = {{Target::Kind::Task, wait.a}};
        else if (wait.as<WaitKind>() == WaitKind::Job)
            targets = {{Target::Kind::Job, wait.a}};
        std::erase_if(targets, [&](const Target &target) { return !isUnderWay(target); });
        const std::size_t shown = std::min(targets.size(), mostTargets);
        for (std::size_t i = 0; i < shown; ++i)
            addTarget(targets[i], depth);
        if (shown < targets.size())
            add({AwaitLink::Kind::More, depth, {}, 0, static_cast<Id>(targets.size() - shown)});
    }

    bool isUnderWay(const Target &target) const
    {
        const Entities &entities = m_model.entities();
        if (target.kind == Target::Kind::Task) {
            const TaskInfo *info = entities.task(target.value);
            return info && info->endedEvent >= m_state.events;
        }
        const JobInfo *job =
            target.kind == Target::Kind::Job ? entities.job(target.value) : nullptr;
        return job && job->endedEvent >= m_state.events;
    }

    void addTarget(const Target &target, std::size_t depth)
    {
        if (target.kind == Target::Kind::Job)
            return add({AwaitLink::Kind::Job, depth, {}, 0, target.value});
        add({AwaitLink::Kind::Task, depth, {}, 0, target.value});
        if (std::ranges::find(m_seen, target.value) == m_seen.end())
            follow(target.value, depth + 1);
    }

    const Model &m_model;
    const State &m_state;
    std::vector<AwaitLink> m_links;
    std::vector<Id> m_seen;
};

} // namespace

std::vector<StackFrame> suspendedAt(const Model &model, const State &state, Id task)
{
    const LiveTask *live = state.task(task);
    const TaskInfo *info = model.entities().task(task);
    const bool hasBegun = info && info->startedEvent < state.events;
    if (!live || live->state == SpanKind::Running || !hasBegun)
        return {};
    if (live->stack)
        return model.trace().stack(live->stack);
    if (live->line == 0)
        return {};
    const DefinitionInfo *definition = model.entities().definition(*info);
    return {{info->coroutine, definition ? definition->file : 0, live->line}};
}

std::vector<AwaitLink> awaitChain(const Model &model, const State &state, Id task)
{
    Follower follower(model, state);
    follower.follow(task, 0);
    return follower.takeLinks();
}

} // namespace trace
