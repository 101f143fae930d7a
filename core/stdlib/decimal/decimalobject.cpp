// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/decimal/decimalobject.h"

#include "core/script/comparison.h"
#include "core/script/complex.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/decimal/arithmetic.h"
#include "core/stdlib/decimal/format.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::decimal
{

using script::Arguments;
using script::BinaryOperator;
using script::Comparison;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *decimalTypePointer = nullptr;

mpz_class toMpz(const Value &integer)
{
    return mpz_class(static_cast<mpz_srcptr>(script::IntegerView(integer)));
}

// Making one

Number numberFromTuple(Interpreter &interpreter, const script::Tuple &tuple)
{
    const auto refuse = [] {
        script::raiseValueError("argument must be a sequence of length 3");
    };
    if (tuple.size() != 3)
        refuse();
    const auto *digits = tuple[1].as<script::Tuple>();
    if (!digits || !script::isInteger(tuple[0]))
        script::raiseValueError("coefficient must be a tuple of digits");
    const bool isNegative = script::isTruthy(interpreter, tuple[0]);
    if (const auto *letter = tuple[2].as<script::Str>()) {
        if (letter->text() == "F")
            return Number::infinity(isNegative);
        return Number::nan();
    }
    std::string text;
    for (const Value &digit : *digits) {
        if (!digit.isSmallInt() || digit.smallInt() < 0 || digit.smallInt() > 9)
            script::raiseValueError("coefficient must be a tuple of digits");
        text += static_cast<char>('0' + digit.smallInt());
    }
    const auto exponent = script::asInt64(script::toIndexInteger(interpreter, tuple[2]));
    return Number(mpz_class(text.empty() ? "0" : text, 10), exponent.value_or(0), isNegative);
}

Number numberFrom(Interpreter &interpreter, const Value &value)
{
    if (!value.isSet())
        return Number();
    if (const auto *text = value.as<script::Str>()) {
        Number number;
        if (!Number::parse(text->text(), number)) {
            signalConditions(currentContext(interpreter).context, condition::conversionSyntax);
            return Number::nan();
        }
        return number;
    }
    if (const auto *real = value.as<script::Float>())
        return Number::fromDouble(real->number());
    if (const auto *tuple = value.as<script::Tuple>())
        return numberFromTuple(interpreter, *tuple);
    return operand(value);
}

Value create(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("Decimal(value='0', context=None)");
    const auto [value, context] = signature.bind<2>(interpreter, arguments);
    Number number = numberFrom(interpreter, value);
    return Value::adopt(new (script::allocateObject(type)) DecimalObject(type, std::move(number)));
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value fromFloat(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("from_float(cls, f, /)");
    const auto [cls, value] = signature.bind<2>(interpreter, arguments);
    return makeDecimal(numberFrom(interpreter, value));
}

// Operators

Value binaryOperator(Interpreter &interpreter, const Value &left, const Value &right,
                     BinaryOperator op)
{
    const auto a = numberOf(left);
    const auto b = numberOf(right);
    if (!a || !b)
        return Value::notImplemented();
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        switch (op) {
        case BinaryOperator::Add:
            return add(*a, *b, context, conditions);
        case BinaryOperator::Subtract:
            return subtract(*a, *b, context, conditions);
        case BinaryOperator::Multiply:
            return multiply(*a, *b, context, conditions);
        case BinaryOperator::TrueDivide:
            return divide(*a, *b, context, conditions);
        case BinaryOperator::FloorDivide:
            return divideInteger(*a, *b, context, conditions);
        case BinaryOperator::Modulo:
            return remainder(*a, *b, context, conditions);
        default:
            return power(*a, *b, context, conditions);
        }
    });
}

Value binary(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Add:
    case BinaryOperator::Subtract:
    case BinaryOperator::Multiply:
    case BinaryOperator::TrueDivide:
    case BinaryOperator::FloorDivide:
    case BinaryOperator::Modulo:
    case BinaryOperator::Power:
        return binaryOperator(interpreter, left, right, op);
    default:
        return Value::notImplemented();
    }
}

Value unary(Interpreter &interpreter, const Value &self, script::UnaryOperator op)
{
    const Number &number = numberOfSelf(self);
    if (op == script::UnaryOperator::Invert)
        script::raiseTypeError("bad operand type for unary ~: 'decimal.Decimal'");
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return op == script::UnaryOperator::Negative ? minus(number, context, conditions)
                                                     : plus(number, context, conditions);
    });
}

/// Of a float; of a complex without imaginary part, as far as that can be compared.
std::optional<double> realNumberOf(const Value &value, Comparison op)
{
    if (const auto *real = value.as<script::Float>())
        return real->number();
    const auto *complex = value.as<script::Complex>();
    const bool isOrder = op != Comparison::Equal && op != Comparison::NotEqual;
    if (complex && !isOrder && complex->number().imag() == 0)
        return complex->number().real();
    return {};
}

Value compareValues(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    std::optional<Number> right = numberOf(other);
    if (!right) {
        const std::optional<double> real = realNumberOf(other, op);
        if (!real)
            return Value::notImplemented();
        right = Number::fromDouble(*real);
    }
    const Number &left = numberOfSelf(self);
    if (left.isNaN() || right->isNaN()) {
        const bool isOrder = op != Comparison::Equal && op != Comparison::NotEqual;
        if (isOrder || left.isSignalling() || right->isSignalling())
            signalConditions(currentContext(interpreter).context, condition::invalidOperation);
        return Value::boolean(op == Comparison::NotEqual);
    }
    return Value::boolean(holds(compare(left, *right), op, 0));
}

/// Equal numbers of all kinds have equal hashes: the value modulo 2^61 - 1.
int64_t hash(Interpreter &, const Value &self)
{
    const Number &number = numberOfSelf(self);
    if (number.isSignalling())
        script::raiseTypeError("Cannot hash a signaling NaN value");
    if (number.isNaN())
        return static_cast<int64_t>(self.bits() >> 4);
    if (number.isInfinite())
        return number.isNegative() ? -314159 : 314159;
    const mpz_class modulus = (mpz_class(1) << 61) - 1;
    const mpz_class ten = 10;
    mpz_class factor;
    const mpz_class exponent(static_cast<long>(number.exponent()));
    // A negative exponent takes the inverse of ten.
    mpz_powm(factor.get_mpz_t(), ten.get_mpz_t(), exponent.get_mpz_t(), modulus.get_mpz_t());
    const mpz_class rest = number.coefficient() * factor % modulus;
    const int64_t value = rest.get_si();
    const int64_t result = number.isNegative() ? -value : value;
    return result == -1 ? -2 : result;
}

bool truth(Interpreter &, const Value &self)
{
    return !numberOfSelf(self).isZero();
}

Value str(Interpreter &interpreter, const Value &self)
{
    return toStr(numberOfSelf(self).toString(currentContext(interpreter).context.capitals));
}

Value repr(Interpreter &, const Value &self)
{
    return toStr("Decimal('" + numberOfSelf(self).toString() + "')");
}

Value formatSlot(Interpreter &interpreter, const Value &self, const script::Str &spec)
{
    if (spec.isEmpty())
        return str(interpreter, self);
    const auto text
        = format(numberOfSelf(self), spec.text(), currentContext(interpreter).context);
    if (!text)
        script::raiseValueError("invalid format string");
    return toStr(*text);
}

} // namespace

script::Type &decimalType()
{
    return *decimalTypePointer;
}

const DecimalObject *asDecimal(const Value &value)
{
    return script::typeOf(value).isSubtypeOf(*decimalTypePointer)
        ? static_cast<DecimalObject *>(value.object())
        : nullptr;
}

Value makeDecimal(Number number)
{
    return Value::adopt(new (script::allocateObject(*decimalTypePointer))
                            DecimalObject(*decimalTypePointer, std::move(number)));
}

std::optional<Number> numberOf(const Value &value)
{
    if (const DecimalObject *decimal = asDecimal(value))
        return decimal->number;
    if (script::isInteger(value))
        return Number::fromInteger(toMpz(value));
    return std::nullopt;
}

const Number &numberOfSelf(const Value &self)
{
    return selfAs<DecimalObject>(self, *decimalTypePointer, "decimal").number;
}

Number operand(const Value &value)
{
    if (auto number = numberOf(value))
        return std::move(*number);
    script::raiseTypeError("conversion from " + script::typeName(value)
                           + " to Decimal is not supported");
}

void initializeDecimalType()
{
    script::Type &type
        = script::makeBuiltInType("Decimal", script::types::object(), script::Layout::Other,
                                  sizeof(DecimalObject), "decimal");
    decimalTypePointer = &type;
    type.slots.create = create;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<DecimalObject>;
    type.slots.repr = repr;
    type.slots.str = str;
    type.slots.format = formatSlot;
    type.slots.hash = hash;
    type.slots.truth = truth;
    type.slots.compare = compareValues;
    type.slots.binary = binary;
    type.slots.unary = unary;
    addDecimalMethods(type);
    script::addClassMethods(type, {{"from_float", fromFloat}});
    script::finishType(type);
}

} // namespace stdlib::decimal
