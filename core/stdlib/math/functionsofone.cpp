// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/float.h"
#include "core/stdlib/math/gamma.h"
#include "core/stdlib/math/mathfunctions.h"

#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace stdlib::math
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

/// What an infinite result of a finite number means.
enum class Infinite { IsRangeError, IsDomainError };

struct FunctionOfOne {
    const char *qualifiedName;
    double (*compute)(double);
    Infinite infinite = Infinite::IsDomainError;
};

double degrees(double x)
{
    return x * (180.0 / std::numbers::pi);
}

double radians(double x)
{
    return x * (std::numbers::pi / 180.0);
}

constexpr std::array functions{
    FunctionOfOne{"math.acos", std::acos},
    FunctionOfOne{"math.acosh", std::acosh},
    FunctionOfOne{"math.asin", std::asin},
    FunctionOfOne{"math.asinh", std::asinh},
    FunctionOfOne{"math.atan", std::atan},
    FunctionOfOne{"math.atanh", std::atanh},
    FunctionOfOne{"math.cbrt", std::cbrt},
    FunctionOfOne{"math.cos", std::cos},
    FunctionOfOne{"math.cosh", std::cosh, Infinite::IsRangeError},
    FunctionOfOne{"math.degrees", degrees, Infinite::IsRangeError},
    FunctionOfOne{"math.erf", std::erf},
    FunctionOfOne{"math.erfc", std::erfc},
    FunctionOfOne{"math.exp", std::exp, Infinite::IsRangeError},
    FunctionOfOne{"math.exp2", std::exp2, Infinite::IsRangeError},
    FunctionOfOne{"math.expm1", std::expm1, Infinite::IsRangeError},
    FunctionOfOne{"math.fabs", std::fabs},
    FunctionOfOne{"math.gamma", gamma, Infinite::IsRangeError},
    FunctionOfOne{"math.lgamma", logGamma, Infinite::IsRangeError},
    FunctionOfOne{"math.log1p", std::log1p},
    FunctionOfOne{"math.radians", radians},
    FunctionOfOne{"math.sin", std::sin},
    FunctionOfOne{"math.sinh", std::sinh, Infinite::IsRangeError},
    FunctionOfOne{"math.sqrt", std::sqrt},
    FunctionOfOne{"math.tan", std::tan},
    FunctionOfOne{"math.tanh", std::tanh},
};

template <size_t n> Value compute(Interpreter &interpreter, const Arguments &arguments)
{
    constexpr const FunctionOfOne &function = functions[n];
    const double x =
        script::requireDouble(interpreter, script::onlyArgument(arguments, function.qualifiedName));
    const double result = function.compute(x);
    if (std::isnan(result) && !std::isnan(x))
        raiseDomainError();
    if (std::isinf(result) && std::isfinite(x)) {
        if (function.infinite == Infinite::IsRangeError)
            raiseRangeError();
        raiseDomainError();
    }
    return script::floating(result);
}

template <size_t... n> void addAll(ModuleBuilder &module, std::index_sequence<n...>)
{
    constexpr size_t prefix = std::char_traits<char>::length("math.");
    module.functions({{functions[n].qualifiedName + prefix, compute<n>}...});
}

} // namespace

void addFunctionsOfOne(ModuleBuilder &module)
{
    addAll(module, std::make_index_sequence<functions.size()>());
}

} // namespace stdlib::math
