// SPDX-License-Identifier: GPL-3.0-or-later
// The words for single events, as the table of events shows them.
#include "core/trace/words.h"

#include <QCoreApplication>

#include <array>

namespace trace::words
{

namespace
{

struct Row {
    Kind kind;
    const char *word;
};
constexpr std::array rows{
    Row{Kind::RunStarted, QT_TRANSLATE_NOOP("EventKinds", "run")},
    Row{Kind::RunEnded, QT_TRANSLATE_NOOP("EventKinds", "end")},
    Row{Kind::Paused, QT_TRANSLATE_NOOP("EventKinds", "pause")},
    Row{Kind::Resumed, QT_TRANSLATE_NOOP("EventKinds", "resume")},
    Row{Kind::LoopBegun, QT_TRANSLATE_NOOP("EventKinds", "loop")},
    Row{Kind::LoopEnded, QT_TRANSLATE_NOOP("EventKinds", "loop")},
    Row{Kind::TurnBegun, QT_TRANSLATE_NOOP("EventKinds", "turn")},
    Row{Kind::PollBegun, QT_TRANSLATE_NOOP("EventKinds", "poll")},
    Row{Kind::PollEnded, QT_TRANSLATE_NOOP("EventKinds", "poll")},
    Row{Kind::CallbackReady, QT_TRANSLATE_NOOP("EventKinds", "ready")},
    Row{Kind::CallbackBegun, QT_TRANSLATE_NOOP("EventKinds", "callback")},
    Row{Kind::CallbackEnded, QT_TRANSLATE_NOOP("EventKinds", "callback")},
    Row{Kind::TaskCreated, QT_TRANSLATE_NOOP("EventKinds", "create")},
    Row{Kind::TaskArguments, QT_TRANSLATE_NOOP("EventKinds", "create")},
    Row{Kind::TaskRenamed, QT_TRANSLATE_NOOP("EventKinds", "rename")},
    Row{Kind::TaskReady, QT_TRANSLATE_NOOP("EventKinds", "ready")},
    Row{Kind::StepBegun, QT_TRANSLATE_NOOP("EventKinds", "step")},
    Row{Kind::StepEnded, QT_TRANSLATE_NOOP("EventKinds", "step")},
    Row{Kind::TaskWaits, QT_TRANSLATE_NOOP("EventKinds", "wait")},
    Row{Kind::TaskDone, QT_TRANSLATE_NOOP("EventKinds", "done")},
    Row{Kind::LineReached, QT_TRANSLATE_NOOP("EventKinds", "line")},
    Row{Kind::TimerSet, QT_TRANSLATE_NOOP("EventKinds", "timer")},
    Row{Kind::TimerCancelled, QT_TRANSLATE_NOOP("EventKinds", "timer")},
    Row{Kind::SleepBegun, QT_TRANSLATE_NOOP("EventKinds", "sleep")},
    Row{Kind::SleepEnded, QT_TRANSLATE_NOOP("EventKinds", "sleep")},
    Row{Kind::QueueCreated, QT_TRANSLATE_NOOP("EventKinds", "queue")},
    Row{Kind::QueuePut, QT_TRANSLATE_NOOP("EventKinds", "queue")},
    Row{Kind::QueueGot, QT_TRANSLATE_NOOP("EventKinds", "queue")},
    Row{Kind::SyncCreated, QT_TRANSLATE_NOOP("EventKinds", "object")},
    Row{Kind::ObjectTaken, QT_TRANSLATE_NOOP("EventKinds", "object")},
    Row{Kind::ObjectReleased, QT_TRANSLATE_NOOP("EventKinds", "object")},
    Row{Kind::ObjectNamed, QT_TRANSLATE_NOOP("EventKinds", "object")},
    Row{Kind::PoolCreated, QT_TRANSLATE_NOOP("EventKinds", "pool")},
    Row{Kind::JobSubmitted, QT_TRANSLATE_NOOP("EventKinds", "job")},
    Row{Kind::JobStarted, QT_TRANSLATE_NOOP("EventKinds", "job")},
    Row{Kind::JobFinished, QT_TRANSLATE_NOOP("EventKinds", "job")},
    Row{Kind::JobCancelled, QT_TRANSLATE_NOOP("EventKinds", "job")},
    Row{Kind::ThreadStarted, QT_TRANSLATE_NOOP("EventKinds", "thread")},
    Row{Kind::ThreadEnded, QT_TRANSLATE_NOOP("EventKinds", "thread")},
    Row{Kind::Output, QT_TRANSLATE_NOOP("EventKinds", "out")},
    Row{Kind::ErrorOutput, QT_TRANSLATE_NOOP("EventKinds", "err")},
    Row{Kind::Logged, QT_TRANSLATE_NOOP("EventKinds", "log")},
    Row{Kind::NeverAwaited, QT_TRANSLATE_NOOP("EventKinds", "never awaited")},
    Row{Kind::Interrupted, QT_TRANSLATE_NOOP("EventKinds", "interrupt")},
    Row{Kind::Noted, QT_TRANSLATE_NOOP("EventKinds", "place")},
    Row{Kind::TaskCancelling, QT_TRANSLATE_NOOP("EventKinds", "cancel")},
    Row{Kind::CoroutineDefined, QT_TRANSLATE_NOOP("EventKinds", "place")},
    Row{Kind::StackReached, QT_TRANSLATE_NOOP("EventKinds", "place")},
    Row{Kind::WaiterAdded, QT_TRANSLATE_NOOP("EventKinds", "callback")},
    Row{Kind::CallbacksRemoved, QT_TRANSLATE_NOOP("EventKinds", "callback")},
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
        if (kind >= Kind::TaskCancelling && kind <= Kind::CallbacksRemoved)
            return structure();
        return other();
    }

private:
    std::string_view text(StringId id) const { return m_entities.trace().text(id); }
    std::string actor(std::uint32_t bits) const
    {
        return m_entities.actorName(Actor::fromBits(bits));
    }
    std::string exception(StringId type, StringId message) const
    {
        std::string words(text(type));
        return message ? words.append(": ").append(text(message)) : words;
    }

    std::string task() const
    {
        const std::string who = m_entities.label(m_event.subject);
        switch (m_event.kind) {
        case Kind::TaskCreated:
            return fill(translate("Events", "%1 created by %2", "a task"),
                        {who, actor(m_event.c)});
        case Kind::TaskArguments:
            return fill(translate("Events", "arguments of %1"), {who});
        case Kind::TaskRenamed:
            return fill(translate("Events", "%1 is called %2"), {who, text(m_event.a)});
        case Kind::TaskReady:
            return fill(translate("Events", "%1 is ready: %2"), {who, cause(m_entities, m_event)});
        case Kind::StepBegun:
            return fill(translate("Events", "%1 runs"), {who});
        case Kind::StepEnded:
            return fill(translate("Events", "%1 gives the loop back"), {who});
        case Kind::TaskWaits:
            return fill(translate("Events", "%1 waits: %2"), {who, reason(m_entities, m_event)});
        case Kind::TaskDone:
            return end(who);
        default:
            return fill(translate("Events", "%1 at line %2"),
                        {m_entities.actorName(m_event.actor()), std::to_string(m_event.a)});
        }
    }

    /// Of a task or a job.
    std::string end(const std::string &who) const
    {
        switch (m_event.as<TaskEnd>()) {
        case TaskEnd::Result:
            return m_event.a ? fill(translate("Events", "%1 finished with %2"),
                                    {who, text(m_event.a)})
                             : fill(translate("Events", "%1 finished with no result"), {who});
        case TaskEnd::Cancelled:
            return fill(translate("Events", "%1 was cancelled"), {who});
        case TaskEnd::Raise:
            break;
        }
        return fill(translate("Events", "%1 failed: %2"), {who, exception(m_event.a, m_event.b)});
    }

    std::string object() const
    {
        const bool isQueue = m_event.kind == Kind::QueueCreated || m_event.kind == Kind::QueuePut ||
                             m_event.kind == Kind::QueueGot;
        const auto kind = isQueue ? ObjectKind::Queue : m_event.as<ObjectKind>();
        const std::string name = m_entities.objectName(kind, m_event.subject);
        const std::string item =
            m_event.c ? std::string(text(m_event.c)) : translate("Events", "an item");
        const QueueInfo *queue = isQueue ? m_entities.queue(m_event.subject) : nullptr;
        if (queue && queue->kind == QueueKind::Requests)
            return request(name, item);
        switch (m_event.kind) {
        case Kind::QueuePut:
            return fill(translate("Events", "%1 puts %2 into %3, now %4"),
                        {actor(m_event.d), item, name, std::to_string(m_event.a)});
        case Kind::QueueGot:
            return fill(translate("Events", "%1 gets %2 from %3, now %4"),
                        {actor(m_event.d), item, name, std::to_string(m_event.a)});
        case Kind::ObjectTaken:
            return fill(translate("Events", "%1 takes %2"), {actor(m_event.a), name});
        case Kind::ObjectReleased:
            return fill(translate("Events", "%1 releases %2"), {actor(m_event.a), name});
        case Kind::ObjectNamed:
            return fill(translate("Events", "%1 is called %2"),
                        {m_entities.ownObjectName(kind, m_event.subject), text(m_event.a)});
        default:
            return fill(translate("Events", "%1 created"), {name});
        }
    }

    std::string request(const std::string &name, const std::string &what) const
    {
        switch (m_event.kind) {
        case Kind::QueuePut:
            return Actor::fromBits(m_event.d) == Actor()
                       ? fill(translate("Events", "%1 comes from outside, now %2 in flight"),
                              {what, std::to_string(m_event.a)})
                       : fill(translate("Events", "%1 sends %2, now %3 in flight"),
                              {actor(m_event.d), what, std::to_string(m_event.a)});
        case Kind::QueueGot:
            return fill(translate("Events", "%1 is over, now %2 in flight", "a request"),
                        {what, std::to_string(m_event.a)});
        default:
            return fill(translate("Events", "first request: %1"), {name});
        }
    }

    std::string job() const
    {
        if (m_event.kind == Kind::PoolCreated)
            return fill(translate("Events", "%1 created"),
                        {m_entities.objectName(ObjectKind::Pool, m_event.subject)});
        const std::string who = m_entities.actorName(Actor::job(m_event.subject));
        switch (m_event.kind) {
        case Kind::JobSubmitted:
            return fill(translate("Events", "%1 submitted by %2"), {who, actor(m_event.c)});
        case Kind::JobStarted:
            return fill(translate("Events", "%1 starts in worker %2"),
                        {who, std::to_string(m_event.b)});
        case Kind::JobCancelled:
            return fill(translate("Events", "%1 was cancelled"), {who});
        default:
            return end(who);
        }
    }

    std::string loop() const
    {
        switch (m_event.kind) {
        case Kind::RunStarted:
            return fill(translate("Events", "%1 starts, seed %2"),
                        {text(m_event.a), std::to_string(m_event.wide())});
        case Kind::RunEnded:
            return fill(translate("Events", "the program ends: %1"), {outcome(m_entities)});
        case Kind::Paused:
            return translate("Events", "paused");
        case Kind::Resumed:
            return translate("Events", "resumed");
        case Kind::LoopBegun:
            return translate("Events", "the loop starts");
        case Kind::LoopEnded:
            return translate("Events", "the loop stops");
        case Kind::TurnBegun:
            return translate("Events", "a turn of the loop begins");
        case Kind::PollBegun:
            return m_event.wideTime() == unlimited
                       ? translate("Events", "the loop sleeps until something wakes it")
                       : fill(translate("Events", "the loop sleeps until %1"),
                              {moment(m_event.wideTime())});
        case Kind::PollEnded:
            return translate("Events", "the loop wakes up");
        case Kind::CallbackReady:
            return fill(translate("Events", "%1() is ready"), {text(m_event.a)});
        case Kind::CallbackBegun:
            return fill(translate("Events", "%1() runs"), {text(m_event.a)});
        default:
            return translate("Events", "the callback returns");
        }
    }

    std::string other() const
    {
        const auto who = [&] { return m_entities.actorName(m_event.actor()); };
        switch (m_event.kind) {
        case Kind::TimerSet:
            return fill(translate("Events", "%1() at %2"),
                        {text(m_event.a), moment(m_event.secondsTime())});
        case Kind::TimerCancelled:
            return fill(translate("Events", "timer %1 cancelled"),
                        {std::to_string(m_event.subject)});
        case Kind::SleepBegun:
            return fill(translate("Events", "%1 blocks in time.sleep for %2"),
                        {who(), duration(m_event.secondsTime())});
        case Kind::SleepEnded:
            return fill(translate("Events", "%1 returns from time.sleep"), {who()});
        case Kind::NeverAwaited:
            return fill(translate("Events", "%1() was never awaited"), {text(m_event.a)});
        case Kind::Noted:
            return fill(place(),
                        {m_entities.label(m_event.subject), std::to_string(m_event.b)});
        case Kind::ThreadStarted:
            return fill(translate("Events", "%1 starts"), {text(m_event.a)});
        case Kind::ThreadEnded:
            return fill(translate("Events", "%1 ends"),
                        {m_entities.actorName(Actor::thread(m_event.subject))});
        default:
            return std::string(text(m_event.a)); // logs, output and interrupts
        }
    }

    std::string structure() const
    {
        const std::string number = std::to_string(m_event.b);
        if (m_event.kind == Kind::CoroutineDefined)
            return fill(translate("Events", "%1() is in line %2"), {text(m_event.a), number});
        const std::string who = m_entities.label(m_event.subject);
        switch (m_event.kind) {
        case Kind::TaskCancelling:
            return m_event.a == 0
                       ? fill(translate("Events", "%1 is no longer asked to cancel"), {who})
                       : fill(translate("Events", "%1 is asked to cancel, by %2"),
                              {who, actor(m_event.b)});
        case Kind::StackReached:
            return fill(translate("Events", "%1 is in %2"), {who, stack()});
        case Kind::WaiterAdded:
            return fill(translate("Events", "the end of %1 will be told to %2"),
                        {who, m_event.b ? m_entities.label(m_event.b) : callback()});
        default:
            return fill(translate("Events", "the end of %1 will not be told to %2"),
                        {who, callback()});
        }
    }

    /// "outer:9 › inner:5"
    std::string stack() const
    {
        std::string words;
        for (const StackFrame &frame : m_entities.trace().stack(m_event.a)) {
            words.append(words.empty() ? "" : " › ").append(text(frame.coroutine));
            words.append(":").append(std::to_string(frame.line));
        }
        return words;
    }

    std::string callback() const
    {
        return m_event.a ? std::string(text(m_event.a)) : translate("Events", "a callback");
    }

    std::string place() const
    {
        switch (m_event.as<Note>()) {
        case Note::SeriesBegins:
            return translate("Events", "%1 comes to awaits in a row in line %2");
        case Note::AwaitBegins:
            return translate("Events", "%1 comes to the await in line %2");
        case Note::AwaitEnds:
            return translate("Events", "%1 has the result of the await in line %2");
        case Note::PollingBegins:
            break;
        }
        return translate("Events", "%1 comes to the loop in line %2");
    }

    const Entities &m_entities;
    const Event &m_event;
};

} // namespace

std::string eventKind(const Event &event)
{
    for (const Row &row : rows) {
        if (row.kind == event.kind)
            return translate("EventKinds", row.word);
    }
    return {};
}

std::string event(const Entities &entities, const Event &event)
{
    return Teller(entities, event).tell();
}

} // namespace trace::words
