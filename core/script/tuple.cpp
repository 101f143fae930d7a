// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/tuple.h"

#include "core/script/arguments.h"
#include "core/script/depthguard.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/iterators.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/sequence.h"
#include "core/script/types.h"

namespace script {

/// What makes and ends tuples.
struct TupleAccess {
    static Tuple *make(Type &type, size_t size)
    {
        constexpr size_t most = size_t(1) << 32;
        if (size > most)
            raiseMemoryError();
        void *memory = allocateObject(type, size * sizeof(Value));
        const size_t offset =
            type.instanceSize + (type.attributesOffset ? sizeof(void *) : 0);
        auto *items = reinterpret_cast<Value *>(static_cast<char *>(memory) + offset);
        for (size_t n = 0; n < size; ++n)
            new (&items[n]) Value;
        return new (memory) Tuple(type, items, size);
    }
    static void clear(Object *object) noexcept
    {
        auto &tuple = static_cast<Tuple &>(*object);
        for (size_t n = 0; n < tuple.m_size; ++n)
            tuple.m_items[n] = Value::none();
    }
    static void destroy(Object *object) noexcept
    {
        auto &tuple = static_cast<Tuple &>(*object);
        for (size_t n = tuple.m_size; n-- > 0;)
            tuple.m_items[n].~Value();
        Type &type = tuple.type();
        tuple.~Tuple();
        freeObject(object, type);
    }
    static Tuple *makeEmpty()
    {
        Type &type = types::tuple();
        auto *tuple = new (::operator new(sizeof(Tuple))) Tuple(type, nullptr, 0);
        tuple->makeImmortal();
        return tuple;
    }
};

Ref<Tuple> emptyTuple() noexcept
{
    static Tuple *const empty = TupleAccess::makeEmpty();
    return Ref<Tuple>(empty);
}

Ref<Tuple> makeTupleOfSize(size_t size)
{
    return size == 0 ? emptyTuple() : Ref<Tuple>::adopt(TupleAccess::make(types::tuple(), size));
}

Ref<Tuple> makeTuple(std::span<const Value> items)
{
    Ref<Tuple> tuple = makeTupleOfSize(items.size());
    std::copy(items.begin(), items.end(), tuple->writableItems());
    return tuple;
}

Ref<Tuple> makeTuple(std::initializer_list<Value> items)
{
    return makeTuple(std::span<const Value>(items.begin(), items.size()));
}

Ref<Tuple> makeTuple(Type &type, std::span<const Value> items)
{
    if (&type == &types::tuple())
        return makeTuple(items);
    Ref<Tuple> tuple = Ref<Tuple>::adopt(TupleAccess::make(type, items.size()));
    std::copy(items.begin(), items.end(), tuple->writableItems());
    return tuple;
}

Ref<Tuple> toTuple(Interpreter &interpreter, const Value &iterable)
{
    if (auto *tuple = iterable.as<Tuple>(); tuple && &tuple->type() == &types::tuple())
        return Ref<Tuple>(tuple);
    if (const auto *list = iterable.as<List>(); list && &list->type() == &types::list())
        return makeTuple(list->items());
    const Ref<List> list = toList(interpreter, iterable);
    return makeTuple(list->items());
}

namespace {

Value createTuple(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    if (&type == &types::tuple())
        refuseKeywords(arguments, "tuple");
    if (arguments.positionalCount > 1)
        raiseTypeError("tuple expected at most 1 argument, got "
                       + std::to_string(arguments.positionalCount));
    const Ref<Tuple> items =
        arguments.positionalCount == 0 ? emptyTuple() : toTuple(interpreter, arguments[0]);
    return &type == &types::tuple() ? items.value() : makeTuple(type, items->items()).value();
}

Value reprTuple(Interpreter &interpreter, const Value &self)
{
    const ReprGuard guard(self);
    if (guard.isNested())
        return string("(...)");
    const auto &tuple = selfOf<Tuple>(self);
    return string("(" + joinReprs(interpreter, tuple) + (tuple.size() == 1 ? ",)" : ")"));
}

int64_t hashTuple(Interpreter &interpreter, const Value &self)
{
    const DepthGuard guard(" while hashing a tuple");
    TupleHash result;
    const auto &tuple = selfOf<Tuple>(self);
    for (const Value &item : tuple)
        result.add(hash(interpreter, item));
    return result.result(tuple.size());
}

Value compareTuples(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<Tuple>();
    if (!right)
        return Value::notImplemented();
    return compareSequences(interpreter, selfOf<Tuple>(self), *right, op);
}

Value repeatTuple(const Value &value, int64_t count)
{
    auto &tuple = selfOf<Tuple>(value);
    if (count == 1 && &tuple.type() == &types::tuple())
        return value;
    size_t size;
    if (__builtin_mul_overflow(tuple.size(), size_t(count), &size))
        raiseMemoryError();
    Ref<Tuple> result = makeTupleOfSize(size);
    for (size_t n = 0; n < size; n += tuple.size())
        std::copy(tuple.begin(), tuple.end(), result->writableItems() + n);
    return std::move(result).value();
}

Value binaryTuple(Interpreter &interpreter, const Value &left, const Value &right,
                  BinaryOperator op)
{
    const auto *tuple = left.as<Tuple>();
    if (op == BinaryOperator::Multiply) {
        int64_t count;
        if (!repeatCount(interpreter, tuple ? right : left, count))
            return Value::notImplemented();
        return repeatTuple(tuple ? left : right, count);
    }
    if (op != BinaryOperator::Add || !tuple)
        return Value::notImplemented();
    const auto *other = right.as<Tuple>();
    if (!other)
        return refuseConcatenation(left, right);
    Ref<Tuple> result = makeTupleOfSize(tuple->size() + other->size());
    std::copy(tuple->begin(), tuple->end(), result->writableItems());
    std::copy(other->begin(), other->end(), result->writableItems() + tuple->size());
    return std::move(result).value();
}

Value getItemOfTuple(Interpreter &interpreter, const Value &self, const Value &key)
{
    const auto &tuple = selfOf<Tuple>(self);
    if (const auto *slice = key.as<Slice>()) {
        const SliceBounds bounds =
            evaluateSlice(interpreter, *slice).within(int64_t(tuple.size()));
        if (bounds.count == int64_t(tuple.size()) && bounds.step == 1
            && &tuple.type() == &types::tuple())
            return self;
        Ref<Tuple> result = makeTupleOfSize(size_t(bounds.count));
        for (int64_t n = 0, at = bounds.start; n < bounds.count; ++n, at += bounds.step)
            result->writableItems()[n] = tuple[size_t(at)];
        return std::move(result).value();
    }
    int64_t index =
        toIndex(interpreter, key, "tuple indices must be integers or slices, not ");
    if (index < 0)
        index += int64_t(tuple.size());
    if (index < 0 || index >= int64_t(tuple.size()))
        raiseIndexError("tuple index out of range");
    return tuple[size_t(index)];
}

Value index(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "tuple.index", 1, 3);
    const auto &tuple = selfOf<Tuple>(arguments);
    const int64_t from =
        given > 1 ? fromEnd(toClampedIndex(interpreter, arguments[2]), tuple.size()) : 0;
    const int64_t to =
        given > 2 ? fromEnd(toClampedIndex(interpreter, arguments[3]), tuple.size()) : INT64_MAX;
    const int64_t place = findInSequence(interpreter, tuple, arguments[1], from, to);
    if (place < 0)
        raiseValueError("tuple.index(x): x not in tuple");
    return integer(place);
}

Value count(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "tuple.count");
    return integer(countInSequence(interpreter, selfOf<Tuple>(arguments), arguments[1]));
}

} // namespace

void initializeTupleType()
{
    Type &type = makeBuiltInType("tuple", types::object(), Layout::Tuple, sizeof(Tuple));
    Slots &slots = type.slots;
    slots.create = createTuple;
    slots.destroy = TupleAccess::destroy;
    slots.clear = TupleAccess::clear;
    slots.repr = reprTuple;
    slots.hash = hashTuple;
    slots.length = [](Interpreter &, const Value &self) {
        return int64_t(selfOf<Tuple>(self).size());
    };
    slots.compare = compareTuples;
    slots.binary = binaryTuple;
    slots.getItem = getItemOfTuple;
    slots.contains = [](Interpreter &interpreter, const Value &self, const Value &item) {
        return sequenceContains(interpreter, selfOf<Tuple>(self), item);
    };
    slots.iterate = [](Interpreter &, const Value &self) {
        return makeTupleIterator(selfOf<Tuple>(self));
    };
    addMethods(type, {{"index", index}, {"count", count}});
    finishType(type);
}

} // namespace script
