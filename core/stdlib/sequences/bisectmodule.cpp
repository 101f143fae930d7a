// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/sequences/sequencemodules.h"

namespace stdlib::sequences
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

enum class Side { Left, Right };

/// Where the wanted value belongs among sequence[low:high].
int64_t findPlace(Interpreter &interpreter, const std::array<Value, 5> &given, const Value &wanted,
                  Side side)
{
    const auto &[sequence, x, low, high, key] = given;
    int64_t from = low.isSet() ? script::toSize(interpreter, low) : 0;
    if (from < 0)
        script::raiseValueError("lo must be non-negative");
    int64_t to = isNoneOrUnset(high) ? script::length(interpreter, sequence)
                                     : script::toSize(interpreter, high);
    while (from < to) {
        const int64_t middle = from + (to - from) / 2;
        Value item = script::getItem(interpreter, sequence, script::integer(middle));
        if (!isNoneOrUnset(key))
            item = interpreter.call(key, {item});
        const bool isBehind = side == Side::Left ? script::isLess(interpreter, item, wanted)
                                                 : !script::isLess(interpreter, wanted, item);
        (isBehind ? from : to) = isBehind ? middle + 1 : middle;
    }
    return from;
}

template <Side side> Value bisect(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature(side == Side::Left
                                         ? "bisect_left(a, x, lo=0, hi=None, *, key=None)"
                                         : "bisect_right(a, x, lo=0, hi=None, *, key=None)");
    const std::array<Value, 5> given = signature.bind<5>(interpreter, arguments);
    return script::integer(findPlace(interpreter, given, given[1], side));
}

template <Side side> Value insort(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature(side == Side::Left
                                         ? "insort_left(a, x, lo=0, hi=None, *, key=None)"
                                         : "insort_right(a, x, lo=0, hi=None, *, key=None)");
    const std::array<Value, 5> given = signature.bind<5>(interpreter, arguments);
    const Value wanted =
        isNoneOrUnset(given[4]) ? given[1] : interpreter.call(given[4], {given[1]});
    const int64_t place = findPlace(interpreter, given, wanted, side);
    interpreter.callMethod(given[0], "insert", {script::integer(place), given[1]});
    return Value::none();
}

} // namespace

Value makeBisectModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "bisect");
    module.functions({{"bisect_left", bisect<Side::Left>},
                      {"bisect_right", bisect<Side::Right>},
                      {"insort_left", insort<Side::Left>},
                      {"insort_right", insort<Side::Right>}});
    const Value all = module.build();
    module.value("bisect", script::getAttribute(environment.interpreter(), all, "bisect_right"));
    module.value("insort", script::getAttribute(environment.interpreter(), all, "insort_right"));
    return all;
}

} // namespace stdlib::sequences
