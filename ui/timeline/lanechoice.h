// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

#include <set>
#include <vector>

namespace timeline {

/// Which of a run's lanes a person wants to see: folded creators, lanes that stay at the top, a filter.
struct LaneChoice
{
    std::set<trace::Id> folded; ///< tasks whose children's lanes are put away
    std::set<trace::Id> pinned; ///< tasks whose lanes stay in view whatever is folded, filtered or scrolled
    QString filter;             ///< only tasks named so, and their creators; while it stands nothing is folded

    bool isEmpty() const { return folded.empty() && pinned.empty() && filter.isEmpty(); }
    friend bool operator==(const LaneChoice &, const LaneChoice &) = default;
};

/// A task's lane among those that are left.
struct TaskLane
{
    trace::Id task = 0;
    std::uint32_t depth = 0;  ///< below its creator
    bool pinned = false;
    bool creates = false;     ///< lanes of its children stand below it, or are folded away
    std::uint32_t hidden = 0; ///< how many lanes are folded away below it
};

/// The lanes of all tasks that have one: first the pinned, then the others under their creators.
std::vector<TaskLane> chosenLanes(const trace::Entities &entities, const LaneChoice &choice);

/// Takes a task out of a set, or in.
void toggle(std::set<trace::Id> &tasks, trace::Id task);

/// Folds all tasks that created others.
void foldAll(const trace::Entities &entities, LaneChoice &choice);

} // namespace timeline
