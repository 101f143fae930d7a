// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/common/playhead.h"

#include <optional>

namespace app
{

/// Number of events that have happened at a moment.
std::size_t eventsAt(const trace::Trace &trace, const ui::Playhead::Moment &moment);

/// The moments a person walks through: each begin and end of a task's step or a callback, and the
/// run's end. None past the last one.
std::optional<ui::Playhead::Moment> nextMoment(const trace::Trace &trace,
                                               const ui::Playhead::Moment &from);
std::optional<ui::Playhead::Moment> previousMoment(const trace::Trace &trace,
                                                   const ui::Playhead::Moment &from);

/// The next (or previous) moment in which another task than the one of `from` has the loop.
std::optional<ui::Playhead::Moment> nextTask(const trace::Trace &trace,
                                             const ui::Playhead::Moment &from);
std::optional<ui::Playhead::Moment> previousTask(const trace::Trace &trace,
                                                 const ui::Playhead::Moment &from);

} // namespace app
