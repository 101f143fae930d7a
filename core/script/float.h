// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace script {

class Interpreter;

/// A float.
class Float : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Float; }
    double number() const noexcept { return m_number; }

private:
    friend Value floating(double number);
    friend struct FloatAccess;
    Float(Type &type, double number) noexcept : Object(type, Layout::Float), m_number(number) {}
    double m_number;
};

Value floating(double number);

/// The number of a float, an int or a bool; nothing of anything else. Throws OverflowError for an
/// int that is too large.
std::optional<double> asDouble(const Value &value);
/// float(x)'s way to a double: also through __float__ and __index__; TypeError "must be real number, not str".
double requireDouble(Interpreter &interpreter, const Value &value);

std::string reprOfDouble(double number);
/// Python's // and %; the divisor is not 0.
double floorDivideDoubles(double left, double right) noexcept;
double moduloDoubles(double left, double right) noexcept;
/// A complex where a negative base has a fractional exponent.
Value powerDoubles(double base, double exponent);
/// The exact integer part as an int; OverflowError/ValueError for inf and nan.
Value truncateDouble(double number);
/// An int compared with a double, exactly: <0, 0, >0; 2 for nan.
int compareIntegerWithDouble(const Value &integer, double number) noexcept;
Value makeFloatOfType(Type &type, double number);
/// round(number, digits), correctly rounded.
Value roundDouble(double number, int64_t digits);
/// float(text) with CPython's ValueError.
double parseDouble(std::string_view text);

void initializeFloatType();

} // namespace script
