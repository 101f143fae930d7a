// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"
#include "ui/common/playhead.h"

#include <optional>

namespace timeline {

/// The moment in which the next (1) or previous (-1) step of a task or callback begins, seen from a moment. `run`: which
/// of two compared ones the model is of.
std::optional<ui::Playhead::Moment> neighbouringStep(const trace::Model &model, int run, const ui::Playhead::Moment &from,
                                                     int direction);
/// The same, passing over the steps of the task that ran last at that moment.
std::optional<ui::Playhead::Moment> stepOfAnother(const trace::Model &model, int run, const ui::Playhead::Moment &from,
                                                  int direction);

/// Whom a wake-up arrow leads to: back (-1) to the task that woke `task` last, or on (1) to the one it woke next.
struct Wake
{
    trace::Id task = 0;
    ui::Playhead::Moment moment;
};
std::optional<Wake> wakeOf(const trace::Model &model, int run, trace::Id task, const ui::Playhead::Moment &from,
                           int direction);

} // namespace timeline
