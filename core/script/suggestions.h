// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>

namespace script
{

class Interpreter;

/// The name that a NameError's or AttributeError's was probably meant to be, where CPython 3.11
/// says so; else empty. Asks the object for its names, which may run script code. Never throws
/// Raised.
std::string suggestionFor(Interpreter &interpreter, const Value &exception);

} // namespace script
