// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace ui::inspector
{

/// Who woke a task last, and whom it woke, until a moment: "Woken by produce · Ada at 1.002 s, by
/// shelf.put()." As rows of rich text, the newest first; empty where there is nothing to tell.
QString wakeStory(const trace::Model &model, const trace::State &state, trace::Id task);

} // namespace ui::inspector
