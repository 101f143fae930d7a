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

/// str(e) without throwing, for reports.
std::string messageOf(Interpreter &interpreter, const Value &exception) noexcept;

void initializeExceptionTypes();

} // namespace script
