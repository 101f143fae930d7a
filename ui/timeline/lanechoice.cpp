// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanechoice.h"

#include <algorithm>
#include <optional>

namespace timeline {
namespace {

std::vector<TaskLane> allLanes(const trace::Entities &entities)
{
    std::vector<TaskLane> lanes;
    for (const trace::Id task : entities.tasksInOrder()) {
        TaskLane lane;
        lane.task = task;
        lane.depth = entities.task(task)->depth;
        if (!lanes.empty() && lanes.back().depth < lane.depth)
            lanes.back().creates = true;
        lanes.push_back(lane);
    }
    return lanes;
}

std::vector<TaskLane> folded(const std::vector<TaskLane> &lanes, const std::set<trace::Id> &folds)
{
    std::vector<TaskLane> left;
    std::optional<std::size_t> fold; // the folded lane above, in `left`
    for (const TaskLane &lane : lanes) {
        const bool below = fold && lane.depth > left[*fold].depth;
        if (below && !lane.pinned) {
            ++left[*fold].hidden;
            continue;
        }
        if (!below)
            fold = folds.count(lane.task) ? std::optional(left.size()) : std::nullopt;
        left.push_back(lane);
    }
    return left;
}

std::vector<TaskLane> filtered(const std::vector<TaskLane> &lanes, const trace::Entities &entities, const QString &words)
{
    std::vector<bool> kept(lanes.size());
    std::vector<std::size_t> creators; // of the lane, from the outermost
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        while (!creators.empty() && lanes[creators.back()].depth >= lanes[i].depth)
            creators.pop_back();
        creators.push_back(i);
        const std::string names = entities.wholeLabel(lanes[i].task) + ' ' + entities.ownName(lanes[i].task);
        kept[i] = kept[i] || lanes[i].pinned;
        if (QString::fromStdString(names).contains(words, Qt::CaseInsensitive)) {
            for (const std::size_t creator : creators)
                kept[creator] = true;
        }
    }
    std::vector<TaskLane> left;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (kept[i])
            left.push_back(lanes[i]);
    }
    return left;
}

} // namespace

std::vector<TaskLane> chosenLanes(const trace::Entities &entities, const LaneChoice &choice)
{
    std::vector<TaskLane> lanes = allLanes(entities);
    for (TaskLane &lane : lanes)
        lane.pinned = choice.pinned.count(lane.task) > 0;
    if (!choice.filter.isEmpty())
        lanes = filtered(lanes, entities, choice.filter);
    else if (!choice.folded.empty())
        lanes = folded(lanes, choice.folded);
    for (TaskLane &lane : lanes) {
        if (lane.pinned)
            lane.depth = 0; // its creator need not stand above it
    }
    std::stable_partition(lanes.begin(), lanes.end(), [](const TaskLane &lane) { return lane.pinned; });
    return lanes;
}

void toggle(std::set<trace::Id> &tasks, trace::Id task)
{
    if (tasks.erase(task) == 0)
        tasks.insert(task);
}

void foldAll(const trace::Entities &entities, LaneChoice &choice)
{
    for (const TaskLane &lane : allLanes(entities)) {
        if (lane.creates)
            choice.folded.insert(lane.task);
    }
}

} // namespace timeline
