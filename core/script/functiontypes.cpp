// SPDX-License-Identifier: GPL-3.0-or-later

// The types of functions, bound methods, native functions and cells, as scripts see them.

#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

template <typename T>
T &self(const Value &value) noexcept
{
    return *static_cast<T *>(value.object());
}

Value orNone(const Value &value)
{
    return value.isSet() ? value : Value::none();
}

// function

Value bindFunction(Interpreter &, const Value &function, const Value &instance, Type &)
{
    return instance.isSet() ? makeBoundMethod(function, instance) : function;
}

Value callFunctionSlot(Interpreter &interpreter, Object *object, const Arguments &arguments)
{
    return interpreter.call(Value(object), arguments);
}

Value reprFunction(Interpreter &, const Value &value)
{
    return string("<function " + self<Function>(value).qualifiedName.as<Str>()->toString() + " at "
                  + addressText(value) + ">");
}

void clearFunction(Object *object) noexcept
{
    auto *function = static_cast<Function *>(object);
    const auto closure = std::move(function->closure);
    const auto defaults = std::move(function->defaults);
    const auto keywordDefaults = std::move(function->keywordDefaults);
    const auto globals = std::move(function->globals);
}

template <Value Function::*member>
Value functionMember(Interpreter &, const Value &value)
{
    return orNone(self<Function>(value).*member);
}

template <Value Function::*member>
void setFunctionMember(Interpreter &, const Value &function, const Value &value)
{
    self<Function>(function).*member = value;
}

template <Value Function::*member>
void setFunctionName(Interpreter &, const Value &function, const Value &value)
{
    if (!value.as<Str>())
        raiseTypeError("__name__ must be set to a string object");
    self<Function>(function).*member = value;
}

Value functionCode(Interpreter &, const Value &value)
{
    return self<Function>(value).code.value();
}

Value functionDefaults(Interpreter &, const Value &value)
{
    const auto &defaults = self<Function>(value).defaults;
    return defaults ? defaults.value() : Value::none();
}

void setFunctionDefaults(Interpreter &, const Value &value, const Value &defaults)
{
    const bool isNone = !defaults.isSet() || defaults.isNone();
    if (!isNone && !defaults.as<Tuple>())
        raiseTypeError("__defaults__ must be set to a tuple object");
    self<Function>(value).defaults = isNone ? Ref<Tuple>() : Ref<Tuple>(defaults.as<Tuple>());
}

Value functionKeywordDefaults(Interpreter &, const Value &value)
{
    const auto &defaults = self<Function>(value).keywordDefaults;
    return defaults ? defaults.value() : Value::none();
}

Value functionGlobals(Interpreter &, const Value &value)
{
    return self<Function>(value).globals.value();
}

Value functionClosure(Interpreter &, const Value &value)
{
    const auto &closure = self<Function>(value).closure;
    return closure ? closure.value() : Value::none();
}

Value functionAnnotations(Interpreter &, const Value &value)
{
    auto &function = self<Function>(value);
    if (!function.annotations.isSet())
        function.annotations = makeDict().value();
    return function.annotations;
}

// method

Value callBound(Interpreter &interpreter, Object *object, const Arguments &arguments)
{
    const Value method(object);
    const auto &bound = self<BoundMethod>(method);
    return callWithFirst(interpreter, bound.function, bound.self, arguments);
}

Value createBound(Interpreter &interpreter, Type &, const Arguments &arguments)
{
    static const Signature signature("method(function, instance, /)");
    const auto values = signature.bind<2>(interpreter, arguments);
    if (!isCallable(values[0]))
        raiseTypeError("first argument must be callable");
    if (values[1].isNone())
        raiseTypeError("instance must not be None");
    return makeBoundMethod(values[0], values[1]);
}

Value reprBound(Interpreter &interpreter, const Value &value)
{
    const auto &bound = self<BoundMethod>(value);
    const Value name = findAttribute(interpreter, bound.function, "__qualname__");
    const std::string shown = name.as<Str>() ? name.as<Str>()->toString() : "?";
    return string("<bound method " + shown + " of " + reprText(interpreter, bound.self) + ">");
}

Value compareBound(Interpreter &interpreter, const Value &left, const Value &right, Comparison op)
{
    const auto *other = right.as<BoundMethod>();
    if (!other || (op != Comparison::Equal && op != Comparison::NotEqual))
        return Value::notImplemented();
    const auto &bound = self<BoundMethod>(left);
    const bool isEqual = bound.self.is(other->self) && equals(interpreter, bound.function, other->function);
    return Value::boolean(isEqual == (op == Comparison::Equal));
}

int64_t hashBound(Interpreter &interpreter, const Value &value)
{
    const auto &bound = self<BoundMethod>(value);
    const int64_t mixed = int64_t(bound.self.bits() >> 4) ^ hash(interpreter, bound.function);
    return mixed == -1 ? -2 : mixed;
}

Value boundFunction(Interpreter &, const Value &value)
{
    return self<BoundMethod>(value).function;
}

Value boundSelf(Interpreter &, const Value &value)
{
    return self<BoundMethod>(value).self;
}

Value getBoundAttribute(Interpreter &interpreter, const Value &value, Str &name)
{
    Value found = findGenericAttribute(interpreter, value, name);
    if (found.isSet() && name.text() != "__doc__")
        return found;
    return findAttribute(interpreter, self<BoundMethod>(value).function, name);
}

void clearBound(Object *object) noexcept
{
    auto *bound = static_cast<BoundMethod *>(object);
    const Value function = std::move(bound->function);
    const Value self = std::move(bound->self);
}

// builtin_function_or_method, method_descriptor. A BoundMethod of a native function is of the first type too.

/// Native functions and bound native methods share a type; their structs differ.
void destroyNativeCallable(Object *object) noexcept
{
    if (object->layout() == Layout::BoundMethod)
        destroyNative<BoundMethod>(object);
    else
        destroyNative<NativeFunction>(object);
}

void clearNativeCallable(Object *object) noexcept
{
    if (object->layout() == Layout::BoundMethod) {
        clearBound(object);
        return;
    }
    const Value carried = std::move(static_cast<NativeFunction *>(object)->carried);
}

const NativeFunction &nativeOf(const Value &value) noexcept
{
    const auto *bound = value.as<BoundMethod>();
    return bound ? self<NativeFunction>(bound->function) : self<NativeFunction>(value);
}

Value callNative(Interpreter &interpreter, Object *object, const Arguments &arguments)
{
    if (object->layout() == Layout::BoundMethod)
        return callBound(interpreter, object, arguments);
    return static_cast<NativeFunction *>(object)->call(interpreter, arguments);
}

Value reprNative(Interpreter &, const Value &value)
{
    const NativeFunction &native = nativeOf(value);
    const auto *bound = value.as<BoundMethod>();
    if (!bound)
        return string("<built-in function " + native.name + ">");
    if (const Type *type = bound->self.as<Type>())
        return string("<built-in method " + native.name + " of type object at " + addressText(Value(const_cast<Type *>(type))) + ">");
    return string("<built-in method " + native.name + " of " + typeName(bound->self) + " object at "
                  + addressText(bound->self) + ">");
}

Value reprMethodDescriptor(Interpreter &, const Value &value)
{
    const NativeFunction &native = nativeOf(value);
    if (native.carried.isSet())
        return string("<slot wrapper '" + native.name + "' of '" + native.owner->name + "' objects>");
    return string("<method '" + native.name + "' of '" + native.owner->name + "' objects>");
}

Value nativeName(Interpreter &, const Value &value)
{
    return string(nativeOf(value).name);
}

Value nativeQualifiedName(Interpreter &, const Value &value)
{
    const NativeFunction &native = nativeOf(value);
    return string(native.owner ? native.owner->name + '.' + native.name : native.name);
}

Value nativeModule(Interpreter &, const Value &value)
{
    const NativeFunction &native = nativeOf(value);
    return native.module.empty() ? Value::none() : string(native.module);
}

Value nativeSelf(Interpreter &, const Value &value)
{
    const auto *bound = value.as<BoundMethod>();
    return bound ? bound->self : Value::none();
}

Value compareNative(Interpreter &interpreter, const Value &left, const Value &right, Comparison op)
{
    if (left.as<BoundMethod>())
        return compareBound(interpreter, left, right, op);
    return Value::notImplemented();
}

int64_t hashNative(Interpreter &interpreter, const Value &value)
{
    return value.as<BoundMethod>() ? hashBound(interpreter, value) : int64_t(value.bits() >> 4);
}

void addNativeNames(Type &type)
{
    addAttributes(type, {{"__name__", &nativeName},
                         {"__qualname__", &nativeQualifiedName},
                         {"__module__", &nativeModule}});
}

// cell

Value cellContents(Interpreter &, const Value &value)
{
    const Value &content = self<Cell>(value).value;
    if (!content.isSet())
        raiseValueError("Cell is empty");
    return content;
}

void clearCell(Object *object) noexcept
{
    const Value content = std::move(static_cast<Cell *>(object)->value);
}

} // namespace

void initializeFunctionTypes()
{
    Type &descriptor = makeBuiltInType("method_descriptor", types::object(), Layout::NativeFunction, sizeof(NativeFunction));
    descriptor.slots.destroy = &destroyNativeCallable;
    descriptor.slots.clear = &clearNativeCallable;
    descriptor.slots.call = &callNative;
    descriptor.slots.descriptorGet = &bindFunction;
    descriptor.slots.repr = &reprMethodDescriptor;
    addNativeNames(descriptor);
    finishType(descriptor);

    const size_t callableSize = std::max(sizeof(NativeFunction), sizeof(BoundMethod));
    Type &native = makeBuiltInType("builtin_function_or_method", types::object(), Layout::NativeFunction, callableSize);
    native.slots.destroy = &destroyNativeCallable;
    native.slots.clear = &clearNativeCallable;
    native.slots.call = &callNative;
    native.slots.repr = &reprNative;
    native.slots.compare = &compareNative;
    native.slots.hash = &hashNative;
    addNativeNames(native);
    addAttributes(native, {{"__self__", &nativeSelf}});
    finishType(native);

    Type &function = makeBuiltInType("function", types::object(), Layout::Function, sizeof(Function));
    function.flags |= Type::HasAttributes | Type::Final;
    function.slots.destroy = &destroyNative<Function>;
    function.slots.clear = &clearFunction;
    function.slots.call = &callFunctionSlot;
    function.slots.descriptorGet = &bindFunction;
    function.slots.repr = &reprFunction;
    addAttributes(function,
                  {{"__name__", &functionMember<&Function::name>, &setFunctionName<&Function::name>},
                   {"__qualname__", &functionMember<&Function::qualifiedName>,
                    &setFunctionName<&Function::qualifiedName>},
                   {"__doc__", &functionMember<&Function::doc>, &setFunctionMember<&Function::doc>},
                   {"__module__", &functionMember<&Function::module>, &setFunctionMember<&Function::module>},
                   {"__annotations__", &functionAnnotations, &setFunctionMember<&Function::annotations>},
                   {"__code__", &functionCode},
                   {"__defaults__", &functionDefaults, &setFunctionDefaults},
                   {"__kwdefaults__", &functionKeywordDefaults},
                   {"__globals__", &functionGlobals},
                   {"__closure__", &functionClosure}});
    finishType(function);

    Type &bound = makeBuiltInType("method", types::object(), Layout::BoundMethod, sizeof(BoundMethod));
    bound.slots.destroy = &destroyNative<BoundMethod>;
    bound.slots.clear = &clearBound;
    bound.slots.create = &createBound;
    bound.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    bound.slots.call = &callBound;
    bound.slots.repr = &reprBound;
    bound.slots.compare = &compareBound;
    bound.slots.hash = &hashBound;
    bound.slots.getAttribute = &getBoundAttribute;
    addAttributes(bound, {{"__func__", &boundFunction}, {"__self__", &boundSelf}});
    finishType(bound);

    Type &cell = makeBuiltInType("cell", types::object(), Layout::Cell, sizeof(Cell));
    cell.slots.destroy = &destroyNative<Cell>;
    cell.slots.clear = &clearCell;
    addAttributes(cell, {{"cell_contents", &cellContents}});
    finishType(cell);
}

} // namespace script
