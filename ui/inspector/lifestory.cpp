// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/lifestory.h"

#include "core/trace/requests.h"
#include "core/trace/words.h"
#include "ui/inspector/asynciostory.h"
#include "ui/inspector/awaitstory.h"
#include "ui/inspector/storytext.h"
#include "ui/inspector/wakestory.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace words = trace::words;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TaskStory)
};

using story::text;

/// What it does at the moment, or how it ended.
QString presentState(const trace::Model &model, const trace::State &state,
                     const trace::TaskInfo &info)
{
    const trace::Entities &entities = model.entities();
    if (info.endedEvent < state.events) {
        return Words::tr("<b>%1</b> at %2.")
            .arg(text(words::end(entities, info)), story::momentLink(info.ended, info.endedEvent));
    }
    const trace::LiveTask *live = state.task(info.id);
    if (!live) {
        return Words::tr("Not created yet.");
    }
    QString now = u"<b>%1</b>"_s.arg(text(words::state(live->state)));
    if (live->state == trace::SpanKind::Waiting) {
        now += u": "_s + text(words::reason(entities, model.trace()[live->event], state.events));
    } else if (live->state == trace::SpanKind::Ready) {
        now = u"<b>%1</b>, %2"_s.arg(text(words::ready(*live)),
                                     text(words::placeInLine(state.placeInLine(info.id))));
    }
    const QString length = text(words::duration(state.time - live->since));
    return live->line == 0 ? Words::tr("%1, for %2.").arg(now, length)
                           : Words::tr("%1, for %2, at line %3.")
                                 .arg(now, length, QString::number(live->line));
}

QString birth(const trace::Model &model, const trace::TaskInfo &info)
{
    const trace::Entities &entities = model.entities();
    const QString when = story::momentLink(info.created, info.createdEvent);
    const QString what = text(model.trace().text(info.coroutine));
    const QString line = QString::number(info.line);
    if (const auto requester = trace::requesterOf(entities, info.id)) {
        return *requester == trace::Actor()
                   ? Words::tr("Created at %1 to answer a request from outside.").arg(when)
                   : Words::tr("Created at %1 to answer a request of %2.")
                         .arg(when, story::actorLink(entities, *requester));
    }
    if (info.creator.kind() == trace::Actor::Kind::Main) {
        return info.line == 0
                   ? Words::tr("Created at %1 to run <code>%2()</code>.").arg(when, what)
                   : Words::tr("Created at %1 in line %3 to run <code>%2()</code>.")
                         .arg(when, what, line);
    }
    const QString who = story::actorLink(entities, info.creator);
    return info.line == 0 ? Words::tr("Created at %1 by %3 to run <code>%2()</code>.")
                                .arg(when, what, who)
                          : Words::tr("Created at %1 by %3 in line %4 to run <code>%2()</code>.")
                                .arg(when, what, who, line);
}

struct Totals {
    trace::Time running{0};
    trace::Time ready{0};
    trace::Time waiting{0};
    std::size_t steps = 0;
    std::map<trace::WaitKind, trace::Time> kinds;
};

Totals totalsUntil(const trace::Model &model, const trace::State &state, trace::Id task)
{
    Totals totals;
    const trace::Lane &lane = model.spans().task(task);
    lane.visit(trace::Time(0), state.time, state.time, [&](const trace::Span &span, std::size_t) {
        const trace::Time length = std::min(span.end, state.time) - span.begin;
        switch (span.kind) {
        case trace::SpanKind::Running:
            totals.running += length;
            ++totals.steps;
            break;
        case trace::SpanKind::Ready:
            totals.ready += length;
            break;
        default:
            totals.waiting += length;
            totals.kinds[span.wait] += length;
        }
    });
    return totals;
}

QString totalsSentence(const Totals &totals)
{
    const QString steps = text(words::steps(totals.steps));
    const QString running = text(words::duration(totals.running));
    const QString ready = text(words::duration(totals.ready));
    const QString waiting = text(words::duration(totals.waiting));
    std::map<std::string, trace::Time> lengths; // kinds that go by the same word are one
    for (const auto &[kind, length] : totals.kinds) {
        lengths[words::reasonKind(kind)] += length;
    }
    QStringList reasons;
    for (const auto &[reason, length] : lengths) {
        reasons += u"%1 %2"_s.arg(text(reason), text(words::duration(length)));
    }
    return reasons.isEmpty() ? Words::tr("%1: RUNNING %2, READY %3, WAITING %4.")
                                   .arg(steps, running, ready, waiting)
                             : Words::tr("%1: RUNNING %2, READY %3, WAITING %4 (%5).")
                                   .arg(steps, running, ready, waiting, reasons.join(u", "_s));
}

QString outcome(const trace::Model &model, const trace::TaskInfo &info)
{
    const QString value = text(model.trace().text(info.result));
    if (info.end == trace::TaskEnd::Raise) {
        return Words::tr("It raised <code>%1: %2</code>.")
            .arg(value, text(model.trace().text(info.exceptionText)));
    }
    return info.end == trace::TaskEnd::Result
               ? Words::tr("Its result is <code>%1</code>.").arg(value)
               : Words::tr("It was cancelled.");
}

QString children(const trace::Entities &entities, const trace::TaskInfo &info, std::size_t events)
{
    constexpr qsizetype most = 12;
    QStringList links;
    std::size_t number = 0;
    for (const trace::Id child : info.children) {
        if (entities.task(child)->createdEvent >= events) {
            break;
        }
        ++number;
        if (links.size() < most) {
            links += story::taskLink(entities, child);
        }
    }
    return number == 0 ? QString()
                       : Words::tr("It created %1: %2.")
                             .arg(text(words::tasks(number)),
                                  story::listed(links, number > std::size_t(most)));
}

/// A request to cancel it that it has not followed yet.
QString cancellation(const trace::Model &model, const trace::State &state,
                     const trace::TaskInfo &info)
{
    const trace::CancelInfo *newest = nullptr;
    for (const trace::CancelInfo &cancel : model.entities().cancels()) {
        if (cancel.task == info.id && cancel.event < state.events) {
            newest = &cancel;
        }
    }
    if (!newest || newest->requests == 0 || info.endedEvent < state.events) {
        return {};
    }
    return Words::tr("It was asked to cancel at %1 by %2.")
        .arg(story::momentLink(model, newest->event),
             story::actorLink(model.entities(), newest->by));
}

QString section(const QString &heading, const QString &rows)
{
    return rows.isEmpty() ? QString() : story::heading(heading) + rows;
}

} // namespace

QString lifeStory(const trace::Model &model, const trace::State &state, trace::Id task)
{
    const trace::Entities &entities = model.entities();
    const trace::TaskInfo *info = entities.task(task);
    if (!info) {
        return {};
    }
    const bool hasEnded = info->endedEvent < state.events;
    QString story = story::headline(entities.label(task), entities.ownName(task));
    story += story::paragraph(presentState(model, state, *info));
    if (info->createdEvent >= state.events) {
        return story;
    }
    if (hasEnded) {
        story += story::paragraph(outcome(model, *info));
        story += section(Words::tr("Traceback"), tracebackStory(model, *info));
    }
    story += section(Words::tr("Awaits"), awaitStory(model, state, task));
    story += section(Words::tr("Woken and woke"), wakeStory(model, state, task));
    story += story::heading(Words::tr("Life"));
    for (const QString &sentence :
         {birth(model, *info), children(entities, *info, state.events),
          cancellation(model, state, *info), totalsSentence(totalsUntil(model, state, task))}) {
        story += sentence.isEmpty() ? QString() : story::paragraph(sentence);
    }
    return story + section(Words::tr("What asyncio would say"), asyncioStory(model, state, task));
}

} // namespace ui::inspector
