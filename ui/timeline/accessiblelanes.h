// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeline {

class TimelinePlot;

/// From now on the picture of a timeline is, for screen readers, a list with a child for each lane. Needs a LaneReader among
/// the picture's children.
void installAccessibleLanes();
/// From now on another object stands for a lane.
void renewAccessibleLane(TimelinePlot &plot, int number);

} // namespace timeline
