// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/complex.h"

#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/heap.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <cmath>

namespace script
{

namespace
{

/// Exponents up to this size are multiplied out.
constexpr double mostMultiplied = 100;

/// By squaring, from the lowest bit of the exponent upwards.
ComplexNumber multipliedOut(const ComplexNumber &base, int64_t exponent) noexcept
{
    ComplexNumber result = 1;
    ComplexNumber square = base;
    for (int64_t bit = 1; bit <= exponent; bit <<= 1) {
        if (exponent & bit)
            result = productOf(result, square);
        square = productOf(square, square);
    }
    return result;
}

[[noreturn]] void raiseZeroToPower()
{
    raiseZeroDivisionError("0.0 to a negative or complex power");
}

ComplexNumber wholePower(const ComplexNumber &base, int64_t exponent)
{
    if (exponent > 0)
        return multipliedOut(base, exponent);
    const std::optional<ComplexNumber> inverse = quotientOf(1, multipliedOut(base, -exponent));
    if (!inverse)
        raiseZeroToPower();
    return *inverse;
}

ComplexNumber polarPower(const ComplexNumber &base, const ComplexNumber &exponent)
{
    if (exponent == 0.0)
        return 1;
    if (base == 0.0) {
        if (exponent.imag() != 0 || exponent.real() < 0)
            raiseZeroToPower();
        return 0;
    }
    const double size = std::hypot(base.real(), base.imag());
    const double angle = std::atan2(base.imag(), base.real());
    double length = std::pow(size, exponent.real());
    double phase = angle * exponent.real();
    if (exponent.imag() != 0) {
        length /= std::exp(angle * exponent.imag());
        phase += exponent.imag() * std::log(size);
    }
    if (std::isinf(phase))
        raiseZeroToPower(); // as CPython calls whatever has no value
    return {length * std::cos(phase), length * std::sin(phase)};
}

} // namespace

Value makeComplexOfType(Type &type, const ComplexNumber &number)
{
    return Value::adopt(new (allocateObject(type)) Complex(type, number));
}

Value makeComplex(const ComplexNumber &number)
{
    return makeComplexOfType(types::complex(), number);
}

std::optional<ComplexNumber> asComplex(const Value &value)
{
    if (const auto *number = value.as<Complex>())
        return number->number();
    if (const std::optional<double> real = asDouble(value))
        return *real;
    return {};
}

std::optional<ComplexNumber> convertedToComplex(Interpreter &interpreter, const Value &value)
{
    const Value convert = findSpecial(interpreter, value, "__complex__");
    if (!convert.isSet())
        return {};
    const Value result = interpreter.call(convert);
    const auto *number = result.as<Complex>();
    if (!number)
        raiseTypeError("__complex__ returned non-complex (type " + typeName(result) + ")");
    return number->number();
}

ComplexNumber requireComplex(Interpreter &interpreter, const Value &value)
{
    if (const std::optional<ComplexNumber> number = asComplex(value))
        return *number;
    if (const std::optional<ComplexNumber> number = convertedToComplex(interpreter, value))
        return *number;
    return requireDouble(interpreter, value);
}

ComplexNumber productOf(const ComplexNumber &left, const ComplexNumber &right) noexcept
{
    return {left.real() * right.real() - left.imag() * right.imag(),
            left.real() * right.imag() + left.imag() * right.real()};
}

// Robert L. Smith's way (Communications of the ACM 5, 1962): scaled by the divisor's larger part.
std::optional<ComplexNumber> quotientOf(const ComplexNumber &left,
                                        const ComplexNumber &right) noexcept
{
    const double realSize = std::fabs(right.real());
    const double imaginarySize = std::fabs(right.imag());
    if (realSize >= imaginarySize) {
        if (realSize == 0)
            return {};
        const double ratio = right.imag() / right.real();
        const double scale = right.real() + right.imag() * ratio;
        return ComplexNumber((left.real() + left.imag() * ratio) / scale,
                             (left.imag() - left.real() * ratio) / scale);
    }
    if (imaginarySize >= realSize) {
        const double ratio = right.real() / right.imag();
        const double scale = right.real() * ratio + right.imag();
        return ComplexNumber((left.real() * ratio + left.imag()) / scale,
                             (left.imag() * ratio - left.real()) / scale);
    }
    const double none = std::nan(""); // one part of the divisor is no number
    return ComplexNumber(none, none);
}

ComplexNumber powerOf(const ComplexNumber &base, const ComplexNumber &exponent)
{
    const double real = exponent.real();
    const bool isWhole =
        exponent.imag() == 0 && std::floor(real) == real && std::fabs(real) <= mostMultiplied;
    const ComplexNumber result =
        isWhole ? wholePower(base, int64_t(real)) : polarPower(base, exponent);
    if (std::isinf(result.real()) || std::isinf(result.imag()))
        raiseOverflowError("complex exponentiation");
    return result;
}

} // namespace script
