// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>

#include <cstddef>
#include <functional>

namespace app
{

enum class Writing { Whole, Failed, Cancelled };

/// Asked now and then with the bytes written so far: whether to go on.
using GoOn = std::function<bool(std::size_t bytes)>;

/// Writes a run in Chrome's trace format; the file appears when it is whole.
Writing writeChromeTraceFile(const QString &path, const trace::Model &model, GoOn goOn = {});

} // namespace app
