// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/operators.h"

#include "core/script/bytes.h"
#include "core/script/comparison.h"
#include "core/script/complex.h"
#include "core/script/depthguard.h"
#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/scriptslots.h"
#include "core/script/sequence.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

namespace script {

namespace {

constexpr const char *binarySymbols[binaryOperatorCount] = {"+", "-",  "*",  "/", "//", "%", "** or pow()",
                                                            "<<", ">>", "&", "|", "^",  "@"};
constexpr const char *inPlaceSymbols[binaryOperatorCount] = {"+=",  "-=",  "*=", "/=", "//=", "%=", "**=",
                                                             "<<=", ">>=", "&=", "|=", "^=",  "@="};
constexpr const char *comparisonSymbols[] = {"<", "<=", "==", "!=", ">", ">="};

constexpr Comparison mirrored(Comparison op) noexcept
{
    switch (op) {
    case Comparison::Less:
        return Comparison::Greater;
    case Comparison::LessEqual:
        return Comparison::GreaterEqual;
    case Comparison::Greater:
        return Comparison::Less;
    case Comparison::GreaterEqual:
        return Comparison::LessEqual;
    default:
        return op;
    }
}

/// NotImplemented where neither side knows the other.
Value tryBinary(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    const Type &leftType = typeOf(left);
    const Type &rightType = typeOf(right);
    auto *ofLeft = leftType.slots.binary;
    auto *ofRight = rightType.slots.binary;
    if (ofRight == ofLeft)
        return ofLeft ? ofLeft(interpreter, left, right, op) : Value::notImplemented();
    if (ofLeft) {
        if (ofRight && rightType.isSubtypeOf(leftType)) {
            Value result = ofRight(interpreter, left, right, op);
            if (!result.isNotImplemented())
                return result;
            ofRight = nullptr;
        }
        Value result = ofLeft(interpreter, left, right, op);
        if (!result.isNotImplemented())
            return result;
    }
    return ofRight ? ofRight(interpreter, left, right, op) : Value::notImplemented();
}

bool isSequence(const Value &value) noexcept
{
    return value.as<Str>() || value.as<Bytes>() || value.as<ByteArray>() || value.as<List>() || value.as<Tuple>();
}

/// What has methods of containers at all, and so is taken for a sequence where it is multiplied in place: CPython does
/// not ask the other side then.
bool isUnrepeatable(const Value &value) noexcept
{
    const Type &type = typeOf(value);
    const bool isContainer = type.slots.length || !type.isBuiltIn();
    return isContainer && !isSequence(value) && (type.isBuiltIn() || !type.lookup("__mul__").isSet());
}

[[noreturn]] void raiseOperandTypes(const char *symbol, const Value &left, const Value &right)
{
    raiseTypeError(std::string("unsupported operand type(s) for ") + symbol + ": '" + typeName(left) + "' and '"
                   + typeName(right) + "'");
}

/// A sequence is asked last, so that the other side may know what to do; what it says is then the error.
[[noreturn]] void raiseUnsupported(const char *symbol, const Value &left, const Value &right)
{
    if (*symbol == '+' && isSequence(left))
        raiseConcatenationRefused(left, right);
    if (*symbol == '*' && symbol[1] != '*' && (isSequence(left) || isSequence(right)))
        raiseTypeError("can't multiply sequence by non-int of type '" + typeName(isSequence(left) ? right : left) + "'");
    raiseOperandTypes(symbol, left, right);
}

Value compareNotImplemented(const Value &left, const Value &right, Comparison op)
{
    if (op == Comparison::Equal)
        return Value::boolean(left.is(right));
    if (op == Comparison::NotEqual)
        return Value::boolean(!left.is(right));
    raiseTypeError(std::string("'") + comparisonSymbols[static_cast<size_t>(op)]
                   + "' not supported between instances of '" + typeName(left) + "' and '" + typeName(right) + "'");
}

} // namespace

const char *symbolOf(BinaryOperator op) noexcept
{
    return binarySymbols[static_cast<size_t>(op)];
}

Value binary(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    Value result = tryBinary(interpreter, left, right, op);
    if (result.isNotImplemented())
        raiseUnsupported(symbolOf(op), left, right);
    return result;
}

Value inPlace(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    if (auto *slot = typeOf(left).slots.inPlace) {
        Value result = slot(interpreter, left, right, op);
        if (!result.isNotImplemented())
            return result;
    }
    if (op == BinaryOperator::Multiply && isUnrepeatable(left) && isSequence(right) && typeOf(right).isBuiltIn())
        raiseOperandTypes("*=", left, right);
    Value result = tryBinary(interpreter, left, right, op);
    if (result.isNotImplemented())
        raiseUnsupported(inPlaceSymbols[static_cast<size_t>(op)], left, right);
    return result;
}

Value unary(Interpreter &interpreter, const Value &operand, UnaryOperator op)
{
    if (auto *slot = typeOf(operand).slots.unary) {
        Value result = slot(interpreter, operand, op);
        if (!result.isNotImplemented())
            return result;
    }
    const char *symbol = op == UnaryOperator::Negative ? "-" : op == UnaryOperator::Positive ? "+" : "~";
    raiseTypeError(std::string("bad operand type for unary ") + symbol + ": '" + typeName(operand) + "'");
}

Value power(Interpreter &interpreter, const Value &base, const Value &exponent, const Value &modulus)
{
    if (modulus.isNone())
        return binary(interpreter, base, exponent, BinaryOperator::Power);
    if (!isInteger(base) || !isInteger(exponent) || !isInteger(modulus)) {
        static Str &name = intern("__pow__");
        const Value &found = typeOf(base).lookup(name);
        if (found.as<Function>())
            return scriptslots::callFound(interpreter, found, base, {exponent, modulus});
        const bool hasComplex = base.as<Complex>() || exponent.as<Complex>() || modulus.as<Complex>();
        if (hasComplex && !base.as<Float>() && asComplex(base) && asComplex(exponent))
            raiseValueError("complex modulo");
        if (base.as<Float>() || exponent.as<Float>() || modulus.as<Float>())
            raiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
        raiseTypeError("unsupported operand type(s) for ** or pow(): '" + typeName(base) + "', '"
                       + typeName(exponent) + "', '" + typeName(modulus) + "'");
    }
    return powerModulo(base, exponent, modulus);
}

Value compare(Interpreter &interpreter, const Value &left, const Value &right, Comparison op)
{
    if (left.isSmallInt() && right.isSmallInt())
        return Value::boolean(holds(left.smallInt(), op, right.smallInt()));
    DepthGuard guard(" in comparison");
    const Type &leftType = typeOf(left);
    const Type &rightType = typeOf(right);
    auto *ofLeft = leftType.slots.compare;
    auto *ofRight = rightType.slots.compare;
    bool triedRight = false;
    if (&leftType != &rightType && ofRight && rightType.isSubtypeOf(leftType)) {
        triedRight = true;
        Value result = ofRight(interpreter, right, left, mirrored(op));
        if (!result.isNotImplemented())
            return result;
    }
    if (ofLeft) {
        Value result = ofLeft(interpreter, left, right, op);
        if (!result.isNotImplemented())
            return result;
    }
    if (!triedRight && ofRight) {
        Value result = ofRight(interpreter, right, left, mirrored(op));
        if (!result.isNotImplemented())
            return result;
    }
    return compareNotImplemented(left, right, op);
}

bool isTrueComparison(Interpreter &interpreter, const Value &left, const Value &right, Comparison op)
{
    if (left.isSmallInt() && right.isSmallInt())
        return holds(left.smallInt(), op, right.smallInt());
    const Value result = compare(interpreter, left, right, op);
    return isTruthy(interpreter, result);
}

bool equals(Interpreter &interpreter, const Value &left, const Value &right)
{
    if (left.is(right))
        return true;
    if (left.isSmallInt() && right.isSmallInt())
        return false;
    if (const Str *leftText = left.as<Str>(); leftText && &leftText->type() == &types::str()) {
        if (const Str *rightText = right.as<Str>(); rightText && &rightText->type() == &types::str())
            return leftText->equals(*rightText);
    }
    return isTrueComparison(interpreter, left, right, Comparison::Equal);
}

bool isTruthySlowly(Interpreter &interpreter, const Value &value)
{
    const Slots &slots = typeOf(value).slots;
    if (slots.truth)
        return slots.truth(interpreter, value);
    if (slots.length)
        return slots.length(interpreter, value) != 0;
    return true;
}

int64_t hash(Interpreter &interpreter, const Value &value)
{
    if (auto *slot = typeOf(value).slots.hash)
        return slot(interpreter, value);
    raiseTypeError("unhashable type: '" + typeName(value) + "'");
}

} // namespace script
