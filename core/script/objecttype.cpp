// SPDX-License-Identifier: GPL-3.0-or-later

// The type `object`, and those of the constants.

#include "core/script/attributes.h"
#include "core/script/classes.h"
#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/hash.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slots.h"
#include "core/script/types.h"

namespace script {

namespace {

bool hasArguments(const Arguments &arguments) noexcept
{
    return arguments.positionalCount > 0 || (arguments.keywordNames && arguments.keywordNames->size() > 0);
}

/// Abstract classes have the names of what they lack in __abstractmethods__ (abc).
void refuseAbstract(Interpreter &interpreter, const Type &type)
{
    static Str &abstract = intern("__abstractmethods__");
    const Value *names = type.attributes->find(abstract);
    if (!names || !isTruthy(interpreter, *names))
        return;
    const Ref<List> sorted = toList(interpreter, *names);
    sortList(interpreter, *sorted, Value::none(), false);
    std::string listed;
    for (const Value &name : sorted->items())
        listed += (listed.empty() ? "" : ", ") + toText(interpreter, name);
    raiseTypeError("Can't instantiate abstract class " + type.name + " with abstract method"
                   + (sorted->size() == 1 ? " " : "s ") + listed);
}

Value createObject(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    const Slots &ofObject = types::object().slots;
    // A native struct is only made by its own type.
    if (type.layoutOfInstances != Layout::Instance) {
        if (type.slots.create == ofObject.create)
            raiseTypeError("cannot create '" + type.fullName() + "' instances");
        raiseTypeError("object.__new__(" + type.name + ") is not safe, use " + type.name + ".__new__()");
    }
    if (hasArguments(arguments)) {
        if (type.slots.create != ofObject.create)
            raiseTypeError("object.__new__() takes exactly one argument (the type to instantiate)");
        if (type.slots.initialize == ofObject.initialize)
            raiseTypeError(type.name + "() takes no arguments");
    }
    if (type.attributes)
        refuseAbstract(interpreter, type);
    return createPlainObject(type);
}

void initializeObject(Interpreter &, Object *self, const Arguments &arguments)
{
    if (!hasArguments(arguments))
        return;
    const Type &type = self->type();
    const Slots &ofObject = types::object().slots;
    if (type.slots.initialize != ofObject.initialize)
        raiseTypeError("object.__init__() takes exactly one argument (the instance to initialize)");
    if (type.slots.create == ofObject.create)
        raiseTypeError(type.name + "() takes no arguments");
}

void destroyInstance(Object *object) noexcept
{
    clearMembers(*object);
    freeObject(object, object->type());
}

Value reprObject(Interpreter &, const Value &self)
{
    return string(plainRepr(self));
}

int64_t hashObject(Interpreter &, const Value &self)
{
    return hashPointer(reinterpret_cast<const void *>(self.bits()));
}

Value compareObject(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    if (op == Comparison::Equal)
        return self.is(other) ? Value::boolean(true) : Value::notImplemented();
    if (op != Comparison::NotEqual)
        return Value::notImplemented();
    // != is the opposite of what __eq__ says.
    auto *equal = typeOf(self).slots.compare;
    const Value result = equal(interpreter, self, other, Comparison::Equal);
    return result.isNotImplemented() ? result : Value::boolean(!isTruthy(interpreter, result));
}

Value classOf(Interpreter &, const Value &self)
{
    return Value(&typeOf(self));
}

void setClass(Interpreter &, const Value &self, const Value &value)
{
    Type *type = value.as<Type>();
    if (!type)
        raiseTypeError("__class__ must be set to a class, not '" + typeName(value) + "' object");
    Type &old = typeOf(self);
    if (type->isBuiltIn() || old.isBuiltIn() || type->attributesOffset != old.attributesOffset
        || type->instanceSize != old.instanceSize
        || type->layoutOfInstances != old.layoutOfInstances)
        raiseTypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
    struct Access : Object {
        using Object::setType;
    };
    type->retain();
    static_cast<Access *>(self.object())->setType(*type);
    old.release();
}

Value dictOf(Interpreter &, const Value &self)
{
    Dict *attributes = attributesOf(self);
    return attributes ? Value(attributes) : Value(); // unset: AttributeError
}

void setDict(Interpreter &, const Value &self, const Value &value)
{
    Dict **slot = attributesSlot(self);
    Dict *dict = value.as<Dict>();
    if (!slot)
        raiseAttributeError(self, "__dict__");
    if (!dict)
        raiseTypeError("__dict__ must be set to a dictionary, not a '" + typeName(value) + "'");
    dict->retain();
    const Value old = *slot ? Value::adopt(*slot) : Value();
    *slot = dict;
}

Str &nameArgument(const Value &value)
{
    Str *name = value.as<Str>();
    if (!name)
        raiseTypeError("attribute name must be string, not '" + typeName(value) + "'");
    return *name;
}

Value getAttributeMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__getattribute__(self, name, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    Value found = findGenericAttribute(interpreter, values[0], nameArgument(values[1]));
    if (!found.isSet())
        raiseAttributeError(values[0], nameArgument(values[1]).toString());
    return found;
}

Value setAttributeMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__setattr__(self, name, value, /)", Signature::Wording::C);
    const auto values = signature.bind<3>(interpreter, arguments);
    setGenericAttribute(interpreter, values[0], nameArgument(values[1]), values[2]);
    return Value::none();
}

Value deleteAttributeMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__delattr__(self, name, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    setGenericAttribute(interpreter, values[0], nameArgument(values[1]), {});
    return Value::none();
}

Value strMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__str__(self, /)", Signature::Wording::C);
    return toRepr(interpreter, signature.bind<1>(interpreter, arguments)[0]).value();
}

Value formatMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__format__(self, format_spec, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    const Str *spec = values[1].as<Str>();
    if (!spec)
        raiseTypeError("__format__() argument must be str, not " + typeName(values[1]));
    if (!spec->isEmpty())
        raiseTypeError("unsupported format string passed to " + typeName(values[0]) + ".__format__");
    return toStr(interpreter, values[0]).value();
}

Value namesMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__dir__(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    return plainAttributeNames(interpreter, values[0]);
}

Value initSubclass(Interpreter &, const Arguments &arguments)
{
    if (arguments.keywordNames && arguments.keywordNames->size() > 0)
        raiseTypeError(arguments[0].as<Type>()->name + ".__init_subclass__() takes no keyword arguments");
    return Value::none();
}

Value subclassHook(Interpreter &, const Arguments &)
{
    return Value::notImplemented();
}

// Constants

template <const char *text>
Value reprConstant(Interpreter &, const Value &)
{
    return string(text);
}

constexpr char noneText[] = "None";
constexpr char notImplementedText[] = "NotImplemented";
constexpr char ellipsisText[] = "Ellipsis";

template <bool isTrue>
bool truthOfConstant(Interpreter &, const Value &)
{
    return isTrue;
}

template <int64_t number>
int64_t hashOfConstant(Interpreter &, const Value &)
{
    return number;
}

} // namespace

void initializeObjectType()
{
    Type &type = makeBuiltInType("object", types::object(), Layout::Instance, sizeof(Object));
    type.slots.create = &createObject;
    type.slots.initialize = &initializeObject;
    type.slots.destroy = &destroyInstance;
    type.slots.repr = &reprObject;
    type.slots.hash = &hashObject;
    type.slots.compare = &compareObject;
}

void finishObjectType()
{
    Type &object = types::object();
    addMethods(object, {{"__getattribute__", &getAttributeMethod},
                        {"__setattr__", &setAttributeMethod},
                        {"__delattr__", &deleteAttributeMethod},
                        {"__dir__", &namesMethod},
                        {"__str__", &strMethod},
                        {"__format__", &formatMethod}});
    addClassMethods(object, {{"__init_subclass__", &initSubclass}, {"__subclasshook__", &subclassHook}});
    addAttributes(object, {{"__class__", &classOf, &setClass}, {"__dict__", &dictOf, &setDict}});
    finishType(object);
}

void initializeConstantTypes()
{
    Type &object = types::object();
    Type &none = makeBuiltInType("NoneType", object, Layout::Other, sizeof(Object));
    none.slots.repr = &reprConstant<noneText>;
    none.slots.truth = &truthOfConstant<false>;
    none.slots.hash = &hashOfConstant<0xfca86420>;
    none.slots.create = [](Interpreter &, Type &, const Arguments &) { return Value::none(); };
    none.flags |= Type::Final;
    finishType(none);
    Type &notImplemented = makeBuiltInType("NotImplementedType", object, Layout::Other, sizeof(Object));
    notImplemented.slots.repr = &reprConstant<notImplementedText>;
    notImplemented.slots.create = [](Interpreter &, Type &, const Arguments &) { return Value::notImplemented(); };
    notImplemented.flags |= Type::Final;
    finishType(notImplemented);
    Type &ellipsis = makeBuiltInType("ellipsis", object, Layout::Other, sizeof(Object));
    ellipsis.slots.repr = &reprConstant<ellipsisText>;
    ellipsis.slots.create = [](Interpreter &, Type &, const Arguments &) { return Value::ellipsis(); };
    ellipsis.flags |= Type::Final;
    finishType(ellipsis);
}

} // namespace script
