// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/tuple.h"
#include "core/script/type.h"
#include "core/script/types.h"

#include <string>
#include <string_view>

namespace script {

class Interpreter;

/// An instance of BaseException or a subclass.
class Exception : public Object
{
public:
    explicit Exception(Type &type) noexcept : Object(type, Layout::Exception) {}
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Exception; }

    Ref<Tuple> arguments; ///< args
    Value cause; ///< __cause__; unset: None
    Value context; ///< __context__; unset: None
    Value traceback; ///< innermost entry last; unset: None
    Value notes; ///< a list, once add_note was called
    bool suppressesContext = false;
    Value name; ///< AttributeError, NameError, ImportError: what was looked for
    Value object; ///< AttributeError: where; ImportError: path
    Value held; ///< what the library's frames hold that it went through: as its traceback, they live as long as it does

    const Value &argument(size_t n) const noexcept; ///< unset if there are fewer
};

/// A new exception of the type with these args; calls no script code (for built-in types).
Value makeException(Type &type, std::initializer_list<Value> arguments);
Value makeException(Type &type, std::string_view message);

/// A new exception type for a module's own: CancelledError, QueueEmpty, ... Before the first interpreter.
Type &makeExceptionType(const char *name, Type &base, const char *module);

/// True for an instance of the type or a subclass.
bool isException(const Value &value, const Type &type) noexcept;
/// What a generator's `return value` becomes.
Value makeStopIteration(Value value);
/// The value of a StopIteration; None if it has none.
Value stopIterationValue(const Value &exception);

void setAttributeErrorDetails(const Value &exception, const Value &object, std::string_view attribute);

/// raise `exception` while `handled` (may be unset) is being handled: sets __context__, avoiding cycles.
void setContext(const Value &exception, const Value &handled);

// Exception groups.
/// The exceptions of a group, borrowed; empty for anything else.
std::span<const Value> exceptionsOfGroup(const Value &exception) noexcept;
bool isExceptionGroup(const Value &exception) noexcept;
/// What matches `type` (a type or tuple), and the rest, as groups of the same shape (None where empty).
struct SplitGroup {
    Value match;
    Value rest;
};
SplitGroup splitGroup(Interpreter &interpreter, const Value &group, const Value &type);
/// The exception that an except* statement leaves: of `original` what nobody took, and what was raised.
Value joinGroups(Interpreter &interpreter, const Value &original, const Value &raisedList);
Value makeExceptionGroup(Interpreter &interpreter, std::string_view message, const Value &exceptions);

/// str(e) without throwing, for reports.
std::string messageOf(Interpreter &interpreter, const Value &exception) noexcept;

void initializeExceptionTypes();
void initializeExceptionGroupTypes();

} // namespace script
