// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/loop.h"
#include "core/script/coroutine.h"
#include "core/script/interpreter.h"
#include "core/stdlib/nativeobject.h"

#include <string>

namespace stdlib::asyncio
{

/// An event loop as a script sees it.
class LoopObject : public Wrapper<loop::Loop>
{
public:
    using Wrapper::Wrapper;
    script::Value exceptionHandler; ///< unset: none
    script::Value taskFactory;
    // For the report that is about to be made (errorcontext.h):
    script::Value givenContext; ///< what call_exception_handler() was given
    script::Value closedGenerator; ///< the async generator whose closing has failed
};

script::Type &abstractLoopType();
script::Type &baseLoopType();
script::Type &loopType();
script::Value wrapLoop(loop::Loop &loop);
/// The loop a value stands for, or TypeError.
loop::Loop &loopOf(const script::Value &value);
/// The loop given, or, for None and unset, what get_event_loop() gives.
loop::Loop &loopOrCurrent(script::Interpreter &, const script::Value &given);
loop::Loop &runningLoop(script::Interpreter &);

/// " running at FILE:LINE" or " done, defined at FILE:LINE" of a coroutine's repr.
std::string coroutinePlace(const script::Coroutine &coroutine);

void initializeLoopTypes();

} // namespace stdlib::asyncio
