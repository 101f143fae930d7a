// SPDX-License-Identifier: GPL-3.0-or-later

// _thread: what the module threading, which is written in the scenario language, is made of.
#include "core/loop/runtime.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/traceback.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/threads/threadsmodules.h"

namespace stdlib::threads
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

// As the address of a pthread on Linux looks.
constexpr std::int64_t identOfNone = 0x7f3b'0000'0000;
constexpr std::int64_t identStep = 0x80'1000;
constexpr std::int64_t firstNativeId = 4242;

loop::Runtime &runtimeOf(Interpreter &interpreter)
{
    return Environment::of(interpreter).runtime();
}

std::uint64_t serialOf(const Value &ident)
{
    if (!ident.isSmallInt())
        script::raiseTypeError("an integer is required");
    return static_cast<std::uint64_t>((ident.smallInt() - identOfNone) / identStep);
}

/// A function with its arguments, as the new thread calls it.
struct Call {
    Value function;
    script::Ref<script::Tuple> arguments;
    std::vector<Value> keywordValues;
    script::Ref<script::Tuple> keywordNames;
};

void callOrReport(Interpreter &interpreter, const Call &call)
{
    std::vector<Value> values(call.arguments->items().begin(), call.arguments->items().end());
    Arguments arguments;
    arguments.positionalCount = values.size();
    values.insert(values.end(), call.keywordValues.begin(), call.keywordValues.end());
    arguments.values = values.data();
    arguments.keywordNames = call.keywordNames.get();
    try {
        interpreter.call(call.function, arguments);
    } catch (const script::Raised &raised) {
        if (raised.isA(script::types::systemExit()))
            return;
        interpreter.host().writeError("Exception ignored in thread started by: "
                                      + script::reprText(interpreter, call.function) + "\n"
                                      + script::formatException(interpreter, raised.exception()));
    }
}

Value launch(Interpreter &interpreter, Call call, std::string name, bool daemon)
{
    loop::Runtime &runtime = runtimeOf(interpreter);
    auto shared = std::make_shared<Call>(std::move(call));
    const loop::Thread &thread = runtime.launchThread(
        std::move(name),
        [&interpreter, given = std::move(shared)]() mutable {
            const auto own = std::exchange(given, nullptr);
            callScript([&] { callOrReport(interpreter, *own); });
        },
        daemon);
    return script::integer(threadIdent(thread.serial));
}

Value startNewThread(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("start_new_thread(function, args, kwargs=None, /)");
    const auto [function, positional, keywords] = signature.bind<3>(interpreter, arguments);
    if (!script::isCallable(function))
        script::raiseTypeError("first arg must be callable");
    auto *tuple = positional.as<script::Tuple>();
    if (!tuple)
        script::raiseTypeError("2nd arg must be a tuple");
    Call call{function, script::Ref<script::Tuple>(tuple), {}, {}};
    if (!isNoneOrUnset(keywords)) {
        const auto *dict = keywords.as<script::Dict>();
        if (!dict)
            script::raiseTypeError("optional 3rd arg must be a dictionary");
        std::vector<Value> names;
        for (size_t n = 0; n < dict->entryCount(); ++n) {
            if (!dict->entry(n).key.isSet())
                continue;
            names.push_back(dict->entry(n).key);
            call.keywordValues.push_back(dict->entry(n).value);
        }
        if (!names.empty())
            call.keywordNames = script::makeTuple(std::span<const Value>(names));
    }
    return launch(interpreter, std::move(call), "Dummy", true);
}

/// _launch(function, name, daemon): of a threading.Thread.
Value launchNamed(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_launch(function, name, daemon, /)");
    const auto [function, name, daemon] = signature.bind<3>(interpreter, arguments);
    return launch(interpreter, {function, script::emptyTuple(), {}, {}},
                  script::toText(interpreter, name), script::isTruthy(interpreter, daemon));
}

Value getIdent(Interpreter &interpreter, const Arguments &)
{
    return script::integer(threadIdent(runtimeOf(interpreter).currentThread().serial));
}

Value getNativeId(Interpreter &interpreter, const Arguments &)
{
    return script::integer(
        firstNativeId
        + static_cast<std::int64_t>(runtimeOf(interpreter).currentThread().serial));
}

Value isAlive(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(runtimeOf(interpreter).findThread(serialOf(arguments[0])) != nullptr);
}

Value join(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_join(ident, timeout=None, /)");
    const auto [ident, timeout] = signature.bind<2>(interpreter, arguments);
    std::optional<double> seconds;
    if (!isNoneOrUnset(timeout))
        seconds = toSeconds(interpreter, timeout);
    return callLoop([&] {
        return Value::boolean(runtimeOf(interpreter).joinThread(serialOf(ident), seconds));
    });
}

Value nameOf(Interpreter &interpreter, const Arguments &arguments)
{
    const loop::Thread *thread = runtimeOf(interpreter).findThread(serialOf(arguments[0]));
    return thread ? toStr(thread->name) : Value::none();
}

Value setName(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_set_name(ident, name, /)");
    const auto [ident, name] = signature.bind<2>(interpreter, arguments);
    if (loop::Thread *thread = runtimeOf(interpreter).findThread(serialOf(ident)))
        thread->name = script::toText(interpreter, name);
    return Value::none();
}

/// The idents of all threads that live, the main one's first.
Value idents(Interpreter &interpreter, const Arguments &)
{
    std::vector<Value> all;
    for (const loop::Thread *thread : runtimeOf(interpreter).interlock().threads())
        all.push_back(script::integer(threadIdent(thread->serial)));
    return script::makeList(all).value();
}

Value mainIdent(Interpreter &interpreter, const Arguments &)
{
    return script::integer(threadIdent(runtimeOf(interpreter).interlock().mainThread().serial));
}

/// The next N of "Thread-N".
Value nextNumber(Interpreter &interpreter, const Arguments &)
{
    return Value::smallInt(++runtimeOf(interpreter).counters.thread);
}

Value isShuttingDown(Interpreter &interpreter, const Arguments &)
{
    return Value::boolean(runtimeOf(interpreter).isShuttingDown());
}

Value count(Interpreter &interpreter, const Arguments &)
{
    return script::integer(
        static_cast<std::int64_t>(runtimeOf(interpreter).interlock().threads().size()) - 1);
}

} // namespace

std::int64_t threadIdent(std::uint64_t serial)
{
    return identOfNone + static_cast<std::int64_t>(serial) * identStep;
}

Value makeThreadModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_thread");
    module.type("LockType", lockType())
        .type("RLock", reentrantLockType())
        .type("error", script::types::runtimeError())
        .value("TIMEOUT_MAX", script::floating(9223372036.0));
    module.functions({{"allocate_lock", allocateLock},
                      {"start_new_thread", startNewThread},
                      {"get_ident", getIdent},
                      {"get_native_id", getNativeId},
                      {"_count", count},
                      {"_launch", launchNamed},
                      {"_is_alive", isAlive},
                      {"_join", join},
                      {"_name", nameOf},
                      {"_set_name", setName},
                      {"_idents", idents},
                      {"_main_ident", mainIdent},
                      {"_next_number", nextNumber},
                      {"_is_shutting_down", isShuttingDown}});
    return module.build();
}

} // namespace stdlib::threads
