// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/waitgraph.h"

#include <algorithm>

namespace trace::findings
{

namespace
{

/// Circles of the programs that people look at are small; a search that finds none soon gives up.
constexpr std::size_t searchBudget = 10'000;

} // namespace

void WaitGraph::consume(const Event &event, std::uint32_t index)
{
    switch (event.kind) {
    case Kind::TaskWaits:
        m_waits[event.subject] = {index, event};
        break;
    case Kind::TaskReady:
    case Kind::StepBegun:
    case Kind::TaskDone:
        if (!m_waits.empty())
            m_waits.erase(event.subject);
        break;
    case Kind::ObjectTaken:
        m_holders[keyOf(event.as<ObjectKind>(), event.subject)].push_back(
            {Actor::fromBits(event.a).taskId(), event.b});
        break;
    case Kind::ObjectReleased: {
        auto &holders = m_holders[keyOf(event.as<ObjectKind>(), event.subject)];
        const Id task = Actor::fromBits(event.a).taskId();
        auto holder = std::find_if(holders.begin(), holders.end(),
                                   [&](const Holder &each) { return each.task == task; });
        if (holder == holders.end())
            holder = holders.begin(); // one gives back what another has taken
        if (holder != holders.end())
            holders.erase(holder);
        break;
    }
    default:
        break;
    }
}

std::vector<WaitGraph::Holder> WaitGraph::holdersFor(const Event &wait) const
{
    const auto kind = wait.as<WaitKind>();
    if (kind != WaitKind::Lock && kind != WaitKind::Semaphore)
        return {};
    const auto found = m_holders.find(
        keyOf(kind == WaitKind::Lock ? ObjectKind::Lock : ObjectKind::Semaphore, wait.a));
    return found == m_holders.end() ? std::vector<Holder>() : found->second;
}

/// Tasks without each of which the wait cannot end.
std::vector<Id> WaitGraph::blockersOf(const Event &wait) const
{
    std::vector<Id> tasks;
    switch (wait.as<WaitKind>()) {
    case WaitKind::Lock:
    case WaitKind::Semaphore:
        // Of several holders one is enough to go on.
        if (const auto holders = holdersFor(wait); holders.size() == 1)
            tasks.push_back(holders.front().task);
        break;
    case WaitKind::Task:
        tasks.push_back(wait.a);
        break;
    case WaitKind::Gather:
    case WaitKind::Shield:
        for (const Target &target : m_trace.targets(wait)) {
            if (target.kind == Target::Kind::Task)
                tasks.push_back(target.value);
        }
        break;
    default:
        break;
    }
    return tasks;
}

bool WaitGraph::search(Id task, Id goal, Circle &path, std::size_t &budget) const
{
    const auto wait = m_waits.find(task);
    if (wait == m_waits.end() || budget == 0 || path.size() >= 100)
        return false;
    --budget;
    path.push_back({task, wait->second.index});
    for (const Id blocker : blockersOf(wait->second.event)) {
        if (blocker == goal)
            return true;
        const bool isOnPath = std::any_of(path.begin(), path.end(),
                                          [&](const Link &link) { return link.task == blocker; });
        if (blocker && !isOnPath && search(blocker, goal, path, budget))
            return true;
    }
    path.pop_back();
    return false;
}

WaitGraph::Circle WaitGraph::circleOf(Id task) const
{
    Circle path;
    std::size_t budget = searchBudget;
    if (!search(task, task, path, budget))
        path.clear();
    return path;
}

} // namespace trace::findings
