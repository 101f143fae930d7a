// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/cmath/cmathmodule.h"

#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/tuple.h"
#include "core/stdlib/cmath/complexfunctions.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/math/mathfunctions.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <utility>

namespace stdlib::cmath
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

struct FunctionOfOne {
    const char *qualifiedName;
    ComplexNumber (*compute)(const ComplexNumber &);
};

constexpr std::array functions{
    FunctionOfOne{"cmath.acos", arcCosine},
    FunctionOfOne{"cmath.acosh", inverseHyperbolicCosine},
    FunctionOfOne{"cmath.asin", arcSine},
    FunctionOfOne{"cmath.asinh", inverseHyperbolicSine},
    FunctionOfOne{"cmath.atan", arcTangent},
    FunctionOfOne{"cmath.atanh", inverseHyperbolicTangent},
    FunctionOfOne{"cmath.cos", cosine},
    FunctionOfOne{"cmath.cosh", hyperbolicCosine},
    FunctionOfOne{"cmath.exp", exponential},
    FunctionOfOne{"cmath.log10", logarithm10},
    FunctionOfOne{"cmath.sin", sine},
    FunctionOfOne{"cmath.sinh", hyperbolicSine},
    FunctionOfOne{"cmath.sqrt", squareRoot},
    FunctionOfOne{"cmath.tan", tangent},
    FunctionOfOne{"cmath.tanh", hyperbolicTangent},
};

ComplexNumber onlyNumber(Interpreter &interpreter, const Arguments &arguments, const char *function)
{
    return script::requireComplex(interpreter, script::onlyArgument(arguments, function));
}

template <size_t n> Value compute(Interpreter &interpreter, const Arguments &arguments)
{
    const ComplexNumber z = onlyNumber(interpreter, arguments, functions[n].qualifiedName);
    return script::makeComplex(functions[n].compute(z));
}

Value log(Interpreter &interpreter, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "cmath.log");
    const size_t given = script::expectFunctionArguments(arguments, "log", 1, 2);
    const ComplexNumber z = script::requireComplex(interpreter, arguments[0]);
    if (given == 1)
        return script::makeComplex(logarithm(z));
    const ComplexNumber base = script::requireComplex(interpreter, arguments[1]);
    // With a base the logarithm of 0 is infinite.
    const double infinity = std::numeric_limits<double>::infinity();
    const ComplexNumber natural =
        z == 0.0 ? ComplexNumber(-infinity, std::atan2(z.imag(), z.real())) : logarithm(z);
    const std::optional<ComplexNumber> quotient = script::quotientOf(natural, logarithm(base));
    if (!quotient)
        math::raiseDomainError();
    return script::makeComplex(*quotient);
}

double angleOf(const ComplexNumber &z)
{
    return std::atan2(z.imag(), z.real());
}

Value phase(Interpreter &interpreter, const Arguments &arguments)
{
    return script::floating(angleOf(onlyNumber(interpreter, arguments, "cmath.phase")));
}

Value polar(Interpreter &interpreter, const Arguments &arguments)
{
    const ComplexNumber z = onlyNumber(interpreter, arguments, "cmath.polar");
    const double size = std::hypot(z.real(), z.imag());
    if (std::isinf(size) && isFinite(z))
        math::raiseRangeError();
    return script::makeTuple({script::floating(size), script::floating(angleOf(z))}).value();
}

Value rect(Interpreter &interpreter, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "cmath.rect");
    script::expectFunctionArguments(arguments, "rect", 2, 2);
    const double length = script::requireDouble(interpreter, arguments[0]);
    return script::makeComplex(fromPolar(length, script::requireDouble(interpreter, arguments[1])));
}

Value isclose(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
                                     Signature::Wording::C);
    const auto [a, b, relative, absolute] = signature.bind<4>(interpreter, arguments);
    const ComplexNumber x = script::requireComplex(interpreter, a);
    const ComplexNumber y = script::requireComplex(interpreter, b);
    const double share = relative.isSet() ? script::requireDouble(interpreter, relative) : 1e-9;
    const double least = absolute.isSet() ? script::requireDouble(interpreter, absolute) : 0;
    if (share < 0 || least < 0)
        script::raiseValueError("tolerances must be non-negative");
    const auto sizeOf = [](const ComplexNumber &z) { return std::hypot(z.real(), z.imag()); };
    const auto isInfinite = [](const ComplexNumber &z) {
        return std::isinf(z.real()) || std::isinf(z.imag());
    };
    if (x == y)
        return Value::boolean(true);
    if (isInfinite(x) || isInfinite(y))
        return Value::boolean(false);
    const double apart = sizeOf(x - y);
    return Value::boolean(apart <= share * sizeOf(y) || apart <= share * sizeOf(x) ||
                          apart <= least);
}

Value isinf(Interpreter &interpreter, const Arguments &arguments)
{
    const ComplexNumber z = onlyNumber(interpreter, arguments, "cmath.isinf");
    return Value::boolean(std::isinf(z.real()) || std::isinf(z.imag()));
}

Value isnan(Interpreter &interpreter, const Arguments &arguments)
{
    const ComplexNumber z = onlyNumber(interpreter, arguments, "cmath.isnan");
    return Value::boolean(std::isnan(z.real()) || std::isnan(z.imag()));
}

Value isfinite(Interpreter &interpreter, const Arguments &arguments)
{
    return Value::boolean(isFinite(onlyNumber(interpreter, arguments, "cmath.isfinite")));
}

template <size_t... n> void addAll(ModuleBuilder &module, std::index_sequence<n...>)
{
    constexpr size_t prefix = std::char_traits<char>::length("cmath.");
    module.functions({{functions[n].qualifiedName + prefix, compute<n>}...});
}

} // namespace

Value makeModule(Environment &environment)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    ModuleBuilder module(environment.interpreter(), "cmath");
    module.value("pi", script::floating(std::numbers::pi))
        .value("e", script::floating(std::numbers::e))
        .value("tau", script::floating(2 * std::numbers::pi))
        .value("inf", script::floating(infinity))
        .value("nan", script::floating(none))
        .value("infj", script::makeComplex({0, infinity}))
        .value("nanj", script::makeComplex({0, none}));
    addAll(module, std::make_index_sequence<functions.size()>());
    module.functions({{"isclose", isclose},
                      {"isfinite", isfinite},
                      {"isinf", isinf},
                      {"isnan", isnan},
                      {"log", log},
                      {"phase", phase},
                      {"polar", polar},
                      {"rect", rect}});
    return module.build();
}

} // namespace stdlib::cmath
