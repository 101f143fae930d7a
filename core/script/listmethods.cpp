// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/hash.h"
#include "core/script/iterators.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/sequence.h"
#include "core/script/types.h"

namespace script {

namespace {

constexpr const char *wrongIndex = "list indices must be integers or slices, not ";

Value createList(Interpreter &, Type &type, const Arguments &)
{
    return makeListOfType(type).value();
}

void initializeList(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    auto &list = static_cast<List &>(*self);
    if (&list.type() == &types::list())
        refuseKeywords(arguments, "list");
    if (arguments.positionalCount > 1)
        raiseTypeError("list expected at most 1 argument, got "
                       + std::to_string(arguments.positionalCount));
    list.clear();
    if (arguments.positionalCount == 1)
        list.extend(interpreter, arguments[0]);
}

Value reprList(Interpreter &interpreter, const Value &self)
{
    const ReprGuard guard(self);
    if (guard.isNested())
        return string("[...]");
    return string("[" + joinReprs(interpreter, selfOf<List>(self)) + "]");
}

Value compareLists(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<List>();
    if (!right)
        return Value::notImplemented();
    return compareSequences(interpreter, selfOf<List>(self), *right, op);
}

Value repeatList(const List &list, int64_t count)
{
    size_t size;
    if (__builtin_mul_overflow(list.size(), size_t(count), &size) || size > size_t(1) << 40)
        raiseMemoryError();
    Ref<List> result = makeList(size);
    for (int64_t n = 0; n < count; ++n) {
        for (const Value &item : list.items())
            result->append(item);
    }
    return std::move(result).value();
}

Value binaryList(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    const auto *list = left.as<List>();
    if (op == BinaryOperator::Multiply) {
        int64_t count;
        if (!repeatCount(interpreter, list ? right : left, count))
            return Value::notImplemented();
        return repeatList(list ? *list : selfOf<List>(right), count);
    }
    if (op != BinaryOperator::Add || !list)
        return Value::notImplemented();
    const auto *other = right.as<List>();
    if (!other)
        return refuseConcatenation(left, right);
    Ref<List> result = makeList(list->size() + other->size());
    for (const Value &item : list->items())
        result->append(item);
    for (const Value &item : other->items())
        result->append(item);
    return std::move(result).value();
}

Value inPlaceList(Interpreter &interpreter, const Value &left, const Value &right,
                  BinaryOperator op)
{
    auto &list = selfOf<List>(left);
    if (op == BinaryOperator::Add) {
        list.extend(interpreter, right);
        return left;
    }
    if (op != BinaryOperator::Multiply)
        return Value::notImplemented();
    int64_t count;
    if (!repeatCount(interpreter, right, count))
        return Value::notImplemented();
    Value repeated = repeatList(list, count);
    list.swap(*repeated.as<List>());
    return left;
}

Value getItemOfList(Interpreter &interpreter, const Value &self, const Value &key)
{
    auto &list = selfOf<List>(self);
    if (const auto *slice = key.as<Slice>()) {
        const SliceParts parts = evaluateSlice(interpreter, *slice);
        const SliceBounds bounds = parts.within(int64_t(list.size()));
        Ref<List> result = makeList(size_t(bounds.count));
        for (int64_t n = 0, at = bounds.start; n < bounds.count; ++n, at += bounds.step)
            result->append(list[size_t(at)]);
        return std::move(result).value();
    }
    int64_t index = toIndex(interpreter, key, wrongIndex);
    if (index < 0)
        index += int64_t(list.size());
    if (index < 0 || index >= int64_t(list.size()))
        raiseIndexError("list index out of range");
    return list[size_t(index)];
}

void deleteSlice(List &list, SliceBounds bounds)
{
    if (bounds.count <= 0)
        return;
    if (bounds.step < 0) {
        bounds.start += bounds.step * (bounds.count - 1);
        bounds.step = -bounds.step;
    }
    if (bounds.step == 1) {
        list.replace(size_t(bounds.start), size_t(bounds.start + bounds.count), {});
        return;
    }
    Ref<List> kept = makeList(list.size() - size_t(bounds.count));
    for (int64_t n = 0; n < int64_t(list.size()); ++n) {
        const int64_t place = n - bounds.start;
        if (place < 0 || place % bounds.step != 0 || place / bounds.step >= bounds.count)
            kept->append(list[size_t(n)]);
    }
    list.swap(*kept);
    for (size_t n = 0; n < kept->size(); ++n)
        (*kept)[n] = {}; // first to last, as CPython does here
}

void assignSlice(Interpreter &interpreter, List &list, const Slice &slice, const Value &value)
{
    const SliceParts parts = evaluateSlice(interpreter, slice);
    if (!value.isSet())
        return deleteSlice(list, parts.within(int64_t(list.size())));
    if (!isIterable(value))
        raiseTypeError(parts.step == 1 ? "can only assign an iterable"
                                       : "must assign iterable to extended slice");
    const Ref<List> items = toList(interpreter, value);
    const SliceBounds bounds = parts.within(int64_t(list.size()));
    if (parts.step == 1) {
        list.replace(size_t(bounds.start), size_t(std::max(bounds.start, bounds.stop)),
                     items->items());
        return;
    }
    if (int64_t(items->size()) != bounds.count)
        raiseValueError("attempt to assign sequence of size " + std::to_string(items->size())
                        + " to extended slice of size " + std::to_string(bounds.count));
    // The old items end up in `items`, and die with it when the list is whole.
    for (int64_t n = 0, at = bounds.start; n < bounds.count; ++n, at += bounds.step)
        std::swap(list[size_t(at)], (*items)[size_t(n)]);
}

void setItemOfList(Interpreter &interpreter, const Value &self, const Value &key,
                   const Value &value)
{
    auto &list = selfOf<List>(self);
    if (const auto *slice = key.as<Slice>())
        return assignSlice(interpreter, list, *slice, value);
    int64_t index = toIndex(interpreter, key, wrongIndex);
    if (index < 0)
        index += int64_t(list.size());
    if (index < 0 || index >= int64_t(list.size()))
        raiseIndexError("list assignment index out of range");
    if (value.isSet()) {
        const Value old = std::exchange(list[size_t(index)], value);
    } else {
        const Value old = list.takeAt(size_t(index));
    }
}

Value append(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, "list.append");
    selfOf<List>(arguments).append(arguments[1]);
    return Value::none();
}

Value extend(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "list.extend");
    selfOf<List>(arguments).extend(interpreter, arguments[1]);
    return Value::none();
}

Value insert(Interpreter &interpreter, const Arguments &arguments)
{
    expectArguments(arguments, "list.insert", 2, 2);
    auto &list = selfOf<List>(arguments);
    int64_t index = toSize(interpreter, arguments[1]);
    const auto size = int64_t(list.size());
    index = index < 0 ? std::max<int64_t>(index + size, 0) : std::min(index, size);
    list.insert(size_t(index), arguments[2]);
    return Value::none();
}

Value pop(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "list.pop", 0, 1);
    auto &list = selfOf<List>(arguments);
    int64_t index = given ? toSize(interpreter, arguments[1]) : -1;
    if (list.size() == 0)
        raiseIndexError("pop from empty list");
    if (index < 0)
        index += int64_t(list.size());
    if (index < 0 || index >= int64_t(list.size()))
        raiseIndexError("pop index out of range");
    return list.takeAt(size_t(index));
}

Value remove(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "list.remove");
    auto &list = selfOf<List>(arguments);
    const int64_t place =
        findInSequence(interpreter, list, arguments[1], 0, int64_t(list.size()));
    if (place < 0)
        raiseValueError("list.remove(x): x not in list");
    if (place < int64_t(list.size())) {
        const Value old = list.takeAt(size_t(place));
    }
    return Value::none();
}

Value index(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "list.index", 1, 3);
    const auto &list = selfOf<List>(arguments);
    const int64_t from =
        given > 1 ? fromEnd(toClampedIndex(interpreter, arguments[2]), list.size()) : 0;
    const int64_t to =
        given > 2 ? fromEnd(toClampedIndex(interpreter, arguments[3]), list.size()) : INT64_MAX;
    const int64_t place = findInSequence(interpreter, list, arguments[1], from, to);
    if (place < 0)
        raiseValueError(reprText(interpreter, arguments[1]) + " is not in list");
    return integer(place);
}

Value count(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "list.count");
    return integer(countInSequence(interpreter, selfOf<List>(arguments), arguments[1]));
}

Value clear(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "list.clear");
    selfOf<List>(arguments).clear();
    return Value::none();
}

Value copy(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "list.copy");
    return makeList(selfOf<List>(arguments).items()).value();
}

Value reverse(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "list.reverse");
    selfOf<List>(arguments).reverse();
    return Value::none();
}

Value sort(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount > 1)
        raiseTypeError("sort() takes no positional arguments");
    refuseOtherKeywords(arguments, "sort", {"key", "reverse"});
    const Value *key = findKeyword(arguments, "key");
    const Value *reversed = findKeyword(arguments, "reverse");
    sortList(interpreter, selfOf<List>(arguments), key ? *key : Value::none(),
             reversed && isTruthy(interpreter, *reversed));
    return Value::none();
}

} // namespace

void initializeListType()
{
    Type &type = makeBuiltInType("list", types::object(), Layout::List, sizeof(List));
    Slots &slots = type.slots;
    slots.create = createList;
    slots.initialize = initializeList;
    slots.destroy = destroyNative<List>;
    slots.clear = [](Object *self) noexcept { static_cast<List *>(self)->clear(); };
    slots.repr = reprList;
    slots.hash = refuseHash;
    slots.length = [](Interpreter &, const Value &self) {
        return int64_t(selfOf<List>(self).size());
    };
    slots.compare = compareLists;
    slots.binary = binaryList;
    slots.inPlace = inPlaceList;
    slots.getItem = getItemOfList;
    slots.setItem = setItemOfList;
    slots.contains = [](Interpreter &interpreter, const Value &self, const Value &item) {
        return sequenceContains(interpreter, selfOf<List>(self), item);
    };
    slots.iterate = [](Interpreter &, const Value &self) {
        return makeListIterator(selfOf<List>(self));
    };
    addMethods(type, {
        {"append", append}, {"extend", extend}, {"insert", insert}, {"pop", pop},
        {"remove", remove}, {"index", index}, {"count", count}, {"clear", clear},
        {"copy", copy}, {"reverse", reverse}, {"sort", sort},
        {"__reversed__", [](Interpreter &, const Arguments &arguments) {
             expectNoArguments(arguments, "list.__reversed__");
             return makeReverseListIterator(selfOf<List>(arguments));
         }},
    });
    setTypeValue(type, "__hash__", Value::none());
    finishType(type);
}

} // namespace script
