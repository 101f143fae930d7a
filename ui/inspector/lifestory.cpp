// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/lifestory.h"

#include "core/trace/requests.h"
#include "core/trace/words.h"

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

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8).toHtmlEscaped();
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toHtmlEscaped();
}

/// What it does at the moment, or how it ended.
QString presentState(const trace::Model &model, const trace::State &state,
                     const trace::TaskInfo &info)
{
    const trace::Entities &entities = model.entities();
    if (info.endedEvent < state.events) {
        return Words::tr("<b>%1</b> at %2.")
            .arg(text(words::end(entities, info)), text(words::moment(info.ended)));
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
    const QString when = text(words::moment(info.created));
    const QString what = text(model.trace().text(info.coroutine));
    const QString line = QString::number(info.line);
    if (const auto requester = trace::requesterOf(entities, info.id)) {
        return *requester == trace::Actor()
                   ? Words::tr("Created at %1 to answer a request from outside.").arg(when)
                   : Words::tr("Created at %1 to answer a request of %2.")
                         .arg(when, text(entities.actorName(*requester)));
    }
    if (info.creator.kind() == trace::Actor::Kind::Main) {
        return info.line == 0
                   ? Words::tr("Created at %1 to run <code>%2()</code>.").arg(when, what)
                   : Words::tr("Created at %1 in line %3 to run <code>%2()</code>.")
                         .arg(when, what, line);
    }
    const QString who = text(entities.actorName(info.creator));
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

} // namespace

QString lifeStory(const trace::Model &model, const trace::State &state, trace::Id task)
{
    const trace::Entities &entities = model.entities();
    const trace::TaskInfo *info = entities.task(task);
    if (!info) {
        return {};
    }
    QStringList paragraphs;
    const std::string label = entities.label(task);
    const std::string own = entities.ownName(task);
    paragraphs += u"<span style='font-size:large'><b>%1</b></span>&nbsp; %2"_s.arg(
        text(label), own == label ? QString() : text(own));
    paragraphs += presentState(model, state, *info);
    paragraphs += birth(model, *info);
    if (!info->children.empty()) {
        QStringList names;
        for (const trace::Id child : info->children) {
            names += text(entities.label(child));
            if (names.size() == 12) {
                names += u"…"_s;
                break;
            }
        }
        paragraphs += Words::tr("It created %1: %2.")
                          .arg(text(words::tasks(info->children.size())), names.join(u", "_s));
    }
    paragraphs += totalsSentence(totalsUntil(model, state, task));
    if (info->endedEvent < state.events) {
        paragraphs += outcome(model, *info);
    }
    return u"<p>%1</p>"_s.arg(paragraphs.join(u"</p><p>"_s));
}

} // namespace ui::inspector
