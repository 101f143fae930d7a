// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/dict.h"
#include "core/script/dictviews.h"
#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

namespace script {

namespace {

Value createDict(Interpreter &, Type &type, const Arguments &)
{
    return makeDictOfType(type).value();
}

void updateFromPairs(Interpreter &interpreter, Dict &dict, const Value &pairs)
{
    size_t n = 0;
    forEach(interpreter, pairs, [&](const Value &element) {
        if (!isIterable(element))
            raiseTypeError("cannot convert dictionary update sequence element #"
                           + std::to_string(n) + " to a sequence");
        const Ref<List> pair = toList(interpreter, element);
        if (pair->size() != 2)
            raiseValueError("dictionary update sequence element #" + std::to_string(n)
                            + " has length " + std::to_string(pair->size())
                            + "; 2 is required");
        dict.set(interpreter, (*pair)[0], (*pair)[1]);
        ++n;
    });
}

void updateFromAnything(Interpreter &interpreter, Dict &dict, const Value &source)
{
    if (const auto *other = source.as<Dict>();
        other && other->type().slots.iterate == types::dict().slots.iterate) {
        dict.update(interpreter, *other);
        return;
    }
    const Value keys = findAttribute(interpreter, source, "keys");
    if (!keys.isSet()) {
        updateFromPairs(interpreter, dict, source);
        return;
    }
    forEach(interpreter, interpreter.call(keys), [&](const Value &key) {
        dict.set(interpreter, key, getItem(interpreter, source, key));
    });
}

void updateFromArguments(Interpreter &interpreter, Dict &dict, const Arguments &arguments,
                         size_t first, const char *name)
{
    if (arguments.positionalCount > first + 1)
        raiseTypeError(std::string(name) + " expected at most 1 argument, got "
                       + std::to_string(arguments.positionalCount - first));
    if (arguments.positionalCount > first)
        updateFromAnything(interpreter, dict, arguments[first]);
    for (size_t n = 0; n < arguments.keywordCount(); ++n)
        dict.set(interpreter, (*arguments.keywordNames)[n],
                 arguments[arguments.positionalCount + n]);
}

void initializeDict(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    updateFromArguments(interpreter, static_cast<Dict &>(*self), arguments, 0, "dict");
}

Value reprDict(Interpreter &interpreter, const Value &self)
{
    const ReprGuard guard(self);
    if (guard.isNested())
        return string("{...}");
    const auto &dict = selfOf<Dict>(self);
    std::string text = "{";
    for (size_t n = 0; n < dict.entryCount(); ++n) {
        const Value key = dict.entry(n).key;
        if (!key.isSet())
            continue;
        const Value value = dict.entry(n).value;
        if (text.size() > 1)
            text += ", ";
        text += toRepr(interpreter, key)->text();
        text += ": ";
        text += toRepr(interpreter, value)->text();
    }
    return string(text + "}");
}

bool equalDicts(Interpreter &interpreter, const Dict &left, const Dict &right)
{
    if (left.size() != right.size())
        return false;
    for (size_t n = 0; n < left.entryCount(); ++n) {
        const Value key = left.entry(n).key;
        if (!key.isSet())
            continue;
        const Value value = left.entry(n).value;
        const Value *found = right.find(interpreter, key, left.entry(n).hash);
        if (!found)
            return false;
        const Value other = *found;
        if (!equals(interpreter, value, other))
            return false;
    }
    return true;
}

Value compareDicts(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<Dict>();
    if (!right || (op != Comparison::Equal && op != Comparison::NotEqual))
        return Value::notImplemented();
    const bool isEqual = equalDicts(interpreter, selfOf<Dict>(self), *right);
    return Value::boolean(isEqual == (op == Comparison::Equal));
}

Value binaryDict(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    const auto *first = left.as<Dict>();
    const auto *second = right.as<Dict>();
    if (op != BinaryOperator::BitOr || !first || !second)
        return Value::notImplemented();
    Ref<Dict> result = copyDict(*first);
    result->update(interpreter, *second);
    return std::move(result).value();
}

Value inPlaceDict(Interpreter &interpreter, const Value &left, const Value &right,
                  BinaryOperator op)
{
    if (op != BinaryOperator::BitOr)
        return Value::notImplemented();
    updateFromAnything(interpreter, selfOf<Dict>(left), right);
    return left;
}

Value getItemOfDict(Interpreter &interpreter, const Value &self, const Value &key)
{
    const auto &dict = selfOf<Dict>(self);
    if (const Value *found = dict.find(interpreter, key))
        return *found;
    if (&dict.type() != &types::dict()) {
        const Value missing = findSpecial(interpreter, self, "__missing__");
        if (missing.isSet())
            return interpreter.call(missing, {key});
    }
    raiseKeyError(key);
}

void setItemOfDict(Interpreter &interpreter, const Value &self, const Value &key,
                   const Value &value)
{
    auto &dict = selfOf<Dict>(self);
    if (value.isSet())
        dict.set(interpreter, key, value);
    else if (!dict.take(interpreter, key).isSet())
        raiseKeyError(key);
}

Value get(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "dict.get", 1, 2);
    const Value *found = selfOf<Dict>(arguments).find(interpreter, arguments[1]);
    return found ? *found : given > 1 ? arguments[2] : Value::none();
}

Value setDefault(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "dict.setdefault", 1, 2);
    auto &dict = selfOf<Dict>(arguments);
    const int64_t keyHash = hash(interpreter, arguments[1]);
    if (const Value *found = dict.find(interpreter, arguments[1], keyHash))
        return *found;
    const Value value = given > 1 ? arguments[2] : Value::none();
    dict.set(interpreter, arguments[1], keyHash, value);
    return value;
}

Value pop(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "dict.pop", 1, 2);
    auto &dict = selfOf<Dict>(arguments);
    // An empty dict does not even ask for the hash.
    Value taken = dict.isEmpty() ? Value() : dict.take(interpreter, arguments[1]);
    if (taken.isSet())
        return taken;
    if (given > 1)
        return arguments[2];
    raiseKeyError(arguments[1]);
}

Value popItem(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "dict.popitem");
    auto &dict = selfOf<Dict>(arguments);
    if (dict.isEmpty())
        raiseKeyError(string("popitem(): dictionary is empty"));
    const Dict::Entry last = dict.takeLast();
    return makeTuple({last.key, last.value}).value();
}

Value update(Interpreter &interpreter, const Arguments &arguments)
{
    updateFromArguments(interpreter, selfOf<Dict>(arguments), arguments, 1, "update");
    return Value::none();
}

Value clear(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "dict.clear");
    selfOf<Dict>(arguments).clear();
    return Value::none();
}

Value copy(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "dict.copy");
    return copyDict(selfOf<Dict>(arguments)).value();
}

template <DictPart part>
Value view(Interpreter &, const Arguments &arguments)
{
    static constexpr const char *names[] = {"dict.keys", "dict.values", "dict.items"};
    expectNoArguments(arguments, names[size_t(part)]);
    return makeDictView(selfOf<Dict>(arguments), part);
}

Value fromKeys(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "dict.fromkeys", 1, 2);
    const Value value = given > 1 ? arguments[2] : Value::none();
    const Value result = interpreter.call(arguments[0]);
    const bool isPlain = result.as<Dict>() && &typeOf(result) == &types::dict();
    forEach(interpreter, arguments[1], [&](const Value &key) {
        if (isPlain)
            result.as<Dict>()->set(interpreter, key, value);
        else
            setItem(interpreter, result, key, value);
    });
    return result;
}

} // namespace

void initializeDictTypes()
{
    Type &type = makeBuiltInType("dict", types::object(), Layout::Dict, sizeof(Dict));
    Slots &slots = type.slots;
    slots.create = createDict;
    slots.initialize = initializeDict;
    slots.destroy = destroyNative<Dict>;
    slots.clear = [](Object *self) noexcept { static_cast<Dict *>(self)->clear(); };
    slots.repr = reprDict;
    slots.hash = refuseHash;
    slots.length = [](Interpreter &, const Value &self) {
        return int64_t(selfOf<Dict>(self).size());
    };
    slots.compare = compareDicts;
    slots.binary = binaryDict;
    slots.inPlace = inPlaceDict;
    slots.getItem = getItemOfDict;
    slots.setItem = setItemOfDict;
    slots.contains = [](Interpreter &interpreter, const Value &self, const Value &key) {
        return selfOf<Dict>(self).find(interpreter, key) != nullptr;
    };
    slots.iterate = [](Interpreter &, const Value &self) {
        return makeDictIterator(selfOf<Dict>(self), DictPart::Keys);
    };
    addMethods(type, {
        {"get", get}, {"setdefault", setDefault}, {"pop", pop}, {"popitem", popItem},
        {"update", update}, {"clear", clear}, {"copy", copy}, {"keys", view<DictPart::Keys>},
        {"values", view<DictPart::Values>}, {"items", view<DictPart::Items>},
        {"__reversed__", [](Interpreter &, const Arguments &arguments) {
             expectNoArguments(arguments, "dict.__reversed__");
             return makeDictIterator(selfOf<Dict>(arguments), DictPart::Keys, true);
         }},
    });
    addClassMethods(type, {{"fromkeys", fromKeys}});
    setTypeValue(type, "__hash__", Value::none());
    finishType(type);
    initializeDictViewTypes();
}

} // namespace script
