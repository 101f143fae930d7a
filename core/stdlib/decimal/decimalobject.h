// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"
#include "core/stdlib/decimal/number.h"
#include "core/stdlib/modulebuilder.h"

#include <optional>

namespace stdlib::decimal
{

/// decimal.Decimal
class DecimalObject : public script::Object
{
public:
    DecimalObject(script::Type &type, Number value)
        : Object(type, script::Layout::Other), number(std::move(value))
    {
    }
    const Number number;
};

/// decimal.Context
class ContextObject : public script::Object
{
public:
    explicit ContextObject(script::Type &type) : Object(type, script::Layout::Other) {}
    Context context;
};

script::Type &decimalType();
script::Type &contextType();
const DecimalObject *asDecimal(const script::Value &value);
script::Value makeDecimal(Number number);
/// A Decimal or an int as a number; nothing otherwise.
std::optional<Number> numberOf(const script::Value &value);

/// The context of the calling thread; made when first asked for.
ContextObject &currentContext(script::Interpreter &interpreter);
void setCurrentContext(script::Interpreter &interpreter, const script::Value &context);

/// Adds the conditions to the context's flags and raises the first that is trapped.
void signalConditions(Context &context, uint32_t conditions);

/// The exception types of the conditions.
script::Type &exceptionOf(uint32_t condition);

void initializeExceptionTypes();
void initializeDecimalType();
void initializeContextType();
void initializeTypes();
void addExceptions(ModuleBuilder &module);
script::Value makeModule(Environment &environment);

} // namespace stdlib::decimal
