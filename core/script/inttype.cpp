// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/comparison.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/format.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

Value parseBytes(std::string_view bytes, int base)
{
    try {
        return parseInteger(bytes, base);
    } catch (const Raised &) {
        raiseValueError("invalid literal for int() with base " + std::to_string(base) + ": " + quotedBytes(bytes));
    }
}

/// int(value) of anything but text.
Value convertToInteger(Interpreter &interpreter, const Value &value)
{
    if (isInteger(value) && (!value.isObject() || &typeOf(value) == &types::integer()))
        return plainInteger(value);
    if (const auto *number = value.as<Float>(); number && &number->type() == &types::floating())
        return truncateDouble(number->number());
    for (const char *method : {"__int__", "__index__", "__trunc__"}) {
        const Value convert = findSpecial(interpreter, value, method);
        if (!convert.isSet())
            continue;
        const Value result = interpreter.call(convert);
        if (!isInteger(result)) {
            if (std::string_view(method) == "__trunc__")
                return toIndexInteger(interpreter, result);
            raiseTypeError(std::string(method) + " returned non-int (type "
                           + typeName(result) + ")");
        }
        return plainInteger(result);
    }
    std::string_view bytes;
    if (const auto *text = value.as<Str>())
        return parseInteger(text->text(), 10);
    if (bytesLike(value, bytes))
        return parseBytes(bytes, 10);
    raiseTypeError("int() argument must be a string, a bytes-like object or a real number, not '"
                   + typeName(value) + "'");
}

Value createInteger(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    const size_t given = arguments.positionalCount + arguments.keywordCount();
    if (given > 2)
        raiseTypeError("int() takes at most 2 arguments (" + std::to_string(given) + " given)");
    refuseOtherKeywords(arguments, "int", {"base"});
    const Value *base = arguments.positionalCount > 1 ? &arguments[1]
                                                      : findKeyword(arguments, "base");
    if (given == 0)
        return makeIntegerOfType(type, Value::smallInt(0));
    if (arguments.positionalCount == 0)
        raiseTypeError("int() missing string argument");
    if (!base)
        return makeIntegerOfType(type, convertToInteger(interpreter, arguments[0]));
    const int64_t number = toClampedIndex(interpreter, *base);
    if (number != 0 && (number < 2 || number > 36))
        raiseValueError("int() base must be >= 2 and <= 36, or 0");
    std::string_view bytes;
    if (const auto *text = arguments[0].as<Str>())
        return makeIntegerOfType(type, parseInteger(text->text(), int(number)));
    if (bytesLike(arguments[0], bytes))
        return makeIntegerOfType(type, parseBytes(bytes, int(number)));
    raiseTypeError("int() can't convert non-string with explicit base");
}

template <typename Operation>
Value bitwise(Operation operation, const Value &left, const Value &right)
{
    Mpz result;
    operation(result.number, IntegerView(left), IntegerView(right));
    return integer(result);
}

Value binaryInteger(Interpreter &, const Value &left, const Value &right, BinaryOperator op)
{
    if (!isInteger(left) || !isInteger(right))
        return Value::notImplemented();
    const bool areSmall = left.isSmallInt() && right.isSmallInt();
    switch (op) {
    case BinaryOperator::Add:
        return addIntegers(left, right);
    case BinaryOperator::Subtract:
        return subtractIntegers(left, right);
    case BinaryOperator::Multiply:
        return multiplyIntegers(left, right);
    case BinaryOperator::TrueDivide:
        return trueDivideIntegers(left, right);
    case BinaryOperator::FloorDivide:
        return floorDivideIntegers(left, right);
    case BinaryOperator::Modulo:
        return moduloIntegers(left, right);
    case BinaryOperator::Power:
        return powerIntegers(left, right);
    case BinaryOperator::LeftShift:
        return shiftLeft(left, right);
    case BinaryOperator::RightShift:
        return shiftRight(left, right);
    case BinaryOperator::BitAnd:
        return areSmall ? Value::smallInt(left.smallInt() & right.smallInt())
                        : bitwise(mpz_and, left, right);
    case BinaryOperator::BitOr:
        return areSmall ? Value::smallInt(left.smallInt() | right.smallInt())
                        : bitwise(mpz_ior, left, right);
    case BinaryOperator::BitXor:
        return areSmall ? Value::smallInt(left.smallInt() ^ right.smallInt())
                        : bitwise(mpz_xor, left, right);
    default:
        return Value::notImplemented();
    }
}

Value binaryBoolean(Interpreter &interpreter, const Value &left, const Value &right,
                    BinaryOperator op)
{
    if (left.isBoolean() && right.isBoolean()) {
        if (op == BinaryOperator::BitAnd)
            return Value::boolean(left.isTrue() && right.isTrue());
        if (op == BinaryOperator::BitOr)
            return Value::boolean(left.isTrue() || right.isTrue());
        if (op == BinaryOperator::BitXor)
            return Value::boolean(left.isTrue() != right.isTrue());
    }
    return binaryInteger(interpreter, left, right, op);
}

Value unaryInteger(Interpreter &, const Value &self, UnaryOperator op)
{
    switch (op) {
    case UnaryOperator::Negative:
        return negateInteger(self);
    case UnaryOperator::Positive:
        return plainInteger(self);
    default:
        return subtractIntegers(negateInteger(self), Value::smallInt(1));
    }
}

Value compareIntegerValues(Interpreter &, const Value &self, const Value &other, Comparison op)
{
    if (!isInteger(other))
        return Value::notImplemented();
    return Value::boolean(holds(compareIntegers(self, other), op, 0));
}

Value toBytes(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("to_bytes(self, /, length=1, byteorder='big', *, signed=False)", Signature::Wording::C);
    const auto [self, length, order, isSigned] = signature.bind<4>(interpreter, arguments);
    const int64_t size = length.isSet() ? toSize(interpreter, length) : 1;
    const auto *orderName = order.isSet() ? order.as<Str>() : nullptr;
    if (order.isSet() && !orderName)
        raiseTypeError("to_bytes() argument 'byteorder' must be str, not " + typeName(order));
    const bool isLittle = orderName && orderName->text() == "little";
    if (orderName && !isLittle && orderName->text() != "big")
        raiseValueError("byteorder must be either 'little' or 'big'");
    if (size < 0)
        raiseValueError("length argument must be non-negative");
    const IntegerView view(self);
    const bool takesSign = isSigned.isSet() && isTruthy(interpreter, isSigned);
    if (view.sign() < 0 && !takesSign)
        raiseOverflowError("can't convert negative int to unsigned");
    // -128 needs as many bits as 127
    Mpz magnitude;
    mpz_abs(magnitude, view);
    if (view.sign() < 0)
        mpz_sub_ui(magnitude, magnitude, 1);
    const size_t bits = mpz_sgn(magnitude.number) ? mpz_sizeinbase(magnitude, 2) : 0;
    const bool isTooBig = size > int64_t(maxIntBits) ? false : bits + takesSign > size_t(size) * 8;
    if (isTooBig && (view.sign() != 0 || size > 0))
        raiseOverflowError("int too big to convert");
    if (size > int64_t(maxIntBits))
        raiseMemoryError();
    std::string bytes(size_t(size), '\0');
    if (!bytes.empty()) {
        size_t count = 0;
        std::string digits(mpz_size(magnitude) * sizeof(mp_limb_t), '\0');
        mpz_export(digits.data(), &count, -1, 1, 0, 0, magnitude);
        digits.resize(count);
        std::copy(digits.begin(), digits.end(), bytes.begin());
    }
    if (view.sign() < 0)
        std::transform(bytes.begin(), bytes.end(), bytes.begin(), [](char c) { return char(~c); });
    if (!isLittle)
        std::reverse(bytes.begin(), bytes.end());
    return makeBytes(bytes);
}

Value fromBytes(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature(
        "from_bytes(type, /, bytes, byteorder='big', *, signed=False)");
    const auto [type, source, order, isSigned] = signature.bind<4>(interpreter, arguments);
    const auto *orderName = order.isSet() ? order.as<Str>() : nullptr;
    if (order.isSet() && !orderName)
        raiseTypeError("from_bytes() argument 'byteorder' must be str, not " + typeName(order));
    const bool isLittle = orderName && orderName->text() == "little";
    if (orderName && !isLittle && orderName->text() != "big")
        raiseValueError("byteorder must be either 'little' or 'big'");
    const std::string bytes = toByteString(interpreter, source);
    if (bytes.size() > maxIntBits / 8)
        raiseMemoryError();
    Mpz number;
    mpz_import(number, bytes.size(), isLittle ? -1 : 1, 1, 0, 0, bytes.data());
    const char first = bytes.empty() ? '\0' : isLittle ? bytes.back() : bytes.front();
    if (isSigned.isSet() && isTruthy(interpreter, isSigned) && (first & 0x80)) {
        Mpz span;
        mpz_setbit(span, bytes.size() * 8);
        mpz_sub(number, number, span);
    }
    const Value result = integer(number);
    if (type.object() == &types::integer())
        return result;
    return interpreter.call(type, {result});
}

Value bitLength(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "int.bit_length");
    const IntegerView view(arguments[0]);
    return integer(view.sign() == 0 ? 0 : int64_t(mpz_sizeinbase(view, 2)));
}

Value bitCount(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "int.bit_count");
    Mpz magnitude;
    mpz_abs(magnitude, IntegerView(arguments[0]));
    return integer(int64_t(mpz_popcount(magnitude)));
}

Value asIntegerRatio(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "int.as_integer_ratio");
    return makeTuple({plainInteger(arguments[0]), Value::smallInt(1)}).value();
}

Value roundMethod(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "int.__round__", 0, 1);
    if (!given || arguments[1].isNone())
        return plainInteger(arguments[0]);
    return roundInteger(arguments[0], toIndexInteger(interpreter, arguments[1]));
}

Value same(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "int.conjugate");
    return plainInteger(arguments[0]);
}

Value absolute(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "int.__abs__");
    return isNegativeInteger(arguments[0]) ? negateInteger(arguments[0])
                                           : plainInteger(arguments[0]);
}

Value createBoolean(Interpreter &interpreter, Type &, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "bool", 0, 1);
    return Value::boolean(given && isTruthy(interpreter, arguments[0]));
}

} // namespace

void initializeIntTypes()
{
    Type &type = makeBuiltInType("int", types::object(), Layout::BigInt, sizeof(BigInt));
    Slots &slots = type.slots;
    slots.create = createInteger;
    slots.destroy = destroyNative<BigInt>;
    slots.repr = [](Interpreter &, const Value &self) { return string(toDecimal(self)); };
    slots.format = [](Interpreter &interpreter, const Value &self, const Str &spec) {
        const bool isSubclass = self.isObject() && &typeOf(self) != &types::integer();
        return spec.isEmpty() && isSubclass ? toStr(interpreter, self).value()
                                            : string(formatInteger(self, spec.text(), typeOf(self).name.c_str()));
    };
    slots.hash = [](Interpreter &, const Value &self) { return hashInteger(self); };
    slots.truth = [](Interpreter &, const Value &self) { return IntegerView(self).sign() != 0; };
    slots.compare = compareIntegerValues;
    slots.binary = binaryInteger;
    slots.unary = unaryInteger;
    slots.index = [](Interpreter &, const Value &self) { return plainInteger(self); };
    addMethods(type, {
        {"to_bytes", toBytes}, {"bit_length", bitLength}, {"bit_count", bitCount},
        {"as_integer_ratio", asIntegerRatio}, {"conjugate", same}, {"__round__", roundMethod},
        {"__abs__", absolute}, {"__trunc__", same}, {"__floor__", same}, {"__ceil__", same}, {"__int__", same},
        {"__float__", [](Interpreter &, const Arguments &arguments) {
             expectNoArguments(arguments, "int.__float__");
             return floating(toDouble(arguments[0]));
         }},
    });
    addClassMethods(type, {{"from_bytes", fromBytes}});
    addAttributes(type, {
        {"real", [](Interpreter &, const Value &self) { return plainInteger(self); }},
        {"imag", [](Interpreter &, const Value &) { return Value::smallInt(0); }},
        {"numerator", [](Interpreter &, const Value &self) { return plainInteger(self); }},
        {"denominator", [](Interpreter &, const Value &) { return Value::smallInt(1); }},
    });
    finishType(type);

    Type &boolean = makeBuiltInType("bool", type, Layout::BigInt, sizeof(BigInt));
    boolean.flags |= Type::Final;
    boolean.slots.create = createBoolean;
    boolean.slots.repr = [](Interpreter &, const Value &self) {
        static Str &yes = intern("True");
        static Str &no = intern("False");
        return Value(self.isTrue() ? &yes : &no);
    };
    boolean.slots.binary = binaryBoolean;
    boolean.slots.truth = [](Interpreter &, const Value &self) { return self.isTrue(); };
    boolean.slots.format = [](Interpreter &interpreter, const Value &self, const Str &spec) {
        return spec.isEmpty() ? toRepr(interpreter, self).value()
                              : string(formatInteger(plainInteger(self), spec.text(), "bool"));
    };
    finishType(boolean);
}

} // namespace script
