// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/complex.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/format.h"
#include "core/script/hash.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <cmath>

namespace script
{

namespace
{

const ComplexNumber &numberOf(const Arguments &arguments)
{
    return selfOf<Complex>(arguments).number();
}

/// One argument of complex(): a complex, or the double of another number.
struct Part {
    ComplexNumber number;
    bool isComplex;
};

Part partOf(Interpreter &interpreter, const Value &value, const char *refusal)
{
    if (const auto *complex = value.as<Complex>())
        return {complex->number(), true};
    if (!asDouble(value) && !typeOf(value).slots.index &&
        !findSpecial(interpreter, value, "__float__").isSet())
        raiseTypeError(refusal + typeName(value) + "'");
    return {requireDouble(interpreter, value), false};
}

Part realPartOf(Interpreter &interpreter, const Value &value)
{
    if (!value.as<Complex>()) {
        if (const std::optional<ComplexNumber> converted = convertedToComplex(interpreter, value))
            return {*converted, true};
    }
    return partOf(interpreter, value,
                  "complex() first argument must be a string or a number, not '");
}

Value createComplex(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("complex(real=0, imag=0)", Signature::Wording::C);
    const auto [real, imaginary] = signature.bind<2>(interpreter, arguments);
    if (const auto *text = real.as<Str>()) {
        if (imaginary.isSet())
            raiseTypeError("complex() can't take second arg if first is a string");
        return makeComplexOfType(type, parseComplex(text->text()));
    }
    if (imaginary.as<Str>())
        raiseTypeError("complex() second arg can't be a string");
    const bool isPlain = real.as<Complex>() && &typeOf(real) == &types::complex();
    if (isPlain && !imaginary.isSet() && &type == &types::complex())
        return real;
    const Part first = real.isSet() ? realPartOf(interpreter, real) : Part{0, false};
    if (!imaginary.isSet())
        return makeComplexOfType(type, first.number);
    const Part second =
        partOf(interpreter, imaginary, "complex() second argument must be a number, not '");
    // first + second * 1j; what is no complex has no part to add.
    const double sumOfReals =
        second.isComplex ? first.number.real() - second.number.imag() : first.number.real();
    const double sumOfImaginaries =
        first.isComplex ? second.number.real() + first.number.imag() : second.number.real();
    return makeComplexOfType(type, {sumOfReals, sumOfImaginaries});
}

Value binaryComplex(Interpreter &, const Value &left, const Value &right, BinaryOperator op)
{
    const std::optional<ComplexNumber> one = asComplex(left);
    const std::optional<ComplexNumber> other = one ? asComplex(right) : std::nullopt;
    if (!other)
        return Value::notImplemented();
    switch (op) {
    case BinaryOperator::Add:
        return makeComplex(*one + *other);
    case BinaryOperator::Subtract:
        return makeComplex(*one - *other);
    case BinaryOperator::Multiply:
        return makeComplex(productOf(*one, *other));
    case BinaryOperator::TrueDivide:
        if (const std::optional<ComplexNumber> quotient = quotientOf(*one, *other))
            return makeComplex(*quotient);
        raiseZeroDivisionError("complex division by zero");
    case BinaryOperator::Power:
        return makeComplex(powerOf(*one, *other));
    default:
        return Value::notImplemented();
    }
}

/// An int is compared exactly, not as the double next to it.
bool isEqual(const ComplexNumber &number, const Value &other, bool &isKnown)
{
    isKnown = true;
    if (const auto *complex = other.as<Complex>())
        return number == complex->number();
    if (const auto *real = other.as<Float>())
        return number.imag() == 0 && number.real() == real->number();
    if (isInteger(other))
        return number.imag() == 0 && compareIntegerWithDouble(other, number.real()) == 0;
    isKnown = false;
    return false;
}

Value compareComplex(Interpreter &, const Value &self, const Value &other, Comparison op)
{
    if (op != Comparison::Equal && op != Comparison::NotEqual)
        return Value::notImplemented();
    bool isKnown;
    const bool equal = isEqual(selfOf<Complex>(self).number(), other, isKnown);
    return isKnown ? Value::boolean(equal == (op == Comparison::Equal)) : Value::notImplemented();
}

int64_t hashComplex(Interpreter &, const Value &self)
{
    const ComplexNumber &number = selfOf<Complex>(self).number();
    const auto real = uint64_t(hashDouble(number.real(), self.object()));
    const auto imaginary = uint64_t(hashDouble(number.imag(), self.object()));
    const auto combined = int64_t(real + 1000003u * imaginary);
    return combined == -1 ? -2 : combined;
}

Value unaryComplex(Interpreter &, const Value &self, UnaryOperator op)
{
    const ComplexNumber &number = selfOf<Complex>(self).number();
    if (op == UnaryOperator::Invert)
        return Value::notImplemented();
    return makeComplex(op == UnaryOperator::Negative ? -number : number);
}

Value absolute(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "complex.__abs__");
    const ComplexNumber &number = numberOf(arguments);
    const double size = std::hypot(number.real(), number.imag());
    if (std::isinf(size) && std::isfinite(number.real()) && std::isfinite(number.imag()))
        raiseOverflowError("absolute value too large");
    return floating(size);
}

Value conjugate(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "complex.conjugate");
    return makeComplex(std::conj(numberOf(arguments)));
}

Value toPlain(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "complex.__complex__");
    return makeComplex(numberOf(arguments));
}

Value argumentsOfNew(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "complex.__getnewargs__");
    const ComplexNumber &number = numberOf(arguments);
    return makeTuple({floating(number.real()), floating(number.imag())}).value();
}

/// Both parts are members of a struct in CPython, which words it so.
void refuseToSet(Interpreter &, const Value &, const Value &)
{
    raise(types::attributeError(), "readonly attribute");
}

} // namespace

void initializeComplexType()
{
    Type &type = makeBuiltInType("complex", types::object(), Layout::Complex, sizeof(Complex));
    Slots &slots = type.slots;
    slots.create = createComplex;
    slots.destroy = destroyNative<Complex>;
    slots.repr = [](Interpreter &, const Value &self) {
        return string(reprOfComplex(selfOf<Complex>(self).number()));
    };
    slots.format = [](Interpreter &interpreter, const Value &self, const Str &spec) {
        if (spec.isEmpty())
            return toStr(interpreter, self).value();
        return string(formatComplex(selfOf<Complex>(self).number(), spec.text()));
    };
    slots.hash = hashComplex;
    slots.truth = [](Interpreter &, const Value &self) {
        return selfOf<Complex>(self).number() != 0.0;
    };
    slots.compare = compareComplex;
    slots.binary = binaryComplex;
    slots.unary = unaryComplex;
    addMethods(type, {
                         {"__abs__", absolute},
                         {"__complex__", toPlain},
                         {"__getnewargs__", argumentsOfNew},
                         {"conjugate", conjugate},
                     });
    addAttributes(type, {
                            {"real",
                             [](Interpreter &, const Value &self) {
                                 return floating(selfOf<Complex>(self).number().real());
                             },
                             refuseToSet},
                            {"imag",
                             [](Interpreter &, const Value &self) {
                                 return floating(selfOf<Complex>(self).number().imag());
                             },
                             refuseToSet},
                        });
    finishType(type);
}

} // namespace script
