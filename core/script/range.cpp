// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/range.h"

#include "core/script/arguments.h"
#include "core/script/heap.h"
#include "core/script/int.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/sequence.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

namespace script {

namespace {

Type *longRangeIteratorType;

/// Iterates a range whose numbers do not all fit 63 bits (longrange_iterator).
struct LongRangeIterator : Object {
    LongRangeIterator(Type &type, Value first, Value stepBy, Value count) noexcept
        : Object(type, Layout::Other), next(std::move(first)), step(std::move(stepBy)),
          remaining(std::move(count))
    {
    }
    Value next;
    Value step;
    Value remaining;
};

const Value zero = Value::smallInt(0);
const Value one = Value::smallInt(1);

bool isNegative(const Value &integer)
{
    return compareIntegers(integer, zero) < 0;
}

Value lengthOf(const Value &start, const Value &stop, const Value &step)
{
    const bool isDown = isNegative(step);
    const Value distance = isDown ? subtractIntegers(start, stop) : subtractIntegers(stop, start);
    if (compareIntegers(distance, zero) <= 0)
        return zero;
    const Value stride = isDown ? subtractIntegers(zero, step) : step;
    return addIntegers(floorDivideIntegers(subtractIntegers(distance, one), stride), one);
}

/// start + n * step
Value numberAt(const Range &range, const Value &n)
{
    return addIntegers(range.start(), multiplyIntegers(n, range.step()));
}

} // namespace

Range::Range(Type &type, Value start, Value stop, Value step)
    : Object(type, Layout::Range), m_start(std::move(start)), m_stop(std::move(stop)),
      m_step(std::move(step)), m_length(lengthOf(m_start, m_stop, m_step))
{
}

RangeIterator::RangeIterator(Type &type, int64_t first, int64_t stepBy, int64_t count) noexcept
    : Object(type, Layout::Other), next(first), step(stepBy), remaining(count)
{
}

struct RangeAccess {
    static Value make(Value start, Value stop, Value step)
    {
        Type &type = types::range();
        return Value::adopt(new (allocateObject(type)) Range(
            type, std::move(start), std::move(stop), std::move(step)));
    }
};

Value makeRange(Value start, Value stop, Value step)
{
    if (step.is(zero))
        raiseValueError("range() arg 3 must not be zero");
    return RangeAccess::make(std::move(start), std::move(stop), std::move(step));
}

namespace {

Value makeIterator(const Value &first, const Value &step, const Value &count)
{
    // The number after the last one must fit as well.
    if (first.isSmallInt() && step.isSmallInt() && count.isSmallInt()
        && addIntegers(first, multiplyIntegers(step, count)).isSmallInt()) {
        return Value::adopt(makeObject<RangeIterator>(types::rangeIterator(), first.smallInt(),
                                                      step.smallInt(), count.smallInt()));
    }
    return Value::adopt(makeObject<LongRangeIterator>(*longRangeIteratorType, first, step, count));
}

Value createRange(Interpreter &interpreter, Type &, const Arguments &arguments)
{
    refuseKeywords(arguments, "range");
    const size_t count = arguments.positionalCount;
    if (count == 0 || count > 3)
        raiseTypeError("range expected at " + std::string(count ? "most 3" : "least 1")
                       + " argument" + (count ? "s" : "") + ", got " + std::to_string(count));
    const Value first = toIndexInteger(interpreter, arguments[0]);
    if (count == 1)
        return makeRange(zero, first, one);
    const Value stop = toIndexInteger(interpreter, arguments[1]);
    return makeRange(first, stop, count == 3 ? toIndexInteger(interpreter, arguments[2]) : one);
}

Value reprRange(Interpreter &, const Value &self)
{
    const auto &range = selfOf<Range>(self);
    std::string text = "range(" + toDecimal(range.start()) + ", " + toDecimal(range.stop());
    if (!range.step().is(one))
        text += ", " + toDecimal(range.step());
    return string(text + ")");
}

/// What makes two ranges equal: the length, the first number and the step, as far as they matter.
Ref<Tuple> essence(const Range &range)
{
    const Value none = Value::none();
    if (range.length().is(zero))
        return makeTuple({zero, none, none});
    if (range.length().is(one))
        return makeTuple({one, range.start(), none});
    return makeTuple({range.length(), range.start(), range.step()});
}

Value compareRanges(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<Range>();
    if (!right || (op != Comparison::Equal && op != Comparison::NotEqual))
        return Value::notImplemented();
    return compare(interpreter, essence(selfOf<Range>(self)).value(), essence(*right).value(), op);
}

int64_t lengthOfRange(Interpreter &, const Value &self)
{
    const std::optional<int64_t> count = asInt64(selfOf<Range>(self).length());
    if (!count)
        raiseOverflowError("Python int too large to convert to C ssize_t");
    return *count;
}

Value sliceRange(Interpreter &interpreter, const Range &range, const Slice &slice)
{
    const std::optional<int64_t> count = asInt64(range.length());
    if (!count)
        raiseOverflowError("Python int too large to convert to C ssize_t");
    const SliceBounds bounds = evaluateSlice(interpreter, slice).within(*count);
    return makeRange(numberAt(range, integer(bounds.start)), numberAt(range, integer(bounds.stop)),
                     multiplyIntegers(range.step(), integer(bounds.step)));
}

Value getItemOfRange(Interpreter &interpreter, const Value &self, const Value &key)
{
    const auto &range = selfOf<Range>(self);
    if (const auto *slice = key.as<Slice>())
        return sliceRange(interpreter, range, *slice);
    if (!isInteger(key) && !typeOf(key).slots.index)
        raiseTypeError("range indices must be integers or slices, not " + typeName(key));
    Value index = toIndexInteger(interpreter, key);
    if (isNegative(index))
        index = addIntegers(index, range.length());
    if (isNegative(index) || compareIntegers(index, range.length()) >= 0)
        raiseIndexError("range object index out of range");
    return numberAt(range, index);
}

/// The position of an int in the range; unset if it is not in.
Value positionOf(const Range &range, const Value &number)
{
    const Value plain = plainInteger(number);
    const bool isDown = isNegative(range.step());
    const Value &low = isDown ? range.stop() : range.start();
    const Value &high = isDown ? range.start() : range.stop();
    const bool isInside =
        isDown ? compareIntegers(low, plain) < 0 && compareIntegers(plain, high) <= 0
               : compareIntegers(low, plain) <= 0 && compareIntegers(plain, high) < 0;
    if (!isInside)
        return {};
    const Value distance = subtractIntegers(plain, range.start());
    if (!moduloIntegers(distance, range.step()).is(zero))
        return {};
    return floorDivideIntegers(distance, range.step());
}

bool isExactInteger(const Value &value)
{
    return value.isSmallInt() || value.isBoolean()
           || (value.as<BigInt>() && &typeOf(value) == &types::integer());
}

int64_t countByComparing(Interpreter &interpreter, const Value &range, const Value &item,
                         bool onlyFirst, int64_t *place)
{
    int64_t count = 0;
    int64_t n = 0;
    forEach(interpreter, range, [&](const Value &number) {
        if (equals(interpreter, number, item)) {
            ++count;
            *place = n;
        }
        ++n;
        return !(onlyFirst && count > 0);
    });
    return count;
}

bool rangeContains(Interpreter &interpreter, const Value &self, const Value &item)
{
    if (isExactInteger(item))
        return positionOf(selfOf<Range>(self), item).isSet();
    int64_t place;
    return countByComparing(interpreter, self, item, true, &place) > 0;
}

Value iterateRange(Interpreter &, const Value &self)
{
    const auto &range = selfOf<Range>(self);
    return makeIterator(range.start(), range.step(), range.length());
}

Value reversedRange(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "range.__reversed__");
    const auto &range = selfOf<Range>(arguments);
    return makeIterator(numberAt(range, subtractIntegers(range.length(), one)),
                        subtractIntegers(zero, range.step()), range.length());
}

Value index(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "range.index");
    if (isExactInteger(arguments[1])) {
        const Value place = positionOf(selfOf<Range>(arguments), arguments[1]);
        if (place.isSet())
            return place;
        raiseValueError(reprText(interpreter, arguments[1]) + " is not in range");
    }
    int64_t place;
    if (countByComparing(interpreter, arguments[0], arguments[1], true, &place) == 0)
        raiseValueError("sequence.index(x): x not in sequence");
    return integer(place);
}

Value count(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "range.count");
    if (isExactInteger(arguments[1]))
        return Value::smallInt(positionOf(selfOf<Range>(arguments), arguments[1]).isSet());
    int64_t place;
    return integer(countByComparing(interpreter, arguments[0], arguments[1], false, &place));
}

Value nextOfRange(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<RangeIterator>(self);
    if (iterator.remaining <= 0)
        return {};
    const Value number = Value::smallInt(iterator.next);
    iterator.next += iterator.step;
    --iterator.remaining;
    return number;
}

Value nextOfLongRange(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<LongRangeIterator>(self);
    if (compareIntegers(iterator.remaining, zero) <= 0)
        return {};
    const Value number = iterator.next;
    iterator.next = addIntegers(number, iterator.step);
    iterator.remaining = subtractIntegers(iterator.remaining, one);
    return number;
}

template <typename Iterator>
Type &makeIteratorType(const char *name, Value (*next)(Interpreter &, const Value &))
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(Iterator));
    type.flags |= Type::Final;
    type.slots.destroy = destroyNative<Iterator>;
    type.slots.iterate = [](Interpreter &, const Value &self) { return self; };
    type.slots.next = next;
    return type;
}

} // namespace

void initializeRangeTypes()
{
    Type &type = makeBuiltInType("range", types::object(), Layout::Range, sizeof(Range));
    type.flags |= Type::Final;
    Slots &slots = type.slots;
    slots.create = createRange;
    slots.destroy = destroyNative<Range>;
    slots.repr = reprRange;
    slots.hash = [](Interpreter &interpreter, const Value &self) {
        return hash(interpreter, essence(selfOf<Range>(self)).value());
    };
    slots.length = lengthOfRange;
    slots.truth = [](Interpreter &, const Value &self) {
        return !selfOf<Range>(self).length().is(zero);
    };
    slots.compare = compareRanges;
    slots.getItem = getItemOfRange;
    slots.contains = rangeContains;
    slots.iterate = iterateRange;
    addMethods(type, {{"index", index}, {"count", count}, {"__reversed__", reversedRange}});
    addAttributes(type, {
        {"start", [](Interpreter &, const Value &self) { return selfOf<Range>(self).start(); }},
        {"stop", [](Interpreter &, const Value &self) { return selfOf<Range>(self).stop(); }},
        {"step", [](Interpreter &, const Value &self) { return selfOf<Range>(self).step(); }},
    });
    finishType(type);

    Type &iterator = makeIteratorType<RangeIterator>("range_iterator", nextOfRange);
    addMethods(iterator, {{"__length_hint__", [](Interpreter &, const Arguments &arguments) {
                               return integer(selfOf<RangeIterator>(arguments).remaining);
                           }}});
    finishType(iterator);
    longRangeIteratorType =
        &makeIteratorType<LongRangeIterator>("longrange_iterator", nextOfLongRange);
    finishType(*longRangeIteratorType);
}

} // namespace script
