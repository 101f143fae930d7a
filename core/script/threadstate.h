// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/code.h"
#include "core/script/dict.h"
#include "core/script/interpreter.h"

#include <memory>
#include <vector>

namespace script {

class Coroutine;

/// One activation of code. Its slots (locals, cells, frees) and then its operand stack lie behind it in
/// memory: on the thread's frame stack, or in a Coroutine.
struct Frame {
    /// Who goes on when it ends.
    enum class Entry : uint8_t {
        Native, ///< C++ code that called run()
        Call, ///< the instruction Call of the previous frame
        Initialize, ///< the same, of a class: the new object is on its stack already, __init__ gives None
        ForIterate, ///< the previous frame's for
        Send, ///< the previous frame awaits it or yields from it
    };

    Frame *previous;
    const Instruction *ip; ///< the next instruction
    Value *sp; ///< while it is not the innermost frame, and whenever C++ code is called
    Code *code; ///< borrowed from the function
    Dict *globals; ///< borrowed from the function
    Value function; ///< a Function; of class and module bodies the Code
    Value handled; ///< the exception being handled here; unset: none
    Dict *names; ///< of a class body: its namespace, owned; else null
    Coroutine *coroutine; ///< whose frame this is; null: none
    int line; ///< last line told to Host::lineReached
    uint16_t depth; ///< script frames below it
    Entry entry;
    bool hasObject; ///< a FrameObject stands for it

    Value *slots() noexcept { return reinterpret_cast<Value *>(this + 1); }
    Value *stackBase() noexcept { return slots() + code->slotCount; }
    size_t instructionIndex() const noexcept { return static_cast<size_t>(ip - code->instructions) - 1; }
    int currentLine() const noexcept { return code->lineOf(ip - 1); }
};

/// The script side of one thread: frames, depth.
struct ThreadState {
    explicit ThreadState(Interpreter &owner);
    ~ThreadState();
    ThreadState(const ThreadState &) = delete;

    static ThreadState &current() noexcept { return *s_current; }
    static ThreadState *currentOrNull() noexcept { return s_current; }

    int depth() const noexcept { return frame ? frame->depth : 0; }

    /// Memory for a frame on top of the others.
    Frame *pushFrame(const Code &code)
    {
        const size_t bytes = sizeof(Frame) + size_t(code.slotCount + code.stackSize) * sizeof(Value);
        char *memory = top;
        if (size_t(limit - memory) < bytes) [[unlikely]]
            return pushFrameInNewChunk(bytes);
        top = memory + bytes;
        return reinterpret_cast<Frame *>(memory);
    }
    void popFrame(Frame *memory) noexcept
    {
        top = reinterpret_cast<char *>(memory);
        if (top == chunkBegin) [[unlikely]]
            leaveChunk();
    }

    Interpreter &interpreter;
    Frame *frame = nullptr; ///< innermost
    char *top = nullptr;
    char *limit = nullptr;
    char *chunkBegin = nullptr;
    Dict *builtins;
    int depthLimit; ///< script frames
    int nativeDepth = 0; ///< C++ code that called script code, or itself through values

    static constinit thread_local ThreadState *s_current;

private:
    struct Chunk {
        char *begin;
        char *limit;
        char *previousTop;
    };
    Frame *pushFrameInNewChunk(size_t bytes);
    void leaveChunk() noexcept;

    std::vector<Chunk> m_chunks;
};

} // namespace script
