// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/coroutine.h"
#include "core/script/interpreter.h"

namespace script {

/// What anext(), asend(), athrow() and aclose() give: one step of an async generator, when awaited.
Value makeAsyncSend(Coroutine &generator, Value sent);
Value makeAsyncThrow(Coroutine &generator, Value exception);
Value makeAsyncClose(Coroutine &generator);

/// Whether it is such a step.
bool isAsyncGeneratorStep(const Value &awaitable) noexcept;
/// throw() of a step that has not begun: raises in the generator. If that waits then, the step has still not begun.
Resumption throwIntoStep(Interpreter &interpreter, const Value &step, Value exception);
/// What the generator has waited for since then: the step sends it when it begins.
void setAwaited(const Value &step, const Value &result) noexcept;

/// If the awaitable is such a step and not begun: marks it begun and gives the generator to enter, with the exception
/// to raise in it (unset: `sent` is to be sent). Null: ask the awaitable as an iterator.
Coroutine *beginAsyncGeneratorStep(Interpreter &interpreter, const Value &awaitable, Value &sent, Value &exception);

void initializeAsyncGeneratorTypes();

} // namespace script
