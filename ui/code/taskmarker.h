// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QList>
#include <QString>

namespace ui::code
{

/// Where one task stands in the source text at one moment.
struct TaskMarker {
    int line = 0;        ///< from 1
    trace::Id task = 0;  ///< 0: the main flow of a program, outside any task
    QString name;        ///< the short name in its pill: "Ada"
    QString description; ///< for tooltips: "bake · Ada, WAITING: timer 0.80 s"
    trace::SpanKind state = trace::SpanKind::Ready;
    bool isBlocking = false; ///< it runs and keeps the loop from turning
    int more = 0;            ///< tasks at this line that have no marker of their own

    bool operator==(const TaskMarker &) const = default;
};

/// The markers of the tasks that stand somewhere in the program, by line, then by task. Where very
/// many stand at one line, the last marker counts those that are left out.
QList<TaskMarker> taskMarkers(const trace::Model &model, const trace::State &state);

} // namespace ui::code
