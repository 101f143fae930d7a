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

/// What a method of Decimal is called on.
const Number &numberOfSelf(const script::Value &self);
/// The other operand of a method; TypeError if it is no number.
Number operand(const script::Value &value);

/// The context of the calling thread; made when first asked for.
ContextObject &currentContext(script::Interpreter &interpreter);
void setCurrentContext(script::Interpreter &interpreter, const script::Value &context);

/// Adds the conditions to the context's flags and raises the first that is trapped.
void signalConditions(Context &context, uint32_t conditions);

/// Runs an operation in the current context and signals what it met.
template <typename Operation> script::Value inContext(script::Interpreter &interpreter, Operation operation)
{
    ContextObject &object = currentContext(interpreter);
    uint32_t conditions = 0;
    Number result = operation(static_cast<const Context &>(object.context), conditions);
    signalConditions(object.context, conditions);
    return makeDecimal(std::move(result));
}

/// The exception types of the conditions.
script::Type &exceptionOf(uint32_t condition);

void initializeExceptionTypes();
void initializeDecimalType();
/// Conversions and arithmetic that have names.
void addDecimalMethods(script::Type &type);
/// decimal.DecimalTuple, made when it is first needed.
script::Value decimalTuple(script::Interpreter &interpreter);
void initializeContextType();
void initializeTypes();
void addExceptions(ModuleBuilder &module);
script::Value makeModule(Environment &environment);

} // namespace stdlib::decimal
