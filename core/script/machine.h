// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/coroutine.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/threadstate.h"

#include <unordered_map>

namespace script {

class FrameObject;

/// The function that class statements call: with the body's function, the name, bases and keywords.
Value buildClassFunction();

/// The virtual machine: runs frames of a thread.
///
/// Calls of script functions, awaited coroutines and generators in a `for` go on in the same execute();
/// C++ code that calls script code starts another one on top (run()).
class Machine
{
public:
    static Value callFunction(ThreadState &thread, Function &function, const Arguments &arguments);
    /// A class or module body, with the namespace (null: the globals).
    static Value runBody(ThreadState &thread, const Value &function, Code &code, Dict &globals, Dict *names,
                         const Tuple *closure);
    static Resumption resume(ThreadState &thread, Coroutine &coroutine, Value sent, bool isRaising);

    /// A new coroutine or generator; the slots are the bound arguments.
    static Coroutine *makeCoroutine(Code &code);
    /// Drops all that its frame holds. Requires that it is not running (a suspended chain's inner ones count as
    /// waiting here).
    static void clearCoroutine(Coroutine &coroutine) noexcept;
    static bool isAwaited(const Coroutine &coroutine) noexcept { return coroutine.m_isAwaited; }

    static std::unordered_map<const Frame *, FrameObject *> &frameObjects(Interpreter &interpreter) noexcept;

    /// The exception being handled in the thread; unset: none.
    static Value handledException(const ThreadState &thread);

private:
    friend struct MachineSteps;

    static void initializeFrame(Frame *frame, Code &code, Dict &globals, Value function, Frame *previous,
                                Frame::Entry entry) noexcept;
    static void fillSlots(Frame *frame, Code &code, const Tuple *closure, size_t from) noexcept;
    static void clearFrame(Frame *frame) noexcept;
    /// Ends the innermost frame; gives the frame that goes on.
    static void leaveFrame(ThreadState &thread) noexcept;
    /// Runs until the thread's frame is `below` again.
    static Resumption run(ThreadState &thread, Frame *below);
    static Resumption execute(ThreadState &thread);
    /// Finds the handler of an exception in the innermost frame or below; leaves frames that have none. False: a
    /// frame that C++ code had called was left.
    static bool unwind(ThreadState &thread, Value &exception, bool addsEntry);
    static void abandonFrames(ThreadState &thread, Frame *downTo) noexcept;
    static bool finishCoroutine(ThreadState &thread, Frame *frame, Value &exception);
    static void checkDepth(const ThreadState &thread);
    [[noreturn]] static void raiseTooDeep();
    static void leaveCoroutineFrame(Frame *frame) noexcept;
    static Frame *pushCall(ThreadState &thread, Function &function, const Value *arguments, size_t count,
                           Frame::Entry entry);
    static Frame *pushBoundCall(ThreadState &thread, Function &function, const Arguments &arguments, Frame::Entry entry);
    static Value makeBoundCoroutine(ThreadState &thread, Function &function, const Arguments &arguments);
    /// Makes the coroutine's innermost frame the running one, as a continuation of the running frame.
    static Frame *enterCoroutine(ThreadState &thread, Coroutine &coroutine, Frame::Entry entry);
    static bool passToIterator(ThreadState &thread, Frame *frame, Value &exception);
    static bool canGoOn(const Coroutine &generator) noexcept;
    static Frame *enterGenerator(ThreadState &thread, Coroutine &generator);
    static Frame *suspendChain(ThreadState &thread);
};

} // namespace script
