// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/entities.h"

#include <optional>

namespace trace
{

/// Whose request a task answers; Actor() for one that came from outside of the run. Nothing for a
/// task that answers none.
std::optional<Actor> requesterOf(const Entities &entities, Id task);

} // namespace trace
