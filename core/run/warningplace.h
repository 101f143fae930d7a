// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/runtime.h"

#include <string>
#include <string_view>

namespace run
{

/// Where CPython would say that a warning of the interpreter itself comes from: the innermost
/// Python code of the thread, which may be its own library's.
struct WarningPlace {
    std::string file;
    int line;
    std::string_view source; ///< of the program, without the white space around it; empty: another place
};

WarningPlace currentWarningPlace(loop::Runtime &runtime, const std::string &programPath);

} // namespace run
