// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/code.h"
#include "core/script/dict.h"

#include <vector>

namespace script {

class Interpreter;
struct Frame;
struct ThreadState;

/// What a program sees of a frame. Made when it is asked for; once the frame has ended it keeps the variables.
class FrameObject : public Object
{
public:
    explicit FrameObject(Frame &frame);
    /// Stands for a frame that has ended, of which nobody has kept the variables.
    FrameObject(Ref<Code> code, size_t instruction);
    ~FrameObject();

    const Ref<Code> code;
    Frame *frame = nullptr; ///< null: it has ended
    Ref<Dict> globals; ///< null: not kept
    Value names; ///< the namespace of a class body
    Value previous; ///< f_back, once it has ended
    Value locals; ///< the dict that f_locals gave last
    std::vector<Value> variables; ///< by slot, once it has ended
    size_t instruction = 0; ///< where it ended

    int line() const noexcept;
    /// Its frame ends: takes over what that holds.
    void end() noexcept;
    void dropVariables() noexcept;
};

/// The one object of a frame.
Value frameObjectOf(Frame &frame);
/// The same, for one that is about to end: its caller will be known then.
Value keptFrameOf(Frame &frame);
/// Stands for a frame that has ended, of which nobody has kept the variables.
Value makeEndedFrame(const Ref<Code> &code, size_t instruction);
/// The frame, which has an object, ends.
void endFrameObject(Frame &frame) noexcept;
/// The program's frame that runs in the thread, or its level-th caller; unset: there are not so many.
Value frameObjectAt(const ThreadState &thread, int64_t level);

Type &frameObjectType() noexcept;
void initializeFrameObjectType();

} // namespace script
