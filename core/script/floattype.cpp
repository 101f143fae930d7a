// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/comparison.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/floattext.h"
#include "core/script/format.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <charconv>
#include <cmath>

namespace script {

Value roundDouble(double number, int64_t digits)
{
    if (!std::isfinite(number) || digits > 323)
        return floating(number);
    if (digits >= 0) {
        const double rounded = parseDouble(textOfDouble(number, 'f', int(digits)));
        if (std::isinf(rounded))
            raiseOverflowError("rounded value too large to represent");
        return floating(rounded);
    }
    if (digits < -308)
        return floating(std::copysign(0.0, number));
    Mpz quotient;
    Mpz rest;
    Mpz unit;
    double whole;
    const bool hasFraction = std::modf(std::fabs(number), &whole) != 0;
    mpz_set_d(quotient, whole);
    mpz_ui_pow_ui(unit, 10, uint64_t(-digits));
    mpz_tdiv_qr(quotient, rest, quotient, unit);
    mpz_mul_2exp(rest, rest, 1);
    const int half = mpz_cmp(rest, unit);
    if (half > 0 || (half == 0 && (hasFraction || mpz_odd_p(quotient.number))))
        mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, unit);
    const double rounded = roundToDouble(quotient, 0, false);
    if (std::isinf(rounded))
        raiseOverflowError("rounded value too large to represent");
    return floating(std::copysign(rounded, number));
}

namespace {

double number(const Arguments &arguments)
{
    return selfOf<Float>(arguments).number();
}

double convertToDouble(Interpreter &interpreter, const Value &value)
{
    std::string_view bytes;
    if (const auto *text = value.as<Str>())
        return parseDouble(text->text());
    if (bytesLike(value, bytes)) {
        try {
            return parseDouble(bytes);
        } catch (const Raised &) {
            raiseValueError("could not convert string to float: " + reprText(interpreter, value));
        }
    }
    const Slots &slots = typeOf(value).slots;
    if (!asDouble(value) && !slots.index && !findSpecial(interpreter, value, "__float__").isSet())
        raiseTypeError("float() argument must be a string or a real number, not '"
                       + typeName(value) + "'");
    return requireDouble(interpreter, value);
}

Value createFloat(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "float", 0, 1);
    if (!given)
        return makeFloatOfType(type, 0);
    if (&type == &types::floating() && arguments[0].isObject() && &typeOf(arguments[0]) == &type)
        return arguments[0];
    return makeFloatOfType(type, convertToDouble(interpreter, arguments[0]));
}

Value binaryFloat(Interpreter &, const Value &left, const Value &right, BinaryOperator op)
{
    const std::optional<double> first = asDouble(left);
    const std::optional<double> second = first ? asDouble(right) : std::nullopt;
    if (!first || !second)
        return Value::notImplemented();
    const double one = *first;
    const double other = *second;
    switch (op) {
    case BinaryOperator::Add:
        return floating(one + other);
    case BinaryOperator::Subtract:
        return floating(one - other);
    case BinaryOperator::Multiply:
        return floating(one * other);
    case BinaryOperator::TrueDivide:
        if (other == 0)
            raiseZeroDivisionError("float division by zero");
        return floating(one / other);
    case BinaryOperator::FloorDivide:
        if (other == 0)
            raiseZeroDivisionError("float floor division by zero");
        return floating(floorDivideDoubles(one, other));
    case BinaryOperator::Modulo:
        if (other == 0)
            raiseZeroDivisionError("float modulo");
        return floating(moduloDoubles(one, other));
    case BinaryOperator::Power:
        return powerDoubles(one, other);
    default:
        return Value::notImplemented();
    }
}

Value compareFloats(Interpreter &, const Value &self, const Value &other, Comparison op)
{
    const double left = selfOf<Float>(self).number();
    if (const auto *right = other.as<Float>())
        return Value::boolean(holds(left, op, right->number()));
    if (!isInteger(other))
        return Value::notImplemented();
    const int order = compareIntegerWithDouble(other, left);
    if (order == 2) // left is no number
        return Value::boolean(op == Comparison::NotEqual);
    return Value::boolean(holds(0, op, order));
}

Value unaryFloat(Interpreter &, const Value &self, UnaryOperator op)
{
    const double number = selfOf<Float>(self).number();
    if (op == UnaryOperator::Invert)
        raiseTypeError("bad operand type for unary ~: 'float'");
    return floating(op == UnaryOperator::Negative ? -number : number);
}

Value isWhole(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "float.is_integer");
    return Value::boolean(std::isfinite(number(arguments))
                          && std::floor(number(arguments)) == number(arguments));
}

Value asIntegerRatio(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "float.as_integer_ratio");
    const double value = number(arguments);
    if (std::isnan(value))
        raiseValueError("cannot convert NaN to integer ratio");
    if (std::isinf(value))
        raiseOverflowError("cannot convert Infinity to integer ratio");
    int exponent;
    double mantissa = std::frexp(value, &exponent);
    while (mantissa != std::floor(mantissa)) {
        mantissa *= 2;
        --exponent;
    }
    Mpz top;
    Mpz bottom;
    mpz_set_d(top, mantissa);
    mpz_set_ui(bottom, 1);
    if (exponent > 0)
        mpz_mul_2exp(top, top, mp_bitcnt_t(exponent));
    else
        mpz_mul_2exp(bottom, bottom, mp_bitcnt_t(-exponent));
    return makeTuple({integer(top), integer(bottom)}).value();
}

Value hex(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "float.hex");
    const double value = number(arguments);
    if (!std::isfinite(value))
        return string(reprOfDouble(value));
    const std::string sign = std::signbit(value) ? "-" : "";
    if (value == 0)
        return string(sign + "0x0.0p+0");
    int exponent;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    // A leading 1 (0 for subnormal numbers), then 13 hexadecimal digits.
    const int shift = 1 - std::max(-1021 - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    std::string text = sign + "0x" + (mantissa >= 1 ? "1." : "0.");
    mantissa -= mantissa >= 1 ? 1 : 0;
    for (int n = 0; n < 13; ++n) {
        mantissa *= 16;
        text += "0123456789abcdef"[int(mantissa)];
        mantissa -= int(mantissa);
    }
    return string(text + "p" + (exponent < 0 ? "-" : "+") + std::to_string(std::abs(exponent)));
}

Value fromHex(Interpreter &interpreter, const Arguments &arguments)
{
    expectArguments(arguments, "float.fromhex", 1, 1);
    const auto *given = arguments[1].as<Str>();
    if (!given)
        raiseTypeError("bad argument type for built-in operation");
    std::string_view text = given->text();
    while (!text.empty() && (text.front() == ' ' || (text.front() >= 9 && text.front() <= 13)))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || (text.back() >= 9 && text.back() <= 13)))
        text.remove_suffix(1);
    const bool isNegative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    if (text.size() > 1 && text[0] == '0' && (text[1] | 0x20) == 'x')
        text.remove_prefix(2);
    double value = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value, std::chars_format::hex);
    if (parsed.ec == std::errc::result_out_of_range)
        raiseOverflowError("hexadecimal value too large to represent as a float");
    if (parsed.ec != std::errc() || parsed.ptr != end || text[0] == '-')
        raiseValueError("invalid hexadecimal floating-point string");
    const Value result = floating(isNegative ? -value : value);
    return arguments[0].object() == &types::floating() ? result
                                                       : interpreter.call(arguments[0], {result});
}

Value roundMethod(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "float.__round__", 0, 1);
    const double value = number(arguments);
    if (!given || arguments[1].isNone())
        return truncateDouble(std::nearbyint(value));
    return roundDouble(value, toClampedIndex(interpreter, arguments[1]));
}

template <double (*change)(double)>
Value toWhole(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "float.__trunc__");
    return truncateDouble(change(number(arguments)));
}

Value absolute(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "float.__abs__");
    return floating(std::fabs(number(arguments)));
}

Value toPlain(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "float.conjugate");
    return floating(number(arguments));
}

} // namespace

void initializeFloatType()
{
    Type &type = makeBuiltInType("float", types::object(), Layout::Float, sizeof(Float));
    Slots &slots = type.slots;
    slots.create = createFloat;
    slots.destroy = destroyNative<Float>;
    slots.repr = [](Interpreter &, const Value &self) {
        return string(reprOfDouble(selfOf<Float>(self).number()));
    };
    slots.format = [](Interpreter &interpreter, const Value &self, const Str &spec) {
        if (spec.isEmpty() && &typeOf(self) != &types::floating())
            return toStr(interpreter, self).value();
        return string(formatDouble(selfOf<Float>(self).number(), spec.text()));
    };
    slots.hash = [](Interpreter &, const Value &self) {
        return hashDouble(selfOf<Float>(self).number(), self.object());
    };
    slots.truth = [](Interpreter &, const Value &self) {
        return selfOf<Float>(self).number() != 0;
    };
    slots.compare = compareFloats;
    slots.binary = binaryFloat;
    slots.unary = unaryFloat;
    addMethods(type, {
        {"is_integer", isWhole}, {"as_integer_ratio", asIntegerRatio}, {"hex", hex},
        {"__abs__", absolute}, {"conjugate", toPlain}, {"__round__", roundMethod}, {"__float__", toPlain},
        {"__trunc__", toWhole<std::trunc>}, {"__int__", toWhole<std::trunc>},
        {"__floor__", toWhole<std::floor>}, {"__ceil__", toWhole<std::ceil>},
    });
    addClassMethods(type, {{"fromhex", fromHex}});
    addAttributes(type, {
        {"real", [](Interpreter &, const Value &self) {
             return floating(selfOf<Float>(self).number());
         }},
        {"imag", [](Interpreter &, const Value &) { return floating(0); }},
    });
    finishType(type);
}

} // namespace script
