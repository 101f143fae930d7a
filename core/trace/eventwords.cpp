// SPDX-License-Identifier: GPL-3.0-or-later
// The words for single events, as the table of events shows them.
#include "core/trace/words.h"

#include <array>

namespace trace::words
{

namespace
{

struct Row {
    Kind kind;
    std::string_view word;
};
constexpr std::array rows{
    Row{Kind::RunStarted, "run"},
    Row{Kind::RunEnded, "end"},
    Row{Kind::Paused, "pause"},
    Row{Kind::Resumed, "resume"},
    Row{Kind::LoopBegun, "loop"},
    Row{Kind::LoopEnded, "loop"},
    Row{Kind::TurnBegun, "turn"},
    Row{Kind::PollBegun, "poll"},
    Row{Kind::PollEnded, "poll"},
    Row{Kind::CallbackReady, "ready"},
    Row{Kind::CallbackBegun, "callback"},
    Row{Kind::CallbackEnded, "callback"},
    Row{Kind::TaskCreated, "create"},
    Row{Kind::TaskArguments, "create"},
    Row{Kind::TaskRenamed, "rename"},
    Row{Kind::TaskReady, "ready"},
    Row{Kind::StepBegun, "step"},
    Row{Kind::StepEnded, "step"},
    Row{Kind::TaskWaits, "wait"},
    Row{Kind::TaskDone, "done"},
    Row{Kind::LineReached, "line"},
    Row{Kind::TimerSet, "timer"},
    Row{Kind::TimerCancelled, "timer"},
    Row{Kind::SleepBegun, "sleep"},
    Row{Kind::SleepEnded, "sleep"},
    Row{Kind::QueueCreated, "queue"},
    Row{Kind::QueuePut, "queue"},
    Row{Kind::QueueGot, "queue"},
    Row{Kind::SyncCreated, "object"},
    Row{Kind::ObjectTaken, "object"},
    Row{Kind::ObjectReleased, "object"},
    Row{Kind::ObjectNamed, "object"},
    Row{Kind::PoolCreated, "pool"},
    Row{Kind::JobSubmitted, "job"},
    Row{Kind::JobStarted, "job"},
    Row{Kind::JobFinished, "job"},
    Row{Kind::JobCancelled, "job"},
    Row{Kind::ThreadStarted, "thread"},
    Row{Kind::ThreadEnded, "thread"},
    Row{Kind::Output, "out"},
    Row{Kind::ErrorOutput, "err"},
    Row{Kind::Logged, "log"},
    Row{Kind::NeverAwaited, "never awaited"},
    Row{Kind::Interrupted, "interrupt"},
    Row{Kind::Noted, "place"},
};

/// Puts the words of one event together.
class Teller
{
public:
    Teller(const Entities &entities, const Event &event) : m_entities(entities), m_event(event) {}

    std::string tell() const
    {
        const Kind kind = m_event.kind;
        if (kind >= Kind::TaskCreated && kind <= Kind::LineReached)
            return task();
        if (kind >= Kind::QueueCreated && kind <= Kind::ObjectNamed)
            return object();
        if (kind >= Kind::PoolCreated && kind <= Kind::JobCancelled)
            return job();
        if (kind >= Kind::RunStarted && kind <= Kind::CallbackEnded)
            return loop();
        return other();
    }

private:
    std::string text(StringId id) const { return std::string(m_entities.trace().text(id)); }
    std::string exception(StringId type, StringId message) const
    {
        return message ? text(type) + ": " + text(message) : text(type);
    }

    std::string task() const
    {
        const std::string who = m_entities.label(m_event.subject);
        switch (m_event.kind) {
        case Kind::TaskCreated:
            return who + " created by " + m_entities.actorName(Actor::fromBits(m_event.c));
        case Kind::TaskArguments:
            return "arguments of " + who;
        case Kind::TaskRenamed:
            return who + " is called " + text(m_event.a);
        case Kind::TaskReady:
            return who + " is ready: " + cause(m_entities, m_event);
        case Kind::StepBegun:
            return who + " runs";
        case Kind::StepEnded:
            return who + " gives the loop back";
        case Kind::TaskWaits:
            return who + " waits: " + reason(m_entities, m_event);
        case Kind::TaskDone:
            return who + " " + taskEnd();
        default:
            return m_entities.actorName(m_event.actor()) + " at line " + std::to_string(m_event.a);
        }
    }

    std::string taskEnd() const
    {
        switch (m_event.as<TaskEnd>()) {
        case TaskEnd::Result:
            return "finished with " + (m_event.a ? text(m_event.a) : "no result");
        case TaskEnd::Cancelled:
            return "was cancelled";
        case TaskEnd::Raise:
            break;
        }
        return "failed: " + exception(m_event.a, m_event.b);
    }

    std::string object() const
    {
        const bool isQueue = m_event.kind == Kind::QueueCreated || m_event.kind == Kind::QueuePut ||
                             m_event.kind == Kind::QueueGot;
        const auto kind = isQueue ? ObjectKind::Queue : m_event.as<ObjectKind>();
        const std::string name = m_entities.objectName(kind, m_event.subject);
        const auto moved = [&](std::string_view verb) {
            const std::string item = m_event.c ? text(m_event.c) : "an item";
            return m_entities.actorName(Actor::fromBits(m_event.d)).append(verb) + item +
                   (m_event.kind == Kind::QueuePut ? " into " : " from ") + name + ", now " +
                   std::to_string(m_event.a);
        };
        switch (m_event.kind) {
        case Kind::QueuePut:
            return moved(" puts ");
        case Kind::QueueGot:
            return moved(" gets ");
        case Kind::ObjectTaken:
            return m_entities.actorName(Actor::fromBits(m_event.a)) + " takes " + name;
        case Kind::ObjectReleased:
            return m_entities.actorName(Actor::fromBits(m_event.a)) + " releases " + name;
        case Kind::ObjectNamed:
            return m_entities.ownObjectName(kind, m_event.subject) + " is called " +
                   text(m_event.a);
        default:
            return name + " created";
        }
    }

    std::string job() const
    {
        if (m_event.kind == Kind::PoolCreated)
            return m_entities.objectName(ObjectKind::Pool, m_event.subject) + " created";
        const std::string who = m_entities.actorName(Actor::job(m_event.subject));
        switch (m_event.kind) {
        case Kind::JobSubmitted:
            return who + " submitted by " + m_entities.actorName(Actor::fromBits(m_event.c));
        case Kind::JobStarted:
            return who + " starts in worker " + std::to_string(m_event.b);
        case Kind::JobCancelled:
            return who + " was cancelled";
        default:
            return who + " " + taskEnd();
        }
    }

    std::string loop() const
    {
        switch (m_event.kind) {
        case Kind::RunStarted:
            return text(m_event.a) + " starts, seed " + std::to_string(m_event.wide());
        case Kind::RunEnded:
            return "the program ends: " + outcome(m_entities);
        case Kind::Paused:
            return "paused";
        case Kind::Resumed:
            return "resumed";
        case Kind::LoopBegun:
            return "the loop starts";
        case Kind::LoopEnded:
            return "the loop stops";
        case Kind::TurnBegun:
            return "a turn of the loop begins";
        case Kind::PollBegun:
            return m_event.wideTime() == unlimited
                       ? "the loop sleeps until something wakes it"
                       : "the loop sleeps until " + moment(m_event.wideTime());
        case Kind::PollEnded:
            return "the loop wakes up";
        case Kind::CallbackReady:
            return text(m_event.a) + "() is ready";
        case Kind::CallbackBegun:
            return text(m_event.a) + "() runs";
        default:
            return "the callback returns";
        }
    }

    std::string other() const
    {
        const auto who = [&] { return m_entities.actorName(m_event.actor()); };
        switch (m_event.kind) {
        case Kind::TimerSet:
            return text(m_event.a) + "() at " + moment(m_event.secondsTime());
        case Kind::TimerCancelled:
            return "timer " + std::to_string(m_event.subject) + " cancelled";
        case Kind::SleepBegun:
            return who() + " blocks in time.sleep for " + duration(m_event.secondsTime());
        case Kind::SleepEnded:
            return who() + " returns from time.sleep";
        case Kind::Logged:
            return text(m_event.a);
        case Kind::NeverAwaited:
            return text(m_event.a) + "() was never awaited";
        case Kind::Noted:
            return m_entities.label(m_event.subject) + place();
        case Kind::ThreadStarted:
            return text(m_event.a) + " starts";
        case Kind::ThreadEnded:
            return m_entities.actorName(Actor::thread(m_event.subject)) + " ends";
        default:
            return text(m_event.a); // output and interrupts
        }
    }

    std::string place() const
    {
        const std::string line = std::to_string(m_event.b);
        switch (m_event.as<Note>()) {
        case Note::SeriesBegins:
            return " comes to awaits in a row in line " + line;
        case Note::AwaitBegins:
            return " comes to the await in line " + line;
        case Note::AwaitEnds:
            return " has the result of the await in line " + line;
        case Note::PollingBegins:
            break;
        }
        return " comes to the loop in line " + line;
    }

    const Entities &m_entities;
    const Event &m_event;
};

} // namespace

std::string_view eventKind(const Event &event)
{
    for (const Row &row : rows) {
        if (row.kind == event.kind)
            return row.word;
    }
    return {};
}

std::string event(const Entities &entities, const Event &event)
{
    return Teller(entities, event).tell();
}

} // namespace trace::words
