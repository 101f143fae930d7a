// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/context.h"
#include "core/script/interpreter.h"

namespace stdlib::contextvars
{

/// The context that an argument `context=` names: null for None and where it was not given. TypeError for
/// anything but a contextvars.Context.
loop::Ref<loop::Context> contextOrNull(script::Interpreter &interpreter, const script::Value &value);
/// The script object of a context: the one it has, or a new one.
script::Value wrapContext(loop::Context &context);

void initializeContextType();

} // namespace stdlib::contextvars
