// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>

namespace script {

class Interpreter;

/// SyntaxError(msg, (filename, lineno, offset, text)): its attributes and str(). After the exception types.
void initializeSyntaxErrors();

/// The lines that a traceback shows of the place a SyntaxError names: file and line, the text, where in it. Empty if
/// it names none.
std::string placeOfSyntaxError(Interpreter &interpreter, const Value &exception);

} // namespace script
