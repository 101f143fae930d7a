// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace ui::inspector
{

/// What a task awaits and what that awaits in turn, down to the timer, lock, queue ..., as rows of
/// rich text. Empty where there is nothing to tell.
QString awaitStory(const trace::Model &model, const trace::State &state, trace::Id task);

/// The program's lines that an exception came through, and the exception.
QString tracebackStory(const trace::Model &model, const trace::TaskInfo &task);

} // namespace ui::inspector
