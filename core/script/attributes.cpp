// SPDX-License-Identifier: GPL-3.0-or-later

// Attributes of operators.h: the generic way through descriptors, instance dict and class.

#include "core/script/attributes.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

Dict **attributesSlot(const Value &object) noexcept
{
    if (!object.isObject())
        return nullptr;
    const size_t offset = object.object()->type().attributesOffset;
    return offset ? reinterpret_cast<Dict **>(reinterpret_cast<char *>(object.object()) + offset) : nullptr;
}

Dict *attributesOf(const Value &object)
{
    if (const Type *type = object.as<Type>())
        return type->attributes;
    Dict **slot = attributesSlot(object);
    if (!slot)
        return nullptr;
    if (!*slot)
        *slot = static_cast<Dict *>(makeDict().value().release());
    return *slot;
}

Value findGenericAttribute(Interpreter &interpreter, const Value &object, Str &name)
{
    Type &type = typeOf(object);
    const Value inType = type.lookup(name);
    auto *get = inType.isSet() ? typeOf(inType).slots.descriptorGet : nullptr;
    if (get && typeOf(inType).slots.descriptorSet)
        return get(interpreter, inType, object, type);
    if (Dict **slot = attributesSlot(object); slot && *slot) {
        if (const Value *found = (*slot)->find(name))
            return *found;
    }
    return get ? get(interpreter, inType, object, type) : inType;
}

/// Only reading tells the exception what was looked for where.
[[noreturn]] static void raiseNotSettable(const Type &type, const Str &name)
{
    raise(types::attributeError(), "'" + type.name + "' object has no attribute '" + name.toString() + "'");
}

/// What a __getattr__ or a property of the program's raised without saying of what.
static void completeAttributeError(const Value &value, const Value &object, const Str &name)
{
    auto *exception = value.as<Exception>();
    if (isException(value, types::attributeError()) && !exception->name.isSet() && !exception->object.isSet())
        setAttributeErrorDetails(value, object, name.text());
}

void setGenericAttribute(Interpreter &interpreter, const Value &object, Str &name, const Value &value)
{
    Type &type = typeOf(object);
    const Value inType = type.lookup(name);
    if (inType.isSet()) {
        if (auto *set = typeOf(inType).slots.descriptorSet)
            return set(interpreter, inType, object, value);
    }
    if (!attributesSlot(object)) {
        if (inType.isSet())
            raise(types::attributeError(),
                  "'" + type.name + "' object attribute '" + name.toString() + "' is read-only");
        raiseNotSettable(type, name);
    }
    if (value.isSet()) {
        attributesOf(object)->set(name, value);
        return;
    }
    if (!attributesOf(object)->take(name).isSet())
        raiseNotSettable(type, name);
}

Value findAttribute(Interpreter &interpreter, const Value &object, Str &name)
{
    auto *slot = typeOf(object).slots.getAttribute;
    try {
        return slot ? slot(interpreter, object, name) : findGenericAttribute(interpreter, object, name);
    } catch (const Raised &raised) {
        if (!raised.isA(types::attributeError()))
            throw;
        return {};
    }
}

Value getAttribute(Interpreter &interpreter, const Value &object, Str &name)
{
    auto *slot = typeOf(object).slots.getAttribute;
    try {
        Value found = slot ? slot(interpreter, object, name) : findGenericAttribute(interpreter, object, name);
        if (found.isSet())
            return found;
    } catch (const Raised &raised) {
        completeAttributeError(raised.exception(), object, name);
        throw;
    }
    raiseAttributeError(object, name.toString());
}

void setAttribute(Interpreter &interpreter, const Value &object, Str &name, const Value &value)
{
    if (auto *slot = typeOf(object).slots.setAttribute)
        return slot(interpreter, object, name, value);
    setGenericAttribute(interpreter, object, name, value);
}

void deleteAttribute(Interpreter &interpreter, const Value &object, Str &name)
{
    setAttribute(interpreter, object, name, Value());
}

Value getAttribute(Interpreter &interpreter, const Value &object, std::string_view name)
{
    const Ref<Str> text = makeStr(name);
    return getAttribute(interpreter, object, *text);
}

Value findAttribute(Interpreter &interpreter, const Value &object, std::string_view name)
{
    const Ref<Str> text = makeStr(name);
    return findAttribute(interpreter, object, *text);
}

void setAttribute(Interpreter &interpreter, const Value &object, std::string_view name, const Value &value)
{
    const Ref<Str> text = makeStr(name);
    setAttribute(interpreter, object, *text, value);
}

Value findSpecial(Interpreter &interpreter, const Value &object, std::string_view name)
{
    Type &type = typeOf(object);
    const Value found = type.lookup(name);
    if (!found.isSet())
        return {};
    if (auto *get = typeOf(found).slots.descriptorGet)
        return get(interpreter, found, object, type);
    return found;
}

} // namespace script
