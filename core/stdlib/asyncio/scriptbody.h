// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/body.h"
#include "core/script/coroutine.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"

#include <functional>

namespace stdlib::asyncio
{

/// A script's coroutine as the body of a task.
class ScriptBody final : public loop::Body
{
public:
    ScriptBody(script::Interpreter &interpreter, script::Ref<script::Coroutine> coroutine,
               script::Value asyncStep = {});

    loop::Step step(loop::Input input) override;
    std::string qualifiedName() const override;
    int currentLine() const override;
    loop::Definition definition() const override;
    const void *definitionIdentity() const override;
    std::vector<loop::StackEntry> stack() const override;
    bool isDeep() const override;
    std::uint64_t placeKey() const override;
    void discard() override;

    /// Keeps an object as long as the coroutine has not ended.
    void keepAlive(script::Value object) { m_kept = std::move(object); }

    script::Value coroutine() const { return m_coroutine.value(); }

private:
    script::Resumption send(script::Value value);
    script::Resumption raise(script::Value exception);
    loop::Step handOut(script::Value awaited, bool &goesOn, script::Value &sent,
                       script::Value &thrown);
    loop::Task *task() const; ///< the one that takes the step
    std::string refusalOf(const script::Value &yielded) const;
    loop::Step refuse(const script::Value &yielded);

    script::Interpreter &m_interpreter;
    script::Ref<script::Coroutine> m_coroutine;
    script::Value m_awaited; ///< kept alive while the task waits on it
    script::Value m_asyncStep; ///< of an async generator, which the coroutine does nothing but await; else unset
    script::Value m_kept;
    script::Value m_refusal; ///< what the next step throws
    script::Value m_afterYield; ///< what a bare yield of sleep(0) returns
};

/// The body that runs an awaitable as a task: a coroutine as it is, anything else that can be awaited
/// wrapped. TypeError "An asyncio.Future, a coroutine or an awaitable is required".
loop::Ref<loop::Body> bodyOf(script::Interpreter &interpreter, const script::Value &awaitable);

/// The coroutine object whose body that is; unset: none, or it has begun and its body does without.
script::Value coroutineOf(const loop::Body &body);

/// If the error came before the coroutine has begun, that lives as long as the error: in CPython the frames of the library
/// that refuse it hold it.
void keepIfUnused(const script::Value &coroutine, const script::Raised &error);

/// What the function gives, which takes the coroutine or refuses it.
template <typename Function> auto keepUnused(const script::Value &coroutine, Function &&function)
{
    try {
        return function();
    } catch (const script::Raised &raised) {
        keepIfUnused(coroutine, raised);
        throw;
    }
}

/// What the function gives, which runs the coroutine or refuses it. An error of the coroutine's holds itself.
script::Value runHolding(const script::Value &coroutine, const std::function<script::Value()> &function);

/// In CPython, library frames that the error went through hold a future that has ended with it, or the error: a cycle,
/// which lives until cycles are collected. Does nothing for CancelledError and TimeoutError, which no future keeps.
void holdItself(const script::Value &error);

/// True for what asyncio.iscoroutine() takes.
bool isCoroutine(const script::Value &value);
/// True for what asyncio.iscoroutinefunction() takes.
bool isCoroutineFunctionValue(const script::Value &value);

} // namespace stdlib::asyncio
