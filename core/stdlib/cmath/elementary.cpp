// SPDX-License-Identifier: GPL-3.0-or-later

// Exponential functions, the logarithm, the root, and the circular and hyperbolic functions.

#include "core/stdlib/cmath/complexfunctions.h"
#include "core/stdlib/math/mathfunctions.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace stdlib::cmath
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double smallestNormal = std::numeric_limits<double>::min();
constexpr int mantissaBits = std::numeric_limits<double>::digits;

ComplexNumber checkedRange(const ComplexNumber &z)
{
    if (std::isinf(z.real()) || std::isinf(z.imag()))
        math::raiseRangeError();
    return z;
}

/// There is no direction to go in from an infinite angle.
void refuseInfiniteAngle(double angle, bool isReached)
{
    if (std::isinf(angle) && isReached)
        math::raiseDomainError();
}

bool isAllZeroDigits(const ComplexNumber &z) noexcept
{
    return std::fabs(z.real()) < smallestNormal && std::fabs(z.imag()) < smallestNormal;
}

double logarithmOfSize(const ComplexNumber &z)
{
    const double x = std::fabs(z.real());
    const double y = std::fabs(z.imag());
    if (x > large || y > large)
        return std::log(std::hypot(x / 2, y / 2)) + ln2;
    if (isAllZeroDigits(z)) {
        if (x == 0 && y == 0)
            math::raiseDomainError();
        const double scaled = std::hypot(std::ldexp(x, mantissaBits), std::ldexp(y, mantissaBits));
        return std::log(scaled) - mantissaBits * ln2;
    }
    const double size = std::hypot(x, y);
    if (size < 0.71 || size > 1.73)
        return std::log(size);
    // Near 1 the digits that matter are those of the difference from it.
    const double greater = std::fmax(x, y);
    const double less = std::fmin(x, y);
    return std::log1p((greater - 1) * (greater + 1) + less * less) / 2;
}

} // namespace

const double large = std::numeric_limits<double>::max() / 4;
const double rootOfLarge = std::sqrt(large);
const double logarithmOfLarge = std::log(large);

bool isFinite(const ComplexNumber &z) noexcept
{
    return std::isfinite(z.real()) && std::isfinite(z.imag());
}

double halfSize(const ComplexNumber &z) noexcept
{
    return std::hypot(z.real() / 2, z.imag() / 2);
}

ComplexNumber exponential(const ComplexNumber &z)
{
    if (!isFinite(z)) {
        refuseInfiniteAngle(z.imag(), std::isfinite(z.real()) || z.real() == infinity);
        return std::isinf(z.imag()) && z.real() == -infinity ? ComplexNumber() : std::exp(z);
    }
    if (z.real() <= logarithmOfLarge) {
        const double length = std::exp(z.real());
        return checkedRange({length * std::cos(z.imag()), length * std::sin(z.imag())});
    }
    const double length = std::exp(z.real() - 1);
    return checkedRange({length * std::cos(z.imag()) * std::numbers::e,
                         length * std::sin(z.imag()) * std::numbers::e});
}

ComplexNumber logarithm(const ComplexNumber &z)
{
    if (!isFinite(z))
        return std::log(z);
    return {logarithmOfSize(z), std::atan2(z.imag(), z.real())};
}

ComplexNumber logarithm10(const ComplexNumber &z)
{
    const ComplexNumber natural = logarithm(z);
    return {natural.real() / std::numbers::ln10, natural.imag() / std::numbers::ln10};
}

ComplexNumber squareRoot(const ComplexNumber &z)
{
    if (!isFinite(z))
        return std::sqrt(z);
    if (z.real() == 0 && z.imag() == 0)
        return {0, z.imag()};
    const double x = std::fabs(z.real());
    const double y = std::fabs(z.imag());
    double root;
    if (isAllZeroDigits(z)) {
        constexpr int up = 53;
        constexpr int down = -27;
        const double scaled = std::ldexp(x, up);
        root = std::ldexp(std::sqrt(scaled + std::hypot(scaled, std::ldexp(y, up))), down);
    } else {
        root = 2 * std::sqrt(x / 8 + std::hypot(x / 8, y / 8));
    }
    const double other = y / (2 * root);
    return z.real() >= 0 ? ComplexNumber(root, std::copysign(other, z.imag()))
                         : ComplexNumber(other, std::copysign(root, z.imag()));
}

ComplexNumber hyperbolicCosine(const ComplexNumber &z)
{
    if (!isFinite(z)) {
        refuseInfiniteAngle(z.imag(), !std::isnan(z.real()));
        return std::isnan(z.real()) && z.imag() == 0 ? ComplexNumber(z.real(), 0) : std::cosh(z);
    }
    const double cosine = std::cos(z.imag());
    const double sine = std::sin(z.imag());
    if (std::fabs(z.real()) <= logarithmOfLarge)
        return checkedRange({cosine * std::cosh(z.real()), sine * std::sinh(z.real())});
    const double nearer = z.real() - std::copysign(1.0, z.real());
    return checkedRange(
        {cosine * std::cosh(nearer) * std::numbers::e, sine * std::sinh(nearer) * std::numbers::e});
}

ComplexNumber hyperbolicSine(const ComplexNumber &z)
{
    if (!isFinite(z)) {
        refuseInfiniteAngle(z.imag(), !std::isnan(z.real()));
        return z.real() == 0 ? ComplexNumber(0, z.imag()) : std::sinh(z);
    }
    const double cosine = std::cos(z.imag());
    const double sine = std::sin(z.imag());
    if (std::fabs(z.real()) <= logarithmOfLarge)
        return checkedRange({cosine * std::sinh(z.real()), sine * std::cosh(z.real())});
    const double nearer = z.real() - std::copysign(1.0, z.real());
    return checkedRange(
        {cosine * std::sinh(nearer) * std::numbers::e, sine * std::cosh(nearer) * std::numbers::e});
}

ComplexNumber hyperbolicTangent(const ComplexNumber &z)
{
    if (!isFinite(z)) {
        refuseInfiniteAngle(z.imag(), std::isfinite(z.real()));
        if (z.real() == 0)
            return {z.imag(), z.imag()};
        const bool isInfinite = std::isinf(z.real()) && std::isinf(z.imag());
        return isInfinite ? ComplexNumber(std::copysign(1, z.real()), 0) : std::tanh(z);
    }
    if (std::fabs(z.real()) > logarithmOfLarge)
        return {std::copysign(1.0, z.real()),
                4 * std::sin(z.imag()) * std::cos(z.imag()) * std::exp(-2 * std::fabs(z.real()))};
    const double real = std::tanh(z.real());
    const double tangentOfAngle = std::tan(z.imag());
    const double inverse = 1 / std::cosh(z.real());
    const double product = real * tangentOfAngle;
    const double scale = 1 + product * product;
    return {real * (1 + tangentOfAngle * tangentOfAngle) / scale,
            ((tangentOfAngle / scale) * inverse) * inverse};
}

ComplexNumber cosine(const ComplexNumber &z)
{
    return hyperbolicCosine(turnedLeft(z));
}

ComplexNumber sine(const ComplexNumber &z)
{
    return turnedRight(hyperbolicSine(turnedLeft(z)));
}

ComplexNumber tangent(const ComplexNumber &z)
{
    return turnedRight(hyperbolicTangent(turnedLeft(z)));
}

ComplexNumber fromPolar(double length, double angle)
{
    refuseInfiniteAngle(angle, length != 0 && !std::isnan(length));
    if (angle == 0) {
        const double turned =
            std::isinf(length)
                ? std::copysign(angle, std::copysign(1, length) * std::copysign(1, angle))
                : length * angle;
        return {length, std::isnan(length) ? 0 : turned};
    }
    if (length == 0 && !std::isfinite(angle))
        return {0, 0};
    if (std::isinf(length) && std::isnan(angle))
        return {infinity, angle};
    return {length * std::cos(angle), length * std::sin(angle)};
}

} // namespace stdlib::cmath
