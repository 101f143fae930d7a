// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/math/mathfunctions.h"

#include <cmath>
#include <limits>

namespace stdlib::math
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

using Pair = std::pair<double, double>;

Pair twoNumbers(Interpreter &interpreter, const Arguments &arguments, const char *function)
{
    script::expectFunctionArguments(arguments, function, 2, 2);
    const double first = script::requireDouble(interpreter, arguments[0]);
    return {first, script::requireDouble(interpreter, arguments[1])};
}

Value checked(double result, const Pair &of)
{
    const auto [x, y] = of;
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y))
        raiseDomainError();
    if (std::isinf(result) && std::isfinite(x) && std::isfinite(y))
        raiseRangeError();
    return script::floating(result);
}

Value atan2(Interpreter &interpreter, const Arguments &arguments)
{
    const Pair given = twoNumbers(interpreter, arguments, "atan2");
    return checked(std::atan2(given.first, given.second), given);
}

Value copysign(Interpreter &interpreter, const Arguments &arguments)
{
    const auto [x, y] = twoNumbers(interpreter, arguments, "copysign");
    return script::floating(std::copysign(x, y));
}

Value fmod(Interpreter &interpreter, const Arguments &arguments)
{
    const Pair given = twoNumbers(interpreter, arguments, "fmod");
    return checked(std::fmod(given.first, given.second), given);
}

Value remainder(Interpreter &interpreter, const Arguments &arguments)
{
    const Pair given = twoNumbers(interpreter, arguments, "remainder");
    return checked(std::remainder(given.first, given.second), given);
}

Value nextafter(Interpreter &interpreter, const Arguments &arguments)
{
    const auto [x, y] = twoNumbers(interpreter, arguments, "nextafter");
    return script::floating(std::nextafter(x, y));
}

Value pow(Interpreter &interpreter, const Arguments &arguments)
{
    const auto [x, y] = twoNumbers(interpreter, arguments, "pow");
    const double result = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y)) {
        if (std::isnan(result) || (std::isinf(result) && x == 0))
            raiseDomainError();
        if (std::isinf(result))
            raiseRangeError();
    }
    return script::floating(result);
}

double onlyNumber(Interpreter &interpreter, const Arguments &arguments, const char *function)
{
    return script::requireDouble(interpreter, script::onlyArgument(arguments, function));
}

Value isfinite(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(std::isfinite(onlyNumber(interpreter, arguments, "math.isfinite")));
}

Value isinf(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(std::isinf(onlyNumber(interpreter, arguments, "math.isinf")));
}

Value isnan(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(std::isnan(onlyNumber(interpreter, arguments, "math.isnan")));
}

Value isclose(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)");
    const auto [a, b, relative, absolute] = signature.bind<4>(interpreter, arguments);
    const double x = script::requireDouble(interpreter, a);
    const double y = script::requireDouble(interpreter, b);
    const double share = relative.isSet() ? script::requireDouble(interpreter, relative) : 1e-9;
    const double least = absolute.isSet() ? script::requireDouble(interpreter, absolute) : 0;
    if (share < 0 || least < 0)
        script::raiseValueError("tolerances must be non-negative");
    if (x == y)
        return Value::boolean(true);
    if (std::isinf(x) || std::isinf(y))
        return Value::boolean(false);
    const double apart = std::abs(x - y);
    return Value::boolean(apart <= std::abs(share * y) || apart <= std::abs(share * x) ||
                          apart <= least);
}

Value frexp(Interpreter &interpreter, const Arguments &arguments)
{
    const double x = onlyNumber(interpreter, arguments, "math.frexp");
    int exponent = 0;
    const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return script::makeTuple({script::floating(mantissa), Value::smallInt(exponent)}).value();
}

Value modf(Interpreter &interpreter, const Arguments &arguments)
{
    const double x = onlyNumber(interpreter, arguments, "math.modf");
    double whole = 0;
    const double rest = std::modf(x, &whole);
    return script::makeTuple({script::floating(rest), script::floating(whole)}).value();
}

Value ldexp(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "ldexp", 2, 2);
    const double x = script::requireDouble(interpreter, arguments[0]);
    if (!script::isInteger(arguments[1]))
        script::raiseTypeError("Expected an int as second argument to ldexp.");
    constexpr int64_t enough = 10'000; // past every exponent of a double
    const int64_t sign = script::isNegativeInteger(arguments[1]) ? -1 : 1;
    const int64_t exponent = script::asInt64(arguments[1]).value_or(sign * enough);
    const double result =
        std::ldexp(x, static_cast<int>(std::clamp<int64_t>(exponent, -enough, enough)));
    if (std::isinf(result) && std::isfinite(x))
        raiseRangeError();
    return script::floating(result);
}

Value ulp(Interpreter &interpreter, const Arguments &arguments)
{
    const double x = std::abs(onlyNumber(interpreter, arguments, "math.ulp"));
    if (!std::isfinite(x))
        return script::floating(x);
    constexpr double infinite = std::numeric_limits<double>::infinity();
    const double above = std::nextafter(x, infinite);
    return script::floating(std::isinf(above) ? x - std::nextafter(x, -infinite) : above - x);
}

/// A logarithm, also of ints that no float can hold.
template <typename Logarithm>
double logarithmOf(Interpreter &interpreter, const Value &value, Logarithm logarithm)
{
    if (script::isInteger(value)) {
        const script::IntegerView number(value);
        if (number.sign() <= 0)
            raiseDomainError();
        long exponent = 0;
        const double mantissa = mpz_get_d_2exp(&exponent, number);
        const double whole = script::roundToDouble(number, 0, false);
        if (std::isinf(whole))
            return logarithm(mantissa) + logarithm(2.0) * static_cast<double>(exponent);
        return logarithm(whole);
    }
    const double x = script::requireDouble(interpreter, value);
    if (x <= 0)
        raiseDomainError();
    return logarithm(x);
}

Value log(Interpreter &interpreter, const Arguments &arguments)
{
    const auto natural = [](double x) { return std::log(x); };
    script::refuseKeywords(arguments, "math.log");
    const size_t given = arguments.positionalCount;
    if (given < 1 || given > 2)
        script::raiseTypeError("math.log requires 1 to 2 arguments");
    const double numerator = logarithmOf(interpreter, arguments[0], natural);
    if (given == 1)
        return script::floating(numerator);
    const double denominator = logarithmOf(interpreter, arguments[1], natural);
    if (denominator == 0)
        script::raiseZeroDivisionError("float division by zero");
    return script::floating(numerator / denominator);
}

Value log2(Interpreter &interpreter, const Arguments &arguments)
{
    return script::floating(logarithmOf(interpreter, script::onlyArgument(arguments, "math.log2"),
                                        [](double x) { return std::log2(x); }));
}

Value log10(Interpreter &interpreter, const Arguments &arguments)
{
    return script::floating(logarithmOf(interpreter, script::onlyArgument(arguments, "math.log10"),
                                        [](double x) { return std::log10(x); }));
}

/// floor() and ceil(): an object may have its own way.
Value rounded(Interpreter &interpreter, const Value &value, const char *method,
              double (*round)(double))
{
    if (value.isSmallInt() || value.isBoolean())
        return script::plainInteger(value);
    if (&script::typeOf(value) != &script::types::floating()) {
        if (script::typeOf(value).layoutOfInstances == script::Layout::BigInt &&
            script::typeOf(value).isBuiltIn())
            return value;
        const Value own = script::findSpecial(interpreter, value, method);
        if (own.isSet())
            return interpreter.call(own);
    }
    return script::truncateDouble(round(script::requireDouble(interpreter, value)));
}

Value floor(Interpreter &interpreter, const Arguments &arguments)
{
    return rounded(interpreter, script::onlyArgument(arguments, "math.floor"), "__floor__",
                   [](double x) { return std::floor(x); });
}

Value ceil(Interpreter &interpreter, const Arguments &arguments)
{
    return rounded(interpreter, script::onlyArgument(arguments, "math.ceil"), "__ceil__",
                   [](double x) { return std::ceil(x); });
}

Value trunc(Interpreter &interpreter, const Arguments &arguments)
{
    const Value &value = script::onlyArgument(arguments, "math.trunc");
    if (&script::typeOf(value) == &script::types::floating())
        return script::truncateDouble(value.as<script::Float>()->number());
    const Value own = script::findSpecial(interpreter, value, "__trunc__");
    if (own.isSet())
        return interpreter.call(own);
    if (script::isInteger(value))
        return script::plainInteger(value);
    if (const auto *number = value.as<script::Float>())
        return script::truncateDouble(number->number());
    script::raiseTypeError("type " + script::typeName(value) + " doesn't define __trunc__ method");
}

} // namespace

void addFloatFunctions(ModuleBuilder &module)
{
    module.functions({{"atan2", atan2},       {"ceil", ceil},
                      {"copysign", copysign}, {"floor", floor},
                      {"fmod", fmod},         {"frexp", frexp},
                      {"isclose", isclose},   {"isfinite", isfinite},
                      {"isinf", isinf},       {"isnan", isnan},
                      {"ldexp", ldexp},       {"log", log},
                      {"log10", log10},       {"log2", log2},
                      {"modf", modf},         {"nextafter", nextafter},
                      {"pow", pow},           {"remainder", remainder},
                      {"trunc", trunc},       {"ulp", ulp}});
}

} // namespace stdlib::math
