// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/depthguard.h"
#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/dict.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/iterators.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <vector>

namespace script {

namespace {

struct Enumerate : Object {
    Enumerate(Type &type, Value iterator, Value start) noexcept
        : Object(type, Layout::Other), items(std::move(iterator)), count(std::move(start))
    {
    }
    Value items;
    Value count;
};

/// zip and map: several iterators in step.
struct Parallel : Object {
    explicit Parallel(Type &type) noexcept : Object(type, Layout::Other) {}
    std::vector<Value> iterators;
    Value function; ///< map's
    bool isStrict = false; ///< zip's
};

struct Filter : Object {
    Filter(Type &type, Value test, Value iterator) noexcept
        : Object(type, Layout::Other), function(std::move(test)), items(std::move(iterator))
    {
    }
    Value function; ///< None: the item's truth
    Value items;
};

struct Reversed : Object {
    Reversed(Type &type, Value toReverse, int64_t size) noexcept
        : Object(type, Layout::Other), sequence(std::move(toReverse)), left(size)
    {
    }
    Value sequence;
    int64_t left;
};

Value createEnumerate(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("enumerate(iterable, start=0)", Signature::Wording::C);
    if (arguments.positionalCount == 0 && !findKeyword(arguments, "iterable"))
        raiseTypeError("enumerate() missing required argument 'iterable'");
    const auto [iterable, start] = signature.bind<2>(interpreter, arguments);
    const Value first = start.isSet() ? toIndexInteger(interpreter, start) : Value::smallInt(0);
    return Value::adopt(makeObject<Enumerate>(type, iterate(interpreter, iterable), first));
}

Value nextOfEnumerate(Interpreter &interpreter, const Value &self)
{
    const DepthGuard guard(""); // iterators may be nested to any depth
    auto &enumerate = selfOf<Enumerate>(self);
    Value item = next(interpreter, enumerate.items);
    if (!item.isSet())
        return {};
    const Value number = enumerate.count;
    enumerate.count = addIntegers(number, Value::smallInt(1));
    Ref<Tuple> pair = makeTupleOfSize(2);
    pair->writableItems()[0] = number;
    pair->writableItems()[1] = std::move(item);
    return std::move(pair).value();
}

Value createZip(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    refuseOtherKeywords(arguments, "zip", {"strict"});
    Ref<Parallel> zip = Ref<Parallel>::adopt(makeObject<Parallel>(type));
    for (size_t n = 0; n < arguments.positionalCount; ++n) {
        if (!isIterable(arguments[n]))
            raiseTypeError("'" + typeOf(arguments[n]).name + "' object is not iterable");
        zip->iterators.push_back(iterate(interpreter, arguments[n]));
    }
    const Value *strict = findKeyword(arguments, "strict");
    zip->isStrict = strict && isTruthy(interpreter, *strict);
    return std::move(zip).value();
}

[[noreturn]] void raiseUnequal(size_t n, const char *how)
{
    raiseValueError("zip() argument " + std::to_string(n + 1) + " is " + how + " than argument"
                    + (n == 1 ? " 1" : "s 1-" + std::to_string(n)));
}

/// A strict zip's iterator n has ended: so must the others.
void checkAllEnded(Interpreter &interpreter, const Parallel &zip, size_t n)
{
    if (n > 0)
        raiseUnequal(n, "shorter");
    for (size_t other = 1; other < zip.iterators.size(); ++other) {
        const Value iterator = zip.iterators[other];
        if (next(interpreter, iterator).isSet())
            raiseUnequal(other, "longer");
    }
}

Value nextOfZip(Interpreter &interpreter, const Value &self)
{
    const DepthGuard guard(""); // iterators may be nested to any depth
    const auto &zip = selfOf<Parallel>(self);
    if (zip.iterators.empty())
        return {};
    Ref<Tuple> items = makeTupleOfSize(zip.iterators.size());
    for (size_t n = 0; n < zip.iterators.size(); ++n) {
        const Value iterator = zip.iterators[n];
        Value item = next(interpreter, iterator);
        if (!item.isSet()) {
            if (zip.isStrict)
                checkAllEnded(interpreter, zip, n);
            return {};
        }
        items->writableItems()[n] = std::move(item);
    }
    return std::move(items).value();
}

Value createMap(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    refuseKeywords(arguments, "map");
    if (arguments.positionalCount < 2)
        raiseTypeError("map() must have at least two arguments.");
    Ref<Parallel> map = Ref<Parallel>::adopt(makeObject<Parallel>(type));
    map->function = arguments[0];
    for (size_t n = 1; n < arguments.positionalCount; ++n)
        map->iterators.push_back(iterate(interpreter, arguments[n]));
    return std::move(map).value();
}

Value nextOfMap(Interpreter &interpreter, const Value &self)
{
    const DepthGuard guard(""); // iterators may be nested to any depth
    const auto &map = selfOf<Parallel>(self);
    std::vector<Value> items;
    items.reserve(map.iterators.size());
    for (size_t n = 0; n < map.iterators.size(); ++n) {
        const Value iterator = map.iterators[n];
        Value item = next(interpreter, iterator);
        if (!item.isSet())
            return {};
        items.push_back(std::move(item));
    }
    const Value function = map.function;
    return interpreter.call(function, items);
}

Value createFilter(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "filter", 2, 2);
    return Value::adopt(
        makeObject<Filter>(type, arguments[0], iterate(interpreter, arguments[1])));
}

Value nextOfFilter(Interpreter &interpreter, const Value &self)
{
    const DepthGuard guard(""); // iterators may be nested to any depth
    const auto &filter = selfOf<Filter>(self);
    const Value function = filter.function;
    const bool isPlain = function.isNone()
                         || (function.isObject() && function.object() == &types::boolean());
    for (;;) {
        Value item = next(interpreter, filter.items);
        if (!item.isSet())
            return {};
        if (isPlain ? isTruthy(interpreter, item)
                    : isTruthy(interpreter, interpreter.call(function, {item})))
            return item;
    }
}

Value createReversed(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "reversed", 1, 1);
    const Value &sequence = arguments[0];
    const Value method = findSpecial(interpreter, sequence, "__reversed__");
    if (method.isSet() && !method.isNone())
        return interpreter.call(method);
    const Slots &slots = typeOf(sequence).slots;
    if (!slots.getItem || !slots.length || sequence.as<Dict>() || method.isNone())
        raiseTypeError("'" + typeName(sequence) + "' object is not reversible");
    return Value::adopt(
        makeObject<Reversed>(type, sequence, length(interpreter, sequence)));
}

Value nextOfReversed(Interpreter &interpreter, const Value &self)
{
    const DepthGuard guard(""); // iterators may be nested to any depth
    auto &reversed = selfOf<Reversed>(self);
    if (reversed.left <= 0)
        return {};
    const Value sequence = reversed.sequence;
    try {
        return getItem(interpreter, sequence, integer(--reversed.left));
    } catch (const Raised &raised) {
        if (!raised.isA(types::indexError()) && !raised.isA(types::stopIteration()))
            throw;
    }
    reversed.left = 0;
    return {};
}

template <typename Iterator>
void makeTool(const char *name, Value (*create)(Interpreter &, Type &, const Arguments &),
              Value (*next)(Interpreter &, const Value &), void (*clear)(Object *) noexcept)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(Iterator));
    type.slots.create = create;
    type.slots.destroy = destroyNative<Iterator>;
    type.slots.clear = clear;
    type.slots.iterate = [](Interpreter &, const Value &self) { return self; };
    type.slots.next = next;
    finishType(type);
}

} // namespace


void initializeIterationTools()
{
    makeTool<Enumerate>("enumerate", createEnumerate, nextOfEnumerate, [](Object *self) noexcept {
        static_cast<Enumerate *>(self)->items = Value::none();
    });
    const auto clearParallel = [](Object *self) noexcept {
        auto &parallel = *static_cast<Parallel *>(self);
        const std::vector<Value> dying = std::exchange(parallel.iterators, {});
        parallel.function = Value::none();
    };
    makeTool<Parallel>("zip", createZip, nextOfZip, clearParallel);
    makeTool<Parallel>("map", createMap, nextOfMap, clearParallel);
    makeTool<Filter>("filter", createFilter, nextOfFilter, [](Object *self) noexcept {
        static_cast<Filter *>(self)->items = Value::none();
    });
    makeTool<Reversed>("reversed", createReversed, nextOfReversed, [](Object *self) noexcept {
        static_cast<Reversed *>(self)->sequence = Value::none();
    });
}

} // namespace script
