// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/comparison.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/iterators.h"
#include "core/script/list.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/range.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

namespace script {

namespace {

/// The numbers of a float and a float or small int (in either order), exact types only.
bool asDoubles(const Value &left, const Value &right, double &a, double &b) noexcept
{
    const Float *leftFloat = left.as<Float>();
    const Float *rightFloat = right.as<Float>();
    if (leftFloat) {
        a = leftFloat->number();
        if (rightFloat)
            b = rightFloat->number();
        else if (right.isSmallInt())
            b = double(right.smallInt());
        else
            return false;
        return (&leftFloat->type() == &types::floating()) && (!rightFloat || &rightFloat->type() == &types::floating());
    }
    if (!rightFloat || !left.isSmallInt())
        return false;
    a = double(left.smallInt());
    b = rightFloat->number();
    return &rightFloat->type() == &types::floating();
}

bool isExactStr(const Value &value) noexcept
{
    return value.isObject() && &value.object()->type() == &types::str();
}

Value floorDivideSmall(int64_t left, int64_t right)
{
    return right == -1 ? integer(-left) : Value::smallInt(floorDivide(left, right));
}

} // namespace

Value MachineSteps::add(Interpreter &interpreter, const Value &left, const Value &right)
{
    double a, b;
    if (asDoubles(left, right, a, b))
        return floating(a + b);
    if (isExactStr(left) && isExactStr(right))
        return concatenate(*left.as<Str>(), *right.as<Str>()).value();
    return binary(interpreter, left, right, BinaryOperator::Add);
}

Value MachineSteps::arithmetic(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    double a, b;
    if (left.isSmallInt() && right.isSmallInt()) {
        const int64_t x = left.smallInt(), y = right.smallInt();
        switch (op) {
        case BinaryOperator::FloorDivide:
            if (y != 0)
                return floorDivideSmall(x, y);
            break;
        case BinaryOperator::Modulo:
            if (y != 0)
                return Value::smallInt(y == -1 ? 0 : floorModulo(x, y));
            break;
        case BinaryOperator::BitAnd:
            return Value::smallInt(x & y);
        case BinaryOperator::BitOr:
            return Value::smallInt(x | y);
        case BinaryOperator::BitXor:
            return Value::smallInt(x ^ y);
        case BinaryOperator::RightShift:
            if (y >= 0)
                return Value::smallInt(y > 62 ? (x < 0 ? -1 : 0) : x >> y);
            break;
        default:
            break;
        }
    } else if (asDoubles(left, right, a, b)) {
        switch (op) {
        case BinaryOperator::Subtract:
            return floating(a - b);
        case BinaryOperator::Multiply:
            return floating(a * b);
        case BinaryOperator::TrueDivide:
            if (b != 0)
                return floating(a / b);
            break;
        default:
            break;
        }
    }
    return binary(interpreter, left, right, op);
}

Value MachineSteps::inPlaceAdd(Interpreter &interpreter, Frame *frame, Value &left, const Value &right)
{
    double a, b;
    if (asDoubles(left, right, a, b))
        return floating(a + b);
    if (!isExactStr(left) || !isExactStr(right))
        return inPlace(interpreter, left, right, BinaryOperator::Add);
    // `text += more`: if only the variable that gets the result holds the text too, it can grow in place.
    const Instruction following = *frame->ip;
    if (opcodeOf(following) == Opcode::StoreFast) {
        Value &local = frame->slots()[argumentOf(following)];
        if (local.is(left))
            local = Value();
    }
    appendInPlace(left, *right.as<Str>());
    return std::move(left);
}

bool MachineSteps::compareIsTrue(Interpreter &interpreter, const Value &left, const Value &right, Comparison op)
{
    double a, b;
    if (asDoubles(left, right, a, b) && left.as<Float>() && right.as<Float>())
        return holds(a, op, b);
    if (isExactStr(left) && isExactStr(right)) {
        if (op == Comparison::Equal)
            return left.as<Str>()->equals(*right.as<Str>());
        if (op == Comparison::NotEqual)
            return !left.as<Str>()->equals(*right.as<Str>());
    }
    return isTrueComparison(interpreter, left, right, op);
}

Value MachineSteps::getItem(Interpreter &interpreter, const Value &container, const Value &key)
{
    if (container.isObject() && key.isSmallInt()) {
        const Type &type = container.object()->type();
        int64_t index = key.smallInt();
        if (&type == &types::list()) {
            const auto &list = *static_cast<List *>(container.object());
            index += index < 0 ? int64_t(list.size()) : 0;
            if (size_t(index) < list.size())
                return list[size_t(index)];
        } else if (&type == &types::tuple()) {
            const auto &tuple = *static_cast<Tuple *>(container.object());
            index += index < 0 ? int64_t(tuple.size()) : 0;
            if (size_t(index) < tuple.size())
                return tuple[size_t(index)];
        }
    } else if (container.isObject() && &container.object()->type() == &types::dict() && isExactStr(key)) {
        if (const Value *found = static_cast<Dict *>(container.object())->find(*key.as<Str>()))
            return *found;
    }
    return script::getItem(interpreter, container, key);
}

bool MachineSteps::setItem(const Value &container, const Value &key, const Value &value)
{
    if (!container.isObject())
        return false;
    const Type &type = container.object()->type();
    if (&type == &types::list() && key.isSmallInt()) {
        auto &list = *static_cast<List *>(container.object());
        const int64_t index = key.smallInt() + (key.smallInt() < 0 ? int64_t(list.size()) : 0);
        if (size_t(index) >= list.size())
            return false;
        list[size_t(index)] = value;
        return true;
    }
    if (&type == &types::dict() && isExactStr(key)) {
        static_cast<Dict *>(container.object())->set(*key.as<Str>(), value);
        return true;
    }
    return false;
}

Value MachineSteps::nextItem(Interpreter &interpreter, const Value &iterator)
{
    Object *object = iterator.object();
    const Type &type = object->type();
    if (&type == &types::rangeIterator()) {
        auto *range = static_cast<RangeIterator *>(object);
        if (range->remaining <= 0)
            return {};
        --range->remaining;
        const int64_t number = range->next;
        range->next = int64_t(uint64_t(number) + uint64_t(range->step));
        return integer(number);
    }
    if (&type == &types::listIterator()) {
        auto *each = static_cast<ListIterator *>(object);
        if (each->list && each->index < each->list->size())
            return (*each->list)[each->index++];
        each->list = Ref<List>();
        return {};
    }
    return next(interpreter, iterator);
}

} // namespace script
