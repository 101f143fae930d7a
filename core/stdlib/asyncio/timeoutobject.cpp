// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/timeoutobject.h"

#include "core/loop/timeout.h"
#include "core/script/exceptions.h"
#include "core/script/float.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/seconds.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/modulebuilder.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *timeoutType = nullptr;

class TimeoutObject : public script::Object
{
public:
    explicit TimeoutObject(loop::Ref<loop::Timeout> toWrap)
        : Object(*timeoutType, script::Layout::Other), target(std::move(toWrap))
    {
    }
    loop::Ref<loop::Timeout> target;
};

loop::Timeout &timeoutOf(const Value &self)
{
    return *selfAs<TimeoutObject>(self, *timeoutType, "timeout").target;
}

std::optional<double> optionalMoment(Interpreter &interpreter, const Value &value)
{
    if (isNoneOrUnset(value))
        return std::nullopt;
    return comparedSeconds(interpreter, value, script::Comparison::LessEqual, script::floating(0));
}

Value wrap(loop::Ref<loop::Timeout> timeout)
{
    return Value::adopt(new (script::allocateObject(*timeoutType))
                            TimeoutObject(std::move(timeout)));
}

Value timeout(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("timeout(delay)");
    const auto [delay] = signature.bind<1>(interpreter, arguments);
    loop::Loop &loop = runningLoop(interpreter);
    std::optional<double> seconds;
    if (!delay.isNone())
        seconds = addedSeconds(interpreter, delay);
    return wrap(loop::Timeout::after(loop, seconds));
}

Value timeoutAt(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("timeout_at(when)");
    const auto [when] = signature.bind<1>(interpreter, arguments);
    return wrap(loop::make<loop::Timeout>(optionalMoment(interpreter, when)));
}

Value create(Interpreter &interpreter, script::Type &, const Arguments &arguments)
{
    return timeoutAt(interpreter, arguments);
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

bool attemptEnter(NativeCoroutine &native, Value &result)
{
    callLoop([&] { timeoutOf(native.owner).enter(runningLoop(Interpreter::current())); });
    result = native.owner;
    return true;
}

Value enter(Interpreter &, const Arguments &arguments)
{
    timeoutOf(arguments[0]);
    return makeReadyCoroutine("Timeout.__aenter__", arguments[0], attemptEnter);
}

/// The block ended with native.argument (None: well).
bool attemptExit(NativeCoroutine &native, Value &result)
{
    loop::Timeout &timeout = timeoutOf(native.owner);
    const loop::Error error
        = native.argument.isNone() ? loop::Error() : toLoopError(native.argument);
    if (callLoop([&] { return timeout.exit(error); })) {
        const Value raised = script::makeException(script::types::timeoutError(), {});
        auto *object = raised.as<script::Exception>();
        object->context = native.argument;
        throw script::Raised(raised);
    }
    result = Value::none();
    return true;
}

Value exit(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__aexit__(self, exc_type, exc_val, exc_tb)");
    const auto [self, type, exception, traceback] = signature.bind<4>(interpreter, arguments);
    timeoutOf(self);
    Value coroutine = makeReadyCoroutine("Timeout.__aexit__", self, attemptExit);
    asNativeCoroutine(coroutine)->argument = exception;
    return coroutine;
}

Value when(Interpreter &, const Arguments &arguments)
{
    const auto moment = timeoutOf(arguments[0]).when();
    return moment ? script::floating(*moment) : Value::none();
}

Value reschedule(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("Timeout.reschedule(self, when)");
    const auto [self, moment] = signature.bind<2>(interpreter, arguments);
    loop::Timeout &timeout = timeoutOf(self);
    const auto seconds = optionalMoment(interpreter, moment);
    if (timeout.state() == loop::Timeout::State::Created)
        throw script::Raised(script::makeException(script::types::assertionError(), {}));
    callLoop([&] { timeout.reschedule(seconds); });
    return Value::none();
}

Value expired(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(timeoutOf(arguments[0]).hasExpired());
}

double roundedToMilliseconds(double seconds)
{
    return script::roundDouble(seconds, 3).as<script::Float>()->number();
}

Value repr(Interpreter &, const Value &self)
{
    const loop::Timeout &timeout = timeoutOf(self);
    std::string text = std::string("<Timeout [") + timeout.stateName() + "]";
    if (timeout.state() == loop::Timeout::State::Entered)
        text += " when=" + (timeout.when()
                                ? script::reprOfDouble(roundedToMilliseconds(*timeout.when()))
                                : std::string("None"));
    return toStr(text + ">");
}

void clear(script::Object *object) noexcept
{
    static_cast<TimeoutObject *>(object)->target = {};
}

} // namespace

void initializeTimeoutType()
{
    script::Type &type
        = script::makeBuiltInType("Timeout", script::types::object(), script::Layout::Other,
                                  sizeof(TimeoutObject), "asyncio.timeouts");
    timeoutType = &type;
    type.flags |= script::Type::Final;
    type.slots.create = create;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<TimeoutObject>;
    type.slots.clear = clear;
    type.slots.repr = repr;
    script::addMethods(type, {{"when", when},
                              {"reschedule", reschedule},
                              {"expired", expired},
                              {"__aenter__", enter},
                              {"__aexit__", exit}});
    script::finishType(type);
}

void addTimeouts(ModuleBuilder &module)
{
    module.type("Timeout", *timeoutType);
    module.functions({{"timeout", timeout}, {"timeout_at", timeoutAt}});
}

} // namespace stdlib::asyncio
