// SPDX-License-Identifier: GPL-3.0-or-later

// The type `type`.

#include "core/script/attributes.h"
#include "core/script/classes.h"
#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/genericalias.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/mappingproxy.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slotnames.h"
#include "core/script/slots.h"
#include "core/script/types.h"

namespace script {

namespace {

Value createType(Interpreter &interpreter, Type &metatype, const Arguments &arguments)
{
    if (arguments.positionalCount == 1 && &metatype == &types::type())
        return Value(&typeOf(arguments[0]));
    if (arguments.positionalCount != 3)
        raiseTypeError(&metatype == &types::type()
                           ? "type() takes 1 or 3 arguments"
                           : "type.__new__() takes exactly 3 arguments ("
                                 + std::to_string(arguments.positionalCount) + " given)");
    const Tuple *bases = arguments[1].as<Tuple>();
    Dict *names = arguments[2].as<Dict>();
    if (!arguments[0].as<Str>())
        raiseTypeError("type.__new__() argument 1 must be str, not " + typeName(arguments[0]));
    if (!bases)
        raiseTypeError("type.__new__() argument 2 must be tuple, not " + typeName(arguments[1]));
    if (!names)
        raiseTypeError("type.__new__() argument 3 must be dict, not " + typeName(arguments[2]));
    for (const Value &base : bases->items()) {
        if (!base.as<Type>() && findAttribute(interpreter, base, "__mro_entries__").isSet())
            raiseTypeError("type() doesn't support MRO entry resolution; use types.new_class()");
    }
    const Ref<Dict> keywords = makeDict();
    for (size_t n = 0; n < arguments.keywordCount(); ++n)
        keywords->set(interpreter, (*arguments.keywordNames)[n], arguments[arguments.positionalCount + n]);
    return makeClass(interpreter, metatype, arguments[0], *bases, copyDict(*names), keywords.get());
}

Value callType(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    if (self == &types::type() && arguments.positionalCount == 1 && !arguments.keywordCount())
        return Value(&typeOf(arguments[0])); // asked for, not made: it is not initialized
    return instantiate(interpreter, *static_cast<Type *>(self), arguments);
}

void destroyType(Object *object) noexcept
{
    auto *type = static_cast<Type *>(object);
    for (Type *base : type->bases)
        std::erase(base->subclasses, type);
    std::vector<Type *> owned(type->mro.begin() + 1, type->mro.end());
    owned.insert(owned.end(), type->bases.begin(), type->bases.end());
    owned.push_back(type->base);
    Dict *attributes = type->attributes;
    Type &metatype = type->type();
    type->~Type();
    freeObject(object, metatype);
    for (Type *each : owned)
        each->release();
    if (attributes)
        attributes->release();
}

void clearType(Object *object) noexcept
{
    auto *type = static_cast<Type *>(object);
    if (type->attributes && !type->isBuiltIn()) {
        type->touch();
        type->attributes->clear();
    }
}

Type &typeSelf(const Value &self) noexcept
{
    return *static_cast<Type *>(self.object());
}

Value reprType(Interpreter &, const Value &self)
{
    return string("<class '" + typeSelf(self).fullName() + "'>");
}

/// The metatype's data descriptors, then the class's own mro, then the metatype's other attributes.
Value getTypeAttribute(Interpreter &interpreter, const Value &self, Str &name)
{
    Type &metatype = typeOf(self);
    const Value inMetatype = metatype.lookup(name);
    auto *get = inMetatype.isSet() ? typeOf(inMetatype).slots.descriptorGet : nullptr;
    if (get && typeOf(inMetatype).slots.descriptorSet)
        return get(interpreter, inMetatype, self, metatype);
    Type &type = typeSelf(self);
    const Value found = type.lookup(name);
    if (found.isSet()) {
        if (auto *getFound = typeOf(found).slots.descriptorGet)
            return getFound(interpreter, found, {}, type);
        return found;
    }
    return get ? get(interpreter, inMetatype, self, metatype) : inMetatype;
}

void setTypeAttribute(Interpreter &interpreter, const Value &self, Str &name, const Value &value)
{
    Type &type = typeSelf(self);
    if (type.isBuiltIn())
        raiseTypeError("cannot set '" + name.toString() + "' attribute of immutable type '" + type.name + "'");
    const Value inMetatype = typeOf(self).lookup(name);
    if (inMetatype.isSet()) {
        if (auto *set = typeOf(inMetatype).slots.descriptorSet)
            return set(interpreter, inMetatype, self, value);
    }
    Value old; // freed after the slots are right again
    if (value.isSet()) {
        if (const Value *before = type.attributes->find(name))
            old = *before;
        type.attributes->set(name, value);
    } else {
        old = type.attributes->take(name);
        if (!old.isSet())
            raiseAttributeError(self, name.toString());
    }
    type.touch();
    if (name.text().starts_with("__"))
        updateSlots(type);
}

Value typeNameAttribute(Interpreter &, const Value &self)
{
    return string(typeSelf(self).name);
}

void setTypeName(Interpreter &, const Value &self, const Value &value)
{
    if (!value.as<Str>() || typeSelf(self).isBuiltIn())
        raiseTypeError("can only assign string to " + typeSelf(self).name + ".__name__, not '" + typeName(value) + "'");
    typeSelf(self).name = value.as<Str>()->toString();
}

Value typeQualifiedName(Interpreter &, const Value &self)
{
    return string(typeSelf(self).qualifiedName);
}

void setTypeQualifiedName(Interpreter &, const Value &self, const Value &value)
{
    if (!value.as<Str>() || typeSelf(self).isBuiltIn())
        raiseTypeError("can only assign string to " + typeSelf(self).name + ".__qualname__, not '" + typeName(value) + "'");
    typeSelf(self).qualifiedName = value.as<Str>()->toString();
}

Value typeModule(Interpreter &, const Value &self)
{
    return string(typeSelf(self).module);
}

void setTypeModule(Interpreter &, const Value &self, const Value &value)
{
    if (value.as<Str>() && !typeSelf(self).isBuiltIn())
        typeSelf(self).module = value.as<Str>()->toString();
}

Value tupleOfTypes(const std::vector<Type *> &types)
{
    const Ref<Tuple> tuple = makeTupleOfSize(types.size());
    for (size_t n = 0; n < types.size(); ++n)
        tuple->writableItems()[n] = Value(types[n]);
    return tuple.value();
}

Value typeMro(Interpreter &, const Value &self)
{
    return tupleOfTypes(typeSelf(self).mro);
}

Value typeBases(Interpreter &, const Value &self)
{
    return tupleOfTypes(typeSelf(self).bases);
}

Value typeBase(Interpreter &, const Value &self)
{
    return typeSelf(self).base ? Value(typeSelf(self).base) : Value::none();
}

Value typeDict(Interpreter &, const Value &self)
{
    return makeMappingProxy(Value(typeSelf(self).attributes));
}

Value typeNames(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__dir__(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    return plainAttributeNames(interpreter, Value(&typeSelf(values[0])));
}

Value typeSubclasses(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("__subclasses__(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    const Ref<List> list = makeList();
    for (Type *subclass : typeSelf(values[0]).subclasses)
        list->append(Value(subclass));
    return list.value();
}

Value typeMroMethod(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("mro(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    return toList(interpreter, tupleOfTypes(typeSelf(values[0]).mro)).value();
}

Value unionOfTypes(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    return op == BinaryOperator::BitOr ? uniteTypes(interpreter, left, right) : Value::notImplemented();
}

/// type.__instancecheck__ and __subclasscheck__: what metaclasses of scripts fall back to.
Value checkInstanceByOrder(Interpreter &, const Arguments &arguments)
{
    const Type *type = arguments[0].as<Type>();
    return Value::boolean(type && typeOf(arguments[1]).isSubtypeOf(*type));
}

Value checkSubclassByOrder(Interpreter &, const Arguments &arguments)
{
    const Type *type = arguments[0].as<Type>();
    const Type *subtype = arguments[1].as<Type>();
    if (!subtype)
        raiseTypeError("issubclass() arg 1 must be a class");
    return Value::boolean(type && subtype->isSubtypeOf(*type));
}

Value prepareNames(Interpreter &, const Arguments &)
{
    return makeDict().value();
}

} // namespace

void initializeTypeType()
{
    makeBuiltInType("type", types::object(), Layout::Type, sizeof(Type));
}

void finishTypeType()
{
    Type &type = types::type();
    type.slots.create = &createType;
    type.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    type.slots.call = &callType;
    type.slots.destroy = &destroyType;
    type.slots.clear = &clearType;
    type.slots.repr = &reprType;
    type.slots.getAttribute = &getTypeAttribute;
    type.slots.setAttribute = &setTypeAttribute;
    type.slots.binary = &unionOfTypes;
    addMethods(type, {{"__subclasses__", &typeSubclasses},
                      {"mro", &typeMroMethod},
                      {"__dir__", &typeNames},
                      {"__instancecheck__", &checkInstanceByOrder},
                      {"__subclasscheck__", &checkSubclassByOrder}});
    addClassMethods(type, {{"__prepare__", &prepareNames}});
    addAttributes(type, {{"__name__", &typeNameAttribute, &setTypeName},
                         {"__qualname__", &typeQualifiedName, &setTypeQualifiedName},
                         {"__module__", &typeModule, &setTypeModule},
                         {"__mro__", &typeMro},
                         {"__bases__", &typeBases},
                         {"__base__", &typeBase},
                         {"__dict__", &typeDict}});
    finishType(type);
}

} // namespace script
