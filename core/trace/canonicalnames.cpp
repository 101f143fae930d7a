// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/canonicalnames.h"

#include "core/trace/canonicaltext.h"

#include <array>

namespace trace
{

using canonicaltext::fixed;
using canonicaltext::quotedName;

void CanonicalNames::foresee(const Event &event)
{
    switch (event.kind) {
    case Kind::TaskCreated:
        name(event.subject).early = event.a;
        break;
    case Kind::TaskRenamed:
        if (!name(event.subject).started)
            name(event.subject).early = event.a;
        break;
    case Kind::StepBegun:
        name(event.subject).started = true;
        break;
    default:
        break;
    }
}

void CanonicalNames::startOver()
{
    for (Name &name : m_names)
        name.started = false;
}

void CanonicalNames::follow(const Event &event)
{
    switch (event.kind) {
    case Kind::TaskCreated:
        name(event.subject).current = event.a;
        name(event.subject).coroutine = event.b;
        name(event.subject).isInternal = event.has(Internal);
        break;
    case Kind::TaskRenamed:
        name(event.subject).current = event.a;
        break;
    case Kind::StepBegun:
        name(event.subject).started = true;
        break;
    case Kind::QueueCreated:
        m_objects[key(ObjectKind::Queue, event.subject)] = event.a;
        if (event.as<QueueKind>() == QueueKind::Requests)
            m_requests.insert(event.subject);
        break;
    case Kind::SyncCreated:
        m_objects[key(event.as<ObjectKind>(), event.subject)] = event.a;
        break;
    default:
        break;
    }
}

CanonicalNames::Name &CanonicalNames::name(Id task)
{
    if (m_names.size() <= task)
        m_names.resize(task + 1);
    return m_names[task];
}

std::string CanonicalNames::subject(const Event &event)
{
    const Name &known = name(event.subject);
    const bool early =
        !known.started && (event.kind == Kind::TaskCreated || event.kind == Kind::TaskReady);
    return quotedName(m_trace.text(early ? known.early : known.current));
}

std::string CanonicalNames::task(Id task)
{
    return quotedName(m_trace.text(name(task).current));
}

std::string CanonicalNames::who(Actor actor, bool jobsToo)
{
    if (actor.isTask())
        return task(actor.id());
    if (actor.isJob() && jobsToo)
        return "J" + std::to_string(actor.id());
    return "-";
}

std::string CanonicalNames::object(ObjectKind kind, Id id) const
{
    static constexpr std::array<std::string_view, 6> classes{"Queue", "Lock",      "Semaphore",
                                                             "Event", "Condition", "Barrier"};
    const auto known = m_objects.find(key(kind, id));
    if (known != m_objects.end())
        return std::string(m_trace.text(known->second));
    // The library's own are not counted and go by their class.
    const std::string name(classes[static_cast<std::size_t>(kind)]);
    return id ? name + '-' + std::to_string(id) : name;
}

std::string CanonicalNames::target(const std::vector<Target> &targets, std::size_t &next)
{
    if (next >= targets.size())
        return "future";
    const Target target = targets[next++];
    switch (target.kind) {
    case Target::Kind::Task:
        return task(target.value);
    case Target::Kind::Job:
        return "job J" + std::to_string(target.value);
    case Target::Kind::Future:
        return "future";
    case Target::Kind::Shield:
        return "shield " + this->target(targets, next);
    case Target::Kind::Gather:
        break;
    }
    std::string text = "gather ";
    for (std::uint32_t i = 0; i < target.value; ++i)
        text.append(i ? "," : "").append(this->target(targets, next));
    return text;
}

std::string CanonicalNames::waitsOn(const Event &wait)
{
    const auto object = [&](std::string_view word, ObjectKind kind) {
        return std::string(word) + ' ' + this->object(kind, wait.a);
    };
    const std::vector<Target> targets = m_trace.targets(wait);
    std::size_t next = 0;
    // Only at the top is a task called one.
    const auto called = [&] {
        const bool isTask = next < targets.size() && targets[next].kind == Target::Kind::Task;
        return (isTask ? "task " : "") + target(targets, next);
    };
    const auto list = [&](bool calledTasks) {
        std::string text;
        while (next < targets.size())
            text.append(text.empty() ? "" : ",")
                .append(calledTasks ? called() : target(targets, next));
        return text;
    };
    switch (wait.as<WaitKind>()) {
    case WaitKind::Sleep:
        return "sleep(" + fixed(wait.seconds().count()) + ")";
    case WaitKind::QueueGet:
        return object("queue.get", ObjectKind::Queue);
    case WaitKind::QueuePut:
        return object("queue.put", ObjectKind::Queue);
    case WaitKind::QueueJoin:
        return object("queue.join", ObjectKind::Queue);
    case WaitKind::Lock:
        return object("lock", ObjectKind::Lock);
    case WaitKind::Semaphore:
        return object("semaphore", ObjectKind::Semaphore);
    case WaitKind::Event:
        return object("event", ObjectKind::Event);
    case WaitKind::Condition:
        return object("condition", ObjectKind::Condition);
    case WaitKind::Barrier:
        return object("barrier", ObjectKind::Barrier);
    case WaitKind::TaskGroup:
        return "taskgroup";
    case WaitKind::AsCompleted:
        return "as_completed";
    case WaitKind::ExecutorShutdown:
        return "executor-shutdown";
    case WaitKind::Network:
        return wait.a ? "network " + std::string(m_trace.text(wait.a)) : "network";
    case WaitKind::Thread:
        return "thread";
    case WaitKind::WaitFor:
        return "wait_for " + called() + " timeout=" + fixed(wait.seconds().count());
    case WaitKind::Wait:
        return "wait " + list(true);
    case WaitKind::Gather:
        return "gather " + list(false);
    case WaitKind::Shield:
        return "shield " + target(targets, next);
    case WaitKind::Task:
        return "task " + task(wait.a);
    case WaitKind::Job:
        return "job J" + std::to_string(wait.a);
    case WaitKind::Future:
        break;
    }
    return "future";
}

} // namespace trace
