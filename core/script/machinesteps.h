// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/machine.h"
#include "core/script/type.h"

namespace script {

/// What the dispatch loop's longer instructions do. `sp` is the stack pointer before the instruction; the
/// operands stay on the stack until the instruction is through, so that an exception finds them there.
struct MachineSteps {
    // arithmeticsteps.cpp
    static Value add(Interpreter &, const Value &left, const Value &right);
    static Value arithmetic(Interpreter &, const Value &left, const Value &right, BinaryOperator op);
    static Value inPlaceAdd(Interpreter &, Frame *frame, Value &left, const Value &right);
    static bool compareIsTrue(Interpreter &, const Value &left, const Value &right, Comparison op);
    static Value getItem(Interpreter &, const Value &container, const Value &key);
    static bool setItem(const Value &container, const Value &key, const Value &value); ///< false: take the long way
    static Value nextItem(Interpreter &, const Value &iterator);

    // namesteps.cpp
    static const Value &loadGlobal(ThreadState &, Frame *frame, Cache &cache);
    static void storeGlobal(Frame *frame, Cache &cache, Value value);
    static void deleteGlobal(Frame *frame, Str &name);
    static Value loadName(ThreadState &, Frame *frame, Str &name);
    static void storeName(ThreadState &, Frame *frame, Str &name, Value value);
    static void deleteName(Frame *frame, Str &name);
    static Value loadClassDeref(ThreadState &, Frame *frame, size_t slot);
    [[noreturn]] static void raiseUnbound(Frame *frame, size_t slot);
    static Value loadAttribute(Interpreter &, const Value &object, Cache &cache);
    /// Fills out[0] (the function, or unset) and out[1] (object, or the value); takes `object` over.
    static void loadMethod(Interpreter &, Value *out, Cache &cache);
    static void storeAttribute(Interpreter &, const Value &object, Cache &cache, const Value &value);

    // callsteps.cpp
    /// Calls what is no script function. values: function, self | unset, callable, then the arguments.
    static Value call(ThreadState &, Value *base, size_t count, const Tuple *names);
    /// The frame to go on in; null: `result` is set.
    static Frame *beginCall(ThreadState &, Value *base, size_t count, const Tuple *names, Value &result);
    static Frame *beginStarredCall(ThreadState &, Value *base, bool hasKeywords, Value &result);
    static Value makeFunction(Frame *frame, Value *&sp, int flags);
    static Value importName(ThreadState &, Frame *frame, Str &name, int level, const Value &fromList);
    static Value importFrom(Interpreter &, const Value &module, Str &name);
    static void importStar(ThreadState &, Frame *frame, const Value &module);
    static void dictMerge(Interpreter &, Value *sp);
    static void dictUpdate(Interpreter &, Dict &dict, const Value &mapping);
    static void unpackSequence(Interpreter &, Value *sp, size_t count);
    static void unpackStarred(Interpreter &, Value *sp, size_t before, size_t after);
    static Value buildSet(Interpreter &, const Value *items, size_t count);

    // exceptionsteps.cpp
    [[noreturn]] static void raiseNothing();
    /// The exception that `raise exception from cause` raises; both may be unset.
    static Value exceptionToRaise(ThreadState &, const Value &exception, const Value &cause, bool &isReraise);
    static bool matchesException(Interpreter &, const Value &exception, const Value &type);
    static void matchGroup(Interpreter &, Value *sp);
    static void beforeWith(Interpreter &, Value *sp, bool isAsync);
    static Value withException(Interpreter &, const Value *sp);

    // awaitsteps.cpp
    static void note(ThreadState &, const Frame *frame, int argument);
    static Value awaitable(Interpreter &, const Value &object, int context);
    static Value yieldFrom(Interpreter &, const Frame *frame, const Value &iterable);
    static Value asyncIterator(Interpreter &, const Value &object);
    static Value asyncNext(Interpreter &, const Value &iterator);
    /// One step of an iterator that is awaited: what it yields, or its result.
    static Value sendToIterator(Interpreter &, const Value &receiver, const Value &sent, bool &isResult);
    /// The coroutine behind an awaitable of an async generator, ready to be entered; unset: the await is over with
    /// `result`.
    static Coroutine *beginAsyncStep(ThreadState &, const Value &receiver, Value &sent, Value &exception);

    // matchsteps.cpp
    static bool isSequence(const Value &value);
    static bool isMapping(const Value &value);
    static Value matchKeys(Interpreter &, const Value &subject, const Value &keys);
    static Value matchClass(Interpreter &, const Value &subject, const Value &type, const Value &names, size_t count);
    static Value mappingRest(Interpreter &, const Value &subject, const Value &keys);

    static void attend(ThreadState &);
    static void reachLine(ThreadState &, Frame *frame);
};

} // namespace script
