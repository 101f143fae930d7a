// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/slice.h"

#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

Slice::Slice(Type &type, Value start, Value stop, Value step) noexcept
    : Object(type, Layout::Slice), m_start(std::move(start)), m_stop(std::move(stop)),
      m_step(std::move(step))
{
}

struct SliceAccess {
    static Value make(Value start, Value stop, Value step)
    {
        Type &type = types::slice();
        return Value::adopt(new (allocateObject(type)) Slice(type, std::move(start),
                                                             std::move(stop), std::move(step)));
    }
    static void clear(Object *object) noexcept
    {
        auto &slice = static_cast<Slice &>(*object);
        slice.m_start = slice.m_stop = slice.m_step = Value::none();
    }
};

Value makeSlice(Value start, Value stop, Value step)
{
    return SliceAccess::make(std::move(start), std::move(stop), std::move(step));
}

SliceBounds SliceParts::within(int64_t length) const noexcept
{
    const auto clamp = [&](int64_t place) {
        if (place < 0)
            return std::max(place + length, step < 0 ? int64_t(-1) : int64_t(0));
        return std::min(place, step < 0 ? length - 1 : length);
    };
    SliceBounds bounds{clamp(start), clamp(stop), step, 0};
    if (step < 0 ? bounds.stop < bounds.start : bounds.start < bounds.stop) {
        bounds.count = step < 0 ? (bounds.start - bounds.stop - 1) / -step + 1
                                : (bounds.stop - bounds.start - 1) / step + 1;
    }
    return bounds;
}

SliceParts evaluateSlice(Interpreter &interpreter, const Slice &slice)
{
    const auto part = [&](const Value &value, int64_t otherwise) {
        if (value.isNone())
            return otherwise;
        if (!isInteger(value) && !typeOf(value).slots.index)
            raiseTypeError(
                "slice indices must be integers or None or have an __index__ method");
        return toClampedIndex(interpreter, value);
    };
    const int64_t step = std::max(part(slice.step(), 1), -INT64_MAX);
    if (step == 0)
        raiseValueError("slice step cannot be zero");
    const int64_t start = part(slice.start(), step < 0 ? INT64_MAX : 0);
    const int64_t stop = part(slice.stop(), step < 0 ? INT64_MIN : INT64_MAX);
    return {start, stop, step};
}

int64_t toIndex(Interpreter &interpreter, const Value &value, const char *typeErrorBeforeTypeName)
{
    if (value.isSmallInt())
        return value.smallInt();
    if (!isInteger(value) && !typeOf(value).slots.index)
        raiseTypeError(typeErrorBeforeTypeName + typeName(value));
    const Value index = toIndexInteger(interpreter, value);
    const std::optional<int64_t> number = asInt64(index);
    if (!number)
        raiseIndexError("cannot fit '" + typeName(value) + "' into an index-sized integer");
    return *number;
}

int64_t toSize(Interpreter &interpreter, const Value &value)
{
    if (value.isSmallInt())
        return value.smallInt();
    const Value index = toIndexInteger(interpreter, value);
    const std::optional<int64_t> number = asInt64(index);
    if (!number)
        raiseOverflowError("Python int too large to convert to C ssize_t");
    return *number;
}

int64_t toClampedIndex(Interpreter &interpreter, const Value &value)
{
    if (value.isSmallInt())
        return value.smallInt();
    const Value index = toIndexInteger(interpreter, value);
    if (const std::optional<int64_t> number = asInt64(index))
        return *number;
    return IntegerView(index).sign() < 0 ? INT64_MIN : INT64_MAX;
}

namespace {

Value reprSlice(Interpreter &interpreter, const Value &self)
{
    const auto &slice = selfOf<Slice>(self);
    return string("slice(" + reprText(interpreter, slice.start()) + ", "
                  + reprText(interpreter, slice.stop()) + ", "
                  + reprText(interpreter, slice.step()) + ")");
}

Value createSlice(Interpreter &, Type &, const Arguments &arguments)
{
    const size_t count = expectFunctionArguments(arguments, "slice", 1, 3);
    if (count == 1)
        return makeSlice(Value::none(), arguments[0], Value::none());
    return makeSlice(arguments[0], arguments[1], count == 3 ? arguments[2] : Value::none());
}

Value compareSlices(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<Slice>();
    if (!right)
        return Value::notImplemented();
    const auto &left = selfOf<Slice>(self);
    return compare(interpreter, makeTuple({left.start(), left.stop(), left.step()}).value(),
                   makeTuple({right->start(), right->stop(), right->step()}).value(), op);
}

Value indices(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "slice.indices");
    const SliceParts parts = evaluateSlice(interpreter, selfOf<Slice>(arguments));
    const int64_t length = toSize(interpreter, arguments[1]);
    if (length < 0)
        raiseValueError("length should not be negative");
    const SliceBounds bounds = parts.within(length);
    return makeTuple({integer(bounds.start), integer(bounds.stop), integer(bounds.step)}).value();
}

} // namespace

void initializeSliceType()
{
    Type &type = makeBuiltInType("slice", types::object(), Layout::Slice, sizeof(Slice));
    type.flags |= Type::Final;
    type.slots.create = createSlice;
    type.slots.destroy = destroyNative<Slice>;
    type.slots.clear = SliceAccess::clear;
    type.slots.repr = reprSlice;
    type.slots.compare = compareSlices;
    type.slots.hash = refuseHash;
    addMethods(type, {{"indices", indices}});
    addAttributes(type, {
        {"start", [](Interpreter &, const Value &self) { return selfOf<Slice>(self).start(); }},
        {"stop", [](Interpreter &, const Value &self) { return selfOf<Slice>(self).stop(); }},
        {"step", [](Interpreter &, const Value &self) { return selfOf<Slice>(self).step(); }},
    });
    finishType(type);
}

} // namespace script
