// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/legend.h"
#include "ui/timeline/runpane.h"

#include <vector>

namespace timeline {

/// What of the legend these runs need within a part of the axis.
LegendEntries entriesIn(const std::vector<ShownRun> &runs, ui::Axis axis, double from, double to);

/// The runs in words, for those who do not see the picture: totals, then each task with its waits and its end.
QString description(const std::vector<ShownRun> &runs);

} // namespace timeline
