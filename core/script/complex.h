// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <complex>
#include <optional>
#include <string>
#include <string_view>

namespace script
{

class Interpreter;

/// Two doubles. Its operators * and / of the C++ library are not Python's: use those below.
using ComplexNumber = std::complex<double>;

/// A complex.
class Complex : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept
    {
        return object.layout() == Layout::Complex;
    }
    const ComplexNumber &number() const noexcept { return m_number; }

private:
    friend Value makeComplexOfType(Type &type, const ComplexNumber &number);
    Complex(Type &type, const ComplexNumber &number) noexcept
        : Object(type, Layout::Complex), m_number(number)
    {
    }
    ComplexNumber m_number;
};

Value makeComplex(const ComplexNumber &number);
Value makeComplexOfType(Type &type, const ComplexNumber &number);

/// The number of a complex, a float, an int or a bool; nothing of anything else. Throws
/// OverflowError for an int that is too large.
std::optional<ComplexNumber> asComplex(const Value &value);
/// What __complex__ of the value returns; nothing if it has none.
std::optional<ComplexNumber> convertedToComplex(Interpreter &interpreter, const Value &value);
/// What cmath takes: also what __complex__, __float__ and __index__ return; TypeError "must be real
/// number, not str".
ComplexNumber requireComplex(Interpreter &interpreter, const Value &value);

ComplexNumber productOf(const ComplexNumber &left, const ComplexNumber &right) noexcept;
/// Nothing if the divisor is 0.
std::optional<ComplexNumber> quotientOf(const ComplexNumber &left,
                                        const ComplexNumber &right) noexcept;
/// OverflowError, and ZeroDivisionError for 0 to a negative or complex power.
ComplexNumber powerOf(const ComplexNumber &base, const ComplexNumber &exponent);

std::string reprOfComplex(const ComplexNumber &number);
/// complex(text) with CPython's ValueErrors.
ComplexNumber parseComplex(std::string_view text);

void initializeComplexType();

} // namespace script
