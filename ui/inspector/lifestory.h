// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace ui::inspector
{

/// A task's life until a moment, told in sentences, as rich text: what it does, who made it, how
/// long it ran, was ready and waited for what, and what came out of it.
QString lifeStory(const trace::Model &model, const trace::State &state, trace::Id task);

} // namespace ui::inspector
