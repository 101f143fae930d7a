// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanemenu.h"

#include <QCoreApplication>

namespace timeline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LaneMenu)
};

template <class Change>
void add(QMenu &menu, const QString &text, const LaneChoice &choice, const std::function<void(const LaneChoice &)> &changed, Change change,
         bool enabled = true)
{
    QAction *action = menu.addAction(text, &menu, [=] {
        LaneChoice next = choice;
        change(next);
        changed(next);
    });
    action->setEnabled(enabled);
}

} // namespace

void fillLaneMenu(QMenu &menu, const trace::Model &model, const Row *row, const LaneChoice &choice,
                  const std::function<void(const LaneChoice &)> &changed)
{
    if (row && row->kind == Row::Kind::Task) {
        const trace::Id task = row->id;
        if (row->creates && choice.filter.isEmpty()) {
            add(menu, row->hidden ? Words::tr("Un&fold Its Tasks\tC") : Words::tr("&Fold Its Tasks\tC"), choice, changed,
                [task](LaneChoice &next) { toggle(next.folded, task); });
        }
        add(menu, row->pinned ? Words::tr("Un&pin\tP") : Words::tr("&Pin to the Top\tP"), choice, changed,
            [task](LaneChoice &next) { toggle(next.pinned, task); });
        menu.addSeparator();
    }
    add(menu, Words::tr("Fold &All"), choice, changed, [&entities = model.entities()](LaneChoice &next) { foldAll(entities, next); });
    add(menu, Words::tr("&Show All Lanes"), choice, changed, [](LaneChoice &next) { next = {}; }, !choice.isEmpty());
}

} // namespace timeline
