// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/callable.h"
#include "core/loop/context.h"
#include "core/script/interpreter.h"

#include <span>
#include <string>
#include <vector>

namespace stdlib::asyncio
{

/// A script's function with arguments, as the loop calls it: of call_soon, timers and done callbacks.
class ScriptCallable final : public loop::Callable
{
public:
    /// It is called in the context, or, where that is null, in a copy of the one that is current now.
    ScriptCallable(script::Interpreter &interpreter, script::Value function,
                   std::span<const script::Value> arguments, loop::Ref<loop::Context> context);

    void call(loop::Future *done) override;
    std::string functionName() const override;
    std::string describe() const override;
    bool equals(const loop::Callable &other) const override;

    const script::Value &function() const { return m_function; }

private:
    void callWith(loop::Future &done);

    script::Interpreter &m_interpreter;
    script::Value m_function;
    std::vector<script::Value> m_arguments;
    loop::Ref<loop::Context> m_context;
};

/// The __qualname__ of any callable, as the trace shows it; functools.partial is looked through.
std::string functionNameOf(script::Interpreter &interpreter, const script::Value &function);

} // namespace stdlib::asyncio
