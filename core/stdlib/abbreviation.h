// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>

namespace script
{
class Interpreter;
}

namespace stdlib
{

/// repr() cut to a readable length, as reprlib does it with its usual limits: CPython shows results
/// of futures and arguments of callbacks so.
std::string abbreviatedRepr(script::Interpreter &interpreter, const script::Value &value);

} // namespace stdlib
