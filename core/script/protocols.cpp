// SPDX-License-Identifier: GPL-3.0-or-later

// The protocols of operators.h: containers, iteration, text, calls, type tests.

#include "core/script/depthguard.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/genericalias.h"
#include "core/script/interpreter.h"
#include "core/script/iterators.h"
#include "core/script/operators.h"
#include "core/script/scriptslots.h"
#include "core/script/sequence.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <cstdio>
#include <functional>
#include <set>
#include <string>

namespace script {

int64_t length(Interpreter &interpreter, const Value &value)
{
    if (auto *slot = typeOf(value).slots.length)
        return slot(interpreter, value);
    raiseTypeError("object of type '" + typeName(value) + "' has no len()");
}

size_t lengthHint(Interpreter &interpreter, const Value &value)
{
    if (auto *slot = typeOf(value).slots.length)
        return size_t(slot(interpreter, value));
    static Str &name = intern("__length_hint__");
    const Value &found = typeOf(value).lookup(name);
    if (!found.isSet())
        return 0;
    const Value hint = scriptslots::callFound(interpreter, found, value, {});
    return hint.isSmallInt() && hint.smallInt() > 0 && hint.smallInt() < (1 << 20) ? size_t(hint.smallInt()) : 0;
}

Value getItem(Interpreter &interpreter, const Value &container, const Value &key)
{
    if (auto *slot = typeOf(container).slots.getItem)
        return slot(interpreter, container, key);
    if (Type *type = container.as<Type>()) {
        static Str &name = intern("__class_getitem__");
        const Value found = type->lookup(name);
        if (found.isSet()) {
            if (auto *get = typeOf(found).slots.descriptorGet)
                return interpreter.call(get(interpreter, found, {}, *type), {key});
            return interpreter.call(found, {container, key});
        }
        if (type == &types::type())
            return makeGenericAlias(container, key);
        raiseTypeError("type '" + type->name + "' is not subscriptable");
    }
    raiseTypeError("'" + typeName(container) + "' object is not subscriptable");
}

void setItem(Interpreter &interpreter, const Value &container, const Value &key, const Value &value)
{
    if (auto *slot = typeOf(container).slots.setItem)
        return slot(interpreter, container, key, value);
    raiseTypeError("'" + typeName(container) + "' object does not support item assignment");
}

void raiseItemDeletionRefused(const Value &container, const Value &key)
{
    // CPython has two texts: one for what could be a sequence and a key that is a position.
    const Type &type = typeOf(container);
    const bool couldBeSequence = !container.as<Type>()
                                 && (!type.isBuiltIn() || type.slots.getItem || type.slots.contains || type.slots.length);
    const bool isPosition = isInteger(key) || typeOf(key).slots.index;
    raiseTypeError("'" + typeName(container) + "' object "
                   + (couldBeSequence && isPosition ? "doesn't" : "does not") + " support item deletion");
}

void deleteItem(Interpreter &interpreter, const Value &container, const Value &key)
{
    if (auto *slot = typeOf(container).slots.setItem)
        return slot(interpreter, container, key, {});
    raiseItemDeletionRefused(container, key);
}

bool contains(Interpreter &interpreter, const Value &container, const Value &item)
{
    if (auto *slot = typeOf(container).slots.contains)
        return slot(interpreter, container, item);
    if (!isIterable(container))
        raiseTypeError("argument of type '" + typeName(container) + "' is not iterable");
    bool found = false;
    forEach(interpreter, container, [&](const Value &each) {
        found = equals(interpreter, each, item);
        return !found;
    });
    return found;
}

bool isIterable(const Value &value) noexcept
{
    const Slots &slots = typeOf(value).slots;
    return slots.iterate || slots.getItem;
}

Value iterate(Interpreter &interpreter, const Value &iterable)
{
    const Slots &slots = typeOf(iterable).slots;
    if (slots.iterate)
        return slots.iterate(interpreter, iterable);
    if (slots.getItem)
        return makeSequenceIterator(iterable);
    raiseTypeError("'" + typeName(iterable) + "' object is not iterable");
}

void attendIfAsked(Interpreter &interpreter)
{
    if (interpreter.m_attention.load(std::memory_order_relaxed)) [[unlikely]] {
        interpreter.m_attention.store(false, std::memory_order_relaxed);
        interpreter.host().attend(interpreter);
    }
}

Value next(Interpreter &interpreter, const Value &iterator)
{
    attendIfAsked(interpreter); // sum(range(10**10)) and the like must end when the run does
    if (auto *slot = typeOf(iterator).slots.next)
        return slot(interpreter, iterator);
    raiseTypeError("'" + typeName(iterator) + "' object is not an iterator");
}

Ref<Str> toRepr(Interpreter &interpreter, const Value &value)
{
    DepthGuard guard(" while getting the repr of an object");
    auto *slot = typeOf(value).slots.repr;
    Value text = slot ? slot(interpreter, value) : string(plainRepr(value));
    return Ref<Str>(text.as<Str>());
}

Ref<Str> toStr(Interpreter &interpreter, const Value &value)
{
    if (Str *text = value.as<Str>(); text && &text->type() == &types::str())
        return Ref<Str>(text);
    auto *slot = typeOf(value).slots.str;
    if (!slot)
        return toRepr(interpreter, value);
    DepthGuard guard(" while getting the str of an object");
    Value text = slot(interpreter, value);
    return Ref<Str>(text.as<Str>());
}

std::string toText(Interpreter &interpreter, const Value &value)
{
    return toStr(interpreter, value)->toString();
}

std::string reprText(Interpreter &interpreter, const Value &value)
{
    return toRepr(interpreter, value)->toString();
}

std::string addressText(const Value &value)
{
    char text[32];
    std::snprintf(text, sizeof text, "0x%012llx", static_cast<unsigned long long>(value.bits()));
    return text;
}

std::string plainRepr(const Value &value)
{
    const Type &type = typeOf(value);
    return "<" + type.fullName() + " object at " + addressText(value) + ">";
}

namespace {

/// Types that are written in C in CPython, whose errors name them with their modules.
bool isNamedWithModule(const Type &type)
{
    static const std::set<std::string, std::less<>> names
        = {"_asyncio.Future", "_asyncio.Task", "_contextvars.Context", "_contextvars.ContextVar",
           "_contextvars.Token", "_thread.RLock", "_thread.lock", "array.array", "collections.OrderedDict",
           "collections.defaultdict", "collections.deque", "datetime.date", "datetime.datetime", "datetime.time",
           "datetime.timedelta", "datetime.timezone", "datetime.tzinfo", "decimal.Context", "decimal.Decimal",
           "functools.partial", "operator.attrgetter", "operator.itemgetter", "operator.methodcaller", "re.Match",
           "re.Pattern", "time.struct_time", "types.SimpleNamespace"};
    return type.module == "itertools" || (type.module != "builtins" && names.contains(type.module + '.' + type.name));
}

} // namespace

std::string typeName(const Value &value)
{
    const Type &type = typeOf(value);
    return isNamedWithModule(type) ? type.module + '.' + type.name : type.name;
}

namespace {

std::vector<uintptr_t> &reprsUnderWay()
{
    static thread_local std::vector<uintptr_t> objects;
    return objects;
}

} // namespace

ReprGuard::ReprGuard(const Value &object) : m_isNested(false)
{
    auto &objects = reprsUnderWay();
    for (const uintptr_t each : objects)
        m_isNested = m_isNested || each == object.bits();
    if (!m_isNested)
        objects.push_back(object.bits());
}

ReprGuard::~ReprGuard()
{
    if (!m_isNested)
        reprsUnderWay().pop_back();
}

Value toIndexInteger(Interpreter &interpreter, const Value &value)
{
    if (isInteger(value))
        return plainInteger(value);
    if (auto *slot = typeOf(value).slots.index)
        return plainInteger(slot(interpreter, value));
    raiseTypeError("'" + typeName(value) + "' object cannot be interpreted as an integer");
}

bool isCallable(const Value &value) noexcept
{
    switch (value.isObject() ? value.object()->layout() : Layout::Other) {
    case Layout::Function:
    case Layout::NativeFunction:
    case Layout::BoundMethod:
    case Layout::Type:
        return true;
    default:
        return typeOf(value).slots.call != nullptr;
    }
}

namespace {

/// Tests each type of a type or (nested) tuple of types until one fits: by what its metatype (or the type of
/// whatever stands for a type) answers, else by `test`.
template <typename Test>
bool anyOf(Interpreter &interpreter, const Value &typeOrTuple, const Value &subject, Str &hookName,
           const char *error, Test test)
{
    if (const Tuple *tuple = typeOrTuple.as<Tuple>()) {
        DepthGuard guard(" in __instancecheck__");
        for (const Value &each : tuple->items()) {
            if (anyOf(interpreter, each, subject, hookName, error, test))
                return true;
        }
        return false;
    }
    const Type *type = typeOrTuple.as<Type>();
    if (type && &type->type() == &types::type())
        return test(*type);
    const Value hook = typeOf(typeOrTuple).lookup(hookName);
    if (hook.isSet()) {
        DepthGuard guard(" in __instancecheck__");
        return isTruthy(interpreter, scriptslots::callFound(interpreter, hook, typeOrTuple, {subject}));
    }
    if (type)
        return test(*type);
    raiseTypeError(error);
}

} // namespace

namespace
{

/// The class that an object says it is of, where its class lets it say so: proxies and mocks do.
/// Unset: no other.
Value claimedType(Interpreter &interpreter, const Value &value)
{
    static Str &name = intern("__class__");
    const Type &type = typeOf(value);
    if (type.isBuiltIn() ||
        (!type.slots.getAttribute && type.lookup(name).is(types::object().lookup(name))))
        return {};
    return findAttribute(interpreter, value, name);
}

} // namespace

bool isInstance(Interpreter &interpreter, const Value &value, const Value &typeOrTuple)
{
    static Str &hookName = intern("__instancecheck__");
    if (typeOrTuple.as<Type>() == &typeOf(value))
        return true;
    return anyOf(
        interpreter, typeOrTuple, value, hookName,
        "isinstance() arg 2 must be a type, a tuple of types, or a union", [&](const Type &type) {
            if (typeOf(value).isSubtypeOf(type))
                return true;
            const Value claimed = claimedType(interpreter, value);
            return claimed.isSet() && claimed.as<Type>() && claimed.as<Type>()->isSubtypeOf(type);
        });
}

bool isSubclass(Interpreter &interpreter, const Value &type, const Value &typeOrTuple)
{
    static Str &hookName = intern("__subclasscheck__");
    return anyOf(interpreter, typeOrTuple, type, hookName,
                 "issubclass() arg 2 must be a class, a tuple of classes, or a union", [&](const Type &other) {
                     const Type *subtype = type.as<Type>();
                     if (!subtype)
                         raiseTypeError("issubclass() arg 1 must be a class");
                     return subtype->isSubtypeOf(other);
                 });
}

} // namespace script
