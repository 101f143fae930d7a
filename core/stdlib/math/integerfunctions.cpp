// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/math/mathfunctions.h"

#include <cmath>

namespace stdlib::math
{

using script::Arguments;
using script::IntegerView;
using script::Interpreter;
using script::Mpz;
using script::Value;

namespace
{

/// A result of this many bits could not be held, nor its computation be stopped.
void checkSize(double bits)
{
    if (bits > static_cast<double>(script::maxIntBits))
        script::raiseMemoryError();
}

Value factorialOf(const Value &integer)
{
    if (script::isNegativeInteger(integer))
        script::raiseValueError("factorial() not defined for negative values");
    const auto n = script::asInt64(integer);
    if (!n)
        script::raiseOverflowError("factorial() argument should not exceed 9223372036854775807");
    checkSize(std::lgamma(static_cast<double>(*n) + 1) / std::log(2.0));
    Mpz product;
    mpz_fac_ui(product, static_cast<unsigned long>(*n));
    return script::integer(static_cast<mpz_srcptr>(product));
}

Value factorial(Interpreter &interpreter, const Arguments &arguments)
{
    return factorialOf(
        script::toIndexInteger(interpreter, script::onlyArgument(arguments, "math.factorial")));
}

void checkNotNegative(const Value &integer, const char *name)
{
    if (script::isNegativeInteger(integer))
        script::raiseValueError(std::string(name) + " must be a non-negative integer");
}

Value comb(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "comb", 2, 2);
    const Value n = script::toIndexInteger(interpreter, arguments[0]);
    const Value k = script::toIndexInteger(interpreter, arguments[1]);
    checkNotNegative(n, "n");
    checkNotNegative(k, "k");
    if (script::compareIntegers(k, n) > 0)
        return Value::smallInt(0);
    const Value other = script::subtractIntegers(n, k);
    const auto chosen = script::asInt64(script::compareIntegers(k, other) < 0 ? k : other);
    if (!chosen)
        script::raiseOverflowError("min(n - k, k) must not exceed 9223372036854775807");
    const IntegerView all(n);
    const double count = static_cast<double>(*chosen);
    const double bitsOfAll = static_cast<double>(mpz_sizeinbase(all, 2));
    checkSize(count * (bitsOfAll - std::log2(count + 1) + 2));
    Mpz result;
    mpz_bin_ui(result, all, static_cast<unsigned long>(*chosen));
    return script::integer(static_cast<mpz_srcptr>(result));
}

Value perm(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = script::expectFunctionArguments(arguments, "perm", 1, 2);
    if (given == 1 || arguments[1].isNone())
        return factorialOf(script::toIndexInteger(interpreter, arguments[0]));
    const Value n = script::toIndexInteger(interpreter, arguments[0]);
    const Value k = script::toIndexInteger(interpreter, arguments[1]);
    checkNotNegative(n, "n");
    checkNotNegative(k, "k");
    if (script::compareIntegers(k, n) > 0)
        return Value::smallInt(0);
    const auto count = script::asInt64(k);
    if (!count)
        script::raiseOverflowError("k must not exceed 9223372036854775807");
    Mpz factor((IntegerView(n)));
    checkSize(static_cast<double>(*count) * static_cast<double>(mpz_sizeinbase(factor, 2)) / 2);
    Mpz product;
    mpz_set_ui(product, 1);
    for (int64_t i = 0; i < *count; ++i) {
        mpz_mul(product, product, factor);
        mpz_sub_ui(factor, factor, 1);
        script::attendIfAsked(interpreter);
    }
    return script::integer(static_cast<mpz_srcptr>(product));
}

Value gcd(Interpreter &interpreter, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "math.gcd");
    Mpz result;
    for (size_t i = 0; i < arguments.positionalCount; ++i) {
        const Value number = script::toIndexInteger(interpreter, arguments[i]);
        mpz_gcd(result, result, IntegerView(number));
    }
    return script::integer(static_cast<mpz_srcptr>(result));
}

Value lcm(Interpreter &interpreter, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "math.lcm");
    Mpz result;
    mpz_set_ui(result, 1);
    for (size_t i = 0; i < arguments.positionalCount; ++i) {
        const Value number = script::toIndexInteger(interpreter, arguments[i]);
        mpz_lcm(result, result, IntegerView(number));
    }
    return script::integer(static_cast<mpz_srcptr>(result));
}

Value isqrt(Interpreter &interpreter, const Arguments &arguments)
{
    const Value number =
        script::toIndexInteger(interpreter, script::onlyArgument(arguments, "math.isqrt"));
    if (script::isNegativeInteger(number))
        script::raiseValueError("isqrt() argument must be nonnegative");
    Mpz root;
    mpz_sqrt(root, IntegerView(number));
    return script::integer(static_cast<mpz_srcptr>(root));
}

} // namespace

void addIntegerFunctions(ModuleBuilder &module)
{
    module.functions({{"comb", comb},
                      {"factorial", factorial},
                      {"gcd", gcd},
                      {"isqrt", isqrt},
                      {"lcm", lcm},
                      {"perm", perm}});
}

} // namespace stdlib::math
