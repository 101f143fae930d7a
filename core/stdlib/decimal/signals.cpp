// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/list.h"
#include "core/script/types.h"
#include "core/stdlib/decimal/decimalobject.h"

#include <algorithm>
#include <array>

namespace stdlib::decimal
{

namespace
{

struct Signal {
    uint32_t condition;
    const char *name;
    script::Type *type = nullptr;
};

script::Type *decimalException = nullptr;

/// In the order in which they are looked at.
std::array<Signal, 13> signalTable = {{
    {condition::invalidOperation, "InvalidOperation"},
    {condition::floatOperation, "FloatOperation"},
    {condition::divisionByZero, "DivisionByZero"},
    {condition::overflow, "Overflow"},
    {condition::underflow, "Underflow"},
    {condition::subnormal, "Subnormal"},
    {condition::inexact, "Inexact"},
    {condition::rounded, "Rounded"},
    {condition::clamped, "Clamped"},
    {condition::conversionSyntax, "ConversionSyntax"},
    {condition::divisionImpossible, "DivisionImpossible"},
    {condition::divisionUndefined, "DivisionUndefined"},
    {condition::invalidContext, "InvalidContext"},
}};

Signal &entryOf(uint32_t condition)
{
    return *std::ranges::find_if(
        signalTable, [condition](const Signal &signal) { return signal.condition == condition; });
}

/// Makes the type a subclass of one more type, of the same layout.
void addBase(script::Type &type, script::Type &base)
{
    type.bases.push_back(&base);
    const auto place = std::ranges::find(type.mro, &script::types::arithmeticError());
    type.mro.insert(place, &base);
}

} // namespace

script::Type &exceptionOf(uint32_t condition)
{
    return *entryOf(condition).type;
}

void signalConditions(Context &context, uint32_t conditions)
{
    if (conditions == 0)
        return;
    uint32_t signals = conditions & condition::signals;
    if (conditions & condition::anyInvalid)
        signals |= condition::invalidOperation;
    context.flags |= signals;
    const uint32_t trapped = signals & context.traps;
    if (trapped == 0)
        return;
    for (const Signal &signal : signalTable) {
        if (!(trapped & signal.condition))
            continue;
        // The argument lists what was met, in CPython's words.
        const script::Ref<script::List> met = script::makeList();
        const uint32_t kinds = signal.condition == condition::invalidOperation
            ? (conditions & condition::anyInvalid)
            : signal.condition;
        for (const Signal &kind : signalTable) {
            if (kinds & kind.condition)
                met->append(script::Value(kind.type));
        }
        throw script::Raised(script::makeException(*signal.type, {met.value()}));
    }
}

void initializeExceptionTypes()
{
    using script::makeExceptionType;
    decimalException = &makeExceptionType("DecimalException", script::types::arithmeticError(),
                                          "decimal");
    const auto make = [](uint32_t condition, script::Type &base) {
        Signal &signal = entryOf(condition);
        signal.type = &makeExceptionType(signal.name, base, "decimal");
    };
    make(condition::clamped, *decimalException);
    make(condition::rounded, *decimalException);
    make(condition::inexact, *decimalException);
    make(condition::subnormal, *decimalException);
    make(condition::invalidOperation, *decimalException);
    make(condition::divisionByZero, *decimalException);
    make(condition::floatOperation, *decimalException);
    make(condition::overflow, exceptionOf(condition::inexact));
    make(condition::underflow, exceptionOf(condition::inexact));
    for (const uint32_t kind :
         {condition::conversionSyntax, condition::divisionImpossible,
          condition::divisionUndefined, condition::invalidContext})
        make(kind, exceptionOf(condition::invalidOperation));
    addBase(exceptionOf(condition::divisionByZero), script::types::zeroDivisionError());
    addBase(exceptionOf(condition::floatOperation), script::types::typeError());
    addBase(exceptionOf(condition::overflow), exceptionOf(condition::rounded));
    addBase(exceptionOf(condition::underflow), exceptionOf(condition::rounded));
    addBase(exceptionOf(condition::underflow), exceptionOf(condition::subnormal));
}

void addExceptions(ModuleBuilder &module)
{
    module.type("DecimalException", *decimalException);
    for (const Signal &signal : signalTable) {
        if (signal.condition <= condition::clamped)
            module.type(signal.name, *signal.type);
    }
}

} // namespace stdlib::decimal
