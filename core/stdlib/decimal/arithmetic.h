// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/decimal/number.h"

namespace stdlib::decimal
{

// Each operation rounds its exact result by the context and adds what it met to `conditions`.
// Where a condition has a defined result (NaN, infinity, ...) that result is returned; whether it is
// trapped is the caller's business.

Number plus(const Number &a, const Context &, uint32_t &conditions);
Number minus(const Number &a, const Context &, uint32_t &conditions);
Number absolute(const Number &a, const Context &, uint32_t &conditions);
Number add(const Number &a, const Number &b, const Context &, uint32_t &conditions);
Number subtract(const Number &a, const Number &b, const Context &, uint32_t &conditions);
Number multiply(const Number &a, const Number &b, const Context &, uint32_t &conditions);
Number divide(const Number &a, const Number &b, const Context &, uint32_t &conditions);
/// Truncated quotient, and the remainder with the sign of a.
Number divideInteger(const Number &a, const Number &b, const Context &, uint32_t &conditions);
Number remainder(const Number &a, const Number &b, const Context &, uint32_t &conditions);
Number squareRoot(const Number &a, const Context &, uint32_t &conditions);
Number power(const Number &a, const Number &b, const Context &, uint32_t &conditions);
Number exponential(const Number &a, const Context &, uint32_t &conditions);
Number naturalLogarithm(const Number &a, const Context &, uint32_t &conditions);
Number logarithm10(const Number &a, const Context &, uint32_t &conditions);

/// a with the exponent of `pattern`, rounded by `rounding`.
Number quantize(const Number &a, const Number &pattern, Rounding rounding, const Context &,
                uint32_t &conditions);
/// a with this exponent, rounded; without limits of precision or range. Requires a finite a.
Number rescale(const Number &a, int64_t exponent, Rounding rounding);
Number toIntegral(const Number &a, Rounding rounding, uint32_t &conditions);
/// Trailing zeros taken off.
Number normalize(const Number &a, const Context &, uint32_t &conditions);

/// -1, 0 or 1. Requires that neither is a NaN.
int compare(const Number &a, const Number &b);

/// The number fitted into the context's precision and exponent range.
Number finalize(Number number, const Context &, uint32_t &conditions);

} // namespace stdlib::decimal
