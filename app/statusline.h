// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QStringList>

namespace app
{

/// The state at a moment in one line: "7.700 s", "5 tasks: 0 running, 0 ready, 5 waiting", ..., as
/// rich texts with the numbers in bold, what matters most first.
QStringList statusParts(const trace::Model &model, const trace::State &state);

} // namespace app
