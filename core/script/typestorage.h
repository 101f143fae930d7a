// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

namespace script {

/// Where the built-in type of this name is to be constructed, so that types.h's accessor finds it;
/// null: no accessor has this name.
void *typeStorage(const char *name) noexcept;

} // namespace script
