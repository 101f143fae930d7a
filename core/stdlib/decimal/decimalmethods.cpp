// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/script/complex.h"
#include "core/script/dict.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/module.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/decimal/arithmetic.h"
#include "core/stdlib/decimal/decimalobject.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

namespace stdlib::decimal
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

Value decimalTuple(Interpreter &interpreter)
{
    auto &module = *Environment::of(interpreter).importModule("decimal").as<script::Module>();
    if (const Value *made = module.dict->find(std::string_view("DecimalTuple")))
        return *made;
    const Value collections = Environment::of(interpreter).importModule("collections");
    const Value type = interpreter.callMethod(
        collections, "namedtuple", {toStr("DecimalTuple"), toStr("sign digits exponent")});
    script::setAttribute(interpreter, type, "__module__", toStr("decimal"));
    module.set("DecimalTuple", type);
    return type;
}

namespace
{

Value toInt(const mpz_class &number)
{
    return script::integer(number.get_mpz_t());
}

// Conversions

Value toFloat(Interpreter &, const Arguments &arguments)
{
    const Number &number = numberOfSelf(arguments[0]);
    if (number.isSignalling())
        script::raiseValueError("cannot convert signaling NaN to float");
    return script::floating(number.toDouble());
}

Value toComplex(Interpreter &interpreter, const Arguments &arguments)
{
    return script::makeComplex(script::requireDouble(interpreter, toFloat(interpreter, arguments)));
}

void requireFinite(const Number &number, const char *to)
{
    if (number.isNaN())
        script::raiseValueError(std::string("cannot convert NaN to ") + to);
    if (number.isInfinite())
        script::raiseOverflowError(std::string("cannot convert Infinity to ") + to);
}

Value rounded(const Number &number, Rounding rounding)
{
    requireFinite(number, "integer");
    return toInt(rescale(number, 0, rounding).toInteger());
}

Value toInteger(Interpreter &, const Arguments &arguments)
{
    return rounded(numberOfSelf(arguments[0]), Rounding::Down);
}

Value floor(Interpreter &, const Arguments &arguments)
{
    return rounded(numberOfSelf(arguments[0]), Rounding::Floor);
}

Value ceil(Interpreter &, const Arguments &arguments)
{
    return rounded(numberOfSelf(arguments[0]), Rounding::Ceiling);
}

Value round(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__round__(self, n=None)");
    const auto [self, places] = signature.bind<2>(interpreter, arguments);
    const Number &number = numberOfSelf(self);
    if (isNoneOrUnset(places))
        return rounded(number, Rounding::HalfEven);
    const auto count = script::asInt64(script::toIndexInteger(interpreter, places));
    const Number pattern(1, -count.value_or(0), false);
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return quantize(number, pattern, Rounding::HalfEven, context, conditions);
    });
}

Value absoluteValue(Interpreter &interpreter, const Arguments &arguments)
{
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return absolute(numberOfSelf(arguments[0]), context, conditions);
    });
}

Value asTuple(Interpreter &interpreter, const Arguments &arguments)
{
    const Number &number = numberOfSelf(arguments[0]);
    std::vector<Value> digits;
    if (number.isFinite()) {
        for (const char digit : number.coefficient().get_str())
            digits.push_back(Value::smallInt(digit - '0'));
    }
    const Value exponent = number.isFinite() ? script::integer(number.exponent())
        : number.isInfinite()                ? toStr("F")
        : number.isSignalling()              ? toStr("N")
                                             : toStr("n");
    return interpreter.call(decimalTuple(interpreter),
                            {Value::smallInt(number.isNegative() ? 1 : 0),
                             script::makeTuple(std::span<const Value>(digits)).value(), exponent});
}

Value asIntegerRatio(Interpreter &, const Arguments &arguments)
{
    const Number &number = numberOfSelf(arguments[0]);
    requireFinite(number, "integer ratio");
    mpq_class ratio;
    if (number.exponent() >= 0)
        ratio = number.coefficient() * powerOfTen(number.exponent());
    else
        ratio = mpq_class(number.coefficient(), powerOfTen(-number.exponent()));
    ratio.canonicalize();
    if (number.isNegative())
        ratio = -ratio;
    return script::makeTuple({toInt(ratio.get_num()), toInt(ratio.get_den())}).value();
}

// Methods of arithmetic

std::optional<Rounding> roundingNamed(std::string_view name)
{
    static constexpr std::pair<std::string_view, Rounding> names[] = {
        {"ROUND_UP", Rounding::Up},           {"ROUND_DOWN", Rounding::Down},
        {"ROUND_CEILING", Rounding::Ceiling}, {"ROUND_FLOOR", Rounding::Floor},
        {"ROUND_HALF_UP", Rounding::HalfUp},  {"ROUND_HALF_DOWN", Rounding::HalfDown},
        {"ROUND_HALF_EVEN", Rounding::HalfEven}, {"ROUND_05UP", Rounding::ZeroFiveUp},
    };
    for (const auto &[text, rounding] : names) {
        if (text == name)
            return rounding;
    }
    return std::nullopt;
}

Rounding roundingFrom(const Value &value, Rounding otherwise)
{
    if (isNoneOrUnset(value))
        return otherwise;
    if (const auto *text = value.as<script::Str>()) {
        if (const auto rounding = roundingNamed(text->text()))
            return *rounding;
    }
    script::raiseTypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                           "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                           "ROUND_HALF_EVEN,\n   ROUND_05UP]");
}

Value quantizeMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("quantize(self, exp, rounding=None, context=None)");
    const auto [self, pattern, rounding, given] = signature.bind<4>(interpreter, arguments);
    const Number exponent = operand(pattern);
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return quantize(numberOfSelf(self), exponent, roundingFrom(rounding, context.rounding),
                        context, conditions);
    });
}

Value toIntegralMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("to_integral_value(self, rounding=None, context=None)");
    const auto [self, rounding, given] = signature.bind<3>(interpreter, arguments);
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return toIntegral(numberOfSelf(self), roundingFrom(rounding, context.rounding),
                          conditions);
    });
}

template <Number (*operation)(const Number &, const Context &, uint32_t &)>
Value unaryMethod(Interpreter &interpreter, const Arguments &arguments)
{
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return operation(numberOfSelf(arguments[0]), context, conditions);
    });
}

Value compareMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("compare(self, other, context=None)");
    const auto [self, other, given] = signature.bind<3>(interpreter, arguments);
    const Number right = operand(other);
    const Number &left = numberOfSelf(self);
    if (left.isNaN() || right.isNaN())
        return makeDecimal(Number::nan());
    const int order = compare(left, right);
    return makeDecimal(Number(order != 0, 0, order < 0));
}

template <int wanted> Value extreme(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("max(self, other, context=None)");
    const auto [self, other, given] = signature.bind<3>(interpreter, arguments);
    const Number right = operand(other);
    const Number &left = numberOfSelf(self);
    if (right.isNaN())
        return self;
    if (left.isNaN())
        return makeDecimal(right);
    const bool takesLeft = compare(left, right) * wanted >= 0;
    return inContext(interpreter, [&](const Context &context, uint32_t &conditions) {
        return finalize(takesLeft ? left : right, context, conditions);
    });
}

Value copyAbsolute(Interpreter &, const Arguments &arguments)
{
    Number number = numberOfSelf(arguments[0]);
    number.setNegative(false);
    return makeDecimal(std::move(number));
}

Value copyNegated(Interpreter &, const Arguments &arguments)
{
    Number number = numberOfSelf(arguments[0]);
    number.setNegative(!number.isNegative());
    return makeDecimal(std::move(number));
}

Value adjusted(Interpreter &, const Arguments &arguments)
{
    const Number &number = numberOfSelf(arguments[0]);
    return script::integer(number.isFinite() ? number.adjustedExponent() : 0);
}

template <bool (Number::*predicate)() const>
Value is(Interpreter &, const Arguments &arguments)
{
    return Value::boolean((numberOfSelf(arguments[0]).*predicate)());
}

Value itself(Interpreter &, const Arguments &arguments)
{
    return arguments[0];
}

} // namespace

void addDecimalMethods(script::Type &type)
{
    script::addMethods(type, {{"__float__", toFloat},
                              {"__complex__", toComplex},
                              {"__int__", toInteger},
                              {"__trunc__", toInteger},
                              {"__floor__", floor},
                              {"__ceil__", ceil},
                              {"__round__", round},
                              {"__abs__", absoluteValue},
                              {"__copy__", itself},
                              {"__deepcopy__", itself},
                              {"as_tuple", asTuple},
                              {"as_integer_ratio", asIntegerRatio},
                              {"quantize", quantizeMethod},
                              {"to_integral_value", toIntegralMethod},
                              {"to_integral", toIntegralMethod},
                              {"sqrt", unaryMethod<squareRoot>},
                              {"exp", unaryMethod<exponential>},
                              {"ln", unaryMethod<naturalLogarithm>},
                              {"log10", unaryMethod<logarithm10>},
                              {"normalize", unaryMethod<normalize>},
                              {"compare", compareMethod},
                              {"max", extreme<1>},
                              {"min", extreme<-1>},
                              {"copy_abs", copyAbsolute},
                              {"copy_negate", copyNegated},
                              {"adjusted", adjusted},
                              {"conjugate", itself},
                              {"is_nan", is<&Number::isNaN>},
                              {"is_infinite", is<&Number::isInfinite>},
                              {"is_finite", is<&Number::isFinite>},
                              {"is_zero", is<&Number::isZero>},
                              {"is_signed", is<&Number::isNegative>},
                              {"is_snan", is<&Number::isSignalling>}});
    script::addAttributes(type, {{"real", [](Interpreter &, const Value &self) { return self; }},
                                 {"imag", [](Interpreter &, const Value &) { return makeDecimal(Number(0, 0, false)); }}});
}

} // namespace stdlib::decimal
