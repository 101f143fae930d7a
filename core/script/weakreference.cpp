// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/weakreference.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/traceback.h"
#include "core/script/types.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace script
{

std::atomic<uint32_t> watchedObjects{0};

namespace
{

Type *s_type = nullptr;

/// Several interpreters share it: an object's address is its own in the whole process.
struct Watched {
    std::mutex mutex;
    std::unordered_map<Object *, std::vector<WeakReference *>> references;
};

Watched &watched()
{
    static auto *const table = new Watched; // outlives every interpreter
    return *table;
}

WeakReference &self(const Value &value) noexcept
{
    return *static_cast<WeakReference *>(value.object());
}

/// What CPython gives no room for the list of weak references.
bool isWatchable(const Value &value)
{
    if (!value.isObject())
        return false;
    const Type &type = value.object()->type();
    switch (value.object()->layout()) {
    case Layout::BigInt:
    case Layout::Float:
    case Layout::Str:
    case Layout::Bytes:
    case Layout::ByteArray:
    case Layout::Tuple:
    case Layout::List:
    case Layout::Dict:
    case Layout::Range:
    case Layout::Slice:
    case Layout::Cell:
    case Layout::Exception:
        return !type.isBuiltIn() && value.object()->layout() != Layout::BigInt &&
               value.object()->layout() != Layout::Tuple;
    case Layout::Instance: {
        if (&type == &types::object())
            return false;
        if (type.attributesOffset != 0)
            return true;
        for (const Type *base : type.mro) {
            const Value *slots = base->attributes->find(std::string_view("__slots__"));
            if (!slots)
                continue;
            if (const Str *one = slots->as<Str>(); one && one->text() == "__weakref__")
                return true;
            if (slots->as<Str>())
                continue;
            Interpreter &interpreter = Interpreter::current();
            if (contains(interpreter, toTuple(interpreter, Value(*slots)).value(),
                         string("__weakref__")))
                return true;
        }
        return false;
    }
    default:
        return true;
    }
}

void watch(WeakReference &reference, Object *target)
{
    reference.target = target;
    if (target->isImmortal())
        return; // never goes
    Watched &table = watched();
    const std::lock_guard lock(table.mutex);
    auto &references = table.references[target];
    if (references.empty())
        watchedObjects.fetch_add(1, std::memory_order_relaxed);
    references.push_back(&reference);
}

void unwatch(WeakReference &reference) noexcept
{
    Object *target = std::exchange(reference.target, nullptr);
    if (!target || watchedObjects.load(std::memory_order_relaxed) == 0)
        return;
    Watched &table = watched();
    const std::lock_guard lock(table.mutex);
    const auto place = table.references.find(target);
    if (place == table.references.end())
        return;
    std::erase(place->second, &reference);
    if (place->second.empty()) {
        table.references.erase(place);
        watchedObjects.fetch_sub(1, std::memory_order_relaxed);
    }
}

Value create(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    if (arguments.positionalCount < 1)
        raiseTypeError("__new__ expected at least 1 argument, got 0");
    if (&type == s_type && arguments.positionalCount > 2)
        raiseTypeError("__new__ expected at most 2 arguments, got " +
                       std::to_string(arguments.positionalCount));
    (void)interpreter;
    const Value &target = arguments[0];
    if (!isWatchable(target))
        raiseTypeError("cannot create weak reference to '" + typeName(target) + "' object");
    const bool hasCallback = arguments.positionalCount > 1 && !arguments[1].isNone();
    if (&type == s_type && !hasCallback) { // one without a callback serves all
        Watched &table = watched();
        const std::lock_guard lock(table.mutex);
        if (const auto place = table.references.find(target.object());
            place != table.references.end()) {
            for (WeakReference *known : place->second) {
                if (&known->type() == s_type && !known->callback.isSet() && known->references() > 0)
                    return Value(known);
            }
        }
    }
    auto *made = new (allocateObject(type)) WeakReference(type);
    Value result = Value::adopt(made);
    if (hasCallback)
        made->callback = arguments[1];
    watch(*made, target.object());
    return result;
}

Value targetOf(const Value &value)
{
    Object *target = self(value).target;
    return target ? Value(target) : Value::none();
}

Value callReference(Interpreter &, Object *object, const Arguments &arguments)
{
    if (arguments.positionalCount > 0)
        raiseTypeError("ref() takes no arguments (" + std::to_string(arguments.positionalCount) +
                       " given)");
    return targetOf(Value(object));
}

Value repr(Interpreter &interpreter, const Value &value)
{
    const std::string own = "<weakref at " + addressText(value);
    const Value target = targetOf(value);
    if (target.isNone())
        return string(own + "; dead>");
    std::string text = own + "; to '" + typeName(target) + "' at " + addressText(target);
    const Value name = findAttribute(interpreter, target, "__name__");
    if (const Str *shown = name.as<Str>())
        text += " (" + shown->toString() + ")";
    return string(text + ">");
}

Value compareReferences(Interpreter &interpreter, const Value &left, const Value &right,
                        Comparison op)
{
    const bool isReference = right.isObject() && right.object()->type().isSubtypeOf(*s_type);
    if (!isReference || (op != Comparison::Equal && op != Comparison::NotEqual))
        return Value::notImplemented();
    const Value one = targetOf(left);
    const Value other = targetOf(right);
    const bool isEqual =
        one.isNone() || other.isNone() ? left.is(right) : equals(interpreter, one, other);
    return Value::boolean(isEqual == (op == Comparison::Equal));
}

int64_t hashReference(Interpreter &interpreter, const Value &value)
{
    WeakReference &reference = self(value);
    if (reference.hasHash)
        return reference.hash;
    const Value target = targetOf(value);
    if (target.isNone())
        raiseTypeError("weak object has gone away");
    reference.hash = hash(interpreter, target);
    reference.hasHash = true;
    return reference.hash;
}

Value callbackOf(Interpreter &, const Value &value)
{
    const WeakReference &reference = self(value);
    return reference.callback.isSet() ? reference.callback : Value::none();
}

void clear(Object *object) noexcept
{
    const Value dropped = std::move(static_cast<WeakReference *>(object)->callback);
}

} // namespace

WeakReference::~WeakReference()
{
    unwatch(*this);
}

Type &weakReferenceType()
{
    return *s_type;
}

std::vector<Value> weakReferencesTo(const Value &object)
{
    std::vector<Value> found;
    if (!object.isObject())
        return found;
    Watched &table = watched();
    const std::lock_guard lock(table.mutex);
    if (const auto place = table.references.find(object.object());
        place != table.references.end()) {
        for (WeakReference *reference : place->second) {
            if (reference->references() > 0)
                found.emplace_back(reference);
        }
    }
    return found;
}

void forgetWatched(Object *object) noexcept
{
    std::vector<Value> toCall;
    {
        Watched &table = watched();
        const std::lock_guard lock(table.mutex);
        const auto place = table.references.find(object);
        if (place == table.references.end())
            return;
        for (WeakReference *reference : place->second) {
            reference->target = nullptr;
            if (reference->callback.isSet() && reference->references() > 0)
                toCall.emplace_back(reference);
        }
        table.references.erase(place);
        watchedObjects.fetch_sub(1, std::memory_order_relaxed);
    }
    if (toCall.empty())
        return;
    Interpreter &interpreter = Interpreter::current();
    if (interpreter.isStopping())
        return;
    for (size_t n = toCall.size(); n-- > 0;) { // the latest first
        const Value callback = std::move(self(toCall[n]).callback);
        try {
            interpreter.call(callback, {toCall[n]});
        } catch (const Raised &raised) {
            reportIgnored(interpreter, raised.exception(), callback);
        } catch (const Stopped &) {
            interpreter.requestAttention(); // whoever runs next is stopped
            return;
        }
    }
}

void initializeWeakReferenceType()
{
    Type &type = makeBuiltInType("ReferenceType", types::object(), Layout::Other,
                                 sizeof(WeakReference), "weakref");
    s_type = &type;
    type.slots.create = &create;
    type.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    type.slots.destroy = &destroyNative<WeakReference>;
    type.slots.clear = &clear;
    type.slots.call = &callReference;
    type.slots.repr = &repr;
    type.slots.compare = &compareReferences;
    type.slots.hash = &hashReference;
    addAttributes(type, {{"__callback__", &callbackOf}});
    finishType(type);
}

} // namespace script
