// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/slice.h"
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

struct Count : script::Object {
    Count(script::Type &type, Value first, Value by)
        : Object(type, script::Layout::Other), current(std::move(first)), step(std::move(by))
    {
    }
    Value next(Interpreter &interpreter)
    {
        const Value after = script::add(interpreter, current, step);
        return std::exchange(current, after);
    }
    void drop() noexcept { current = step = Value::none(); }

    Value current;
    Value step;
};

bool isNumber(Interpreter &interpreter, const Value &value)
{
    return script::asDouble(value) ||
           script::findSpecial(interpreter, value, "__float__").isSet() ||
           script::findSpecial(interpreter, value, "__index__").isSet();
}

Value createCount(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("count(start=0, step=1)");
    auto [start, step] = signature.bind<2>(interpreter, arguments);
    for (Value *number : {&start, &step}) {
        if (number->isSet() && !script::isInteger(*number) && !isNumber(interpreter, *number))
            script::raiseTypeError("a number is required");
    }
    return Value::adopt(script::makeObject<Count>(type, start.isSet() ? start : Value::smallInt(0),
                                                  step.isSet() ? step : Value::smallInt(1)));
}

Value reprOfCount(Interpreter &interpreter, const Value &self)
{
    const auto &count = script::selfOf<Count>(self);
    std::string text =
        script::typeOf(self).name + "(" + script::reprText(interpreter, count.current);
    if (!(count.step.isSmallInt() && count.step.smallInt() == 1))
        text += ", " + script::reprText(interpreter, count.step);
    return toStr(text + ")");
}

struct Cycle : script::Object {
    Cycle(script::Type &type, Value iterator)
        : Object(type, script::Layout::Other), items(std::move(iterator)), seen(script::makeList())
    {
    }
    Value next(Interpreter &interpreter)
    {
        if (items.isSet()) {
            const Value source = items;
            Value item = script::next(interpreter, source);
            if (item.isSet()) {
                seen->append(item);
                return item;
            }
            items = {};
        }
        if (seen->size() == 0)
            return {};
        const size_t here = at < seen->size() ? at : 0;
        at = here + 1;
        return (*seen)[here];
    }
    void drop() noexcept
    {
        items = {};
        seen->clear();
    }

    Value items; ///< unset once exhausted
    script::Ref<script::List> seen;
    size_t at = 0;
};

Value createCycle(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    script::expectFunctionArguments(arguments, "cycle", 1, 1);
    return Value::adopt(
        script::makeObject<Cycle>(type, script::iterate(interpreter, arguments[0])));
}

struct Repeat : script::Object {
    Repeat(script::Type &type, Value repeated, int64_t times)
        : Object(type, script::Layout::Other), item(std::move(repeated)), left(times)
    {
    }
    Value next(Interpreter &)
    {
        if (left == 0)
            return {};
        if (left > 0)
            --left;
        return item;
    }
    void drop() noexcept { item = Value::none(); }

    Value item;
    int64_t left; ///< negative: for ever
};

Value createRepeat(Interpreter &interpreter, script::Type &type, const Arguments &arguments)
{
    static const Signature signature("repeat(object, times=None)");
    const auto [item, times] = signature.bind<2>(interpreter, arguments);
    const int64_t left =
        times.isSet() ? std::max<int64_t>(0, script::toSize(interpreter, times)) : -1;
    return Value::adopt(script::makeObject<Repeat>(type, item, left));
}

Value reprOfRepeat(Interpreter &interpreter, const Value &self)
{
    const auto &repeat = script::selfOf<Repeat>(self);
    std::string text = script::typeOf(self).name + "(" + script::reprText(interpreter, repeat.item);
    if (repeat.left >= 0)
        text += ", " + std::to_string(repeat.left);
    return toStr(text + ")");
}

Value lengthHintOfRepeat(Interpreter &, const Arguments &arguments)
{
    const int64_t left = script::selfOf<Repeat>(arguments).left;
    if (left < 0)
        script::raiseTypeError("len() of unsized object");
    return script::integer(left);
}

} // namespace

void initializeEndless()
{
    script::Type &count = makeIteratorType<Count>("count", createCount);
    count.slots.repr = reprOfCount;
    script::finishType(count);
    registerTool(count);

    addTool<Cycle>("cycle", createCycle);

    script::Type &repeat = makeIteratorType<Repeat>("repeat", createRepeat);
    repeat.slots.repr = reprOfRepeat;
    script::addMethods(repeat, {{"__length_hint__", lengthHintOfRepeat}});
    script::finishType(repeat);
    registerTool(repeat);
}

} // namespace stdlib::itertools
