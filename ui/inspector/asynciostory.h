// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace ui::inspector
{

/// What asyncio's repr() of a task would print at a moment, as rich text, and what is left out of
/// it.
QString asyncioStory(const trace::Model &model, const trace::State &state, trace::Id task);

} // namespace ui::inspector
