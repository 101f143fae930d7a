// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lanechoice.h"
#include "ui/timeline/lanelayout.h"

#include <QMenu>

#include <functional>

namespace timeline {

/// What can be done to a lane; `row` may be null (no lane was meant). `changed` gets the new choice.
void fillLaneMenu(QMenu &menu, const trace::Model &model, const Row *row, const LaneChoice &choice,
                  const std::function<void(const LaneChoice &)> &changed);

} // namespace timeline
