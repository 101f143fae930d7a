// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmpxx.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace stdlib::decimal
{

enum class Rounding : uint8_t {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    ZeroFiveUp,
};

/// Conditions that an operation can meet, as bits. The first nine are the signals of the module; the
/// others are the kinds of InvalidOperation.
namespace condition
{
inline constexpr uint32_t invalidOperation = 1 << 0;
inline constexpr uint32_t floatOperation = 1 << 1;
inline constexpr uint32_t divisionByZero = 1 << 2;
inline constexpr uint32_t overflow = 1 << 3;
inline constexpr uint32_t underflow = 1 << 4;
inline constexpr uint32_t subnormal = 1 << 5;
inline constexpr uint32_t inexact = 1 << 6;
inline constexpr uint32_t rounded = 1 << 7;
inline constexpr uint32_t clamped = 1 << 8;
inline constexpr uint32_t signals = (1 << 9) - 1;
inline constexpr uint32_t conversionSyntax = 1 << 9;
inline constexpr uint32_t divisionImpossible = 1 << 10;
inline constexpr uint32_t divisionUndefined = 1 << 11;
inline constexpr uint32_t invalidContext = 1 << 12;
inline constexpr uint32_t anyInvalid = invalidOperation | conversionSyntax | divisionImpossible
    | divisionUndefined | invalidContext;
} // namespace condition

/// The parameters of decimal arithmetic, and the conditions met so far.
struct Context {
    static constexpr int64_t largestPrecision = 999'999'999'999'999'999;
    static constexpr int64_t largestExponent = 999'999'999'999'999'999;

    int64_t precision = 28; ///< significant digits, 1 or more
    int64_t minExponent = -999'999; ///< Emin
    int64_t maxExponent = 999'999; ///< Emax
    Rounding rounding = Rounding::HalfEven;
    bool capitals = true; ///< 1E+3 rather than 1e+3
    bool clamp = false;
    uint32_t flags = 0;
    uint32_t traps = condition::invalidOperation | condition::divisionByZero | condition::overflow;

    int64_t tiniestExponent() const { return minExponent - (precision - 1); }
    /// Wide enough that nothing is ever rounded.
    static Context exact();
};

/// A decimal floating point number: sign, coefficient and exponent, or an infinity or a NaN
/// (of the General Decimal Arithmetic specification). A value; operations are free functions.
class Number
{
public:
    enum class Kind : uint8_t { Finite, Infinite, QuietNaN, SignallingNaN };

    Number() = default;
    Number(mpz_class coefficient, int64_t exponent, bool isNegative)
        : m_coefficient(std::move(coefficient)), m_exponent(exponent), m_isNegative(isNegative)
    {
    }
    static Number fromInteger(const mpz_class &integer);
    /// Exactly the binary value.
    static Number fromDouble(double value);
    static Number infinity(bool isNegative);
    static Number nan();

    /// Reads "1.5", "-2E+3", "Infinity", "NaN123", with underscores and white space around.
    /// False if the text is not a number.
    static bool parse(std::string_view text, Number &number);

    Kind kind() const { return m_kind; }
    bool isFinite() const { return m_kind == Kind::Finite; }
    bool isInfinite() const { return m_kind == Kind::Infinite; }
    bool isNaN() const { return m_kind >= Kind::QuietNaN; }
    bool isSignalling() const { return m_kind == Kind::SignallingNaN; }
    bool isZero() const { return isFinite() && m_coefficient == 0; }
    bool isNegative() const { return m_isNegative; }
    /// Of a NaN: its payload.
    const mpz_class &coefficient() const { return m_coefficient; }
    int64_t exponent() const { return m_exponent; }
    int64_t digits() const; ///< of the coefficient; 1 for zero
    int64_t adjustedExponent() const { return m_exponent + digits() - 1; }
    /// The sign of the number: -1, 0 or 1.
    int signum() const { return isZero() ? 0 : m_isNegative ? -1 : 1; }

    void setNegative(bool isNegative) { m_isNegative = isNegative; }
    void setQuiet() { m_kind = Kind::QuietNaN; }

    /// CPython's str(): scientific where the exponent asks for it.
    std::string toString(bool capitals = true, bool engineering = false) const;
    /// Rounded to the nearest double; infinities and NaN included.
    double toDouble() const;
    /// The integer part, towards zero. Requires isFinite().
    mpz_class toInteger() const;

private:
    mpz_class m_coefficient;
    int64_t m_exponent = 0;
    Kind m_kind = Kind::Finite;
    bool m_isNegative = false;
};

/// 10 to the power n, n >= 0.
mpz_class powerOfTen(int64_t n);
/// Number of decimal digits of |integer|; 1 for zero.
int64_t decimalDigits(const mpz_class &integer);

} // namespace stdlib::decimal
