// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/object.h"
#include "core/script/value.h"

#include <string>
#include <vector>

namespace script {

class Code;
class Interpreter;
struct Frame;

/// A generator, coroutine or async generator: a function's frame that can wait, in the object's own memory.
///
/// While it awaits another script coroutine, that one's frame hangs on this one's: resuming goes straight
/// to the innermost. Resumed through Interpreter::resume, by a frame that awaits it, or by a `for`.
class Coroutine : public Object
{
public:
    enum class State : uint8_t { Created, Running, Suspended, Closed };

    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Coroutine; }

    State state() const noexcept { return m_state; }
    bool isGenerator() const noexcept; ///< a plain one
    bool isCoroutine() const noexcept; ///< of an async def without yield
    bool isAsyncGenerator() const noexcept;
    Code &code() const noexcept;
    std::string name() const; ///< __name__
    std::string qualifiedName() const; ///< __qualname__

    /// Line of the program where it waits, of the innermost coroutine that it awaits in the program's
    /// own code; where it starts if it has not begun; 0 once it has ended.
    int currentLine() const noexcept;
    /// Line at which its own code stands, whatever it awaits; where it starts if it has not begun.
    int ownLine() const noexcept;
    /// Frames from its own to that of the innermost coroutine that it awaits, while all of them are suspended.
    std::vector<const Frame *> suspendedFrames() const;
    /// Whether it is suspended in another one that it awaits.
    bool isDeep() const noexcept { return m_innermost && m_innermost != frame(); }
    /// A number that differs where suspendedFrames() stand elsewhere; cheap.
    uint64_t placeKey() const noexcept;
    /// Line of the program that called its function; 0: none did.
    int callLine() const noexcept { return m_line; }
    /// Ends it without running anything of it: no finally, no report.
    void abandon() noexcept;

    /// Its frame, behind it in memory.
    Frame *frame() noexcept { return reinterpret_cast<Frame *>(this + 1); }
    const Frame *frame() const noexcept { return reinterpret_cast<const Frame *>(this + 1); }

private:
    friend class Machine;
    friend struct CoroutineAccess;
    friend struct AsyncGeneratorAccess;
    explicit Coroutine(Type &type) noexcept : Object(type, Layout::Coroutine) {}

    State m_state = State::Created;
    bool m_isAwaited = false; ///< its frame hangs on another's
    bool m_hooksDone = false; ///< async generator: asyncGeneratorStarted was called
    bool m_isDropReported = false; ///< async generator: asyncGeneratorDropped was called
    bool m_isClosing = false; ///< async generator: an aclose() is under way
    int32_t m_line = 0; ///< of the program, that called its function; 0: another module's
    Value m_name; ///< set by the program, else unset
    Value m_qualifiedName;
    Frame *m_innermost = nullptr; ///< of a suspended chain
};

/// A coroutine that does `return await awaitable`, as asyncio wraps awaitables in tasks.
Value makeAwaiting(Interpreter &interpreter, Value awaitable, std::string_view qualifiedName);

/// coroutine.close(), generator.close(): GeneratorExit at its await; RuntimeError if it ignores it.
void closeCoroutine(Interpreter &interpreter, Coroutine &coroutine);

/// The exception that throw(type, value, traceback) stands for.
Value exceptionFromThrow(Interpreter &interpreter, const Value &type, const Value &value, const Value &traceback = {});
/// Tells the host of an async generator's first use.
void beginAsyncIteration(Interpreter &interpreter, Coroutine &generator);

void initializeCoroutineTypes();

} // namespace script
