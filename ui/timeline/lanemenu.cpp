// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanemenu.h"

#include <QCoreApplication>

namespace timeline {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("LaneMenu", text);
}

template <class Change>
void add(QMenu &menu, const char *text, const LaneChoice &choice, const std::function<void(const LaneChoice &)> &changed, Change change,
         bool enabled = true)
{
    QAction *action = menu.addAction(words(text), &menu, [=] {
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
            add(menu, row->hidden ? "Un&fold Its Tasks\tC" : "&Fold Its Tasks\tC", choice, changed,
                [task](LaneChoice &next) { toggle(next.folded, task); });
        }
        add(menu, row->pinned ? "Un&pin\tP" : "&Pin to the Top\tP", choice, changed,
            [task](LaneChoice &next) { toggle(next.pinned, task); });
        menu.addSeparator();
    }
    add(menu, "Fold &All", choice, changed, [&entities = model.entities()](LaneChoice &next) { foldAll(entities, next); });
    add(menu, "&Show All Lanes", choice, changed, [](LaneChoice &next) { next = {}; }, !choice.isEmpty());
}

} // namespace timeline
