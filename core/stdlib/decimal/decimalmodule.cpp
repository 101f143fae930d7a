// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/dict.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/types.h"
#include "core/stdlib/contextvars/variableobject.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/decimal/arithmetic.h"
#include "core/stdlib/decimal/decimalobject.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

#include <array>

namespace stdlib::decimal
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *contextTypePointer = nullptr;
script::Type *localContextType = nullptr;

constexpr std::array roundingNames
    = {"ROUND_UP",      "ROUND_DOWN",      "ROUND_CEILING",   "ROUND_FLOOR",
       "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"};

/// The context is the value of a context variable, so that each thread and each task has one of its own.
class CurrentContext final : public ModuleState
{
public:
    explicit CurrentContext(Environment &) {}
    const loop::Ref<contextvars::Variable> variable
        = loop::make<contextvars::Variable>("decimal_context", Value());
};

Context &contextOf(const Value &self)
{
    return selfAs<ContextObject>(self, *contextTypePointer, "context").context;
}

Value makeContext(const Context &context)
{
    auto *object = new (script::allocateObject(*contextTypePointer)) ContextObject(*contextTypePointer);
    object->context = context;
    return Value::adopt(object);
}

int64_t toBounded(Interpreter &interpreter, const Value &value, int64_t low, int64_t high,
                  const char *what)
{
    const auto number = script::asInt64(script::toIndexInteger(interpreter, value));
    if (!number || *number < low || *number > high)
        script::raiseValueError(std::string("valid range for ") + what + " is ["
                                + std::to_string(low) + ", "
                                + (high == Context::largestPrecision ? "MAX_PREC"
                                                                     : std::to_string(high))
                                + "]");
    return *number;
}

Value getPrecision(Interpreter &, const Value &self)
{
    return script::integer(contextOf(self).precision);
}

void setPrecision(Interpreter &interpreter, const Value &self, const Value &value)
{
    contextOf(self).precision
        = toBounded(interpreter, value, 1, Context::largestPrecision, "prec");
}

Value getRounding(Interpreter &, const Value &self)
{
    return toStr(roundingNames[static_cast<size_t>(contextOf(self).rounding)]);
}

void setRounding(Interpreter &, const Value &self, const Value &value)
{
    if (const auto *text = value.as<script::Str>()) {
        for (size_t i = 0; i < roundingNames.size(); ++i) {
            if (text->text() == roundingNames[i]) {
                contextOf(self).rounding = static_cast<Rounding>(i);
                return;
            }
        }
    }
    script::raiseTypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                           "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                           "ROUND_HALF_EVEN,\n   ROUND_05UP]");
}

Value getMinExponent(Interpreter &, const Value &self)
{
    return script::integer(contextOf(self).minExponent);
}

void setMinExponent(Interpreter &interpreter, const Value &self, const Value &value)
{
    contextOf(self).minExponent
        = toBounded(interpreter, value, -Context::largestExponent, 0, "Emin");
}

Value getMaxExponent(Interpreter &, const Value &self)
{
    return script::integer(contextOf(self).maxExponent);
}

void setMaxExponent(Interpreter &interpreter, const Value &self, const Value &value)
{
    contextOf(self).maxExponent
        = toBounded(interpreter, value, 0, Context::largestExponent, "Emax");
}

constexpr std::array signalConditionsInOrder
    = {condition::invalidOperation, condition::floatOperation, condition::divisionByZero,
       condition::overflow,         condition::underflow,      condition::subnormal,
       condition::inexact,          condition::rounded,        condition::clamped};

/// A dict of the signals: a copy, since the scenario language needs to look, not to switch one by one.
Value signalDict(Interpreter &interpreter, uint32_t bits)
{
    const script::Ref<script::Dict> dict = script::makeDict();
    for (const uint32_t condition : signalConditionsInOrder)
        dict->set(interpreter, Value(&exceptionOf(condition)),
                  Value::boolean((bits & condition) != 0));
    return dict.value();
}

uint32_t signalBits(Interpreter &interpreter, const Value &value)
{
    uint32_t bits = 0;
    const auto *dict = value.as<script::Dict>();
    const auto add = [&](const Value &type) {
        for (const uint32_t condition : signalConditionsInOrder) {
            if (type.is(Value(&exceptionOf(condition))))
                bits |= condition;
        }
    };
    script::forEach(interpreter, value, [&](const Value &type) {
        const Value *isOn = dict ? dict->find(interpreter, type) : nullptr;
        if (!dict || (isOn && script::isTruthy(interpreter, *isOn)))
            add(type);
    });
    return bits;
}

Value getFlags(Interpreter &interpreter, const Value &self)
{
    return signalDict(interpreter, contextOf(self).flags);
}

void setFlags(Interpreter &interpreter, const Value &self, const Value &value)
{
    contextOf(self).flags = signalBits(interpreter, value);
}

Value getTraps(Interpreter &interpreter, const Value &self)
{
    return signalDict(interpreter, contextOf(self).traps);
}

void setTraps(Interpreter &interpreter, const Value &self, const Value &value)
{
    contextOf(self).traps = signalBits(interpreter, value);
}

Value create(Interpreter &interpreter, script::Type &, const Arguments &arguments)
{
    static const Signature signature("Context(prec=None, rounding=None, Emin=None, Emax=None, "
                                     "capitals=None, clamp=None, flags=None, traps=None)");
    const auto [precision, rounding, minExponent, maxExponent, capitals, clamp, flags, traps]
        = signature.bind<8>(interpreter, arguments);
    const Value made = makeContext(Context());
    if (!isNoneOrUnset(precision))
        setPrecision(interpreter, made, precision);
    if (!isNoneOrUnset(rounding))
        setRounding(interpreter, made, rounding);
    if (!isNoneOrUnset(minExponent))
        setMinExponent(interpreter, made, minExponent);
    if (!isNoneOrUnset(maxExponent))
        setMaxExponent(interpreter, made, maxExponent);
    if (!isNoneOrUnset(capitals))
        contextOf(made).capitals = script::isTruthy(interpreter, capitals);
    if (!isNoneOrUnset(clamp))
        contextOf(made).clamp = script::isTruthy(interpreter, clamp);
    if (!isNoneOrUnset(flags))
        setFlags(interpreter, made, flags);
    if (!isNoneOrUnset(traps))
        setTraps(interpreter, made, traps);
    return made;
}

void ignoreInitialize(Interpreter &, script::Object *, const Arguments &) {}

Value copy(Interpreter &, const Arguments &arguments)
{
    return makeContext(contextOf(arguments[0]));
}

Value clearFlags(Interpreter &, const Arguments &arguments)
{
    contextOf(arguments[0]).flags = 0;
    return Value::none();
}

Value createDecimal(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("create_decimal(self, num='0', /)");
    const auto [self, value] = signature.bind<2>(interpreter, arguments);
    const Value exact = value.isSet() ? interpreter.call(Value(&decimalType()), {value})
                                      : interpreter.call(Value(&decimalType()));
    Context &context = contextOf(self);
    uint32_t conditions = 0;
    Number number = finalize(asDecimal(exact)->number, context, conditions);
    signalConditions(context, conditions);
    return makeDecimal(std::move(number));
}

Number operandOf(const Value &value)
{
    if (auto number = numberOf(value))
        return std::move(*number);
    script::raiseTypeError("conversion from " + script::typeName(value)
                           + " to Decimal is not supported");
}

template <Number (*operation)(const Number &, const Number &, const Context &, uint32_t &)>
Value binaryMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("operation(self, a, b, /)");
    const auto [self, a, b] = signature.bind<3>(interpreter, arguments);
    Context &context = contextOf(self);
    uint32_t conditions = 0;
    Number result = operation(operandOf(a), operandOf(b), context, conditions);
    signalConditions(context, conditions);
    return makeDecimal(std::move(result));
}

template <Number (*operation)(const Number &, const Context &, uint32_t &)>
Value unaryMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("operation(self, a, /)");
    const auto [self, a] = signature.bind<2>(interpreter, arguments);
    Context &context = contextOf(self);
    uint32_t conditions = 0;
    Number result = operation(operandOf(a), context, conditions);
    signalConditions(context, conditions);
    return makeDecimal(std::move(result));
}

Value repr(Interpreter &, const Value &self)
{
    const Context &context = contextOf(self);
    const auto names = [](uint32_t bits) {
        std::string text;
        for (const uint32_t condition : signalConditionsInOrder) {
            if (bits & condition)
                text += (text.empty() ? "" : ", ") + exceptionOf(condition).name;
        }
        return "[" + text + "]";
    };
    return toStr("Context(prec=" + std::to_string(context.precision)
                 + ", rounding=" + roundingNames[static_cast<size_t>(context.rounding)]
                 + ", Emin=" + std::to_string(context.minExponent) + ", Emax="
                 + std::to_string(context.maxExponent) + ", capitals="
                 + std::to_string(int(context.capitals)) + ", clamp="
                 + std::to_string(int(context.clamp)) + ", flags=" + names(context.flags)
                 + ", traps=" + names(context.traps) + ")");
}

// localcontext()

class LocalContext : public script::Object
{
public:
    LocalContext() : Object(*localContextType, script::Layout::Other) {}
    Value inner;
    Value outer;
};

Value localContext(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("localcontext(ctx=None, *, prec=None, rounding=None)");
    const auto [given, precision, rounding] = signature.bind<3>(interpreter, arguments);
    auto *local = new (script::allocateObject(*localContextType)) LocalContext();
    const Value kept = Value::adopt(local);
    local->inner = makeContext(isNoneOrUnset(given) ? currentContext(interpreter).context
                                                    : contextOf(given));
    if (!isNoneOrUnset(precision))
        setPrecision(interpreter, local->inner, precision);
    if (!isNoneOrUnset(rounding))
        setRounding(interpreter, local->inner, rounding);
    return kept;
}

Value enterLocal(Interpreter &interpreter, const Arguments &arguments)
{
    auto &local = selfAs<LocalContext>(arguments[0], *localContextType, "localcontext");
    local.outer = Value(&currentContext(interpreter));
    setCurrentContext(interpreter, local.inner);
    return local.inner;
}

Value exitLocal(Interpreter &interpreter, const Arguments &arguments)
{
    auto &local = selfAs<LocalContext>(arguments[0], *localContextType, "localcontext");
    setCurrentContext(interpreter, local.outer);
    return Value::boolean(false);
}

void clearLocal(script::Object *object) noexcept
{
    static_cast<LocalContext *>(object)->inner = {};
    static_cast<LocalContext *>(object)->outer = {};
}

Value getContext(Interpreter &interpreter, const Arguments &)
{
    return Value(&currentContext(interpreter));
}

Value setContext(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("setcontext(context, /)");
    const auto [context] = signature.bind<1>(interpreter, arguments);
    contextOf(context);
    setCurrentContext(interpreter, context);
    return Value::none();
}

/// What the module makes only when it is asked for.
Value findLate(Interpreter &interpreter, const Arguments &arguments)
{
    const std::string name = toText(interpreter, arguments[0], "name");
    if (name == "DecimalTuple")
        return decimalTuple(interpreter);
    script::raise(script::types::attributeError(),
                  "module 'decimal' has no attribute '" + name + "'");
}

} // namespace

script::Type &contextType()
{
    return *contextTypePointer;
}

ContextObject &currentContext(Interpreter &interpreter)
{
    const auto &variable
        = Environment::of(interpreter).state<CurrentContext>().variable;
    if (const loop::Value *known = loop::currentContext().find(*variable))
        return *static_cast<ContextObject *>(toScript(*known).object());
    const Value made = makeContext(Context());
    loop::currentContext().set(variable, toLoop(made));
    return *static_cast<ContextObject *>(made.object());
}

void setCurrentContext(Interpreter &interpreter, const Value &context)
{
    loop::currentContext().set(Environment::of(interpreter).state<CurrentContext>().variable,
                               toLoop(context));
}

void initializeContextType()
{
    script::Type &type
        = script::makeBuiltInType("Context", script::types::object(), script::Layout::Other,
                                  sizeof(ContextObject), "decimal");
    contextTypePointer = &type;
    type.slots.create = create;
    type.slots.initialize = ignoreInitialize;
    type.slots.destroy = script::destroyNative<ContextObject>;
    type.slots.repr = repr;
    script::addMethods(type, {{"copy", copy},
                              {"clear_flags", clearFlags},
                              {"create_decimal", createDecimal},
                              {"add", binaryMethod<decimal::add>},
                              {"subtract", binaryMethod<decimal::subtract>},
                              {"multiply", binaryMethod<decimal::multiply>},
                              {"divide", binaryMethod<decimal::divide>},
                              {"divide_int", binaryMethod<decimal::divideInteger>},
                              {"remainder", binaryMethod<decimal::remainder>},
                              {"power", binaryMethod<decimal::power>},
                              {"sqrt", unaryMethod<decimal::squareRoot>},
                              {"exp", unaryMethod<decimal::exponential>},
                              {"ln", unaryMethod<decimal::naturalLogarithm>},
                              {"log10", unaryMethod<decimal::logarithm10>},
                              {"plus", unaryMethod<decimal::plus>},
                              {"minus", unaryMethod<decimal::minus>},
                              {"abs", unaryMethod<decimal::absolute>},
                              {"normalize", unaryMethod<decimal::normalize>}});
    script::addAttributes(type, {{"prec", getPrecision, setPrecision},
                                 {"rounding", getRounding, setRounding},
                                 {"Emin", getMinExponent, setMinExponent},
                                 {"Emax", getMaxExponent, setMaxExponent},
                                 {"flags", getFlags, setFlags},
                                 {"traps", getTraps, setTraps}});
    script::finishType(type);

    script::Type &local
        = script::makeBuiltInType("ContextManager", script::types::object(),
                                  script::Layout::Other, sizeof(LocalContext), "decimal");
    localContextType = &local;
    local.slots.destroy = script::destroyNative<LocalContext>;
    local.slots.clear = clearLocal;
    script::addMethods(local, {{"__enter__", enterLocal}, {"__exit__", exitLocal}});
    script::finishType(local);
}

void initializeTypes()
{
    initializeExceptionTypes();
    initializeDecimalType();
    initializeContextType();
}

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "decimal");
    module.type("Decimal", decimalType()).type("Context", contextType());
    addExceptions(module);
    for (const char *name : roundingNames)
        module.value(name, toStr(name));
    module.value("MAX_PREC", script::integer(Context::largestPrecision))
        .value("MAX_EMAX", script::integer(Context::largestExponent))
        .value("MIN_EMIN", script::integer(-Context::largestExponent));
    Context basic;
    basic.precision = 9;
    basic.rounding = Rounding::HalfUp;
    module.value("DefaultContext", makeContext(Context()))
        .value("BasicContext", makeContext(basic));
    Context extended;
    extended.precision = 9;
    extended.traps = 0;
    module.value("ExtendedContext", makeContext(extended));
    module.functions({{"__getattr__", findLate},
                      {"getcontext", getContext},
                      {"setcontext", setContext},
                      {"localcontext", localContext}});
    return module.build();
}

} // namespace stdlib::decimal
