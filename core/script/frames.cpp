// SPDX-License-Identifier: GPL-3.0-or-later

// Frames: how they are made, entered and left.

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/machineframes.h"
#include "core/script/types.h"

#include <cstdlib>
#include <cstring>

namespace script {

constinit thread_local ThreadState *ThreadState::s_current = nullptr;

namespace {

constexpr size_t chunkBytes = 64 * 1024;

} // namespace

ThreadState::~ThreadState()
{
    for (const Chunk &chunk : m_chunks)
        std::free(chunk.begin);
}

Frame *ThreadState::pushFrameInNewChunk(size_t bytes)
{
    const size_t size = std::max(bytes * 2, chunkBytes);
    auto *memory = static_cast<char *>(std::malloc(size));
    if (!memory)
        throw Exhausted{};
    m_chunks.push_back({memory, memory + size, top});
    chunkBegin = memory;
    limit = memory + size;
    top = memory + bytes;
    return reinterpret_cast<Frame *>(memory);
}

void ThreadState::leaveChunk() noexcept
{
    if (m_chunks.size() <= 1)
        return; // the first one stays for the next call
    const Chunk last = m_chunks.back();
    m_chunks.pop_back();
    top = last.previousTop;
    chunkBegin = m_chunks.back().begin;
    limit = m_chunks.back().limit;
    std::free(last.begin);
}

void Machine::raiseTooDeep()
{
    raise(types::recursionError(), "maximum recursion depth exceeded");
}

void Machine::leaveCoroutineFrame(Frame *frame) noexcept
{
    Coroutine *coroutine = frame->coroutine;
    coroutine->m_state = Coroutine::State::Closed;
    coroutine->m_isAwaited = false;
    coroutine->m_innermost = nullptr;
    const Value kept(coroutine); // clearing may drop who holds it
    clearFrame(frame);
}

Frame *Machine::pushCall(ThreadState &thread, Function &function, const Value *arguments, size_t count,
                         Frame::Entry entry)
{
    checkDepth(thread);
    Code &code = *function.code;
    Frame *frame = thread.pushFrame(code);
    initializeFrame(frame, code, *function.globals, Value(&function), thread.frame, entry);
    Value *slots = frame->slots();
    for (size_t n = 0; n < count; ++n)
        new (&slots[n]) Value(arguments[n]);
    fillSlots(frame, code, function.closure.get(), count);
    return frame;
}

Frame *Machine::pushBoundCall(ThreadState &thread, Function &function, const Arguments &arguments, Frame::Entry entry)
{
    if (function.code->isSimple && arguments.keywordCount() == 0
        && arguments.positionalCount == function.code->positionalCount)
        return pushCall(thread, function, arguments.values, arguments.positionalCount, entry);
    Frame *frame = pushCall(thread, function, nullptr, 0, entry);
    try {
        bindArguments(thread.interpreter, function, arguments, frame->slots());
    } catch (...) {
        clearFrame(frame);
        thread.popFrame(frame);
        throw;
    }
    return frame;
}

void Machine::abandonFrames(ThreadState &thread, Frame *downTo) noexcept
{
    thread.interpreter.d->isStopping = true;
    while (thread.frame != downTo)
        leaveFrame(thread);
}

std::unordered_map<const Frame *, FrameObject *> &Machine::frameObjects(Interpreter &interpreter) noexcept
{
    return interpreter.d->frameObjects;
}

Value Machine::handledException(const ThreadState &thread)
{
    for (const Frame *frame = thread.frame; frame; frame = frame->previous) {
        if (frame->handled.isSet() && !frame->handled.isNone())
            return frame->handled;
    }
    return {};
}

Coroutine *Machine::makeCoroutine(Code &code)
{
    const bool isCoroutine = code.flags & CodePlan::IsCoroutine;
    const bool isGenerator = code.flags & CodePlan::IsGenerator;
    Type &type = !isCoroutine ? types::generator() : isGenerator ? types::asyncGenerator() : types::coroutine();
    const size_t extra = sizeof(Frame) + size_t(code.slotCount + code.stackSize) * sizeof(Value);
    return new (allocateObject(type, extra)) Coroutine(type);
}

Value Machine::makeBoundCoroutine(ThreadState &thread, Function &function, const Arguments &arguments)
{
    Code &code = *function.code;
    Coroutine *coroutine = makeCoroutine(code);
    if (const Frame *caller = thread.frame; caller && caller->code->unit().isProgram)
        coroutine->m_line = caller->currentLine();
    Value result = Value::adopt(coroutine);
    Frame *frame = coroutine->frame();
    initializeFrame(frame, code, *function.globals, Value(&function), nullptr, Frame::Entry::Native);
    frame->coroutine = coroutine;
    constexpr uint32_t isComplex = CodePlan::HasRest | CodePlan::HasKeywordRest;
    if (arguments.positionalCount == code.positionalCount && !arguments.keywordNames && !(code.flags & isComplex)
        && code.plan().keywordOnlyCount == 0) {
        for (size_t n = 0; n < arguments.positionalCount; ++n)
            new (&frame->slots()[n]) Value(arguments.values[n]);
        fillSlots(frame, code, function.closure.get(), arguments.positionalCount);
    } else {
        fillSlots(frame, code, function.closure.get(), 0);
        try {
            bindArguments(thread.interpreter, function, arguments, frame->slots());
        } catch (...) {
            coroutine->m_state = Coroutine::State::Closed; // no report: it never came to be
            clearFrame(frame);
            throw;
        }
    }
    if (function.name.bits() != code.name.bits())
        coroutine->m_name = function.name;
    if (function.qualifiedName.bits() != code.qualifiedName.bits())
        coroutine->m_qualifiedName = function.qualifiedName;
    return result;
}

void Machine::clearCoroutine(Coroutine &coroutine) noexcept
{
    if (coroutine.m_state == Coroutine::State::Closed)
        return;
    coroutine.m_state = Coroutine::State::Closed;
    coroutine.m_isAwaited = false;
    coroutine.m_innermost = nullptr;
    clearFrame(coroutine.frame());
}

Value Machine::callFunction(ThreadState &thread, Function &function, const Arguments &arguments)
{
    if (function.code->flags & (CodePlan::IsGenerator | CodePlan::IsCoroutine))
        return makeBoundCoroutine(thread, function, arguments);
    Frame *const below = thread.frame;
    thread.frame = pushBoundCall(thread, function, arguments, Frame::Entry::Native);
    Resumption result = run(thread, below);
    if (result.kind == Resumption::Kind::Raised)
        throw Raised(std::move(result.value));
    return std::move(result.value);
}

Value Machine::runBody(ThreadState &thread, const Value &function, Code &code, Dict &globals, Dict *names,
                       const Tuple *closure)
{
    checkDepth(thread);
    Frame *frame = thread.pushFrame(code);
    initializeFrame(frame, code, globals, function, thread.frame, Frame::Entry::Native);
    fillSlots(frame, code, closure, 0);
    if (names) {
        names->retain();
        frame->names = names;
    }
    thread.frame = frame;
    Resumption result = run(thread, frame->previous);
    if (result.kind == Resumption::Kind::Raised)
        throw Raised(std::move(result.value));
    return std::move(result.value);
}

} // namespace script
