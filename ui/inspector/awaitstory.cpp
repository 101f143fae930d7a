// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/awaitstory.h"

#include "core/trace/awaitchain.h"
#include "core/trace/wakes.h"
#include "core/trace/words.h"
#include "ui/inspector/storytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace words = trace::words;
using trace::AwaitLink;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AwaitStory)
};

QString reasonWords(const trace::Model &model, const trace::State &state, const trace::Event &wait)
{
    QString reason =
        u"<b>%1</b>"_s.arg(story::text(words::reason(model.entities(), wait, state.events)));
    const trace::LiveTask *live = state.task(wait.subject);
    if (live && live->deadline != trace::never && live->deadline > state.time) {
        const QString left = story::text(words::duration(live->deadline - state.time));
        return Words::tr("%1, %2 to go").arg(reason, left);
    }
    if (wait.as<trace::WaitKind>() != trace::WaitKind::Lock) {
        return reason;
    }
    const auto holder = trace::holderOf(model, wait.a, state.events);
    return holder ? Words::tr("%1, held by %2 since %3")
                        .arg(reason, story::actorLink(model.entities(), holder->who),
                             story::momentLink(model, holder->event))
                  : reason;
}

QString taskWords(const trace::Model &model, const trace::State &state, trace::Id task)
{
    const trace::LiveTask *live = state.task(task);
    const QString link = story::taskLink(model.entities(), task);
    return live ? link + u"&nbsp; "_s + story::quiet(story::text(words::state(live->state))) : link;
}

QString jobWords(const trace::Model &model, const trace::State &state, trace::Id id)
{
    const trace::JobInfo *job = model.entities().job(id);
    const QString link = story::actorLink(model.entities(), trace::Actor::job(id));
    if (!job) {
        return link;
    }
    const bool isRunning = job->startedEvent < state.events;
    const std::string word = isRunning ? words::state(trace::SpanKind::Running) : words::queued();
    const trace::Time since = isRunning ? job->started : job->submitted;
    return link + u"&nbsp; "_s +
           story::quiet(
               Words::tr("%1, for %2")
                   .arg(story::text(word), story::text(words::duration(state.time - since))));
}

QString linkWords(const trace::Model &model, const trace::State &state, const AwaitLink &link)
{
    switch (link.kind) {
    case AwaitLink::Kind::Coroutine:
        return story::frame(model, link.frame);
    case AwaitLink::Kind::Reason:
        return reasonWords(model, state, model.trace()[link.event]);
    case AwaitLink::Kind::Task:
        return taskWords(model, state, link.id);
    case AwaitLink::Kind::Job:
        return jobWords(model, state, link.id);
    case AwaitLink::Kind::More:
        break;
    }
    return story::quiet(Words::tr("and %1 more").arg(link.id));
}

} // namespace

QString awaitStory(const trace::Model &model, const trace::State &state, trace::Id task)
{
    QString rows;
    for (const AwaitLink &link : trace::awaitChain(model, state, task)) {
        rows += story::row(linkWords(model, state, link), link.depth);
    }
    return rows;
}

QString tracebackStory(const trace::Model &model, const trace::TaskInfo &task)
{
    QString rows;
    for (const trace::StackFrame &frame : model.trace().stack(task.traceback)) {
        rows += story::row(story::frame(model, frame));
    }
    return rows;
}

} // namespace ui::inspector
