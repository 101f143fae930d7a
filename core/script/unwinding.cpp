// SPDX-License-Identifier: GPL-3.0-or-later

// How exceptions go through script frames, and how C++ code resumes and leaves them.

#include "core/script/depthguard.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/machineframes.h"
#include "core/script/operators.h"
#include "core/script/traceback.h"
#include "core/script/types.h"

namespace script {

namespace {

const ProtectedRange *findHandler(const Code &code, size_t instruction) noexcept
{
    for (const ProtectedRange &range : code.plan().ranges) {
        if (instruction >= range.begin && instruction < range.end)
            return &range;
    }
    return nullptr;
}

/// StopIteration and StopAsyncIteration may not leave a generator as if it had ended.
void convertStopIteration(const Coroutine &coroutine, Value &exception)
{
    const bool isStop = isException(exception, types::stopIteration());
    const bool isAsyncStop = coroutine.isAsyncGenerator() && isException(exception, types::stopAsyncIteration());
    if (!isStop && !isAsyncStop)
        return;
    const char *kind = coroutine.isGenerator() ? "generator" : coroutine.isCoroutine() ? "coroutine" : "async generator";
    Value error = makeException(types::runtimeError(), std::string(kind) + " raised "
                                                           + (isStop ? "StopIteration" : "StopAsyncIteration"));
    auto *made = error.as<Exception>();
    made->cause = exception;
    made->context = exception;
    made->suppressesContext = true;
    exception = std::move(error);
}

/// Lets go of all values but the lowest ones, from the top.
void dropStack(Frame &frame, int kept)
{
    Value *const base = frame.stackBase() + kept;
    while (frame.sp > base) {
        --frame.sp;
        const Value dying = Value::fromBits(frame.sp->bits());
    }
}

} // namespace

/// What becomes of an exception that leaves a coroutine's frame. True: it ended an aclose() as it should,
/// and `exception` is the result now.
bool Machine::finishCoroutine(ThreadState &, Frame *frame, Value &exception)
{
    Coroutine &coroutine = *frame->coroutine;
    if (coroutine.m_isClosing
        && (isException(exception, types::generatorExit()) || isException(exception, types::stopAsyncIteration()))) {
        exception = Value::none();
        return true;
    }
    convertStopIteration(coroutine, exception);
    return false;
}

bool Machine::unwind(ThreadState &thread, Value &exception, bool addsEntry)
{
    for (;; addsEntry = true) {
        Frame *frame = thread.frame;
        const size_t instruction = frame->instructionIndex();
        if (addsEntry)
            addTraceback(exception, *frame, instruction);
        if (const ProtectedRange *handler = findHandler(*frame->code, instruction)) {
            dropStack(*frame, handler->depth);
            new (frame->sp++) Value(std::move(exception));
            frame->ip = frame->code->instructions + handler->handler;
            return true;
        }
        dropStack(*frame, 0); // what dies of it dies at this line
        const Frame::Entry entry = frame->entry;
        const bool isResult = frame->coroutine && finishCoroutine(thread, frame, exception);
        leaveFrame(thread);
        if (entry == Frame::Entry::Native)
            return false;
        if (isResult) { // of an awaited aclose()
            Frame *awaiting = thread.frame;
            new (awaiting->sp++) Value(std::move(exception));
            awaiting->ip += argumentOf(awaiting->ip[-1]);
            return true;
        }
    }
}

Resumption Machine::run(ThreadState &thread, Frame *below)
{
    if (thread.nativeDepth >= DepthGuard::deepestNative) [[unlikely]] {
        while (thread.frame != below)
            leaveFrame(thread);
        return {Resumption::Kind::Raised, makeException(types::recursionError(), "maximum recursion depth exceeded")};
    }
    struct Nesting {
        explicit Nesting(ThreadState &state) : thread(state) { ++thread.nativeDepth; }
        ~Nesting() { --thread.nativeDepth; }
        ThreadState &thread;
    } nesting(thread);
    for (;;) {
        Value exception;
        try {
            return execute(thread);
        } catch (const Raised &raised) {
            exception = raised.exception();
        } catch (...) {
            abandonFrames(thread, below); // Stopped
            throw;
        }
        try {
            // One that comes out of script code further in has its context already.
            if (!static_cast<Exception *>(exception.object())->traceback.isSet())
                setContext(exception, handledException(thread));
            if (!unwind(thread, exception, true))
                return {exception.isNone() ? Resumption::Kind::Returned : Resumption::Kind::Raised, std::move(exception)};
        } catch (...) {
            abandonFrames(thread, below);
            throw;
        }
    }
}

/// An iterator of C++ or of a class that the innermost frame yields from gets the exception first. True: it took
/// it, and what it gave is on the frame's stack, whose next instruction deals with it.
bool Machine::passToIterator(ThreadState &thread, Frame *frame, Value &exception)
{
    if (opcodeOf(frame->ip[-1]) != Opcode::YieldUp)
        return false;
    Interpreter &interpreter = thread.interpreter;
    const Value iterator = frame->sp[-1];
    const bool isClosing = isException(exception, types::generatorExit());
    try {
        const Value method = findAttribute(interpreter, iterator, isClosing ? "close" : "throw");
        if (!method.isSet())
            return false;
        if (isClosing) {
            interpreter.call(method);
            return false;
        }
        // What it yields is yielded again: the same instruction once more.
        Value item = interpreter.call(method, {exception});
        new (frame->sp++) Value(std::move(item));
        --frame->ip;
        return true;
    } catch (const Raised &raised) {
        if (!isClosing && raised.isA(types::stopIteration())) {
            // The jump behind this instruction leads back to Send, and that one knows where the result goes.
            const Instruction *send = frame->ip + 1 + argumentOf(*frame->ip);
            new (frame->sp++) Value(stopIterationValue(raised.exception()));
            frame->ip = send + 1 + argumentOf(*send);
            return true;
        }
        exception = raised.exception();
        return false;
    }
}

Resumption Machine::resume(ThreadState &thread, Coroutine &coroutine, Value sent, bool isRaising)
{
    const Value kept(&coroutine);
    const auto raised = [](Type &type, const char *text) {
        return Resumption{Resumption::Kind::Raised, makeException(type, text)};
    };
    const bool isPlainGenerator = coroutine.isGenerator();
    switch (coroutine.m_state) {
    case Coroutine::State::Running:
        return raised(types::valueError(), isPlainGenerator          ? "generator already executing"
                                           : coroutine.isCoroutine() ? "coroutine already executing"
                                                                     : "asynchronous generator is already running");
    case Coroutine::State::Closed:
        if (coroutine.isCoroutine())
            return raised(types::runtimeError(), "cannot reuse already awaited coroutine");
        if (isRaising)
            return {Resumption::Kind::Raised, std::move(sent)};
        if (coroutine.isAsyncGenerator())
            return {Resumption::Kind::Raised, makeException(types::stopAsyncIteration(), {})};
        return {Resumption::Kind::Returned, Value::none()};
    case Coroutine::State::Created:
        if (isRaising) {
            addTraceback(sent, *coroutine.frame(), 0);
            clearCoroutine(coroutine);
            return {Resumption::Kind::Raised, std::move(sent)};
        }
        if (!sent.isNone())
            return raised(types::typeError(), coroutine.isAsyncGenerator()
                                                  ? "can't send non-None value to a just-started async generator"
                              : isPlainGenerator ? "can't send non-None value to a just-started generator"
                                                 : "can't send non-None value to a just-started coroutine");
        break;
    case Coroutine::State::Suspended:
        break;
    }
    if (coroutine.m_isAwaited)
        return raised(types::runtimeError(), "coroutine is being awaited already");
    const bool isStarted = coroutine.m_state == Coroutine::State::Suspended;
    Frame *innermost;
    try {
        innermost = enterCoroutine(thread, coroutine, Frame::Entry::Native);
    } catch (const Raised &error) {
        return {Resumption::Kind::Raised, error.exception()};
    }
    if (isRaising) {
        Frame *const below = thread.frame;
        thread.frame = innermost;
        try {
            if (passToIterator(thread, innermost, sent))
                return run(thread, below);
            setContext(sent, innermost->handled);
            if (!unwind(thread, sent, true))
                return {sent.isNone() ? Resumption::Kind::Returned : Resumption::Kind::Raised, std::move(sent)};
        } catch (...) {
            abandonFrames(thread, below);
            throw;
        }
        return run(thread, below);
    }
    if (isStarted)
        new (innermost->sp++) Value(std::move(sent));
    Frame *const below = thread.frame;
    thread.frame = innermost;
    return run(thread, below);
}

} // namespace script
