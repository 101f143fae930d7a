// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

#include <initializer_list>

namespace script {

// Checks of the arguments of native methods, with the texts CPython has for its different kinds of them.
// `method` is qualified ("list.append") where the text shows it so; self is not counted.

void refuseKeywords(const Arguments &arguments, const char *method);
/// "list.clear() takes no arguments (1 given)"
void expectNoArguments(const Arguments &arguments, const char *method);
/// "list.append() takes exactly one argument (2 given)"
void expectOneArgument(const Arguments &arguments, const char *method);
/// "pop expected at most 1 argument, got 2"; returns the count without self.
size_t expectArguments(const Arguments &arguments, const char *method, size_t least, size_t most);
/// The same for functions and constructors, which have no self among the arguments.
size_t expectFunctionArguments(const Arguments &arguments, const char *function, size_t least,
                               size_t most);

/// The same as an older part of CPython words it: "find() takes at least 1 argument (0 given)"
size_t expectPlaces(const Arguments &arguments, const char *method, size_t least, size_t most);
/// The argument of a function of one: "len() takes exactly one argument (2 given)".
const Value &onlyArgument(const Arguments &arguments, const char *function);

/// The object that a method was called on; the caller of a native method has checked its type.
template <typename T>
T &selfOf(const Arguments &arguments) noexcept
{
    return *static_cast<T *>(arguments.values[0].object());
}
template <typename T>
T &selfOf(const Value &self) noexcept
{
    return *static_cast<T *>(self.object());
}

/// The keyword argument of this name; unset if it was not given.
const Value *findKeyword(const Arguments &arguments, const char *name) noexcept;
/// Throws the TypeError for a keyword that is none of these.
void refuseOtherKeywords(const Arguments &arguments, const char *function,
                         std::initializer_list<const char *> known);

} // namespace script
