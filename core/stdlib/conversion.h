// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/errors.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"

#include <type_traits>

namespace stdlib
{

/// A script's exception inside the loop: kept as it is, so that an awaiter gets the same object.
class ScriptError : public loop::Exception
{
public:
    explicit ScriptError(script::Value exception);
    const script::Value &exception() const { return m_exception; }

private:
    script::Value m_exception;
};

/// What a future carries, as a script sees it: empty is None.
script::Value toScript(const loop::Value &value);
script::Value toScript(loop::Value &&value);
loop::Value toLoop(script::Value value);

/// The exception object of an error: the script's own, or a new one of the type that asyncio raises.
/// Throws script::Stopped for loop::Stopped.
script::Value toScriptException(const loop::Error &error);
loop::Error toLoopError(const script::Value &exception);

/// Throws the current C++ exception, of the loop, as a script's. Call it inside a catch block.
[[noreturn]] void rethrowForScript();
/// Throws the current C++ exception, of a script, as the loop's. Call it inside a catch block.
[[noreturn]] void rethrowForLoop();

/// Calls a function of the loop from a script: its errors become the script's exceptions.
template <typename Function> auto callLoop(Function &&function) -> std::invoke_result_t<Function>
{
    try {
        return function();
    } catch (const loop::Exception &) {
        rethrowForScript();
    }
}

/// Calls script code from the loop: its exceptions become errors the loop can carry.
template <typename Function> auto callScript(Function &&function) -> std::invoke_result_t<Function>
{
    try {
        return function();
    } catch (const script::Raised &) {
        rethrowForLoop();
    } catch (const script::Stopped &) {
        rethrowForLoop();
    }
}

/// A number of seconds; TypeError if it is none.
double toSeconds(script::Interpreter &interpreter, const script::Value &value);
bool isNoneOrUnset(const script::Value &value);
/// A str's text; TypeError otherwise.
std::string toText(script::Interpreter &interpreter, const script::Value &value, const char *what);
script::Value toStr(std::string_view text);

} // namespace stdlib
