// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <string>

namespace trace
{

/// The canonical text of a schedule (levels 1 to 3), byte for byte as the CPython oracle prints it.
std::string canonical(const Trace &trace, int level);

} // namespace trace
