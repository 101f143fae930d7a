// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <QObject>

namespace ui {

/// What stands out in all panes: one task, queue or worker of one run, or nothing.
///
/// This object is the source of truth; panes only show it and ask it to change.
class Selection : public QObject
{
    Q_OBJECT

public:
    enum class Kind { None, Task, Queue, Worker, Loop };

    struct Item
    {
        Kind kind = Kind::None;
        trace::Id id = 0;        ///< of the task or queue; of a worker's pool
        std::uint32_t worker = 0; ///< within its pool
        int run = 0;             ///< 0, or 1 for the second of two compared runs
        friend bool operator==(const Item &, const Item &) = default;
    };

    using QObject::QObject;

    const Item &item() const { return m_item; }
    bool isEmpty() const { return m_item.kind == Kind::None; }
    bool isTask(trace::Id task, int run = 0) const { return m_item == Item{Kind::Task, task, 0, run}; }
    /// The selected task's number, 0 if something else or nothing is selected.
    trace::Id task() const { return m_item.kind == Kind::Task ? m_item.id : 0; }

    void select(const Item &item);
    void selectTask(trace::Id task, int run = 0) { select({Kind::Task, task, 0, run}); }
    void clear() { select({}); }

Q_SIGNALS:
    void changed();

private:
    Item m_item;
};

} // namespace ui
