// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/taskmarker.h"

#include "core/trace/words.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

QString describe(const trace::Model &model, const trace::State &state, const trace::LiveTask &live)
{
    namespace words = trace::words;
    const trace::Entities &entities = model.entities();
    const QString label = QString::fromStdString(entities.label(live.task));
    const auto stateWord = words::state(live.state);
    const QString word = QString::fromUtf8(stateWord.data(), qsizetype(stateWord.size()));
    switch (live.state) {
    case trace::SpanKind::Waiting:
        return u"%1, %2: %3"_s.arg(
            label, word,
            QString::fromStdString(
                words::reason(entities, model.trace()[live.event], state.events)));
    case trace::SpanKind::Ready:
        return u"%1, %2, %3"_s.arg(
            label, QString::fromStdString(words::ready(live)),
            QString::fromStdString(words::placeInLine(state.placeInLine(live.task))));
    default:
        return u"%1, %2"_s.arg(label, word);
    }
}

} // namespace

QList<TaskMarker> taskMarkers(const trace::Model &model, const trace::State &state)
{
    QList<TaskMarker> markers;
    const trace::Entities &entities = model.entities();
    for (const trace::LiveTask &live : state.tasks) {
        if (live.line == 0) {
            continue;
        }
        TaskMarker marker;
        marker.line = int(live.line);
        marker.task = live.task;
        marker.name = QString::fromStdString(entities.tag(live.task));
        marker.description = describe(model, state, live);
        marker.state = live.state;
        marker.isBlocking = live.state == trace::SpanKind::Running &&
                            state.time - live.since > trace::blockingThreshold;
        markers.append(marker);
    }
    if (state.mainLine != 0) {
        const bool sleeps = state.mainSleepEvent != trace::noEvent;
        markers.append({int(state.mainLine), 0, u"program"_s,
                        sleeps ? u"the program, in time.sleep"_s : u"the program"_s,
                        sleeps ? trace::SpanKind::Sleeping : trace::SpanKind::Running, false});
    }
    std::sort(markers.begin(), markers.end(), [](const TaskMarker &a, const TaskMarker &b) {
        return std::tie(a.line, a.task) < std::tie(b.line, b.task);
    });
    return markers;
}

} // namespace ui::code
