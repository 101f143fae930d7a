// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/math/mathmodule.h"

#include "core/script/error.h"
#include "core/script/float.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/math/mathfunctions.h"

#include <limits>
#include <numbers>

namespace stdlib::math
{

void raiseDomainError()
{
    script::raiseValueError("math domain error");
}

void raiseRangeError()
{
    script::raiseOverflowError("math range error");
}

script::Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "math");
    module.value("pi", script::floating(std::numbers::pi))
        .value("e", script::floating(std::numbers::e))
        .value("tau", script::floating(2 * std::numbers::pi))
        .value("inf", script::floating(std::numeric_limits<double>::infinity()))
        .value("nan", script::floating(std::numeric_limits<double>::quiet_NaN()));
    addFunctionsOfOne(module);
    addFloatFunctions(module);
    addIntegerFunctions(module);
    addSums(module);
    return module.build();
}

} // namespace stdlib::math
