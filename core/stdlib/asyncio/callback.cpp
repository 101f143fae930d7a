// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/callback.h"

#include "core/loop/interlock.h"
#include "core/loop/thread.h"
#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

using script::Value;

ScriptCallable::ScriptCallable(script::Interpreter &interpreter, Value function,
                               std::span<const Value> arguments,
                               loop::Ref<loop::Context> context)
    : m_interpreter(interpreter), m_function(std::move(function)),
      m_arguments(arguments.begin(), arguments.end()),
      m_context(context ? std::move(context) : loop::copyCurrentContext())
{
}

void ScriptCallable::call(loop::Future *done)
{
    const loop::ContextScope scope(*loop::Interlock::current(), m_context);
    callScript([&] {
        if (done)
            m_interpreter.call(m_function, {wrapFuture(*done)});
        else
            m_interpreter.call(m_function, std::span<const Value>(m_arguments));
    });
}

std::string ScriptCallable::functionName() const
{
    return functionNameOf(m_interpreter, m_function);
}

/// " at FILE:LINE" of a function of the program's, functools.partial looked through.
static std::string placeOf(script::Interpreter &interpreter, const Value &callable)
{
    Value target = callable;
    for (int depth = 0; depth < 20; ++depth) {
        if (const auto *function = target.as<script::Function>())
            return " at " + function->code->unit().fileName + ":"
                + std::to_string(function->code->plan().firstLine);
        if (target.as<script::BoundMethod>())
            return {};
        try {
            target = script::findAttribute(interpreter, target, "func");
        } catch (const script::Raised &) {
            return {};
        }
        if (!target.isSet())
            return {};
    }
    return {};
}

std::string ScriptCallable::describe() const
{
    std::string text = functionName() + "(";
    for (size_t i = 0; i < m_arguments.size(); ++i)
        text += (i ? ", " : "") + script::reprText(m_interpreter, m_arguments[i]);
    return text + ")" + placeOf(m_interpreter, m_function);
}

bool ScriptCallable::equals(const loop::Callable &other) const
{
    const auto *script = dynamic_cast<const ScriptCallable *>(&other);
    return script && script::equals(m_interpreter, m_function, script->m_function);
}

namespace
{

/// partial(context.run, function) stands for its function; unset: it is no such partial.
Value runByContext(script::Interpreter &interpreter, const Value &method, const Value &partial)
{
    const Value name = script::findAttribute(interpreter, method, "__name__");
    const auto *text = name.as<script::Str>();
    const Value given = script::findAttribute(interpreter, partial, "args");
    const auto *arguments = given.as<script::Tuple>();
    const bool isRun = text && text->text() == "run" && arguments && arguments->size() > 0;
    return isRun && script::isCallable((*arguments)[0]) ? (*arguments)[0] : Value();
}

} // namespace

std::string functionNameOf(script::Interpreter &interpreter, const Value &function)
{
    Value target = function;
    try {
        for (int depth = 0; depth < 20; ++depth) {
            const Value name = script::findAttribute(interpreter, target, "__qualname__");
            if (const auto *text = name.as<script::Str>())
                return text->toString();
            const Value inner = script::findAttribute(interpreter, target, "func");
            if (!inner.isSet())
                break;
            target = runByContext(interpreter, inner, target);
            if (!target.isSet())
                target = inner;
        }
        const Value name = script::findAttribute(interpreter, target, "__name__");
        if (const auto *text = name.as<script::Str>())
            return text->toString();
    } catch (const script::Raised &) {
        // A broken __getattr__ of the program's: its type's name will do.
    }
    return script::typeName(target);
}

} // namespace stdlib::asyncio
