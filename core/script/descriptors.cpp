// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/descriptors.h"

#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/scriptslots.h"
#include "core/script/types.h"

namespace script {

namespace {

template <typename T>
T &self(const Value &value) noexcept
{
    return *static_cast<T *>(value.object());
}

// getset_descriptor

Value getComputed(Interpreter &interpreter, const Value &descriptor, const Value &instance, Type &)
{
    if (!instance.isSet())
        return descriptor;
    const auto &computed = self<GetSetDescriptor>(descriptor);
    if (!typeOf(instance).isSubtypeOf(*computed.owner))
        raiseTypeError(std::string("descriptor '") + computed.attribute.name + "' for '" + computed.owner->name
                       + "' objects doesn't apply to a '" + typeName(instance) + "' object");
    Value value = computed.attribute.get(interpreter, instance);
    if (!value.isSet())
        raiseAttributeError(instance, computed.attribute.name);
    return value;
}

void setComputed(Interpreter &interpreter, const Value &descriptor, const Value &instance, const Value &value)
{
    const NativeAttribute &attribute = self<GetSetDescriptor>(descriptor).attribute;
    if (!attribute.set)
        raise(types::attributeError(), "attribute '" + std::string(attribute.name) + "' of '" + typeName(instance)
                                           + "' objects is not writable");
    if (!value.isSet())
        raise(types::attributeError(), "cannot delete attribute '" + std::string(attribute.name) + "'");
    attribute.set(interpreter, instance, value);
}

Value reprComputed(Interpreter &, const Value &descriptor)
{
    const auto &computed = self<GetSetDescriptor>(descriptor);
    return string("<attribute '" + std::string(computed.attribute.name) + "' of '" + computed.owner->name
                  + "' objects>");
}

// property

Value createProperty(Interpreter &, Type &type, const Arguments &)
{
    return Value::adopt(makeObject<Property>(type));
}

Value orUnset(const Value &value)
{
    return value.isNone() ? Value() : value;
}

void initializeProperty(Interpreter &interpreter, Object *object, const Arguments &arguments)
{
    static const Signature signature("property(fget=None, fset=None, fdel=None, doc=None)", Signature::Wording::C);
    const auto values = signature.bind<4>(interpreter, arguments);
    auto &property = *static_cast<Property *>(object);
    property.get = orUnset(values[0]);
    property.set = orUnset(values[1]);
    property.remove = orUnset(values[2]);
    property.doc = orUnset(values[3]);
    if (!property.doc.isSet() && property.get.isSet())
        property.doc = findAttribute(interpreter, property.get, "__doc__");
}

[[noreturn]] void raiseNoAccessor(const Property &property, const Value &instance, const char *accessor)
{
    const Str *name = property.name.as<Str>();
    const std::string quoted = name ? "'" + name->toString() + "' " : std::string();
    raise(types::attributeError(),
          "property " + quoted + "of '" + typeOf(instance).qualifiedName + "' object has no " + accessor);
}

Value getProperty(Interpreter &interpreter, const Value &descriptor, const Value &instance, Type &)
{
    if (!instance.isSet())
        return descriptor;
    const auto &property = self<Property>(descriptor);
    if (!property.get.isSet())
        raiseNoAccessor(property, instance, "getter");
    const Value get = property.get;
    return interpreter.call(get, {instance});
}

void setProperty(Interpreter &interpreter, const Value &descriptor, const Value &instance, const Value &value)
{
    const auto &property = self<Property>(descriptor);
    const Value accessor = value.isSet() ? property.set : property.remove;
    if (!accessor.isSet())
        raiseNoAccessor(property, instance, value.isSet() ? "setter" : "deleter");
    if (value.isSet())
        interpreter.call(accessor, {instance, value});
    else
        interpreter.call(accessor, {instance});
}

/// A copy of the property with one accessor replaced: `@x.setter`.
template <Value Property::*accessor>
Value withAccessor(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("accessor(self, function, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    auto *copy = makeObject<Property>(typeOf(values[0]));
    const Value result = Value::adopt(copy);
    const auto &original = self<Property>(values[0]);
    copy->get = original.get;
    copy->set = original.set;
    copy->remove = original.remove;
    copy->doc = original.doc;
    copy->name = original.name;
    copy->*accessor = values[1];
    return result;
}

template <Value Property::*accessor>
Value accessorOf(Interpreter &, const Value &property)
{
    const Value &value = self<Property>(property).*accessor;
    return value.isSet() ? value : Value::none();
}

/// A property is as abstract as one of its functions (abc).
Value isAbstractProperty(Interpreter &interpreter, const Value &value)
{
    const auto &property = self<Property>(value);
    for (const Value &function : {property.get, property.set, property.remove}) {
        const Value mark = function.isSet() ? findAttribute(interpreter, function, "__isabstractmethod__") : Value();
        if (mark.isSet() && isTruthy(interpreter, mark))
            return Value::boolean(true);
    }
    return Value::boolean(false);
}

Value setPropertyName(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__set_name__(self, owner, name, /)", Signature::Wording::C);
    const auto values = signature.bind<3>(interpreter, arguments);
    self<Property>(values[0]).name = values[2];
    return Value::none();
}

void clearProperty(Object *object) noexcept
{
    auto &property = *static_cast<Property *>(object);
    const Value dropped[] = {std::move(property.get), std::move(property.set), std::move(property.remove),
                             std::move(property.doc)};
}

// staticmethod and classmethod

Value createWrapper(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("staticmethod(function, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    return Value::adopt(makeObject<MethodWrapper>(type, values[0]));
}

Value getStatic(Interpreter &, const Value &descriptor, const Value &, Type &)
{
    return self<MethodWrapper>(descriptor).function;
}

Value getClassBound(Interpreter &interpreter, const Value &descriptor, const Value &, Type &owner)
{
    const Value &function = self<MethodWrapper>(descriptor).function;
    const Value ownerValue(&owner);
    if (!function.as<Function>() && !function.as<NativeFunction>()) {
        if (auto *get = typeOf(function).slots.descriptorGet)
            return get(interpreter, function, ownerValue, owner);
    }
    return makeBoundMethod(function, ownerValue);
}

Value callWrapped(Interpreter &interpreter, Object *object, const Arguments &arguments)
{
    const Value function = static_cast<MethodWrapper *>(object)->function;
    return call(interpreter, function, arguments);
}

Value wrappedFunction(Interpreter &, const Value &wrapper)
{
    return self<MethodWrapper>(wrapper).function;
}

Value getWrapperAttribute(Interpreter &interpreter, const Value &wrapper, Str &name)
{
    Value found = findGenericAttribute(interpreter, wrapper, name);
    if (found.isSet() && name.text() != "__doc__")
        return found;
    return findAttribute(interpreter, self<MethodWrapper>(wrapper).function, name);
}

Value reprWrapper(Interpreter &interpreter, const Value &wrapper)
{
    return string("<" + typeName(wrapper) + "(" + reprText(interpreter, self<MethodWrapper>(wrapper).function)
                  + ")>");
}

void clearWrapper(Object *object) noexcept
{
    const Value dropped = std::move(static_cast<MethodWrapper *>(object)->function);
}

Type &defineWrapper(const char *name)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(MethodWrapper));
    type.flags |= Type::HasAttributes;
    type.slots.create = &createWrapper;
    type.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    type.slots.destroy = &destroyNative<MethodWrapper>;
    type.slots.clear = &clearWrapper;
    type.slots.repr = &reprWrapper;
    type.slots.getAttribute = &getWrapperAttribute;
    addAttributes(type, {{"__func__", &wrappedFunction}, {"__wrapped__", &wrappedFunction}});
    return type;
}

} // namespace

Value makeStaticMethod(const Value &function)
{
    return Value::adopt(makeObject<MethodWrapper>(types::staticMethod(), function));
}

Value makeClassMethod(const Value &function)
{
    return Value::adopt(makeObject<MethodWrapper>(types::classMethod(), function));
}

void initializeDescriptorTypes()
{
    Type &computed = makeBuiltInType("getset_descriptor", types::object(), Layout::Other, sizeof(GetSetDescriptor));
    computed.slots.destroy = &destroyNative<GetSetDescriptor>;
    computed.slots.descriptorGet = &getComputed;
    computed.slots.descriptorSet = &setComputed;
    computed.slots.repr = &reprComputed;
    finishType(computed);

    Type &property = makeBuiltInType("property", types::object(), Layout::Other, sizeof(Property));
    property.slots.create = &createProperty;
    property.slots.initialize = &initializeProperty;
    property.slots.destroy = &destroyNative<Property>;
    property.slots.clear = &clearProperty;
    property.slots.descriptorGet = &getProperty;
    property.slots.descriptorSet = &setProperty;
    addMethods(property, {{"getter", &withAccessor<&Property::get>},
                          {"setter", &withAccessor<&Property::set>},
                          {"deleter", &withAccessor<&Property::remove>},
                          {"__set_name__", &setPropertyName}});
    addAttributes(property, {{"fget", &accessorOf<&Property::get>},
                             {"fset", &accessorOf<&Property::set>},
                             {"fdel", &accessorOf<&Property::remove>},
                             {"__doc__", &accessorOf<&Property::doc>},
                             {"__isabstractmethod__", &isAbstractProperty}});
    finishType(property);

    Type &staticMethod = defineWrapper("staticmethod");
    staticMethod.slots.descriptorGet = &getStatic;
    staticMethod.slots.call = &callWrapped;
    finishType(staticMethod);
    Type &classMethod = defineWrapper("classmethod");
    classMethod.slots.descriptorGet = &getClassBound;
    finishType(classMethod);
}

} // namespace script
