// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <cmath>

namespace script {

namespace {

bool areSmall(const Value &left, const Value &right)
{
    return left.isSmallInt() && right.isSmallInt();
}

template <typename Operation>
Value compute(Operation operation, const Value &left, const Value &right)
{
    Mpz result;
    operation(result.number, IntegerView(left), IntegerView(right));
    return integer(result);
}

size_t bitsOf(const Value &integer)
{
    const IntegerView view(integer);
    return view.sign() == 0 ? 0 : mpz_sizeinbase(view, 2);
}

} // namespace

Value addIntegersSlowly(const Value &left, const Value &right)
{
    return compute(mpz_add, left, right);
}

Value subtractIntegersSlowly(const Value &left, const Value &right)
{
    return compute(mpz_sub, left, right);
}

Value multiplyIntegersSlowly(const Value &left, const Value &right)
{
    if (bitsOf(left) + bitsOf(right) > maxIntBits)
        raiseMemoryError();
    return compute(mpz_mul, left, right);
}

Value floorDivideIntegers(const Value &left, const Value &right)
{
    if (areSmall(left, right) && right.smallInt() != 0)
        return integer(floorDivide(left.smallInt(), right.smallInt()));
    if (IntegerView(right).sign() == 0)
        raiseZeroDivisionError("integer division or modulo by zero");
    return compute(mpz_fdiv_q, left, right);
}

Value moduloIntegers(const Value &left, const Value &right)
{
    if (areSmall(left, right) && right.smallInt() != 0)
        return integer(floorModulo(left.smallInt(), right.smallInt()));
    if (IntegerView(right).sign() == 0)
        raiseZeroDivisionError("integer modulo by zero");
    return compute(mpz_fdiv_r, left, right);
}

Value negateInteger(const Value &value)
{
    if (value.isSmallInt())
        return integer(-value.smallInt());
    Mpz result;
    mpz_neg(result, IntegerView(value));
    return integer(result);
}

Value trueDivideIntegers(const Value &left, const Value &right)
{
    constexpr int64_t exact = int64_t(1) << 53;
    const auto isExact = [](const Value &value) {
        return value.isSmallInt() && value.smallInt() <= exact && value.smallInt() >= -exact;
    };
    if (isExact(left) && isExact(right) && right.smallInt() != 0)
        return floating(double(left.smallInt()) / double(right.smallInt()));
    const IntegerView dividend(left);
    const IntegerView divisor(right);
    if (divisor.sign() == 0)
        raiseZeroDivisionError("division by zero");
    if (dividend.sign() == 0)
        return floating(divisor.sign() < 0 ? -0.0 : 0.0);
    // A quotient of 66 bits or more, and whether something is left, decide the rounding.
    const long shift = 66 + long(bitsOf(right)) - long(bitsOf(left));
    Mpz top;
    Mpz bottom;
    mpz_abs(top, dividend);
    mpz_abs(bottom, divisor);
    if (shift > 0)
        mpz_mul_2exp(top, top, mp_bitcnt_t(shift));
    else
        mpz_mul_2exp(bottom, bottom, mp_bitcnt_t(-shift));
    Mpz quotient;
    Mpz rest;
    mpz_tdiv_qr(quotient, rest, top, bottom);
    const double result = roundToDouble(quotient, -shift, mpz_sgn(rest.number) != 0);
    if (std::isinf(result))
        raiseOverflowError("integer division result too large for a float");
    return floating(dividend.sign() == divisor.sign() ? result : -result);
}

Value powerIntegers(const Value &base, const Value &exponent)
{
    if (isNegativeInteger(exponent))
        return powerDoubles(toDouble(base), toDouble(exponent));
    const std::optional<int64_t> small = asInt64(base);
    if (small && *small >= -1 && *small <= 1) {
        const bool isOdd = mpz_odd_p(static_cast<mpz_srcptr>(IntegerView(exponent)));
        if (IntegerView(exponent).sign() == 0 || *small == 1)
            return Value::smallInt(1);
        return Value::smallInt(*small == 0 ? 0 : isOdd ? -1 : 1);
    }
    const std::optional<int64_t> count = asInt64(exponent);
    const size_t bits = bitsOf(base);
    size_t estimate;
    if (!count || __builtin_mul_overflow(bits - 1, size_t(*count), &estimate)
        || estimate > maxIntBits)
        raiseMemoryError();
    Mpz result;
    mpz_pow_ui(result, IntegerView(base), uint64_t(*count));
    return integer(result);
}

Value powerModulo(const Value &base, const Value &exponent, const Value &modulus)
{
    const IntegerView divisor(modulus);
    if (divisor.sign() == 0)
        raiseValueError("pow() 3rd argument cannot be 0");
    Mpz result;
    Mpz magnitude;
    mpz_abs(magnitude, divisor);
    Mpz start(IntegerView(base).operator mpz_srcptr());
    mpz_mod(start, start, magnitude);
    Mpz times(IntegerView(exponent).operator mpz_srcptr());
    if (mpz_sgn(times.number) < 0) {
        if (!mpz_invert(start, start, magnitude))
            raiseValueError("base is not invertible for the given modulus");
        mpz_neg(times, times);
    }
    constexpr size_t quick = 1 << 22; // bits of the exponent times bits of the modulus
    const size_t bits = mpz_sizeinbase(times, 2);
    if (bits * mpz_sizeinbase(magnitude, 2) <= quick) {
        mpz_powm(result, start, times, magnitude);
    } else {
        mpz_set_ui(result, 1);
        for (size_t bit = bits; bit-- > 0;) {
            attendIfAsked(Interpreter::current());
            mpz_mul(result, result, result);
            if (mpz_tstbit(times, bit))
                mpz_mul(result, result, start);
            mpz_mod(result, result, magnitude);
        }
    }
    mpz_fdiv_r(result, result, divisor);
    return integer(result);
}

Value shiftLeft(const Value &value, const Value &count)
{
    if (isNegativeInteger(count))
        raiseValueError("negative shift count");
    const IntegerView view(value);
    if (view.sign() == 0)
        return Value::smallInt(0);
    const std::optional<int64_t> places = asInt64(count);
    if (!places)
        raiseOverflowError("too many digits in integer");
    if (size_t(*places) > maxIntBits || bitsOf(value) + size_t(*places) > maxIntBits)
        raiseMemoryError();
    Mpz result;
    mpz_mul_2exp(result, view, mp_bitcnt_t(*places));
    return integer(result);
}

Value shiftRight(const Value &value, const Value &count)
{
    if (isNegativeInteger(count))
        raiseValueError("negative shift count");
    const std::optional<int64_t> places = asInt64(count);
    if (!places || *places > int64_t(maxIntBits) * 2)
        return Value::smallInt(isNegativeInteger(value) ? -1 : 0);
    if (value.isSmallInt())
        return Value::smallInt(value.smallInt() >> std::min<int64_t>(*places, 63));
    Mpz result;
    mpz_fdiv_q_2exp(result, IntegerView(value), mp_bitcnt_t(*places));
    return integer(result);
}

Value roundInteger(const Value &value, const Value &digits)
{
    if (!isNegativeInteger(digits))
        return plainInteger(value);
    const std::optional<int64_t> places = asInt64(digits);
    if (!places || size_t(-*places) > bitsOf(value))
        return Value::smallInt(0); // 10**places is more than twice the number
    Mpz unit;
    mpz_ui_pow_ui(unit, 10, uint64_t(-*places));
    Mpz quotient;
    Mpz rest;
    const IntegerView view(value);
    mpz_fdiv_qr(quotient, rest, view, unit);
    mpz_mul_2exp(rest, rest, 1);
    const int half = mpz_cmp(rest, unit);
    if (half > 0 || (half == 0 && mpz_odd_p(quotient.number)))
        mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, unit);
    return integer(quotient);
}

} // namespace script
