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
    return "thread J" + std::to_string(job);
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
            return "future";
        const Target target = m_targets[m_next++];
        switch (target.kind) {
        case Target::Kind::Task:
            return "task " + m_entities.label(target.value);
        case Target::Kind::Job:
            return thread(target.value);
        case Target::Kind::Shield:
            return "shield " + one();
        case Target::Kind::Gather:
            return some("gather", target.value);
        case Target::Kind::Future:
            break;
        }
        return "future";
    }

    /// "gather of 3", or "gather 2 of 3" where progress is wanted.
    std::string some(std::string_view word, std::size_t members)
    {
        std::size_t ended = 0;
        for (std::size_t i = 0; i < members; ++i)
            ended += isEnded() ? 1 : 0;
        std::string text(word);
        if (m_events != noProgress)
            text.append(" ").append(std::to_string(ended));
        return text.append(" of ").append(std::to_string(members));
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
        return "timer " + duration(wait.secondsTime());
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
        return targets.one() + ", at most " + duration(wait.secondsTime());
    case WaitKind::Wait:
        return targets.some("wait", targets.count());
    case WaitKind::Gather:
        return targets.some("gather", targets.count());
    case WaitKind::Shield:
        return "shield " + targets.one();
    case WaitKind::Task:
        return "task " + entities.label(wait.a);
    case WaitKind::Job:
        return thread(wait.a);
    default:
        break;
    }
    return std::string(reasonKind(kind));
}

} // namespace

std::string_view reasonKind(WaitKind wait)
{
    switch (wait) {
    case WaitKind::Sleep:
        return "timer";
    case WaitKind::QueueGet:
        return "queue.get";
    case WaitKind::QueuePut:
        return "queue.put";
    case WaitKind::QueueJoin:
        return "queue.join";
    case WaitKind::Lock:
        return "lock";
    case WaitKind::Semaphore:
        return "semaphore";
    case WaitKind::Event:
        return "event";
    case WaitKind::Condition:
        return "condition";
    case WaitKind::Barrier:
        return "barrier";
    case WaitKind::TaskGroup:
        return "task group";
    case WaitKind::AsCompleted:
        return "as_completed";
    case WaitKind::ExecutorShutdown:
        return "end of the threads";
    case WaitKind::Network:
        return "network";
    case WaitKind::Thread:
    case WaitKind::Job:
        return "thread";
    case WaitKind::WaitFor:
        return "wait_for";
    case WaitKind::Wait:
        return "wait";
    case WaitKind::Gather:
        return "gather";
    case WaitKind::Shield:
        return "shield";
    case WaitKind::Task:
        return "task";
    case WaitKind::Future:
        break;
    }
    return "future";
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
    const auto byWhom = [&](std::string text) {
        return by == Actor() ? text : text.append(", by ").append(entities.actorName(by));
    };
    const auto object = [&](std::string_view word, ObjectKind kind) {
        return byWhom(withObject(word, entities, kind, ready.a));
    };
    switch (ready.as<Cause>()) {
    case Cause::Created:
        return "created by " + entities.actorName(by);
    case Cause::Yielded:
        return "gave way to the others";
    case Cause::Timer: {
        const TimerInfo *timer = entities.timer(ready.a);
        return timer ? "its timer of " + duration(timer->deadline - timer->set) : "its timer";
    }
    case Cause::Task:
        return ready.a ? "the end of " + entities.label(ready.a) : byWhom("the end of a task");
    case Cause::Job:
        return ready.a ? "the end of " + entities.actorName(Actor::job(ready.a)) : "a thread";
    case Cause::Queue:
        return object("queue", ObjectKind::Queue);
    case Cause::Lock:
        return object("lock", ObjectKind::Lock);
    case Cause::Semaphore:
        return object("semaphore", ObjectKind::Semaphore);
    case Cause::Event:
        return object("event", ObjectKind::Event);
    case Cause::Condition:
        return object("condition", ObjectKind::Condition);
    case Cause::Barrier:
        return object("barrier", ObjectKind::Barrier);
    case Cause::Cancel:
        return byWhom("cancelled");
    case Cause::Network:
        return "network";
    case Cause::Future:
        return byWhom("a future");
    case Cause::Other:
        break;
    }
    return by == Actor() ? "the loop" : entities.actorName(by);
}

} // namespace trace::words
