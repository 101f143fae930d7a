// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace ui::inspector
{

/// What a pool's worker did until a moment, as rich text: its jobs, newest first, who handed them in
/// and what came out of them. Empty if there is no such pool.
QString workerStory(const trace::Model &model, const trace::State &state, trace::Id pool,
                    std::uint32_t worker);

} // namespace ui::inspector
