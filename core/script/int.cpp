// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/int.h"

#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/type.h"
#include "core/script/types.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace script {

/// What makes big ints: their limbs lie in the object's own memory, as they never change.
struct BigIntAccess {
    static Value make(Type &type, mpz_srcptr number)
    {
        const size_t limbs = mpz_size(number);
        if (limbs * GMP_NUMB_BITS > maxIntBits + GMP_NUMB_BITS)
            raiseMemoryError();
        void *memory = allocateObject(type, limbs * sizeof(mp_limb_t));
        auto *big = new (memory) BigInt(type);
        auto *copy = reinterpret_cast<mp_limb_t *>(
            static_cast<char *>(memory) + type.instanceSize
            + (type.attributesOffset ? sizeof(void *) : 0));
        if (limbs > 0)
            std::memcpy(copy, mpz_limbs_read(number), limbs * sizeof(mp_limb_t));
        mpz_roinit_n(big->m_number, copy, mpz_sgn(number) < 0 ? -mp_size_t(limbs) : mp_size_t(limbs));
        return Value::adopt(big);
    }
};

namespace {

std::optional<int64_t> fit(mpz_srcptr number) noexcept
{
    if (mpz_size(number) > 1)
        return {};
    const uint64_t magnitude = mpz_size(number) ? mpz_getlimbn(number, 0) : 0;
    if (mpz_sgn(number) < 0)
        return magnitude <= uint64_t(INT64_MAX) + 1 ? std::optional(int64_t(0 - magnitude))
                                                    : std::nullopt;
    return magnitude <= uint64_t(INT64_MAX) ? std::optional(int64_t(magnitude)) : std::nullopt;
}

} // namespace

IntegerView::IntegerView(const Value &integer) noexcept
{
    if (const auto *big = integer.as<BigInt>()) {
        m_number = big->number();
        return;
    }
    const int64_t number = integer.isSmallInt() ? integer.smallInt() : integer.isTrue();
    m_limb = number < 0 ? 0 - mp_limb_t(number) : mp_limb_t(number);
    m_number = mpz_roinit_n(&m_local, &m_limb, number < 0 ? -1 : number > 0);
}

Value bigInteger(int64_t number)
{
    const mp_limb_t limb = number < 0 ? 0 - mp_limb_t(number) : mp_limb_t(number);
    mpz_t view;
    return BigIntAccess::make(types::integer(), mpz_roinit_n(view, &limb, number < 0 ? -1 : 1));
}

Value integer(mpz_srcptr number)
{
    const std::optional<int64_t> fitting = fit(number);
    return fitting ? integer(*fitting) : BigIntAccess::make(types::integer(), number);
}

Value unsignedInteger(uint64_t number)
{
    if (number <= uint64_t(Value::maxSmallInt))
        return Value::smallInt(int64_t(number));
    const mp_limb_t limb = number;
    mpz_t view;
    return BigIntAccess::make(types::integer(), mpz_roinit_n(view, &limb, 1));
}

Value makeIntegerOfType(Type &type, const Value &integer)
{
    if (&type == &types::integer())
        return plainInteger(integer);
    return BigIntAccess::make(type, IntegerView(integer));
}

std::optional<int64_t> asInt64(const Value &integer) noexcept
{
    if (integer.isSmallInt())
        return integer.smallInt();
    const auto *big = integer.as<BigInt>();
    return big ? fit(big->number()) : std::optional(int64_t(integer.isTrue()));
}

Value plainInteger(const Value &value)
{
    if (value.isSmallInt() || (value.isObject() && &value.object()->type() == &types::integer()))
        return value;
    return integer(IntegerView(value));
}

int64_t hashInteger(const Value &integer) noexcept
{
    if (const std::optional<int64_t> number = asInt64(integer))
        return hashInt64(*number);
    const IntegerView view(integer);
    mpz_t magnitude;
    const auto size = mp_size_t(mpz_size(view));
    mpz_srcptr positive = mpz_roinit_n(magnitude, mpz_limbs_read(view), size);
    const auto rest = int64_t(mpz_fdiv_ui(positive, uint64_t(hashModulus)));
    const int64_t hash = view.sign() < 0 ? -rest : rest;
    return hash == -1 ? -2 : hash;
}

double roundToDouble(mpz_srcptr magnitude, long exponent, bool inexact) noexcept
{
    const auto bits = long(mpz_sizeinbase(magnitude, 2));
    if (mpz_sgn(magnitude) == 0)
        return 0;
    if (bits + exponent > 1024)
        return std::numeric_limits<double>::infinity();
    // Below the normal numbers fewer bits are left.
    const long precision = std::min(53L, bits + exponent + 1074);
    if (precision < 0)
        return 0;
    const long drop = bits - precision;
    if (drop <= 0)
        return std::ldexp(mpz_get_d(magnitude), int(exponent));
    Mpz kept;
    mpz_tdiv_q_2exp(kept, magnitude, mp_bitcnt_t(drop));
    const bool half = mpz_tstbit(magnitude, mp_bitcnt_t(drop - 1));
    const bool below = inexact || mpz_scan1(magnitude, 0) < mp_bitcnt_t(drop - 1);
    if (half && (below || mpz_odd_p(kept.number)))
        mpz_add_ui(kept, kept, 1);
    return std::ldexp(mpz_get_d(kept), int(exponent + drop));
}

double toDouble(const Value &integer)
{
    if (integer.isSmallInt())
        return double(integer.smallInt());
    const IntegerView view(integer);
    Mpz magnitude;
    mpz_abs(magnitude, view);
    const double result = roundToDouble(magnitude, 0, false);
    if (std::isinf(result))
        raiseOverflowError("int too large to convert to float");
    return view.sign() < 0 ? -result : result;
}

bool isNegativeInteger(const Value &integer) noexcept
{
    return integer.isSmallInt() ? integer.smallInt() < 0 : IntegerView(integer).sign() < 0;
}

int compareIntegers(const Value &left, const Value &right) noexcept
{
    if (left.isSmallInt() && right.isSmallInt())
        return left.smallInt() < right.smallInt() ? -1 : left.smallInt() > right.smallInt();
    return mpz_cmp(IntegerView(left), IntegerView(right));
}

} // namespace script
