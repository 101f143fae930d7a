// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace app
{

/// The state at a moment in one line: "7.700 s  5 tasks: 0 running, 0 ready, 5 waiting ...", as
/// rich text with the numbers in bold.
QString statusLine(const trace::Model &model, const trace::State &state);

} // namespace app
