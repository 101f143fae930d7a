// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/taskmarker.h"

#include "core/trace/words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

constexpr int mostAtOneLine = 24;

QString describe(const trace::Model &model, const trace::State &state, const trace::LiveTask &live)
{
    namespace words = trace::words;
    const trace::Entities &entities = model.entities();
    const QString label = QString::fromStdString(entities.wholeLabel(live.task));
    const QString word = QString::fromStdString(words::state(live.state));
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

TaskMarker markerOf(const trace::Model &model, const trace::State &state,
                    const trace::LiveTask &live)
{
    TaskMarker marker;
    marker.line = int(live.line);
    marker.task = live.task;
    marker.name = QString::fromStdString(model.entities().tag(live.task));
    marker.description = describe(model, state, live);
    marker.state = live.state;
    marker.isBlocking = live.state == trace::SpanKind::Running &&
                        state.time - live.since > trace::blockingThreshold;
    return marker;
}

/// What runs outside any task: a callback of the loop, or the program itself.
TaskMarker mainMarker(const trace::Model &model, const trace::State &state)
{
    const trace::LoopState &loop = state.loop;
    const bool isCallback = loop.phase == trace::LoopState::Phase::Running && loop.task == 0;
    const bool sleeps = state.mainSleepEvent != trace::noEvent;
    TaskMarker marker;
    marker.line = int(state.mainLine);
    marker.name = QCoreApplication::translate("TaskMarker", "program");
    if (isCallback) {
        const std::string_view name = model.trace().text(loop.callback);
        marker.name = QString::fromUtf8(name.data(), qsizetype(name.size()));
        marker.isBlocking = state.time - loop.since > trace::blockingThreshold;
    }
    marker.description = sleeps ? QCoreApplication::translate("TaskMarker", "%1, in time.sleep").arg(marker.name) : marker.name;
    marker.state = sleeps && !isCallback ? trace::SpanKind::Sleeping : trace::SpanKind::Running;
    return marker;
}

} // namespace

QList<TaskMarker> taskMarkers(const trace::Model &model, const trace::State &state)
{
    QList<TaskMarker> markers;
    QHash<int, int> counts; // by line
    for (const trace::LiveTask &live : state.tasks) {
        if (live.line != 0 && ++counts[int(live.line)] <= mostAtOneLine) {
            markers.append(markerOf(model, state, live));
        }
    }
    if (state.mainLine != 0) {
        markers.append(mainMarker(model, state));
    }
    std::sort(markers.begin(), markers.end(), [](const TaskMarker &a, const TaskMarker &b) {
        return std::tie(a.line, a.task) < std::tie(b.line, b.task);
    });
    for (qsizetype at = 0; at < markers.size(); ++at) {
        const bool isLast = at + 1 == markers.size() || markers[at + 1].line != markers[at].line;
        if (isLast) {
            markers[at].more = std::max(0, counts.value(markers[at].line) - mostAtOneLine);
        }
    }
    return markers;
}

} // namespace ui::code
