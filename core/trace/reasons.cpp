// SPDX-License-Identifier: GPL-3.0-or-later
// The words for why a task waits and what woke it.
#include "core/trace/words.h"

#include <algorithm>

namespace trace::words
{

namespace
{

constexpr std::size_t noProgress = SIZE_MAX;

std::string withObject(std::string_view word, const Entities &entities, ObjectKind kind, Id id)
{
    std::string text(word);
    return id ? text.append(" ").append(entities.objectName(kind, id)) : text;
}

/// "thread J1": pool jobs are threads to those who wait.
std::string thread(Id job)
{
    return fill(translate("Reasons", "thread J%1"), {std::to_string(job)});
}

std::string future()
{
    return translate("Reasons", "future");
}

std::string task(const Entities &entities, Id id)
{
    return fill(translate("Reasons", "task %1"), {entities.label(id)});
}

/// What one list of targets says; walks it in order.
class TargetWords
{
public:
    TargetWords(const Entities &entities, std::vector<Target> targets, std::size_t events)
        : m_entities(entities), m_targets(std::move(targets)), m_events(events)
    {
    }

    /// The next target with its members.
    std::string one()
    {
        if (m_next >= m_targets.size())
            return future();
        const Target target = m_targets[m_next++];
        switch (target.kind) {
        case Target::Kind::Task:
            return task(m_entities, target.value);
        case Target::Kind::Job:
            return thread(target.value);
        case Target::Kind::Shield:
            return "shield " + one();
        case Target::Kind::Gather:
            return some("gather", target.value);
        case Target::Kind::Future:
            break;
        }
        return future();
    }

    /// "gather of 3", or "gather 2 of 3" where progress is wanted.
    std::string some(std::string_view word, std::size_t members)
    {
        std::size_t ended = 0;
        for (std::size_t i = 0; i < members; ++i)
            ended += isEnded() ? 1 : 0;
        if (m_events == noProgress)
            return fill(translate("Reasons", "%1 of %2", "gather of 3"),
                        {word, std::to_string(members)});
        return fill(translate("Reasons", "%1 %2 of %3", "gather 2 of 3"),
                    {word, std::to_string(ended), std::to_string(members)});
    }

    /// Number of targets that are nobody's member.
    std::size_t count()
    {
        std::size_t number = 0;
        for (; m_next < m_targets.size(); ++number)
            isEnded();
        m_next = 0;
        return number;
    }

private:
    /// Whether the next target with its members has ended.
    bool isEnded()
    {
        if (m_next >= m_targets.size())
            return false;
        const Target target = m_targets[m_next++];
        switch (target.kind) {
        case Target::Kind::Task: {
            const TaskInfo *task = m_entities.task(target.value);
            return task && task->endedEvent < std::min<std::size_t>(m_events, noEvent);
        }
        case Target::Kind::Job: {
            const JobInfo *job = m_entities.job(target.value);
            return job && job->endedEvent < std::min<std::size_t>(m_events, noEvent);
        }
        case Target::Kind::Shield:
            return isEnded();
        case Target::Kind::Gather: {
            bool all = true;
            for (std::uint32_t i = 0; i < target.value; ++i)
                all = isEnded() && all;
            return all;
        }
        case Target::Kind::Future:
            break;
        }
        return false;
    }

    const Entities &m_entities;
    const std::vector<Target> m_targets;
    const std::size_t m_events;
    std::size_t m_next = 0;
};

std::string reasonOf(const Entities &entities, const Event &wait, std::size_t events)
{
    const auto object = [&](std::string_view word, ObjectKind kind) {
        return withObject(word, entities, kind, wait.a);
    };
    TargetWords targets(entities, entities.trace().targets(wait), events);
    const auto kind = wait.as<WaitKind>();
    switch (kind) {
    case WaitKind::Sleep:
        return fill(translate("Reasons", "timer %1"), {duration(wait.secondsTime())});
    case WaitKind::QueueGet:
    case WaitKind::QueuePut:
    case WaitKind::QueueJoin:
        return object(reasonKind(kind), ObjectKind::Queue);
    case WaitKind::Lock:
        return object(reasonKind(kind), ObjectKind::Lock);
    case WaitKind::Semaphore:
        return object(reasonKind(kind), ObjectKind::Semaphore);
    case WaitKind::Event:
        return object(reasonKind(kind), ObjectKind::Event);
    case WaitKind::Condition:
        return object(reasonKind(kind), ObjectKind::Condition);
    case WaitKind::Barrier:
        return object(reasonKind(kind), ObjectKind::Barrier);
    case WaitKind::WaitFor:
        return fill(translate("Reasons", "%1, at most %2"),
                    {targets.one(), duration(wait.secondsTime())});
    case WaitKind::Wait:
        return targets.some("wait", targets.count());
    case WaitKind::Gather:
        return targets.some("gather", targets.count());
    case WaitKind::Shield:
        return "shield " + targets.one();
    case WaitKind::Task:
        return task(entities, wait.a);
    case WaitKind::Job:
        return thread(wait.a);
    case WaitKind::Network:
        return wait.a ? std::string(entities.trace().text(wait.a)) : std::string(reasonKind(kind));
    default:
        break;
    }
    return reasonKind(kind);
}

} // namespace

std::string briefReason(const Entities &entities, const Event &wait)
{
    const auto kind = wait.as<WaitKind>();
    if (kind == WaitKind::Sleep)
        return duration(wait.secondsTime());
    if (kind == WaitKind::Network && wait.a) { // "GET 127.0.0.1:5000/planet/1": without the host
        const std::string_view request = entities.trace().text(wait.a);
        const std::size_t host = request.find(' ') + 1;
        const std::size_t path = request.find('/', host);
        if (path != request.npos)
            return std::string(request.substr(0, host)) + std::string(request.substr(path));
    }
    return reasonKind(kind);
}

std::string reasonKind(WaitKind wait)
{
    switch (wait) {
    case WaitKind::Sleep:
        return translate("Reasons", "timer");
    case WaitKind::QueueGet:
        return "queue.get";
    case WaitKind::QueuePut:
        return "queue.put";
    case WaitKind::QueueJoin:
        return "queue.join";
    case WaitKind::Lock:
        return translate("Reasons", "lock");
    case WaitKind::Semaphore:
        return translate("Reasons", "semaphore");
    case WaitKind::Event:
        return translate("Reasons", "event");
    case WaitKind::Condition:
        return translate("Reasons", "condition");
    case WaitKind::Barrier:
        return translate("Reasons", "barrier");
    case WaitKind::TaskGroup:
        return translate("Reasons", "task group");
    case WaitKind::AsCompleted:
        return "as_completed";
    case WaitKind::ExecutorShutdown:
        return translate("Reasons", "end of the threads");
    case WaitKind::Network:
        return translate("Reasons", "network");
    case WaitKind::Thread:
    case WaitKind::Job:
        return translate("Reasons", "thread");
    case WaitKind::WaitFor:
        return "wait_for";
    case WaitKind::Wait:
        return "wait";
    case WaitKind::Gather:
        return "gather";
    case WaitKind::Shield:
        return "shield";
    case WaitKind::Task:
        return translate("Reasons", "task");
    case WaitKind::Future:
        break;
    }
    return translate("Reasons", "future");
}

std::string reason(const Entities &entities, const Event &wait)
{
    return reasonOf(entities, wait, noProgress);
}

std::string reason(const Entities &entities, const Event &wait, std::size_t events)
{
    return reasonOf(entities, wait, events);
}

std::string cause(const Entities &entities, const Event &ready)
{
    const Actor by = Actor::fromBits(ready.b);
    const std::string who = by == Actor() ? std::string() : entities.actorName(by);
    const auto byWhom = [&](const std::string &text) {
        return who.empty() ? text : fill(translate("Reasons", "%1, by %2"), {text, who});
    };
    const auto object = [&](const std::string &word, ObjectKind kind) {
        return byWhom(withObject(word, entities, kind, ready.a));
    };
    switch (ready.as<Cause>()) {
    case Cause::Created:
        return fill(translate("Reasons", "created by %1"), {entities.actorName(by)});
    case Cause::Yielded:
        return translate("Reasons", "gave way to the others");
    case Cause::Timer: {
        const TimerInfo *timer = entities.timer(ready.a);
        return timer ? fill(translate("Reasons", "its timer of %1"),
                            {duration(timer->deadline - timer->set)})
                     : translate("Reasons", "its timer");
    }
    case Cause::Task:
        return ready.a ? fill(translate("Reasons", "the end of %1"), {entities.label(ready.a)})
                       : byWhom(translate("Reasons", "the end of a task"));
    case Cause::Job:
        return ready.a ? fill(translate("Reasons", "the end of %1"),
                              {entities.actorName(Actor::job(ready.a))})
                       : translate("Reasons", "a thread");
    case Cause::Queue:
        return object(translate("Reasons", "queue", "what woke a task"), ObjectKind::Queue);
    case Cause::Lock:
        return object(translate("Reasons", "lock", "what woke a task"), ObjectKind::Lock);
    case Cause::Semaphore:
        return object(translate("Reasons", "semaphore", "what woke a task"), ObjectKind::Semaphore);
    case Cause::Event:
        return object(translate("Reasons", "event", "what woke a task"), ObjectKind::Event);
    case Cause::Condition:
        return object(translate("Reasons", "condition", "what woke a task"), ObjectKind::Condition);
    case Cause::Barrier:
        return object(translate("Reasons", "barrier", "what woke a task"), ObjectKind::Barrier);
    case Cause::Cancel:
        return byWhom(translate("Reasons", "cancelled"));
    case Cause::Network:
        return by == Actor()
                   ? translate("Reasons", "the network")
                   : fill(translate("Reasons", "the answer of %1"), {entities.actorName(by)});
    case Cause::Request:
        return by == Actor()
                   ? translate("Reasons", "a request from outside")
                   : fill(translate("Reasons", "a request of %1"), {entities.actorName(by)});
    case Cause::Future:
        return byWhom(translate("Reasons", "a future"));
    case Cause::Other:
        break;
    }
    return who.empty() ? translate("Reasons", "the loop") : who;
}

} // namespace trace::words
