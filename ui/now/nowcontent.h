// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ui::now
{

/// The insides of the engine at one moment, in words.
struct NowContent {
    /// A task, callback or worker with something said about it.
    struct Entry {
        QString name;    ///< "bake · Ada"
        QString whole;   ///< the same, nothing left out
        QString ownName; ///< "Task-2"
        QString detail;  ///< "wakes in 0.51 s"
        trace::Id task = 0;
        bool operator==(const Entry &) const = default;
    };
    struct Timer {
        Entry entry;
        double remaining = 0; ///< share of the wait that is still to come, 0 to 1
        bool isOverdue = false;
        bool operator==(const Timer &) const = default;
    };
    struct Queue {
        QString name;
        QString ownName;
        QString count; ///< "9 items, next to leave first"
        QStringList items;
        qsizetype moreItems = 0; ///< not among the items
        QString waiters;         ///< "nobody waits to get · 2 wait to put: Ada, Bo"
        bool operator==(const Queue &) const = default;
    };
    struct Worker {
        Entry entry;
        bool isBusy = false;
        bool operator==(const Worker &) const = default;
    };

    bool hasLoop = false;
    QString phase;      ///< "Polling."
    QString phaseMore;  ///< "Nothing is ready; it sleeps until the next timer."
    QList<Entry> ready; ///< next first
    QList<Timer> timers;
    QList<Queue> queues;
    QList<Worker> workers;
    QString queuedJobs; ///< "3 jobs wait for a worker"; empty if none

    /// All of it as plain text, for those who do not see the drawing.
    QString spoken() const;
    bool operator==(const NowContent &) const = default;
};

NowContent nowContent(const trace::Model &model, const trace::State &state);

} // namespace ui::now
