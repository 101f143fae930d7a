// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/callback.h"

#include "core/loop/interlock.h"
#include "core/loop/loop.h"
#include "core/loop/thread.h"
#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/stdlib/asyncio/callbacktext.h"
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
    if (done) {
        callWith(*done);
        return;
    }
    const loop::ContextScope scope(*loop::Interlock::current(), m_context);
    callScript([&] { m_interpreter.call(m_function, std::span<const Value>(m_arguments)); });
}

/// In CPython a done callback has a handle, with the future as its argument: a report of its error needs one.
void ScriptCallable::callWith(loop::Future &done)
{
    const Value argument = wrapFuture(done);
    loop::Error error;
    try {
        const loop::ContextScope scope(*loop::Interlock::current(), m_context);
        callScript([&] { m_interpreter.call(m_function, {argument}); });
        return;
    } catch (...) {
        error = loop::Error::current();
        if (error.leavesLoop())
            throw;
    }
    const auto handle = loop::make<loop::Handle>(
        done.loop(), loop::make<ScriptCallable>(m_interpreter, m_function, std::span(&argument, 1), m_context));
    loop::ExceptionContext context;
    context.message = "Exception in callback " + handle->callable()->describe();
    context.error = std::move(error);
    context.handle = handle.get();
    done.loop().callExceptionHandler(context);
}

std::string ScriptCallable::functionName() const
{
    return functionNameOf(m_interpreter, m_function);
}

std::string ScriptCallable::describe() const
{
    return callbackWithPlace(m_interpreter, m_function, m_arguments);
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
