// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/scriptslots.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/sequence.h"
#include "core/script/slotnames.h"
#include "core/script/types.h"

namespace script::scriptslots {

namespace {

/// An interned name, looked up once.
#define SCRIPT_NAME(text) ([]() -> Str & { static Str &name = intern(text); return name; }())

const Value &lookup(const Value &self, Str &name) noexcept
{
    return typeOf(self).lookup(name);
}

[[noreturn]] void raiseWrongResult(const char *method, const char *wanted, const Value &result)
{
    raiseTypeError(std::string(method) + " returned non-" + wanted + " (type " + typeName(result) + ")");
}

/// left.__add__(right) or right.__radd__(left); NotImplemented where there is no such method.
Value tryMethod(Interpreter &interpreter, const Value &self, Str &name, const Value &other)
{
    const Value found = lookup(self, name);
    if (!found.isSet() || found.isNone())
        return Value::notImplemented();
    return callFound(interpreter, found, self, {other});
}

} // namespace

Value callFound(Interpreter &interpreter, const Value &found, const Value &self,
                std::initializer_list<Value> arguments)
{
    Value values[5];
    size_t count = 0;
    const Value kept = found;
    if (const auto *native = kept.as<NativeFunction>(); kept.as<Function>() || (native && native->isMethod())) {
        values[count++] = self;
        for (const Value &argument : arguments)
            values[count++] = argument;
        return call(interpreter, kept, Arguments{values, count, nullptr});
    }
    Value bound = kept;
    if (auto *get = typeOf(kept).slots.descriptorGet)
        bound = get(interpreter, kept, self, typeOf(self));
    return interpreter.call(bound, std::span<const Value>(arguments.begin(), arguments.size()));
}

Value callSpecial(Interpreter &interpreter, const Value &self, Str &name, std::initializer_list<Value> arguments)
{
    const Value &found = lookup(self, name);
    if (!found.isSet())
        raiseAttributeError(self, name.toString());
    return callFound(interpreter, found, self, arguments);
}

Value repr(Interpreter &interpreter, const Value &self)
{
    Value text = callSpecial(interpreter, self, SCRIPT_NAME("__repr__"), {});
    if (!text.as<Str>())
        raiseWrongResult("__repr__", "string", text);
    return text;
}

Value str(Interpreter &interpreter, const Value &self)
{
    Value text = callSpecial(interpreter, self, SCRIPT_NAME("__str__"), {});
    if (!text.as<Str>())
        raiseWrongResult("__str__", "string", text);
    return text;
}

Value format(Interpreter &interpreter, const Value &self, const Str &spec)
{
    Value text = callSpecial(interpreter, self, SCRIPT_NAME("__format__"),
                             {Value(const_cast<Str *>(&spec))});
    if (!text.as<Str>())
        raiseTypeError("__format__ must return a str, not " + typeName(text));
    return text;
}

int64_t hash(Interpreter &interpreter, const Value &self)
{
    const Value number = callSpecial(interpreter, self, SCRIPT_NAME("__hash__"), {});
    if (!isInteger(number))
        raiseTypeError("__hash__ method should return an integer");
    if (const auto small = asInt64(number))
        return *small == -1 ? -2 : *small;
    return hashInteger(number);
}

bool truth(Interpreter &interpreter, const Value &self)
{
    const Value result = callSpecial(interpreter, self, SCRIPT_NAME("__bool__"), {});
    if (!result.isBoolean())
        raiseTypeError("__bool__ should return bool, returned " + typeName(result));
    return result.isTrue();
}

int64_t length(Interpreter &interpreter, const Value &self)
{
    const Value result = toIndexInteger(interpreter, callSpecial(interpreter, self, SCRIPT_NAME("__len__"), {}));
    const auto count = asInt64(result);
    if (!count)
        raiseOverflowError("cannot fit 'int' into an index-sized integer");
    if (*count < 0)
        raiseValueError("__len__() should return >= 0");
    return *count;
}

Value compare(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const Value found = lookup(self, methodName(op));
    if (found.isSet() && !found.isNone())
        return callFound(interpreter, found, self, {other});
    return Value::notImplemented();
}

Value binary(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    const Type &leftType = typeOf(left);
    const Type &rightType = typeOf(right);
    const bool triesRight = &leftType != &rightType && rightType.slots.binary == &binary;
    if (leftType.slots.binary == &binary) {
        if (triesRight && rightType.isSubtypeOf(leftType)
            && !rightType.lookup(reflectedMethodName(op)).is(leftType.lookup(reflectedMethodName(op)))) {
            Value result = tryMethod(interpreter, right, reflectedMethodName(op), left);
            if (!result.isNotImplemented())
                return result;
            return tryMethod(interpreter, left, methodName(op), right);
        }
        Value result = tryMethod(interpreter, left, methodName(op), right);
        if (!result.isNotImplemented() || &leftType == &rightType)
            return result;
    }
    return triesRight ? tryMethod(interpreter, right, reflectedMethodName(op), left) : Value::notImplemented();
}

Value inPlace(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    return tryMethod(interpreter, left, inPlaceMethodName(op), right);
}

Value unary(Interpreter &interpreter, const Value &self, UnaryOperator op)
{
    const Value found = lookup(self, methodName(op));
    return found.isSet() ? callFound(interpreter, found, self, {}) : Value::notImplemented();
}

Value index(Interpreter &interpreter, const Value &self)
{
    Value number = callSpecial(interpreter, self, SCRIPT_NAME("__index__"), {});
    if (!isInteger(number))
        raiseWrongResult("__index__", "int", number);
    return number;
}

Value getAttribute(Interpreter &interpreter, const Value &self, Str &name)
{
    const Value nameValue(&name);
    const Value own = lookup(self, SCRIPT_NAME("__getattribute__"));
    const Value fallback = lookup(self, SCRIPT_NAME("__getattr__"));
    try {
        const auto *native = own.as<NativeFunction>();
        Value found;
        const Type *owner = native ? native->carried.as<Type>() : nullptr;
        if (owner && owner->slots.getAttribute)
            found = owner->slots.getAttribute(interpreter, self, name);
        else if (native && native->owner)
            found = findGenericAttribute(interpreter, self, name);
        else
            found = callFound(interpreter, own, self, {nameValue});
        if (found.isSet() || !fallback.isSet())
            return found;
    } catch (const Raised &raised) {
        if (!fallback.isSet() || !raised.isA(types::attributeError()))
            throw;
    }
    return callFound(interpreter, fallback, self, {nameValue});
}

void setAttribute(Interpreter &interpreter, const Value &self, Str &name, const Value &value)
{
    if (value.isSet())
        callSpecial(interpreter, self, SCRIPT_NAME("__setattr__"), {Value(&name), value});
    else
        callSpecial(interpreter, self, SCRIPT_NAME("__delattr__"), {Value(&name)});
}

Value descriptorGet(Interpreter &interpreter, const Value &self, const Value &instance, Type &owner)
{
    const Value found = lookup(self, SCRIPT_NAME("__get__"));
    if (!found.isSet())
        return self;
    return callFound(interpreter, found, self, {instance.isSet() ? instance : Value::none(), Value(&owner)});
}

void descriptorSet(Interpreter &interpreter, const Value &self, const Value &instance, const Value &value)
{
    Str &name = value.isSet() ? SCRIPT_NAME("__set__") : SCRIPT_NAME("__delete__");
    if (value.isSet())
        callSpecial(interpreter, self, name, {instance, value});
    else
        callSpecial(interpreter, self, name, {instance});
}

Value getItem(Interpreter &interpreter, const Value &self, const Value &key)
{
    return callSpecial(interpreter, self, SCRIPT_NAME("__getitem__"), {key});
}

void setItem(Interpreter &interpreter, const Value &self, const Value &key, const Value &value)
{
    Str &name = value.isSet() ? SCRIPT_NAME("__setitem__") : SCRIPT_NAME("__delitem__");
    const Value found = lookup(self, name);
    if (!found.isSet() && value.isSet())
        raiseTypeError("'" + typeName(self) + "' object does not support item assignment");
    if (!found.isSet())
        raiseItemDeletionRefused(self, key);
    if (value.isSet())
        callFound(interpreter, found, self, {key, value});
    else
        callFound(interpreter, found, self, {key});
}

bool contains(Interpreter &interpreter, const Value &self, const Value &item)
{
    const Value found = lookup(self, SCRIPT_NAME("__contains__"));
    if (found.isNone())
        raiseTypeError("'" + typeName(self) + "' object is not a container");
    return isTruthy(interpreter, callFound(interpreter, found, self, {item}));
}

Value iterate(Interpreter &interpreter, const Value &self)
{
    const Value found = lookup(self, SCRIPT_NAME("__iter__"));
    if (!found.isSet() || found.isNone())
        raiseTypeError("'" + typeName(self) + "' object is not iterable");
    Value iterator = callFound(interpreter, found, self, {});
    if (!typeOf(iterator).slots.next)
        raiseTypeError("iter() returned non-iterator of type '" + typeName(iterator) + "'");
    return iterator;
}

Value next(Interpreter &interpreter, const Value &self)
{
    try {
        return callSpecial(interpreter, self, SCRIPT_NAME("__next__"), {});
    } catch (const Raised &raised) {
        if (raised.isA(types::stopIteration()))
            return {};
        throw;
    }
}

Value await(Interpreter &interpreter, const Value &self)
{
    return callSpecial(interpreter, self, SCRIPT_NAME("__await__"), {});
}

Value asyncIterate(Interpreter &interpreter, const Value &self)
{
    return callSpecial(interpreter, self, SCRIPT_NAME("__aiter__"), {});
}

Value asyncNext(Interpreter &interpreter, const Value &self)
{
    return callSpecial(interpreter, self, SCRIPT_NAME("__anext__"), {});
}

Value create(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    const Value found = type.lookup(SCRIPT_NAME("__new__"));
    Value function = found;
    if (auto *get = typeOf(found).slots.descriptorGet)
        function = get(interpreter, found, {}, type);
    return callWithFirst(interpreter, function, Value(&type), arguments);
}

void initialize(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    const Value instance(self);
    const Value found = lookup(instance, SCRIPT_NAME("__init__"));
    const Value result = callWithFirst(interpreter, found, instance, arguments);
    if (!result.isNone())
        raiseTypeError("__init__() should return None, not '" + typeName(result) + "'");
}

Value call(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    const Value object(self);
    const Value found = lookup(object, SCRIPT_NAME("__call__"));
    if (found.as<Function>())
        return callWithFirst(interpreter, found, object, arguments);
    Value bound = found;
    if (auto *get = typeOf(found).slots.descriptorGet)
        bound = get(interpreter, found, object, typeOf(object));
    return script::call(interpreter, bound, arguments);
}

} // namespace script::scriptslots
