// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/itertools/tools.h"

namespace stdlib::itertools
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

/// A function and the items it is asked about.
struct Filtering : script::Object {
    Filtering(script::Type &type, Value test, Value iterator)
        : Object(type, script::Layout::Other), function(std::move(test)), items(std::move(iterator))
    {
    }
    bool test(Interpreter &interpreter, const Value &item) const
    {
        const Value asked = function;
        return script::isTruthy(interpreter, interpreter.call(asked, {item}));
    }
    Value nextItem(Interpreter &interpreter) const
    {
        script::attendIfAsked(interpreter);
        const Value source = items;
        return script::next(interpreter, source);
    }
    void drop() noexcept { function = items = Value::none(); }

    Value function;
    Value items;
};

struct DropWhile : Filtering {
    using Filtering::Filtering;
    Value next(Interpreter &interpreter)
    {
        for (;;) {
            Value item = nextItem(interpreter);
            if (!item.isSet() || isStarted || !test(interpreter, item)) {
                isStarted = isStarted || item.isSet();
                return item;
            }
        }
    }
    bool isStarted = false;
};

struct TakeWhile : Filtering {
    using Filtering::Filtering;
    Value next(Interpreter &interpreter)
    {
        if (isOver)
            return {};
        Value item = nextItem(interpreter);
        if (!item.isSet() || test(interpreter, item))
            return item;
        isOver = true;
        return {};
    }
    bool isOver = false;
};

struct FilterFalse : Filtering {
    using Filtering::Filtering;
    Value next(Interpreter &interpreter)
    {
        const bool isPlain = function.isNone() || function.is(Value(&script::types::boolean()));
        for (;;) {
            Value item = nextItem(interpreter);
            if (!item.isSet())
                return {};
            if (!(isPlain ? script::isTruthy(interpreter, item) : test(interpreter, item)))
                return item;
        }
    }
};

struct StarMap : Filtering {
    using Filtering::Filtering;
    Value next(Interpreter &interpreter)
    {
        const Value item = nextItem(interpreter);
        if (!item.isSet())
            return {};
        const script::Ref<script::Tuple> given = script::toTuple(interpreter, item);
        const Value called = function;
        return interpreter.call(called, given->items());
    }
};

constexpr char dropWhile[] = "dropwhile";
constexpr char takeWhile[] = "takewhile";
constexpr char filterFalse[] = "filterfalse";
constexpr char starMap[] = "starmap";

template <typename Iterator, const char *name>
Value createFiltering(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, name, 2, 2);
    return Value::adopt(script::makeObject<Iterator>(type, arguments[0],
                                                     script::iterate(interpreter, arguments[1])));
}

struct Compress : script::Object {
    Compress(script::Type &type, Value data, Value flags)
        : Object(type, script::Layout::Other), items(std::move(data)), selectors(std::move(flags))
    {
    }
    Value next(Interpreter &interpreter)
    {
        const Value source = items;
        const Value flags = selectors;
        for (;;) {
            script::attendIfAsked(interpreter);
            Value item = script::next(interpreter, source);
            if (!item.isSet())
                return {};
            const Value flag = script::next(interpreter, flags);
            if (!flag.isSet())
                return {};
            if (script::isTruthy(interpreter, flag))
                return item;
        }
    }
    void drop() noexcept { items = selectors = Value::none(); }

    Value items;
    Value selectors;
};

Value createCompress(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("compress(data, selectors)");
    const auto [data, selectors] = signature.bind<2>(interpreter, arguments);
    const Value items = script::iterate(interpreter, data);
    return Value::adopt(
        script::makeObject<Compress>(type, items, script::iterate(interpreter, selectors)));
}

struct Accumulate : script::Object {
    Accumulate(script::Type &type, Value iterator, Value combine, Value first)
        : Object(type, script::Layout::Other), items(std::move(iterator)),
          function(std::move(combine)), initial(std::move(first))
    {
    }
    Value next(Interpreter &interpreter)
    {
        if (initial.isSet())
            return total = std::exchange(initial, {});
        const Value source = items;
        const Value item = script::next(interpreter, source);
        if (!item.isSet())
            return {};
        const Value before = total;
        const Value combine = function;
        if (!before.isSet())
            total = item;
        else if (combine.isSet())
            total = interpreter.call(combine, {before, item});
        else
            total = script::add(interpreter, before, item);
        return total;
    }
    void drop() noexcept
    {
        items = Value::none();
        function = total = initial = {};
    }

    Value items;
    Value function; ///< unset: addition
    Value initial;  ///< unset: none, or given out
    Value total;
};

Value createAccumulate(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("accumulate(iterable, func=None, *, initial=None)");
    const auto [iterable, function, initial] = signature.bind<3>(interpreter, arguments);
    return Value::adopt(script::makeObject<Accumulate>(type, script::iterate(interpreter, iterable),
                                                       isNoneOrUnset(function) ? Value() : function,
                                                       isNoneOrUnset(initial) ? Value() : initial));
}

} // namespace

void initializeSelecting()
{
    addTool<DropWhile>(dropWhile, createFiltering<DropWhile, dropWhile>);
    addTool<TakeWhile>(takeWhile, createFiltering<TakeWhile, takeWhile>);
    addTool<FilterFalse>(filterFalse, createFiltering<FilterFalse, filterFalse>);
    addTool<StarMap>(starMap, createFiltering<StarMap, starMap>);
    addTool<Compress>("compress", createCompress);
    addTool<Accumulate>("accumulate", createAccumulate);
}

} // namespace stdlib::itertools
