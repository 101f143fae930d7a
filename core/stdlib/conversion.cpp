// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/conversion.h"

#include "core/loop/operations.h"
#include "core/loop/runner.h"
#include "core/script/exceptions.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/errors.h"

namespace stdlib
{

using script::Value;

namespace
{

loop::ErrorKind kindOf(const Value &exception)
{
    if (script::isException(exception, asyncio::cancelledError()))
        return loop::ErrorKind::Cancelled;
    if (script::isException(exception, script::types::keyboardInterrupt())
        || script::isException(exception, script::types::systemExit()))
        return loop::ErrorKind::LeavesLoop;
    return loop::ErrorKind::Ordinary;
}

Value listOf(const std::vector<loop::Value> &values)
{
    const script::Ref<script::List> list = script::makeList(values.size());
    for (const loop::Value &value : values) {
        if (const auto *error = std::any_cast<loop::Error>(&value))
            list->append(toScriptException(*error));
        else
            list->append(toScript(value));
    }
    return list.value();
}

Value groupOf(const loop::ExceptionGroup &group)
{
    const script::Ref<script::List> members = script::makeList(group.errors().size());
    bool hasBase = false;
    for (const loop::Error &error : group.errors()) {
        members->append(toScriptException(error));
        hasBase = hasBase
            || !script::isException((*members)[members->size() - 1], script::types::exception());
    }
    script::Type &type
        = hasBase ? script::types::baseExceptionGroup() : script::types::exceptionGroup();
    return script::Interpreter::current().call(
        Value(&type), {script::string(group.text()), members.value()});
}

Value timeoutOf(const loop::TimeoutError &error)
{
    const Value timeout = script::makeException(script::types::timeoutError(), {});
    if (error.cause()) {
        auto *object = timeout.as<script::Exception>();
        object->cause = toScriptException(loop::Error(error.cause()));
        object->context = object->cause;
        object->suppressesContext = true;
    }
    return timeout;
}

Value plain(script::Type &type, const loop::Exception &error)
{
    return error.text().empty() ? script::makeException(type, {})
                                : script::makeException(type, error.text());
}

} // namespace

ScriptError::ScriptError(Value exception)
    : loop::Exception({}, kindOf(exception)), m_exception(std::move(exception))
{
}

Value toScript(const loop::Value &value)
{
    if (!value.has_value())
        return Value::none();
    if (const auto *scriptValue = std::any_cast<Value>(&value))
        return *scriptValue;
    if (const auto *boolean = std::any_cast<bool>(&value))
        return Value::boolean(*boolean);
    if (const auto *number = std::any_cast<int>(&value))
        return Value::smallInt(*number);
    if (const auto *text = std::any_cast<std::string>(&value))
        return toStr(*text);
    if (const auto *values = std::any_cast<std::vector<loop::Value>>(&value))
        return listOf(*values);
    return Value::none();
}

Value toScript(loop::Value &&value)
{
    if (auto *scriptValue = std::any_cast<Value>(&value))
        return std::move(*scriptValue);
    return toScript(std::as_const(value));
}

loop::Value toLoop(Value value)
{
    return loop::Value(std::in_place_type<Value>, std::move(value));
}

Value toScriptException(const loop::Error &error)
{
    using namespace script;
    try {
        error.raise();
    } catch (const ScriptError &own) {
        return own.exception();
    } catch (const loop::CancelledError &cancelled) {
        return cancelled.message().has_value()
            ? makeException(asyncio::cancelledError(), {toScript(cancelled.message())})
            : makeException(asyncio::cancelledError(), {});
    } catch (const loop::TimeoutError &timeout) {
        return timeoutOf(timeout);
    } catch (const loop::InvalidStateError &e) {
        return plain(asyncio::invalidStateError(), e);
    } catch (const loop::QueueEmpty &e) {
        return plain(asyncio::queueEmpty(), e);
    } catch (const loop::QueueFull &e) {
        return plain(asyncio::queueFull(), e);
    } catch (const loop::BrokenBarrierError &e) {
        return plain(asyncio::brokenBarrierError(), e);
    } catch (const loop::BrokenThreadPool &e) {
        return plain(asyncio::brokenThreadPool(), e);
    } catch (const loop::ExceptionGroup &group) {
        return groupOf(group);
    } catch (const loop::RuntimeError &e) {
        return plain(types::runtimeError(), e);
    } catch (const loop::ValueError &e) {
        return plain(types::valueError(), e);
    } catch (const loop::Interrupted &interrupt) {
        const Value exception = makeException(types::keyboardInterrupt(), {});
        exception.as<Exception>()->context = toScriptException(loop::Error(interrupt.context()));
        return exception;
    } catch (const loop::KeyboardInterrupt &) {
        return makeException(types::keyboardInterrupt(), {});
    } catch (const loop::Stopped &) {
        throw script::Stopped();
    } catch (const script::Raised &raised) {
        return raised.exception();
    } catch (const std::exception &e) {
        return makeException(types::runtimeError(), e.what());
    }
}

loop::Error toLoopError(const Value &exception)
{
    const loop::ErrorKind kind = kindOf(exception);
    return loop::Error(std::make_exception_ptr(ScriptError(exception)), kind);
}

void rethrowForScript()
{
    try {
        throw;
    } catch (const loop::Stopped &) {
        throw script::Stopped();
    } catch (const loop::Exception &) {
        throw script::Raised(toScriptException(loop::Error::current()));
    }
}

void rethrowForLoop()
{
    try {
        throw;
    } catch (const script::Raised &raised) {
        throw ScriptError(raised.exception());
    } catch (const script::Stopped &) {
        throw loop::Stopped();
    }
}

double toSeconds(script::Interpreter &interpreter, const Value &value)
{
    return script::requireDouble(interpreter, value);
}

bool isNoneOrUnset(const Value &value)
{
    return !value.isSet() || value.isNone();
}

std::string toText(script::Interpreter &, const Value &value, const char *what)
{
    if (const auto *str = value.as<script::Str>())
        return str->toString();
    script::raiseTypeError(std::string(what) + " must be str, not " + script::typeName(value));
}

Value toStr(std::string_view text)
{
    return script::string(text);
}

} // namespace stdlib
