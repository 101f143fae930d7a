// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is done with frames at every call, inline.

#include "core/script/frameobject.h"
#include "core/script/machine.h"

namespace script {

inline void Machine::initializeFrame(Frame *frame, Code &code, Dict &globals, Value function, Frame *previous,
                              Frame::Entry entry) noexcept
{
    frame->previous = previous;
    frame->ip = code.instructions;
    frame->sp = frame->slots() + code.slotCount;
    frame->code = &code;
    frame->globals = &globals;
    new (&frame->function) Value(std::move(function));
    new (&frame->handled) Value();
    frame->names = nullptr;
    frame->coroutine = nullptr;
    frame->line = 0;
    frame->depth = uint16_t(previous ? previous->depth + 1 : 1);
    frame->entry = entry;
    frame->hasObject = false;
}

inline void Machine::fillSlots(Frame *frame, Code &code, const Tuple *closure, size_t from) noexcept
{
    Value *slots = frame->slots();
    for (size_t n = from; n < code.localCount; ++n)
        new (&slots[n]) Value();
    for (size_t n = code.localCount; n < code.slotCount; ++n)
        new (&slots[n]) Value((*closure)[n - code.localCount]);
}

inline void Machine::checkDepth(const ThreadState &thread)
{
    if (thread.depth() >= thread.depthLimit) [[unlikely]]
        raiseTooDeep();
}

inline void Machine::clearFrame(Frame *frame) noexcept
{
    if (frame->hasObject) [[unlikely]]
        endFrameObject(*frame);
    // The names are dropped in order, as CPython does: what they hold may report its end.
    Value *const end = frame->sp;
    for (Value *each = frame->slots(); each < end; ++each) {
        const Value dying = Value::fromBits(each->takeBits());
    }
    frame->sp = frame->slots();
    const Value handled = Value::fromBits(frame->handled.takeBits());
    if (frame->names) [[unlikely]]
        std::exchange(frame->names, nullptr)->release();
    const Value function = Value::fromBits(frame->function.takeBits());
}

/// Ends the innermost frame; the frame that goes on is the thread's then.
inline void Machine::leaveFrame(ThreadState &thread) noexcept
{
    Frame *frame = thread.frame;
    thread.frame = frame->previous;
    if (frame->coroutine) {
        leaveCoroutineFrame(frame);
        return;
    }
    clearFrame(frame);
    thread.popFrame(frame);
}

inline Frame *Machine::enterCoroutine(ThreadState &thread, Coroutine &coroutine, Frame::Entry entry)
{
    Frame *own = coroutine.frame();
    checkDepth(thread);
    own->previous = thread.frame;
    own->entry = entry;
    own->depth = uint16_t(thread.depth() + 1);
    Frame *innermost = coroutine.m_innermost ? coroutine.m_innermost : own;
    coroutine.m_innermost = nullptr;
    coroutine.m_state = Coroutine::State::Running;
    coroutine.m_isAwaited = entry == Frame::Entry::Send;
    return innermost;
}

/// The running chain of coroutines waits: gives the frame of the one that was resumed, whose `previous`
/// is the running frame now.
inline Frame *Machine::suspendChain(ThreadState &thread)
{
    Frame *const innermost = thread.frame;
    Frame *root = innermost;
    while (root->entry == Frame::Entry::Send)
        root = root->previous;
    Coroutine &coroutine = *root->coroutine;
    coroutine.m_innermost = innermost;
    coroutine.m_state = Coroutine::State::Suspended;
    thread.frame = root->previous;
    return root;
}

} // namespace script
