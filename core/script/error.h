// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <string>

namespace script {

struct Type;

/// A script exception on its way through C++: the one C++ type for all of them.
/// Holds the exception instance; the VM adds traceback entries as it unwinds script frames.
class Raised
{
public:
    explicit Raised(Value exception) noexcept : m_exception(std::move(exception)) {}
    const Value &exception() const noexcept { return m_exception; }
    /// True for an instance of the type or of a subclass.
    bool isA(const Type &type) const noexcept;

private:
    Value m_exception;
};

/// The run is being stopped: unwinds everything, no script can catch it, no finally block runs.
struct Stopped {
};
/// The same, because the heap is at its limit.
struct Exhausted : Stopped {
};

/// Makes an exception of the type with this message as its only argument and throws it.
[[noreturn]] void raise(Type &type, const std::string &message);
[[noreturn]] void raise(Type &type, Value argument);
[[noreturn]] void raiseTypeError(const std::string &message);
[[noreturn]] void raiseValueError(const std::string &message);
[[noreturn]] void raiseIndexError(const std::string &message);
[[noreturn]] void raiseKeyError(const Value &key);
[[noreturn]] void raiseAttributeError(const Value &object, const std::string &attribute);
[[noreturn]] void raiseOverflowError(const std::string &message);
[[noreturn]] void raiseZeroDivisionError(const std::string &message);
[[noreturn]] void raiseRuntimeError(const std::string &message);
[[noreturn]] void raiseMemoryError(); ///< for what could never fit; a full heap throws Exhausted

} // namespace script
