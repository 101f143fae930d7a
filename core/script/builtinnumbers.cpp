// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/builtinfunctions.h"
#include "core/script/bytes.h"
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/tuple.h"
#include "core/script/types.h"


namespace script {

namespace {

bool isExactFloat(const Value &value)
{
    return value.as<Float>() && &typeOf(value) == &types::floating();
}

Value absolute(Interpreter &interpreter, const Arguments &arguments)
{
    const Value &number = onlyArgument(arguments, "abs");
    if (number.isSmallInt())
        return number.smallInt() < 0 ? negateInteger(number) : number;
    const Value method = findSpecial(interpreter, number, "__abs__");
    if (method.isSet())
        return interpreter.call(method);
    raiseTypeError("bad operand type for abs(): '" + typeName(number) + "'");
}

Value roundNumber(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("round(number, ndigits=None)", Signature::Wording::C);
    const auto [number, digits] = signature.bind<2>(interpreter, arguments);
    const Value method = findSpecial(interpreter, number, "__round__");
    if (!method.isSet())
        raiseTypeError("type " + typeName(number) + " doesn't define __round__ method");
    return digits.isSet() && !digits.isNone() ? interpreter.call(method, {digits})
                                              : interpreter.call(method);
}

/// The operator's slot of one operand and then of the other; NotImplemented if neither knows.
Value tryBinary(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    for (const Value *side : {&left, &right}) {
        const auto slot = typeOf(*side).slots.binary;
        const Value result = slot ? slot(interpreter, left, right, op) : Value::notImplemented();
        if (!result.isNotImplemented())
            return result;
    }
    return Value::notImplemented();
}

Value divideWithRest(Interpreter &interpreter, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "divmod", 2, 2);
    const Value &left = arguments[0];
    const Value &right = arguments[1];
    if (isInteger(left) && isInteger(right)) {
        const Value quotient = floorDivideIntegers(left, right);
        return makeTuple({quotient, moduloIntegers(left, right)}).value();
    }
    for (const char *name : {"__divmod__", "__rdivmod__"}) {
        const bool isReflected = std::string_view(name) == "__rdivmod__";
        const Value method = findSpecial(interpreter, isReflected ? right : left, name);
        const Value result = method.isSet()
                                 ? interpreter.call(method, {isReflected ? left : right})
                                 : Value::notImplemented();
        if (!result.isNotImplemented())
            return result;
    }
    if (left.as<Float>() || right.as<Float>()) {
        const std::optional<double> second = asDouble(right);
        if (second && *second == 0 && asDouble(left))
            raiseZeroDivisionError("float divmod()");
    }
    if (!left.as<Str>() && !left.as<Bytes>()) {
        const Value quotient = tryBinary(interpreter, left, right, BinaryOperator::FloorDivide);
        const Value rest = quotient.isNotImplemented()
                               ? quotient
                               : tryBinary(interpreter, left, right, BinaryOperator::Modulo);
        if (!rest.isNotImplemented())
            return makeTuple({quotient, rest}).value();
    }
    raiseTypeError("unsupported operand type(s) for divmod(): '" + typeName(left) + "' and '"
                   + typeName(right) + "'");
}

Value raiseToPower(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("pow(base, exp, mod=None)", Signature::Wording::C);
    const auto [base, exponent, modulus] = signature.bind<3>(interpreter, arguments);
    if (!modulus.isSet() || modulus.isNone())
        return binary(interpreter, base, exponent, BinaryOperator::Power);
    if (isInteger(base) && isInteger(exponent) && isInteger(modulus))
        return powerModulo(base, exponent, modulus);
    return power(interpreter, base, exponent, modulus);
}

Value sum(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("sum(iterable, /, start=0)", Signature::Wording::C);
    const auto [iterable, start] = signature.bind<2>(interpreter, arguments);
    Value total = start.isSet() ? start : Value::smallInt(0);
    if (total.as<Str>())
        raiseTypeError("sum() can't sum strings [use ''.join(seq) instead]");
    if (total.as<Bytes>())
        raiseTypeError("sum() can't sum bytes [use b''.join(seq) instead]");
    if (total.as<ByteArray>())
        raiseTypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    const Value iterator = iterate(interpreter, iterable);
    Value item = next(interpreter, iterator);
    for (; item.isSet() && item.isSmallInt() && total.isSmallInt();
         item = next(interpreter, iterator))
        total = integer(total.smallInt() + item.smallInt());
    if (item.isSet() && isExactFloat(item) && (isExactFloat(total) || total.isSmallInt())) {
        double real = *asDouble(total);
        for (; item.isSet() && (isExactFloat(item) || item.isSmallInt());
             item = next(interpreter, iterator))
            real += *asDouble(item);
        total = floating(real);
    }
    for (; item.isSet(); item = next(interpreter, iterator))
        total = add(interpreter, total, item);
    return total;
}

template <bool isMax>
Value extreme(Interpreter &interpreter, const Arguments &arguments)
{
    const char *name = isMax ? "max" : "min";
    for (size_t n = 0; n < arguments.keywordCount(); ++n) {
        const std::string_view keyword = (*arguments.keywordNames)[n].as<Str>()->text();
        if (keyword != "key" && keyword != "default")
            raiseTypeError("'" + std::string(keyword) + "' is an invalid keyword argument for "
                           + name + "()");
    }
    if (arguments.positionalCount == 0)
        raiseTypeError(std::string(name) + " expected at least 1 argument, got 0");
    const Value *key = findKeyword(arguments, "key");
    const Value *otherwise = findKeyword(arguments, "default");
    if (otherwise && arguments.positionalCount > 1)
        raiseTypeError(std::string("Cannot specify a default for ") + name
                       + "() with multiple positional arguments");
    Value best;
    Value bestKey;
    const auto consider = [&](const Value &item) {
        const Value itemKey = key && !key->isNone() ? interpreter.call(*key, {item}) : item;
        const auto isBetter = [&] {
            return isMax ? isTrueComparison(interpreter, itemKey, bestKey, Comparison::Greater)
                         : isLess(interpreter, itemKey, bestKey);
        };
        if (!best.isSet() || isBetter()) {
            best = item;
            bestKey = itemKey;
        }
    };
    if (arguments.positionalCount > 1) {
        for (size_t n = 0; n < arguments.positionalCount; ++n)
            consider(arguments[n]);
    } else {
        forEach(interpreter, arguments[0], consider);
    }
    if (best.isSet())
        return best;
    if (otherwise)
        return *otherwise;
    raiseValueError(std::string(name) + "() arg is an empty sequence");
}

Value inBase(Interpreter &interpreter, const Arguments &arguments, const char *function, int base,
             const char *prefix)
{
    const Value number = toIndexInteger(interpreter, onlyArgument(arguments, function));
    std::string digits = toDigits(plainInteger(number), base);
    digits.insert(digits[0] == '-', prefix);
    return string(digits);
}

Value hexadecimal(Interpreter &interpreter, const Arguments &arguments)
{
    return inBase(interpreter, arguments, "hex", 16, "0x");
}

Value octal(Interpreter &interpreter, const Arguments &arguments)
{
    return inBase(interpreter, arguments, "oct", 8, "0o");
}

Value inBinary(Interpreter &interpreter, const Arguments &arguments)
{
    return inBase(interpreter, arguments, "bin", 2, "0b");
}

Value codePointOf(Interpreter &, const Arguments &arguments)
{
    const Value &character = onlyArgument(arguments, "ord");
    size_t length;
    std::string_view bytes;
    if (const auto *text = character.as<Str>()) {
        length = text->length();
        if (length == 1)
            return Value::smallInt(text->at(0));
    } else if (bytesLike(character, bytes)) {
        length = bytes.size();
        if (length == 1)
            return Value::smallInt(static_cast<unsigned char>(bytes[0]));
    } else {
        raiseTypeError("ord() expected string of length 1, but " + typeName(character)
                       + " found");
    }
    raiseTypeError("ord() expected a character, but string of length " + std::to_string(length)
                   + " found");
}

Value characterOf(Interpreter &interpreter, const Arguments &arguments)
{
    const Value number = toIndexInteger(interpreter, onlyArgument(arguments, "chr"));
    const std::optional<int64_t> code = asInt64(number);
    if (!code || *code > INT32_MAX || *code < INT32_MIN)
        raiseOverflowError("Python int too large to convert to C int");
    if (*code < 0 || *code > 0x10ffff)
        raiseValueError("chr() arg not in range(0x110000)");
    return makeStr(char32_t(*code)).value();
}

} // namespace

void addNumberFunctions(Dict &names)
{
    addFunctions(names, {
        {"abs", absolute}, {"round", roundNumber}, {"divmod", divideWithRest},
        {"pow", raiseToPower}, {"sum", sum}, {"min", extreme<false>}, {"max", extreme<true>},
        {"hex", hexadecimal}, {"oct", octal}, {"bin", inBinary}, {"ord", codePointOf},
        {"chr", characterOf},
    });
}

} // namespace script
