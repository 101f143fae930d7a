// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/decimal/arithmetic.h"

#include <algorithm>
#include <cmath>

// Fixed point with guard digits: a number x stands as the integer floor(x * 10^scale). The final rounding
// sees at least 10 digits more than the precision, and a sticky last digit since none of these results
// (exact cases apart, which come first) ends.

namespace stdlib::decimal
{

namespace
{

class FixedPoint
{
public:
    explicit FixedPoint(int64_t scale) : m_scale(scale), m_one(powerOfTen(scale)) {}

    const mpz_class &one() const { return m_one; }
    int64_t scale() const { return m_scale; }
    mpz_class multiply(const mpz_class &a, const mpz_class &b) const { return a * b / m_one; }
    mpz_class divide(const mpz_class &a, const mpz_class &b) const { return a * m_one / b; }

    mpz_class from(const Number &number) const
    {
        const int64_t shift = number.exponent() + m_scale;
        mpz_class fixed = shift >= 0 ? mpz_class(number.coefficient() * powerOfTen(shift))
                                     : mpz_class(number.coefficient() / powerOfTen(-shift));
        return number.isNegative() ? mpz_class(-fixed) : fixed;
    }

    /// e^x for |x| up to about 3: halve the argument, sum the series, square back.
    mpz_class exponential(const mpz_class &x) const
    {
        constexpr mp_bitcnt_t halvings = 12;
        const mpz_class small = x >> halvings;
        mpz_class sum = m_one;
        mpz_class term = m_one;
        for (unsigned long n = 1; term != 0; ++n) {
            term = multiply(term, small) / n;
            if (term == -1) // floor division never reaches zero from below
                break;
            sum += term;
        }
        for (mp_bitcnt_t i = 0; i < halvings; ++i)
            sum = multiply(sum, sum);
        return sum;
    }

    /// ln y for y from 1 to 10: take roots until y is near 1, then the series of atanh.
    mpz_class logarithm(mpz_class y) const
    {
        int roots = 0;
        while (y - m_one > m_one / 1000) {
            y = sqrt(mpz_class(y * m_one));
            ++roots;
        }
        const mpz_class z = divide(y - m_one, y + m_one);
        const mpz_class square = multiply(z, z);
        mpz_class power = z;
        mpz_class sum = 0;
        for (unsigned long n = 1; power != 0; n += 2) {
            sum += power / n;
            power = multiply(power, square);
        }
        return sum << static_cast<mp_bitcnt_t>(roots + 1);
    }

    mpz_class logarithmOfTen() const { return logarithm(m_one * 10); }

private:
    int64_t m_scale;
    mpz_class m_one;
};

constexpr int64_t guardDigits = 24;

/// A result known to more digits than the context keeps, never exact.
Number inexact(const mpz_class &fixed, int64_t exponent, const Context &context,
               uint32_t &conditions)
{
    Context halfEven = context;
    halfEven.rounding = Rounding::HalfEven;
    // One more digit, never zero, stands for all that follow.
    Number number(abs(fixed) * 10 + 1, exponent - 1, fixed < 0);
    conditions |= condition::inexact | condition::rounded;
    return finalize(std::move(number), halfEven, conditions);
}

bool isNaNResult(const Number &a, Number &result, uint32_t &conditions)
{
    if (!a.isNaN())
        return false;
    if (a.isSignalling())
        conditions |= condition::invalidOperation;
    result = a;
    result.setQuiet();
    return true;
}

bool isInteger(const Number &number)
{
    return number.isFinite()
        && (number.exponent() >= 0 || compare(rescale(number, 0, Rounding::Down), number) == 0);
}

/// ln |a|, a finite and not zero, as fixed point.
mpz_class fixedLogarithm(const FixedPoint &fixed, const Number &a)
{
    const int64_t adjusted = a.adjustedExponent();
    const Number mantissa(a.coefficient(), a.exponent() - adjusted, false);
    return fixed.logarithm(fixed.from(mantissa)) + fixed.logarithmOfTen() * mpz_class(static_cast<long>(adjusted));
}

/// e^x of a fixed point x of any size.
Number fromExponent(const FixedPoint &fixed, const mpz_class &x, const Context &context,
                    uint32_t &conditions, bool isNegative)
{
    const mpz_class ten = fixed.logarithmOfTen();
    mpz_class tens, rest;
    mpz_fdiv_qr(tens.get_mpz_t(), rest.get_mpz_t(), x.get_mpz_t(), ten.get_mpz_t());
    if (!tens.fits_slong_p() || abs(tens) > 2 * Context::largestExponent) {
        const bool isTiny = x < 0;
        Number extreme(1, isTiny ? -2 * Context::largestExponent : 2 * Context::largestExponent, isNegative);
        return finalize(std::move(extreme), context, conditions);
    }
    mpz_class mantissa = fixed.exponential(rest);
    if (isNegative)
        mantissa = -mantissa;
    return inexact(mantissa, tens.get_si() - fixed.scale(), context, conditions);
}

} // namespace

Number exponential(const Number &a, const Context &context, uint32_t &conditions)
{
    Number result;
    if (isNaNResult(a, result, conditions))
        return result;
    if (a.isInfinite())
        return a.isNegative() ? Number(0, 0, false) : a;
    if (a.isZero())
        return Number(1, 0, false);
    if (a.adjustedExponent() > 19) { // beyond any exponent there is
        Number extreme(1, a.isNegative() ? -2 * Context::largestExponent : 2 * Context::largestExponent, false);
        return finalize(std::move(extreme), context, conditions);
    }
    const FixedPoint fixed(context.precision + guardDigits + std::max<int64_t>(0, a.adjustedExponent()));
    return fromExponent(fixed, fixed.from(a), context, conditions, false);
}

Number naturalLogarithm(const Number &a, const Context &context, uint32_t &conditions)
{
    Number result;
    if (isNaNResult(a, result, conditions))
        return result;
    if (a.isZero())
        return Number::infinity(true);
    if (a.isNegative()) {
        conditions |= condition::invalidOperation;
        return Number::nan();
    }
    if (a.isInfinite())
        return a;
    if (compare(a, Number(1, 0, false)) == 0)
        return Number(0, 0, false);
    // Near 1 the logarithm is as small as the distance, and needs that many digits more.
    uint32_t ignored = 0;
    const Number distance = subtract(a, Number(1, 0, false), Context::exact(), ignored);
    const FixedPoint fixed(context.precision + guardDigits
                           + std::max<int64_t>(0, -distance.adjustedExponent()));
    return inexact(fixedLogarithm(fixed, a), -fixed.scale(), context, conditions);
}

Number logarithm10(const Number &a, const Context &context, uint32_t &conditions)
{
    Number result;
    if (isNaNResult(a, result, conditions))
        return result;
    if (a.isZero())
        return Number::infinity(true);
    if (a.isNegative()) {
        conditions |= condition::invalidOperation;
        return Number::nan();
    }
    if (a.isInfinite())
        return a;
    const int64_t adjusted = a.adjustedExponent();
    if (compare(a, Number(1, adjusted, false)) == 0)
        return finalize(Number(std::abs(adjusted), 0, adjusted < 0), context, conditions);
    uint32_t ignored = 0;
    const Number distance = subtract(a, Number(1, 0, false), Context::exact(), ignored);
    const FixedPoint fixed(context.precision + guardDigits
                           + std::max<int64_t>(0, -distance.adjustedExponent()));
    return inexact(fixed.divide(fixedLogarithm(fixed, a), fixed.logarithmOfTen()), -fixed.scale(),
                   context, conditions);
}

namespace
{

/// a to a whole power that fits 64 bits, by squaring with guard digits.
Number wholePower(const Number &a, const mpz_class &exponent, const Context &context,
                  uint32_t &conditions)
{
    Context work = Context::exact();
    work.precision = context.precision + 5 + decimalDigits(exponent);
    work.rounding = Rounding::HalfEven;
    uint32_t met = 0;
    Number result(1, 0, false);
    Number square = a;
    mpz_class left = abs(exponent);
    if (exponent < 0)
        square = divide(Number(1, 0, false), a, work, met);
    while (left != 0) {
        if (mpz_odd_p(left.get_mpz_t()))
            result = multiply(result, square, work, met);
        left >>= 1;
        if (left != 0)
            square = multiply(square, square, work, met);
        if (!result.isFinite() || !square.isFinite())
            break;
    }
    if (met & condition::inexact)
        conditions |= condition::inexact | condition::rounded;
    return finalize(std::move(result), context, conditions);
}

} // namespace

Number power(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    Number result;
    if (isNaNResult(a, result, conditions) || isNaNResult(b, result, conditions))
        return result;
    const bool isWhole = isInteger(b);
    const bool isOdd = isWhole && b.exponent() <= 0
        && mpz_odd_p(rescale(b, 0, Rounding::Down).coefficient().get_mpz_t());
    if (b.isZero()) {
        if (a.isZero()) {
            conditions |= condition::invalidOperation;
            return Number::nan();
        }
        return Number(1, 0, false);
    }
    const bool isNegative = a.isNegative() && isOdd;
    if (a.isNegative() && !a.isZero() && !isWhole && !b.isInfinite()) {
        conditions |= condition::invalidOperation;
        return Number::nan();
    }
    if (a.isZero())
        return b.isNegative() ? Number::infinity(isNegative) : Number(0, 0, isNegative);
    if (a.isInfinite())
        return b.isNegative() ? Number(0, 0, isNegative) : Number::infinity(isNegative);
    const int againstOne = compare(Number(a.coefficient(), a.exponent(), false), Number(1, 0, false));
    if (b.isInfinite()) {
        if (a.isNegative()) {
            conditions |= condition::invalidOperation;
            return Number::nan();
        }
        if (againstOne == 0)
            return finalize(Number(powerOfTen(context.precision - 1), -(context.precision - 1), false), context, conditions);
        return (againstOne > 0) == !b.isNegative() ? Number::infinity(false) : Number(0, 0, false);
    }
    if (isWhole && b.adjustedExponent() < 19)
        return wholePower(a, b.toInteger(), context, conditions);
    const FixedPoint fixed(context.precision + guardDigits
                           + std::max<int64_t>(0, b.adjustedExponent()) + 20);
    const mpz_class x = fixed.multiply(fixed.from(b), fixedLogarithm(fixed, a));
    // An exact root such as 4 ** 0.5 must come out exact in value; CPython keeps the trailing zeros.
    return fromExponent(fixed, x, context, conditions, isNegative);
}

} // namespace stdlib::decimal
