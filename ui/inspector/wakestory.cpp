// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/wakestory.h"

#include "core/trace/wakes.h"
#include "core/trace/words.h"
#include "ui/inspector/storytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace words = trace::words;
using trace::Cause;
using trace::ObjectKind;
using trace::WaitKind;

namespace
{

constexpr std::size_t mostWakes = 4; // of either kind

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WakeStory)
};

/// "shelf", or the kind of thing where the program gave it no name.
QString nameOf(const trace::Entities &entities, ObjectKind kind, trace::Id id, const QString &word)
{
    trace::StringId variable = 0;
    if (kind == ObjectKind::Queue) {
        const trace::QueueInfo *queue = entities.queue(id);
        variable = queue ? queue->variable : 0;
    } else if (const trace::SyncInfo *sync = entities.sync(kind, id)) {
        variable = sync->variable;
    }
    return variable ? story::text(entities.trace().text(variable)) : word;
}

/// The call of the program's that woke a task: "shelf.put()". Empty if it was none.
QString callOf(const trace::Model &model, std::uint32_t event)
{
    const trace::Event ready = model.trace()[event];
    const auto call = [&](ObjectKind kind, const QString &word, const QString &method) {
        return story::code(u"%1.%2()"_s.arg(nameOf(model.entities(), kind, ready.a, word), method));
    };
    const auto wait = trace::waitEndedBy(model, event);
    const WaitKind kind = wait ? wait->as<WaitKind>() : WaitKind::Future;
    switch (ready.as<Cause>()) {
    case Cause::Queue:
        return call(ObjectKind::Queue, u"queue"_s,
                    kind == WaitKind::QueueGet   ? u"put"_s
                    : kind == WaitKind::QueuePut ? u"get"_s
                                                 : u"task_done"_s);
    case Cause::Lock:
        return call(ObjectKind::Lock, u"lock"_s, u"release"_s);
    case Cause::Semaphore:
        return call(ObjectKind::Semaphore, u"semaphore"_s, u"release"_s);
    case Cause::Event:
        return call(ObjectKind::Event, u"event"_s, u"set"_s);
    case Cause::Condition:
        return call(ObjectKind::Condition, u"condition"_s, u"notify"_s);
    case Cause::Barrier:
        return call(ObjectKind::Barrier, u"barrier"_s, u"wait"_s);
    case Cause::Cancel:
        return story::code(u"cancel()"_s);
    default:
        return {};
    }
}

QString wokenSentence(const trace::Model &model, std::uint32_t event)
{
    const trace::Entities &entities = model.entities();
    const trace::Event ready = model.trace()[event];
    const QString when = story::momentLink(model, event);
    const auto cause = ready.as<Cause>();
    if (cause == Cause::Yielded) {
        return Words::tr("Gave way to the others at %1.").arg(when);
    }
    if (cause == Cause::Task && ready.a) {
        return Words::tr("Woken at %1 by the end of %2.")
            .arg(when, story::taskLink(entities, ready.a));
    }
    if (cause == Cause::Job && ready.a) {
        return Words::tr("Woken at %1 by the end of %2.")
            .arg(when, story::actorLink(entities, trace::Actor::job(ready.a)));
    }
    const auto wait = trace::waitEndedBy(model, event);
    if (cause == Cause::Timer && wait && wait->as<WaitKind>() == WaitKind::Sleep) {
        return Words::tr("Woken at %1 by its timer of %2.")
            .arg(when, story::text(words::duration(wait->secondsTime())));
    }
    if (cause == Cause::Future && wait && trace::hasTargets(wait->as<WaitKind>())) {
        return Words::tr("Woken at %1 by the end of %2.")
            .arg(when, story::text(words::reason(entities, *wait)));
    }
    const QString call = callOf(model, event);
    if (!call.isEmpty()) {
        const QString who = story::actorLink(entities, trace::Actor::fromBits(ready.b));
        return Words::tr("Woken by %1 at %2, by %3.").arg(who, when, call);
    }
    return Words::tr("Woken at %1: %2.").arg(when, story::text(words::cause(entities, ready)));
}

QString wokeSentence(const trace::Model &model, std::uint32_t event)
{
    const trace::Event ready = model.trace()[event];
    const QString whom = story::taskLink(model.entities(), ready.subject);
    const QString when = story::momentLink(model, event);
    if (ready.as<Cause>() == Cause::Task) {
        return Words::tr("Woke %1 at %2, by its end.").arg(whom, when);
    }
    const QString call = callOf(model, event);
    return call.isEmpty() ? Words::tr("Woke %1 at %2.").arg(whom, when)
                          : Words::tr("Woke %1 at %2, by %3.").arg(whom, when, call);
}

} // namespace

QString wakeStory(const trace::Model &model, const trace::State &state, trace::Id task)
{
    QString rows;
    for (const std::uint32_t event : trace::wakesOf(model, task, state.events, mostWakes)) {
        rows += story::row(wokenSentence(model, event));
    }
    for (const std::uint32_t event : trace::wakesBy(model, task, state.events, mostWakes)) {
        rows += story::row(wokeSentence(model, event));
    }
    return rows;
}

} // namespace ui::inspector
