// SPDX-License-Identifier: GPL-3.0-or-later

// The inverse circular and hyperbolic functions, by the formulas of William Kahan, "Branch cuts for
// complex elementary functions" (1987).

#include "core/stdlib/cmath/complexfunctions.h"
#include "core/stdlib/math/mathfunctions.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace stdlib::cmath
{

namespace
{

bool isLarge(const ComplexNumber &z) noexcept
{
    return std::fabs(z.real()) > large || std::fabs(z.imag()) > large;
}

/// The sign of a nan says nothing.
ComplexNumber withPlainNan(const ComplexNumber &z) noexcept
{
    const auto plain = [](double part) { return std::isnan(part) ? std::fabs(part) : part; };
    return {plain(z.real()), plain(z.imag())};
}

/// log(2 |z|) of a large number.
double logarithmOfTwice(const ComplexNumber &z) noexcept
{
    return std::log(halfSize(z)) + ln2 * 2;
}

} // namespace

ComplexNumber arcCosine(const ComplexNumber &z)
{
    if (!isFinite(z)) {
        const ComplexNumber angle = std::acos(withPlainNan(z));
        return std::isnan(z.imag()) && std::isinf(z.real()) ? std::conj(angle) : angle;
    }
    if (isLarge(z)) {
        const double size = std::copysign(logarithmOfTwice(z), z.imag());
        return {std::atan2(std::fabs(z.imag()), z.real()), -size};
    }
    const ComplexNumber below = squareRoot({1 - z.real(), -z.imag()});
    const ComplexNumber above = squareRoot({1 + z.real(), z.imag()});
    return {2 * std::atan2(below.real(), above.real()),
            std::asinh(above.real() * below.imag() - above.imag() * below.real())};
}

ComplexNumber inverseHyperbolicCosine(const ComplexNumber &z)
{
    if (!isFinite(z))
        return z.real() == 0 && std::isnan(z.imag()) ? ComplexNumber(z.imag(), z.imag())
                                                     : std::acosh(z);
    if (isLarge(z))
        return {logarithmOfTwice(z), std::atan2(z.imag(), z.real())};
    const ComplexNumber below = squareRoot({z.real() - 1, z.imag()});
    const ComplexNumber above = squareRoot({z.real() + 1, z.imag()});
    return {std::asinh(below.real() * above.real() + below.imag() * above.imag()),
            2 * std::atan2(below.imag(), above.real())};
}

ComplexNumber inverseHyperbolicSine(const ComplexNumber &z)
{
    if (!isFinite(z))
        return std::asinh(withPlainNan(z));
    if (isLarge(z))
        return {std::copysign(logarithmOfTwice(z), z.real()),
                std::atan2(z.imag(), std::fabs(z.real()))};
    const ComplexNumber above = squareRoot({1 + z.imag(), -z.real()});
    const ComplexNumber below = squareRoot({1 - z.imag(), z.real()});
    return {std::asinh(above.real() * below.imag() - below.real() * above.imag()),
            std::atan2(z.imag(), above.real() * below.real() - above.imag() * below.imag())};
}

ComplexNumber inverseHyperbolicTangent(const ComplexNumber &z)
{
    if (!isFinite(z))
        return std::atanh(withPlainNan(z));
    if (std::signbit(z.real()))
        return -inverseHyperbolicTangent(-z);
    const double y = std::fabs(z.imag());
    if (z.real() > rootOfLarge || y > rootOfLarge) {
        const double half = halfSize(z);
        return {z.real() / 4 / half / half, std::copysign(std::numbers::pi / 2, z.imag())};
    }
    if (z.real() == 1 && y < std::sqrt(std::numeric_limits<double>::min())) {
        if (y == 0)
            math::raiseDomainError();
        return {-std::log(std::sqrt(y) / std::sqrt(std::hypot(y, 2.0))),
                std::copysign(std::atan2(2.0, -y) / 2, z.imag())};
    }
    const double apart = 1 - z.real();
    return {std::log1p(4 * z.real() / (apart * apart + y * y)) / 4,
            -std::atan2(-2 * z.imag(), apart * (1 + z.real()) - y * y) / 2};
}

ComplexNumber arcSine(const ComplexNumber &z)
{
    return turnedRight(inverseHyperbolicSine(turnedLeft(z)));
}

ComplexNumber arcTangent(const ComplexNumber &z)
{
    return turnedRight(inverseHyperbolicTangent(turnedLeft(z)));
}

} // namespace stdlib::cmath
