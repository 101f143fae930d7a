// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stdlib::math
{

/// The gamma function and the logarithm of its size, to the last bit as CPython computes them: with
/// Lanczos' approximation (g = 6.0247, 13 terms; coefficients as in Boost.Math), not with the C
/// library's. nan where there is no value.
double gamma(double x);
double logGamma(double x);

} // namespace stdlib::math
