// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>

namespace script
{
class Interpreter;
}

namespace run
{

/// A value's text for a label: repr() of plain built-in values, cut to a readable length. Runs no code of
/// the program: other objects are shown by their type.
std::string shortRepr(const script::Value &value);

/// repr() as the program sees it, addresses replaced by 0x?; "<repr raised X>" if it fails.
std::string fullRepr(script::Interpreter &interpreter, const script::Value &value);

/// The text with every 0x and four or more hexadecimal digits written 0x?.
std::string withoutAddresses(std::string text);

} // namespace run
