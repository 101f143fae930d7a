// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/dict.h"

namespace script {

class Interpreter;

/// The names that every program sees without an import: functions, types, exceptions, constants.
/// One dict per interpreter.
Ref<Dict> makeBuiltins(Interpreter &interpreter);

} // namespace script
