// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/diagnostic.h"

#include <QString>

/// What is wrong with a program, in the language of the window. Python's own messages stay as they are.
namespace ui::code
{

QString messageText(const script::Diagnostic &diagnostic);
/// What to use instead; may be empty.
QString adviceText(const script::Diagnostic &diagnostic);

} // namespace ui::code
