// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_set>

namespace script {

class Interpreter;
class Object;

// What is asked of the heap when the program is over, between the last two instructions.

/// The objects that no name of the program or its modules leads to, nor anything that is held from outside of the
/// heap; the variables that a traceback keeps count where a name leads to the traceback.
std::unordered_set<const Object *> unnamedObjects(Interpreter &interpreter);

/// Finalizes them: calls __del__, ends coroutines.
void finalizeUnnamed(Interpreter &interpreter) noexcept;

} // namespace script
