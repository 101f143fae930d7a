// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/slice.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/itertools/tools.h"

namespace stdlib::itertools
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

struct Chain : script::Object {
    Chain(script::Type &type, Value iterables)
        : Object(type, script::Layout::Other), sources(std::move(iterables))
    {
    }
    Value next(Interpreter &interpreter)
    {
        while (sources.isSet()) {
            if (!active.isSet()) {
                const Value all = sources;
                const Value source = script::next(interpreter, all);
                if (!source.isSet()) {
                    sources = {};
                    return {};
                }
                active = script::iterate(interpreter, source);
            }
            const Value current = active;
            Value item = script::next(interpreter, current);
            if (item.isSet())
                return item;
            active = {};
            script::attendIfAsked(interpreter);
        }
        return {};
    }
    void drop() noexcept { sources = active = {}; }

    Value sources; ///< an iterator; unset once exhausted
    Value active;
};

Value createChain(Interpreter &, script::Type &type, const Arguments &arguments)
{
    script::refuseKeywords(arguments, "chain");
    script::Ref<script::Tuple> all =
        script::makeTuple(std::span<const Value>(arguments.values, arguments.positionalCount));
    return Value::adopt(
        script::makeObject<Chain>(type, script::iterate(Interpreter::current(), all.value())));
}

Value chainFromIterable(Interpreter &interpreter, const Arguments &arguments)
{
    script::expectOneArgument(arguments, "chain.from_iterable");
    return Value::adopt(script::makeObject<Chain>(*arguments[0].as<script::Type>(),
                                                  script::iterate(interpreter, arguments[1])));
}

struct Islice : script::Object {
    Islice(script::Type &type, Value iterator, int64_t from, int64_t to, int64_t by)
        : Object(type, script::Layout::Other), items(std::move(iterator)), wanted(from), stop(to),
          step(by)
    {
    }
    Value next(Interpreter &interpreter)
    {
        if (!items.isSet())
            return {};
        const Value source = items;
        for (; taken < wanted; ++taken) {
            if (!script::next(interpreter, source).isSet())
                return end();
            script::attendIfAsked(interpreter);
        }
        if (stop >= 0 && taken >= stop)
            return end();
        Value item = script::next(interpreter, source);
        if (!item.isSet())
            return end();
        ++taken;
        const bool isPastEnd =
            __builtin_add_overflow(wanted, step, &wanted) || (stop >= 0 && wanted > stop);
        if (isPastEnd)
            wanted = stop;
        return item;
    }
    Value end()
    {
        items = {};
        return {};
    }
    void drop() noexcept { items = {}; }

    Value items; ///< unset once exhausted
    int64_t taken = 0;
    int64_t wanted;     ///< position of the next item
    const int64_t stop; ///< negative: none
    const int64_t step;
};

/// A number for islice(); -1 if it is no integer that fits.
int64_t position(Interpreter &interpreter, const Value &value)
{
    if (!script::typeOf(value).slots.index && !script::isInteger(value))
        return -1;
    return script::asInt64(script::toIndexInteger(interpreter, value)).value_or(-1);
}

[[noreturn]] void refusePosition(const char *which)
{
    script::raiseValueError(std::string(which) +
                            " for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
}

Value createIslice(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    const size_t given = script::expectFunctionArguments(arguments, "islice", 2, 4);
    int64_t start = 0;
    int64_t stop = -1;
    int64_t step = 1;
    const Value &end = arguments[given == 2 ? 1 : 2];
    if (!end.isNone()) {
        stop = position(interpreter, end);
        if (stop == -1)
            refusePosition("Stop argument");
    }
    if (given > 2 && !arguments[1].isNone())
        start = position(interpreter, arguments[1]);
    if (start < 0 || stop < -1)
        refusePosition("Indices");
    if (given == 4 && !arguments[3].isNone()) {
        step = position(interpreter, arguments[3]);
        if (step < 1)
            script::raiseValueError("Step for islice() must be a positive integer or None.");
    }
    return Value::adopt(script::makeObject<Islice>(type, script::iterate(interpreter, arguments[0]),
                                                   start, stop, step));
}

struct ZipLongest : script::Object {
    explicit ZipLongest(script::Type &type) : Object(type, script::Layout::Other) {}
    Value next(Interpreter &interpreter)
    {
        if (running == 0)
            return {};
        script::Ref<script::Tuple> items = script::makeTupleOfSize(iterators.size());
        for (size_t n = 0; n < iterators.size(); ++n) {
            Value item;
            if (const Value source = iterators[n]; source.isSet()) {
                item = script::next(interpreter, source);
                if (!item.isSet()) {
                    iterators[n] = {};
                    if (--running == 0)
                        return {};
                }
            }
            items->writableItems()[n] = item.isSet() ? std::move(item) : filler;
        }
        return std::move(items).value();
    }
    void drop() noexcept
    {
        const std::vector<Value> dying = std::exchange(iterators, {});
        filler = Value::none();
        running = 0;
    }

    std::vector<Value> iterators; ///< unset once exhausted
    Value filler = Value::none();
    size_t running = 0;
};

Value createZipLongest(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    const Value *filler = script::findKeyword(arguments, "fillvalue");
    if (arguments.keywordCount() > (filler ? 1u : 0u))
        script::raiseTypeError("zip_longest() got an unexpected keyword argument");
    auto zip = script::Ref<ZipLongest>::adopt(script::makeObject<ZipLongest>(type));
    for (size_t n = 0; n < arguments.positionalCount; ++n)
        zip->iterators.push_back(script::iterate(interpreter, arguments[n]));
    zip->running = zip->iterators.size();
    if (filler)
        zip->filler = *filler;
    return std::move(zip).value();
}

struct Pairwise : script::Object {
    Pairwise(script::Type &type, Value iterator)
        : Object(type, script::Layout::Other), items(std::move(iterator))
    {
    }
    Value next(Interpreter &interpreter)
    {
        if (!items.isSet())
            return {};
        const Value source = items;
        if (!previous.isSet())
            previous = script::next(interpreter, source);
        Value item = previous.isSet() ? script::next(interpreter, source) : Value();
        if (!item.isSet()) {
            drop();
            return {};
        }
        const Value before = std::exchange(previous, item);
        return script::makeTuple({before, std::move(item)}).value();
    }
    void drop() noexcept { items = previous = {}; }

    Value items; ///< unset once exhausted
    Value previous;
};

Value createPairwise(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "pairwise", 1, 1);
    return Value::adopt(
        script::makeObject<Pairwise>(type, script::iterate(interpreter, arguments[0])));
}

} // namespace

void initializeChaining()
{
    script::Type &chain = makeIteratorType<Chain>("chain", createChain);
    script::addClassMethods(chain, {{"from_iterable", chainFromIterable}});
    script::finishType(chain);
    registerTool(chain);
    addTool<Islice>("islice", createIslice);
    addTool<ZipLongest>("zip_longest", createZipLongest);
    addTool<Pairwise>("pairwise", createPairwise);
}

} // namespace stdlib::itertools
