// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lanelayout.h"

#include <QString>

/// What a lane says to those who do not see it.
namespace timeline {

/// "Task bake · Ada", "Event loop", "Queue shelf", "Worker 0 of pool 1"
QString spokenName(const trace::Model &model, const Row &row);
/// At a moment: "WAITING: timer 0.80 s, for 0.30 s", "3 items", "Polling. ..."
QString spokenState(const trace::Model &model, const Row &row, const trace::State &state);
/// Until a moment: "Task-2. Created by main. RUNNING 0 s, READY 0 s, WAITING 0.30 s."
QString spokenTotals(const trace::Model &model, const Row &row, const trace::State &state);

} // namespace timeline
