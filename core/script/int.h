// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <gmp.h>
#include <optional>
#include <string>

namespace script {

class Interpreter;

/// An int that does not fit a small int, or an instance of a subclass of int (then of any size).
class BigInt : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::BigInt; }
    mpz_srcptr number() const noexcept { return m_number; }

private:
    friend struct BigIntAccess;
    explicit BigInt(Type &type) noexcept : Object(type, Layout::BigInt) {}
    mpz_t m_number; ///< its limbs lie behind this struct
};

/// Past this many bits an int is a MemoryError: GMP would abort the process, and could not be stopped before.
inline constexpr size_t maxIntBits = size_t(1) << 25;

Value bigInteger(int64_t number); ///< outside the range of small ints
inline Value integer(int64_t number)
{
    if (number >= Value::minSmallInt && number <= Value::maxSmallInt) [[likely]]
        return Value::smallInt(number);
    return bigInteger(number);
}
Value integer(mpz_srcptr number); ///< copies; a small int if it fits
Value unsignedInteger(uint64_t number);

/// An int of any kind: small, big, bool, or of a subclass.
inline bool isInteger(const Value &value) noexcept
{
    return value.isSmallInt() || value.isBoolean() || value.as<BigInt>();
}
/// The int as 64 bits; nothing if it is too large. Requires isInteger().
std::optional<int64_t> asInt64(const Value &integer) noexcept;
/// The int without its subclass: a small int or an exact BigInt. Requires isInteger().
Value plainInteger(const Value &integer);
int64_t hashInteger(const Value &integer) noexcept; ///< requires isInteger()
double toDouble(const Value &integer); ///< OverflowError: int too large to convert to float
/// magnitude * 2^exponent, rounded half to even; inf if it is too large. `inexact`: a bit was lost below.
double roundToDouble(mpz_srcptr magnitude, long exponent, bool inexact) noexcept;
std::string toDecimal(const Value &integer); ///< ValueError past 4300 digits, as CPython

/// An int as an mpz for the time of an expression, whatever its kind. Requires isInteger().
class IntegerView
{
public:
    explicit IntegerView(const Value &integer) noexcept;
    IntegerView(const IntegerView &) = delete;
    operator mpz_srcptr() const noexcept { return m_number; }
    int sign() const noexcept { return mpz_sgn(m_number); }

private:
    mp_limb_t m_limb;
    __mpz_struct m_local;
    mpz_srcptr m_number;
};

/// An mpz that is freed at the end of its scope.
struct Mpz {
    Mpz() noexcept { mpz_init(number); }
    explicit Mpz(mpz_srcptr other) { mpz_init_set(number, other); }
    Mpz(const Mpz &) = delete;
    Mpz &operator=(const Mpz &) = delete;
    ~Mpz() { mpz_clear(number); }
    operator mpz_ptr() noexcept { return number; }
    operator mpz_srcptr() const noexcept { return number; }
    mpz_t number;
};

// Arithmetic on ints of any kind; the inline part is for two small ints.
Value addIntegersSlowly(const Value &left, const Value &right);
Value subtractIntegersSlowly(const Value &left, const Value &right);
Value multiplyIntegersSlowly(const Value &left, const Value &right);
Value floorDivideIntegers(const Value &left, const Value &right);
Value moduloIntegers(const Value &left, const Value &right);
Value powerIntegers(const Value &base, const Value &exponent); ///< a float if the exponent is negative
Value trueDivideIntegers(const Value &left, const Value &right);
Value shiftLeft(const Value &integer, const Value &count);
Value shiftRight(const Value &integer, const Value &count);
Value negateInteger(const Value &integer);
/// pow(base, exponent, modulus)
Value powerModulo(const Value &base, const Value &exponent, const Value &modulus);
bool isNegativeInteger(const Value &integer) noexcept;
/// round(integer, digits) for negative digits: half to even.
Value roundInteger(const Value &integer, const Value &digits);
int compareIntegers(const Value &left, const Value &right) noexcept; ///< <0, 0, >0

inline Value addIntegers(const Value &left, const Value &right)
{
    if (left.isSmallInt() && right.isSmallInt()) [[likely]]
        return integer(left.smallInt() + right.smallInt()); // 63 bits each: no overflow
    return addIntegersSlowly(left, right);
}
inline Value subtractIntegers(const Value &left, const Value &right)
{
    if (left.isSmallInt() && right.isSmallInt()) [[likely]]
        return integer(left.smallInt() - right.smallInt());
    return subtractIntegersSlowly(left, right);
}
inline Value multiplyIntegers(const Value &left, const Value &right)
{
    int64_t product;
    if (left.isSmallInt() && right.isSmallInt()
        && !__builtin_mul_overflow(left.smallInt(), right.smallInt(), &product)) [[likely]]
        return integer(product);
    return multiplyIntegersSlowly(left, right);
}
/// Python's // and % of two int64 (towards minus infinity); the divisor is neither 0 nor -1.
constexpr int64_t floorDivide(int64_t left, int64_t right) noexcept
{
    const int64_t quotient = left / right;
    return quotient - ((left % right != 0) && ((left < 0) != (right < 0)));
}
constexpr int64_t floorModulo(int64_t left, int64_t right) noexcept
{
    const int64_t rest = left % right;
    return rest != 0 && ((rest < 0) != (right < 0)) ? rest + right : rest;
}

/// int(text, base) with CPython's ValueError; base 0 or 2 to 36.
Value parseInteger(std::string_view text, int base);

/// Digits in a base of 2 to 36 without a prefix, "-" in front of a negative one.
std::string toDigits(const Value &integer, int base);
Value makeIntegerOfType(Type &type, const Value &integer);

void initializeIntTypes(); ///< int and bool

} // namespace script
