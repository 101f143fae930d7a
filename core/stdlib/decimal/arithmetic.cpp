// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/decimal/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stdlib::decimal
{

namespace
{

/// What is cut off, compared with half a unit of the last digit that stays.
enum class Rest { Zero, BelowHalf, Half, AboveHalf };

bool roundsAway(Rounding rounding, Rest rest, const mpz_class &kept, bool isNegative)
{
    if (rest == Rest::Zero)
        return false;
    switch (rounding) {
    case Rounding::Up:
        return true;
    case Rounding::Down:
        return false;
    case Rounding::Ceiling:
        return !isNegative;
    case Rounding::Floor:
        return isNegative;
    case Rounding::HalfUp:
        return rest >= Rest::Half;
    case Rounding::HalfDown:
        return rest > Rest::Half;
    case Rounding::HalfEven:
        return rest > Rest::Half || (rest == Rest::Half && mpz_odd_p(kept.get_mpz_t()));
    case Rounding::ZeroFiveUp:
        return mpz_divisible_ui_p(kept.get_mpz_t(), 5) != 0;
    }
    return false;
}

/// The coefficient without its last `count` digits, rounded. `sticky` says that more follows that is not
/// zero; `isInexact` is set if anything but zeros was cut.
mpz_class cutDigits(const mpz_class &coefficient, int64_t count, bool isNegative, Rounding rounding,
                    bool sticky, bool &isInexact)
{
    mpz_class kept;
    Rest rest = Rest::Zero;
    if (count > decimalDigits(coefficient)) {
        rest = coefficient == 0 && !sticky ? Rest::Zero : Rest::BelowHalf;
    } else {
        const mpz_class divisor = powerOfTen(count);
        mpz_class cut;
        mpz_tdiv_qr(kept.get_mpz_t(), cut.get_mpz_t(), coefficient.get_mpz_t(),
                    divisor.get_mpz_t());
        const int order = cmp(cut * 2, divisor);
        if (order < 0)
            rest = cut == 0 && !sticky ? Rest::Zero : Rest::BelowHalf;
        else
            rest = order > 0 || sticky ? Rest::AboveHalf : Rest::Half;
    }
    isInexact = rest != Rest::Zero;
    if (roundsAway(rounding, rest, kept, isNegative))
        ++kept;
    return kept;
}

/// The largest finite number or infinity, as the rounding mode has it.
Number overflowed(bool isNegative, const Context &context)
{
    const bool staysFinite = context.rounding == Rounding::Down
        || context.rounding == Rounding::ZeroFiveUp
        || (context.rounding == Rounding::Ceiling && isNegative)
        || (context.rounding == Rounding::Floor && !isNegative);
    if (!staysFinite)
        return Number::infinity(isNegative);
    return Number(powerOfTen(context.precision) - 1, context.maxExponent - context.precision + 1,
                  isNegative);
}

Number finalizeSticky(Number number, const Context &context, uint32_t &conditions, bool sticky)
{
    if (!number.isFinite())
        return number;
    const bool isNegative = number.isNegative();
    const int64_t tiniest = context.tiniestExponent();
    if (number.isZero() && !sticky) {
        const int64_t highest = context.clamp ? context.maxExponent - context.precision + 1
                                              : context.maxExponent;
        const int64_t exponent = std::clamp(number.exponent(), tiniest, highest);
        if (exponent != number.exponent())
            conditions |= condition::clamped;
        return Number(0, exponent, isNegative);
    }
    const int64_t digits = number.digits();
    const int64_t adjusted = number.exponent() + digits - 1;
    if (adjusted > context.maxExponent) {
        conditions |= condition::overflow | condition::inexact | condition::rounded;
        return overflowed(isNegative, context);
    }
    int64_t exponent = std::max(number.exponent(), number.exponent() + digits - context.precision);
    const bool isSubnormal = adjusted < context.minExponent;
    if (isSubnormal) {
        conditions |= condition::subnormal;
        exponent = std::max(exponent, tiniest);
    }
    if (exponent == number.exponent() && !sticky)
        return number;
    bool isInexact = false;
    mpz_class coefficient = cutDigits(number.coefficient(), exponent - number.exponent(),
                                      isNegative, context.rounding, sticky, isInexact);
    if (decimalDigits(coefficient) > context.precision) {
        coefficient /= 10;
        ++exponent;
    }
    if (exponent != number.exponent())
        conditions |= condition::rounded;
    if (isInexact) {
        conditions |= condition::inexact | condition::rounded;
        if (isSubnormal)
            conditions |= condition::underflow;
    }
    if (isSubnormal && coefficient == 0)
        conditions |= condition::clamped;
    if (exponent + decimalDigits(coefficient) - 1 > context.maxExponent) {
        conditions |= condition::overflow | condition::inexact | condition::rounded;
        return overflowed(isNegative, context);
    }
    return Number(std::move(coefficient), exponent, isNegative);
}

Number invalid(uint32_t &conditions, uint32_t kind = condition::invalidOperation)
{
    conditions |= kind;
    return Number::nan();
}

/// The NaN that an operation on a (and b) gives, if any of them is one.
std::optional<Number> propagatedNaN(const Number &a, const Number *b, uint32_t &conditions)
{
    const Number *source = nullptr;
    if (a.isSignalling())
        source = &a;
    else if (b && b->isSignalling())
        source = b;
    if (source) {
        conditions |= condition::invalidOperation;
    } else if (a.isNaN()) {
        source = &a;
    } else if (b && b->isNaN()) {
        source = b;
    }
    if (!source)
        return std::nullopt;
    Number nan = *source;
    nan.setQuiet();
    return nan;
}

} // namespace

Number finalize(Number number, const Context &context, uint32_t &conditions)
{
    return finalizeSticky(std::move(number), context, conditions, false);
}

Number plus(const Number &a, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, nullptr, conditions))
        return *nan;
    Number result = a;
    if (result.isZero() && context.rounding != Rounding::Floor)
        result.setNegative(false);
    return finalize(std::move(result), context, conditions);
}

Number minus(const Number &a, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, nullptr, conditions))
        return *nan;
    Number result = a;
    result.setNegative(!a.isNegative());
    if (result.isZero())
        result.setNegative(context.rounding == Rounding::Floor);
    return finalize(std::move(result), context, conditions);
}

Number absolute(const Number &a, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, nullptr, conditions))
        return *nan;
    Number result = a;
    result.setNegative(false);
    return finalize(std::move(result), context, conditions);
}

Number add(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &b, conditions))
        return *nan;
    if (a.isInfinite() || b.isInfinite()) {
        if (a.isInfinite() && b.isInfinite() && a.isNegative() != b.isNegative())
            return invalid(conditions);
        return a.isInfinite() ? a : b;
    }
    const bool isFloor = context.rounding == Rounding::Floor;
    if (a.isZero() && b.isZero()) {
        const bool isNegative = a.isNegative() == b.isNegative() ? a.isNegative() : isFloor;
        return finalize(Number(0, std::min(a.exponent(), b.exponent()), isNegative), context,
                        conditions);
    }
    const Number &high = a.exponent() >= b.exponent() ? a : b;
    const Number &low = a.exponent() >= b.exponent() ? b : a;
    int64_t exponent = low.exponent();
    mpz_class lowPart = low.coefficient();
    bool sticky = false;
    // A number far below the other's last digit only matters for rounding: stand in a tiny one for it.
    const int64_t lowest = high.exponent() + std::min<int64_t>(0, high.digits() - context.precision - 2) - 2;
    if (!high.isZero() && !low.isZero() && low.exponent() + low.digits() - 1 < lowest
        && context.precision < Context::largestPrecision) {
        lowPart = 1;
        exponent = lowest;
        sticky = false;
    }
    mpz_class highPart = high.coefficient() * powerOfTen(high.exponent() - exponent);
    if (high.isNegative())
        mpz_neg(highPart.get_mpz_t(), highPart.get_mpz_t());
    if (low.isNegative())
        mpz_neg(lowPart.get_mpz_t(), lowPart.get_mpz_t());
    mpz_class sum = highPart + lowPart;
    const bool isNegative = sum < 0 || (sum == 0 && isFloor);
    if (sum < 0)
        mpz_neg(sum.get_mpz_t(), sum.get_mpz_t());
    return finalizeSticky(Number(std::move(sum), exponent, isNegative), context, conditions, sticky);
}

Number subtract(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &b, conditions))
        return *nan;
    Number negated = b;
    negated.setNegative(!b.isNegative());
    return add(a, negated, context, conditions);
}

Number multiply(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &b, conditions))
        return *nan;
    const bool isNegative = a.isNegative() != b.isNegative();
    if (a.isInfinite() || b.isInfinite())
        return a.isZero() || b.isZero() ? invalid(conditions) : Number::infinity(isNegative);
    return finalize(
        Number(a.coefficient() * b.coefficient(), a.exponent() + b.exponent(), isNegative), context,
        conditions);
}

Number divide(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &b, conditions))
        return *nan;
    const bool isNegative = a.isNegative() != b.isNegative();
    if (a.isInfinite())
        return b.isInfinite() ? invalid(conditions) : Number::infinity(isNegative);
    if (b.isInfinite()) {
        conditions |= condition::clamped;
        return Number(0, context.tiniestExponent(), isNegative);
    }
    if (b.isZero()) {
        if (a.isZero())
            return invalid(conditions, condition::divisionUndefined);
        conditions |= condition::divisionByZero;
        return Number::infinity(isNegative);
    }
    const int64_t ideal = a.exponent() - b.exponent();
    if (a.isZero())
        return finalize(Number(0, ideal, isNegative), context, conditions);
    // Enough digits for the precision and one more; what is left over only breaks ties.
    const int64_t shift = b.digits() - a.digits() + context.precision + 1;
    mpz_class dividend = a.coefficient();
    mpz_class divisor = b.coefficient();
    if (shift >= 0)
        dividend *= powerOfTen(shift);
    else
        divisor *= powerOfTen(-shift);
    mpz_class quotient, rest;
    mpz_tdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), dividend.get_mpz_t(), divisor.get_mpz_t());
    int64_t exponent = ideal - shift;
    if (rest == 0) {
        // An exact quotient keeps as few digits as its ideal exponent allows.
        while (exponent < ideal && mpz_divisible_ui_p(quotient.get_mpz_t(), 10)) {
            quotient /= 10;
            ++exponent;
        }
    }
    return finalizeSticky(Number(std::move(quotient), exponent, isNegative), context, conditions,
                          rest != 0);
}

namespace
{

/// The truncated quotient of two finite numbers, b not zero; too large a quotient is DivisionImpossible.
std::optional<mpz_class> integerQuotient(const Number &a, const Number &b, mpz_class &rest,
                                         int64_t &restExponent, const Context &context)
{
    restExponent = std::min(a.exponent(), b.exponent());
    if (a.adjustedExponent() - b.adjustedExponent() > context.precision)
        return std::nullopt;
    if (a.isZero() || a.adjustedExponent() < b.adjustedExponent()) {
        rest = a.coefficient();
        restExponent = a.exponent();
        if (a.exponent() > b.exponent()) {
            rest *= powerOfTen(a.exponent() - b.exponent());
            restExponent = b.exponent();
        }
        return mpz_class(0);
    }
    const mpz_class dividend = a.coefficient() * powerOfTen(a.exponent() - restExponent);
    const mpz_class divisor = b.coefficient() * powerOfTen(b.exponent() - restExponent);
    mpz_class quotient;
    mpz_tdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), dividend.get_mpz_t(), divisor.get_mpz_t());
    if (decimalDigits(quotient) > context.precision)
        return std::nullopt;
    return quotient;
}

} // namespace

Number divideInteger(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &b, conditions))
        return *nan;
    const bool isNegative = a.isNegative() != b.isNegative();
    if (a.isInfinite())
        return b.isInfinite() ? invalid(conditions) : Number::infinity(isNegative);
    if (b.isInfinite())
        return Number(0, 0, isNegative);
    if (b.isZero()) {
        if (a.isZero())
            return invalid(conditions, condition::divisionUndefined);
        conditions |= condition::divisionByZero;
        return Number::infinity(isNegative);
    }
    mpz_class rest;
    int64_t restExponent = 0;
    const auto quotient = integerQuotient(a, b, rest, restExponent, context);
    if (!quotient)
        return invalid(conditions, condition::divisionImpossible);
    return finalize(Number(*quotient, 0, isNegative), context, conditions);
}

Number remainder(const Number &a, const Number &b, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &b, conditions))
        return *nan;
    if (a.isInfinite())
        return invalid(conditions);
    if (b.isInfinite())
        return finalize(a, context, conditions);
    if (b.isZero())
        return invalid(conditions,
                       a.isZero() ? condition::divisionUndefined : condition::invalidOperation);
    mpz_class rest;
    int64_t restExponent = 0;
    if (!integerQuotient(a, b, rest, restExponent, context))
        return invalid(conditions, condition::divisionImpossible);
    return finalize(Number(rest, restExponent, a.isNegative()), context, conditions);
}

Number squareRoot(const Number &a, const Context &context, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, nullptr, conditions))
        return *nan;
    // floor(e / 2) is the ideal exponent of the root.
    const int64_t ideal = a.exponent() >= 0 ? a.exponent() / 2 : -((-a.exponent() + 1) / 2);
    if (a.isZero())
        return finalize(Number(0, ideal, a.isNegative()), context, conditions);
    if (a.isNegative())
        return invalid(conditions);
    if (a.isInfinite())
        return a;
    mpz_class radicand = a.coefficient();
    int64_t exponent = a.exponent();
    if (exponent - 2 * ideal != 0) {
        radicand *= 10;
        --exponent;
    }
    // Twice the wanted digits under the root, and an even shift.
    const int64_t shift
        = std::max<int64_t>(0, context.precision + 1 - (decimalDigits(radicand) + 1) / 2 + 1);
    radicand *= powerOfTen(2 * shift);
    mpz_class root, rest;
    mpz_sqrtrem(root.get_mpz_t(), rest.get_mpz_t(), radicand.get_mpz_t());
    int64_t rootExponent = exponent / 2 - shift;
    if (rest == 0) {
        while (rootExponent < ideal && mpz_divisible_ui_p(root.get_mpz_t(), 10)) {
            root /= 10;
            ++rootExponent;
        }
    }
    Context halfEven = context;
    halfEven.rounding = Rounding::HalfEven;
    return finalizeSticky(Number(std::move(root), rootExponent, false), halfEven, conditions,
                          rest != 0);
}

Number rescale(const Number &a, int64_t exponent, Rounding rounding)
{
    if (a.isZero())
        return Number(0, exponent, a.isNegative());
    if (a.exponent() >= exponent)
        return Number(a.coefficient() * powerOfTen(a.exponent() - exponent), exponent,
                      a.isNegative());
    bool isInexact = false;
    return Number(cutDigits(a.coefficient(), exponent - a.exponent(), a.isNegative(), rounding,
                            false, isInexact),
                  exponent, a.isNegative());
}

Number quantize(const Number &a, const Number &pattern, Rounding rounding, const Context &context,
                uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, &pattern, conditions))
        return *nan;
    if (a.isInfinite() || pattern.isInfinite())
        return a.isInfinite() && pattern.isInfinite() ? a : invalid(conditions);
    const int64_t exponent = pattern.exponent();
    if (exponent < context.tiniestExponent() || exponent > context.maxExponent)
        return invalid(conditions);
    if (!a.isZero() && a.adjustedExponent() - exponent + 1 > context.precision)
        return invalid(conditions);
    Number result = rescale(a, exponent, rounding);
    if (result.digits() > context.precision || (!result.isZero() && result.adjustedExponent() > context.maxExponent))
        return invalid(conditions);
    if (exponent > a.exponent()) {
        conditions |= condition::rounded;
        if (compare(result, a) != 0)
            conditions |= condition::inexact;
    }
    return result;
}

Number toIntegral(const Number &a, Rounding rounding, uint32_t &conditions)
{
    if (const auto nan = propagatedNaN(a, nullptr, conditions))
        return *nan;
    if (a.isInfinite() || a.exponent() >= 0)
        return a;
    return rescale(a, 0, rounding);
}

Number normalize(const Number &a, const Context &context, uint32_t &conditions)
{
    Number result = plus(a, context, conditions);
    if (!result.isFinite())
        return result;
    if (result.isZero())
        return Number(0, 0, a.isNegative());
    mpz_class coefficient = result.coefficient();
    int64_t exponent = result.exponent();
    while (exponent < context.maxExponent && mpz_divisible_ui_p(coefficient.get_mpz_t(), 10)) {
        coefficient /= 10;
        ++exponent;
    }
    return Number(std::move(coefficient), exponent, result.isNegative());
}

int compare(const Number &a, const Number &b)
{
    if (a.signum() != b.signum())
        return a.signum() < b.signum() ? -1 : 1;
    if (a.isZero())
        return 0;
    const int sign = a.signum();
    if (a.isInfinite() || b.isInfinite())
        return a.isInfinite() == b.isInfinite() ? 0 : a.isInfinite() ? sign : -sign;
    const int64_t adjustedA = a.adjustedExponent();
    const int64_t adjustedB = b.adjustedExponent();
    if (adjustedA != adjustedB)
        return adjustedA < adjustedB ? -sign : sign;
    const int64_t exponent = std::min(a.exponent(), b.exponent());
    const int order = cmp(mpz_class(a.coefficient() * powerOfTen(a.exponent() - exponent)),
                          mpz_class(b.coefficient() * powerOfTen(b.exponent() - exponent)));
    return order == 0 ? 0 : (order < 0 ? -sign : sign);
}

} // namespace stdlib::decimal
