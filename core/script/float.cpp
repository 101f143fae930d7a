// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/float.h"

#include "core/script/bytes.h"
#include "core/script/complex.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/types.h"

#include <cmath>

namespace script {

struct FloatAccess {
    static Value make(Type &type, double number)
    {
        return Value::adopt(new (allocateObject(type)) Float(type, number));
    }
};

Value floating(double number)
{
    return FloatAccess::make(types::floating(), number);
}

Value makeFloatOfType(Type &type, double number)
{
    return FloatAccess::make(type, number);
}

std::optional<double> asDouble(const Value &value)
{
    if (const auto *number = value.as<Float>())
        return number->number();
    if (value.isSmallInt())
        return double(value.smallInt());
    if (isInteger(value))
        return toDouble(value);
    return {};
}

double requireDouble(Interpreter &interpreter, const Value &value)
{
    if (const std::optional<double> number = asDouble(value))
        return *number;
    const Value convert = findSpecial(interpreter, value, "__float__");
    if (convert.isSet()) {
        const Value result = interpreter.call(convert);
        const auto *number = result.as<Float>();
        if (!number)
            raiseTypeError(typeName(value) + ".__float__ returned non-float (type "
                           + typeName(result) + ")");
        return number->number();
    }
    if (typeOf(value).slots.index)
        return toDouble(toIndexInteger(interpreter, value));
    raiseTypeError("must be real number, not " + typeName(value));
}

double moduloDoubles(double left, double right) noexcept
{
    const double rest = std::fmod(left, right);
    if (rest == 0)
        return std::copysign(0.0, right);
    return (right < 0) != (rest < 0) ? rest + right : rest;
}

double floorDivideDoubles(double left, double right) noexcept
{
    const double rest = std::fmod(left, right);
    double quotient = (left - rest) / right;
    if (rest != 0 && (right < 0) != (rest < 0))
        quotient -= 1;
    if (quotient == 0)
        return std::copysign(0.0, left / right);
    const double whole = std::floor(quotient);
    return quotient - whole > 0.5 ? whole + 1 : whole;
}

Value powerDoubles(double base, double exponent)
{
    if (base == 0 && exponent < 0)
        raiseZeroDivisionError("0.0 cannot be raised to a negative power");
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent)
        && std::floor(exponent) != exponent)
        return makeComplex(powerOf(base, exponent));
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent))
        throw Raised(makeException(types::overflowError(),
                                   {Value::smallInt(34), string("Numerical result out of range")}));
    return floating(result);
}

Value truncateDouble(double number)
{
    if (std::isnan(number))
        raiseValueError("cannot convert float NaN to integer");
    if (std::isinf(number))
        raiseOverflowError("cannot convert float infinity to integer");
    if (std::fabs(number) < 4e18)
        return integer(int64_t(number));
    Mpz whole;
    mpz_set_d(whole, number);
    return integer(whole);
}

int compareIntegerWithDouble(const Value &value, double number) noexcept
{
    if (std::isnan(number))
        return 2;
    if (value.isSmallInt() && std::fabs(double(value.smallInt())) < 9e15) {
        const auto converted = double(value.smallInt());
        return converted < number ? -1 : converted > number;
    }
    if (std::isinf(number))
        return number > 0 ? -1 : 1;
    const int order = mpz_cmp_d(IntegerView(value), number);
    return order < 0 ? -1 : order > 0;
}

} // namespace script
