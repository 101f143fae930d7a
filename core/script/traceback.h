// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/code.h"
#include "core/script/value.h"

#include <string>

namespace script {

class Interpreter;
struct Frame;
/// One entry of an exception's way through script frames; `next` is nearer to where it was raised.
class TracebackEntry : public Object
{
public:
    TracebackEntry(Type &type, Ref<Code> inCode, size_t atInstruction, Value nextEntry) noexcept;

    Ref<Code> code;
    size_t instruction; ///< index into the code's positions
    Value next; ///< unset: none
    Value frame; ///< a FrameObject; unset: it was not kept

    const CodePosition &position() const noexcept;
    int line() const noexcept;
};

/// A line of a source text without the white space around it; empty if there is none.
std::string_view trimmedSourceLine(std::string_view source, int line) noexcept;

/// The ~ and ^ under the part of the line, without its indentation, that failed; empty where it is the whole line.
std::string marksUnder(const TracebackEntry &entry);

/// Puts an entry for this frame in front of the exception's traceback.
void addTraceback(const Value &exception, Frame &frame, size_t instruction);

/// The entry where the exception was raised; null: no script code.
const TracebackEntry *innermostEntry(const Value &traceback) noexcept;

/// "Did you mean: 'name'?" behind unknown names: CPython says so of what leaves the program, not in logs.
enum class Suggestions : uint8_t { Left, Offered };

/// CPython 3.11's print of an exception with its traceback, causes, contexts, notes and groups, ended
/// by a newline. Never throws Raised.
std::string formatException(Interpreter &interpreter, const Value &exception,
                            Suggestions suggestions = Suggestions::Left);
/// Only "ValueError: text\n" (and a note's lines).
std::string formatExceptionOnly(Interpreter &interpreter, const Value &exception);

/// Writes "Exception ignored in: ..." with the traceback to the program's stderr.
void reportIgnored(Interpreter &interpreter, const Value &exception, const Value &where) noexcept;

void initializeTracebackType();

} // namespace script
