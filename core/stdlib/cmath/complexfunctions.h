// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/complex.h"

namespace stdlib::cmath
{

using script::ComplexNumber;

// To the last bit as CPython computes them, which is not what the C library's do, except for
// infinite numbers and nan. Where there is no value they throw the errors of math: ValueError "math
// domain error" and OverflowError "math range error".

ComplexNumber exponential(const ComplexNumber &z);
ComplexNumber logarithm(const ComplexNumber &z);
ComplexNumber logarithm10(const ComplexNumber &z);
ComplexNumber squareRoot(const ComplexNumber &z);
ComplexNumber cosine(const ComplexNumber &z);
ComplexNumber sine(const ComplexNumber &z);
ComplexNumber tangent(const ComplexNumber &z);
ComplexNumber hyperbolicCosine(const ComplexNumber &z);
ComplexNumber hyperbolicSine(const ComplexNumber &z);
ComplexNumber hyperbolicTangent(const ComplexNumber &z);

ComplexNumber arcCosine(const ComplexNumber &z);
ComplexNumber arcSine(const ComplexNumber &z);
ComplexNumber arcTangent(const ComplexNumber &z);
ComplexNumber inverseHyperbolicCosine(const ComplexNumber &z);
ComplexNumber inverseHyperbolicSine(const ComplexNumber &z);
ComplexNumber inverseHyperbolicTangent(const ComplexNumber &z);

/// The number of this length and angle.
ComplexNumber fromPolar(double length, double angle);

// What both halves use.
inline constexpr double ln2 = 0.6931471805599453;
bool isFinite(const ComplexNumber &z) noexcept;
/// Half of the size of a number too large for hypot() of its parts.
double halfSize(const ComplexNumber &z) noexcept;
/// Past it a number's square and the like overflow; its square root; its logarithm.
extern const double large, rootOfLarge, logarithmOfLarge;
/// z times i, and times -i: without rounding.
inline ComplexNumber turnedLeft(const ComplexNumber &z) noexcept
{
    return {-z.imag(), z.real()};
}
inline ComplexNumber turnedRight(const ComplexNumber &z) noexcept
{
    return {z.imag(), -z.real()};
}

} // namespace stdlib::cmath
