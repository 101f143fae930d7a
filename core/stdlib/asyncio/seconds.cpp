// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/seconds.h"

#include "core/script/float.h"
#include "core/script/operators.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

using script::Interpreter;
using script::Value;

static bool isPlainNumber(const Value &value)
{
    return value.isSmallInt() || value.as<script::Float>();
}

double comparedSeconds(Interpreter &interpreter, const Value &value, script::Comparison comparison, const Value &limit)
{
    if (!isPlainNumber(value))
        script::isTrueComparison(interpreter, value, limit, comparison);
    return toSeconds(interpreter, value);
}

double addedSeconds(Interpreter &interpreter, const Value &value)
{
    if (!isPlainNumber(value))
        script::binary(interpreter, script::floating(0), value, script::BinaryOperator::Add);
    return toSeconds(interpreter, value);
}

} // namespace stdlib::asyncio
