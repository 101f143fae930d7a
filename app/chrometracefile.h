// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

namespace app
{

/// Writes a run in Chrome's trace format; the file appears when it is whole. False if it could not
/// be written.
bool writeChromeTraceFile(const QString &path, const trace::Model &model);

} // namespace app
