// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace ui::inspector
{

/// What a queue holds at a moment and who waits at it, as rich text. Empty if there is no such
/// queue.
QString queueStory(const trace::Model &model, const trace::State &state, trace::Id queue);

} // namespace ui::inspector
