// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/time/timemodule.h"

#include "core/script/float.h"
#include "core/script/int.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

namespace stdlib::time
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

Value sleep(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("sleep(seconds, /)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    const double seconds = toSeconds(interpreter, given);
    if (seconds < 0)
        script::raiseValueError("sleep length must be non-negative");
    callLoop([&] { Environment::of(interpreter).runtime().sleepBlocking(seconds); });
    return Value::none();
}

Value monotonic(Interpreter &interpreter, const Arguments &)
{
    return script::floating(Environment::of(interpreter).runtime().time());
}

Value monotonicNanoseconds(Interpreter &interpreter, const Arguments &)
{
    return script::integer(Environment::of(interpreter).runtime().clock().now().count());
}

Value wallTime(Interpreter &interpreter, const Arguments &)
{
    const Environment &environment = Environment::of(interpreter);
    return script::floating(loop::toSeconds(environment.options().epoch) +
                            environment.runtime().time());
}

Value wallTimeNanoseconds(Interpreter &interpreter, const Arguments &)
{
    return script::integer(Environment::of(interpreter).wallTime().count());
}

/// Computation takes no time of the run's clock.
Value processorTime(Interpreter &, const Arguments &)
{
    return script::floating(0.0);
}

Value processorNanoseconds(Interpreter &, const Arguments &)
{
    return Value::smallInt(0);
}

} // namespace

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "time");
    module.functions({{"sleep", sleep},
                      {"time", wallTime},
                      {"time_ns", wallTimeNanoseconds},
                      {"monotonic", monotonic},
                      {"monotonic_ns", monotonicNanoseconds},
                      {"perf_counter", monotonic},
                      {"perf_counter_ns", monotonicNanoseconds},
                      {"process_time", processorTime},
                      {"process_time_ns", processorNanoseconds},
                      {"thread_time", processorTime},
                      {"thread_time_ns", processorNanoseconds}});
    return module.build();
}

} // namespace stdlib::time
