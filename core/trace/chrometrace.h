// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <iosfwd>

namespace trace
{

/// Writes a run in the Chrome Trace Event format (opens in Perfetto): one process, one thread for
/// each lane, flow arrows for wake-ups, counters for queues. Streams: memory does not grow with the
/// trace.
void writeChromeTrace(std::ostream &out, const Model &model);

} // namespace trace
