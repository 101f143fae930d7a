// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusline.h"

#include "core/trace/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StatusLine)
};

QString bold(const QString &text)
{
    return u"<b>%1</b>"_s.arg(text.toHtmlEscaped());
}

QString bold(std::size_t number)
{
    return bold(QString::number(number));
}

/// Share of the time since the loop began in which it polled; empty where there is no loop or no
/// time.
QString pollingShare(const trace::Model &model, const trace::State &state)
{
    const trace::Lane &loop = model.spans().loop();
    if (loop.isEmpty() || state.time <= loop[0].begin) {
        return {};
    }
    const trace::Time busy = loop.runningWithin(loop[0].begin, state.time, state.time);
    const trace::Time whole = state.time - loop[0].begin;
    const double share = 100.0 * (1.0 - double(busy.count()) / double(whole.count()));
    const int digits = share > 99 && share < 99.95 ? 1 : 0;
    return Words::tr("loop polling %1")
        .arg(bold(QString::number(share, 'f', digits) + u"\u2009%"_s));
}

std::size_t endedTasks(const trace::Entities &entities, const trace::State &state)
{
    return std::size_t(std::count_if(
        entities.tasks().begin(), entities.tasks().end(), [&](const trace::TaskInfo &task) {
            return task.id != 0 && !task.internal && task.endedEvent < state.events;
        }));
}

} // namespace

QStringList statusParts(const trace::Model &model, const trace::State &state)
{
    const trace::Entities &entities = model.entities();
    QStringList parts{bold(QString::fromStdString(trace::words::moment(state.time)))};
    const std::size_t live = state.running + state.readyTasks + state.waiting;
    const std::size_t ended = endedTasks(entities, state);
    const QString all = QString::fromStdString(trace::words::tasks(live + ended));
    const QString tasks =
        ended > 0 ? Words::tr("%1: %2 running, %3 ready, %4 waiting, %5 ended")
                        .arg(all, bold(state.running), bold(state.readyTasks), bold(state.waiting),
                             bold(ended))
                  : Words::tr("%1: %2 running, %3 ready, %4 waiting")
                        .arg(all, bold(state.running), bold(state.readyTasks), bold(state.waiting));
    parts += tasks;
    parts += Words::tr("ready queue %1").arg(bold(state.ready.size()));
    parts += Words::tr("timers %1").arg(bold(state.timers.size()));
    constexpr std::size_t mostQueues = 3;
    for (std::size_t at = 0; at < state.queues.size() && at < mostQueues; ++at) {
        const trace::QueueState &queue = state.queues[at];
        parts += u"%1 %2"_s.arg(
            QString::fromStdString(entities.objectName(trace::ObjectKind::Queue, queue.queue))
                .toHtmlEscaped(),
            bold(queue.depth));
    }
    if (const QString share = pollingShare(model, state); !share.isEmpty()) {
        parts += share;
    }
    return parts;
}

} // namespace app
