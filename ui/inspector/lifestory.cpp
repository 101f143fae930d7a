// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/lifestory.h"

#include "core/trace/words.h"

#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace words = trace::words;

namespace
{

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8).toHtmlEscaped();
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toHtmlEscaped();
}

QString presentState(const trace::Model &model, const trace::State &state,
                     const trace::TaskInfo &info)
{
    const trace::Entities &entities = model.entities();
    if (info.endedEvent < state.events) {
        const QString end = u"<b>%1</b> at %2"_s.arg(text(words::end(entities, info)),
                                                     text(words::moment(info.ended)));
        return end;
    }
    const trace::LiveTask *live = state.task(info.id);
    if (!live) {
        return u"Not created yet"_s;
    }
    QString now = u"<b>%1</b>"_s.arg(text(words::state(live->state)));
    if (live->state == trace::SpanKind::Waiting) {
        now += u": "_s + text(words::reason(entities, model.trace()[live->event], state.events));
    } else if (live->state == trace::SpanKind::Ready) {
        now = u"<b>%1</b>, %2"_s.arg(text(words::ready(*live)),
                                     text(words::placeInLine(state.placeInLine(info.id))));
    }
    now += u", for %1"_s.arg(text(words::duration(state.time - live->since)));
    if (live->line != 0) {
        now += u", at line %1"_s.arg(live->line);
    }
    return now;
}

QString birth(const trace::Model &model, const trace::TaskInfo &info)
{
    const trace::Entities &entities = model.entities();
    QString made = u"Created at %1"_s.arg(text(words::moment(info.created)));
    if (info.creator.kind() != trace::Actor::Kind::Main) {
        made += u" by %1"_s.arg(text(info.creator.isTask() ? entities.label(info.creator.id())
                                                           : entities.actorName(info.creator)));
    }
    if (info.line != 0) {
        made += u" in line %1"_s.arg(info.line);
    }
    return made + u" to run <code>%1()</code>"_s.arg(text(model.trace().text(info.coroutine)));
}

struct Totals {
    trace::Time running{0};
    trace::Time ready{0};
    trace::Time waiting{0};
    std::size_t steps = 0;
    std::map<std::string, trace::Time> reasons;
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
            totals.reasons[std::string(words::reasonKind(span.wait))] += length;
        }
    });
    return totals;
}

QString totalsSentence(const Totals &totals)
{
    QString sentence = u"%1: RUNNING %2, READY %3, WAITING %4"_s.arg(
        text(words::plural(totals.steps, "step", "steps")), text(words::duration(totals.running)),
        text(words::duration(totals.ready)), text(words::duration(totals.waiting)));
    QStringList reasons;
    for (const auto &[reason, length] : totals.reasons) {
        reasons += u"%1 %2"_s.arg(text(reason), text(words::duration(length)));
    }
    if (!reasons.isEmpty()) {
        sentence += u" (%1)"_s.arg(reasons.join(u", "_s));
    }
    return sentence;
}

QString outcome(const trace::Model &model, const trace::TaskInfo &info)
{
    const QString value = text(model.trace().text(info.result));
    if (info.end == trace::TaskEnd::Raise) {
        return u"It raised <code>%1: %2</code>"_s.arg(
            value, text(model.trace().text(info.exceptionText)));
    }
    return info.end == trace::TaskEnd::Result ? u"Its result is <code>%1</code>"_s.arg(value)
                                              : u"It was cancelled"_s;
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
    paragraphs += u"<span style='font-size:large'><b>%1</b></span>&nbsp; %2"_s.arg(
        text(entities.label(task)), text(entities.ownName(task)));
    paragraphs += presentState(model, state, *info) + u'.';
    paragraphs += birth(model, *info) + u'.';
    if (!info->children.empty()) {
        QStringList names;
        for (const trace::Id child : info->children) {
            names += text(entities.label(child));
            if (names.size() == 12) {
                names += u"…"_s;
                break;
            }
        }
        paragraphs += u"It created %1: %2."_s.arg(
            text(words::plural(info->children.size(), "task", "tasks")), names.join(u", "_s));
    }
    paragraphs += totalsSentence(totalsUntil(model, state, task)) + u'.';
    if (info->endedEvent < state.events) {
        paragraphs += outcome(model, *info) + u'.';
    }
    return u"<p>%1</p>"_s.arg(paragraphs.join(u"</p><p>"_s));
}

} // namespace ui::inspector
