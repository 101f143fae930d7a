// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/iterators.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/setalgebra.h"
#include "core/script/types.h"

namespace script {

namespace {

Value createSet(Interpreter &, Type &type, const Arguments &)
{
    return makeSetOfType(type).value();
}

void initializeSet(Interpreter &interpreter, Object *self, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "set", 0, 1);
    auto &set = static_cast<Set &>(*self);
    set.clear();
    if (given)
        set.update(interpreter, arguments[0]);
}

Value createFrozenSet(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    if (&type == &types::frozenSet())
        refuseKeywords(arguments, "frozenset");
    if (arguments.positionalCount > 1)
        raiseTypeError("frozenset expected at most 1 argument, got "
                       + std::to_string(arguments.positionalCount));
    if (&type == &types::frozenSet() && arguments.positionalCount == 1
        && &typeOf(arguments[0]) == &type)
        return arguments[0];
    Ref<Set> set = makeSetOfType(type);
    if (arguments.positionalCount == 1)
        set->update(interpreter, arguments[0]);
    return std::move(set).value();
}

Value reprSet(Interpreter &interpreter, const Value &self)
{
    const auto &set = selfOf<Set>(self);
    const std::string &name = set.type().name;
    const ReprGuard guard(self);
    if (guard.isNested())
        return string(name + "(...)");
    if (set.size() == 0)
        return string(name + "()");
    std::string text;
    for (size_t n = 0; n < set.slotCount(); ++n) {
        const Value key = set.slot(n).key;
        if (!key.isSet())
            continue;
        text += text.empty() ? "{" : ", ";
        text += toRepr(interpreter, key)->text();
    }
    text += "}";
    return string(&set.type() == &types::set() ? text : name + "(" + text + ")");
}

/// A set as a key stands for the frozenset with its members.
Value asKey(Interpreter &interpreter, const Value &key)
{
    const auto *set = key.as<Set>();
    if (!set || set->type().slots.hash != types::set().slots.hash)
        return key;
    Ref<Set> frozen = makeSetOfType(types::frozenSet());
    frozen->merge(interpreter, *set);
    return std::move(frozen).value();
}

Value compareSets(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    const auto *right = other.as<Set>();
    if (!right)
        return Value::notImplemented();
    const auto &left = selfOf<Set>(self);
    switch (op) {
    case Comparison::Equal:
        return Value::boolean(equalSets(interpreter, left, *right));
    case Comparison::NotEqual:
        return Value::boolean(!equalSets(interpreter, left, *right));
    case Comparison::LessEqual:
        return Value::boolean(isSubset(interpreter, left, *right));
    case Comparison::Less:
        return Value::boolean(left.size() < right->size()
                              && isSubset(interpreter, left, *right));
    case Comparison::GreaterEqual:
        return Value::boolean(isSubset(interpreter, *right, left));
    default:
        return Value::boolean(right->size() < left.size()
                              && isSubset(interpreter, *right, left));
    }
}

Value binarySet(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    const auto *set = left.as<Set>();
    if (!set || !right.as<Set>())
        return Value::notImplemented();
    switch (op) {
    case BinaryOperator::BitOr:
        return uniteSets(interpreter, *set, right).value();
    case BinaryOperator::BitAnd:
        return intersectSets(interpreter, *set, right).value();
    case BinaryOperator::Subtract:
        return subtractSets(interpreter, *set, right).value();
    case BinaryOperator::BitXor:
        return differBySets(interpreter, *set, right).value();
    default:
        return Value::notImplemented();
    }
}

Value inPlaceSet(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    if (!right.as<Set>())
        return Value::notImplemented();
    auto &set = selfOf<Set>(left);
    switch (op) {
    case BinaryOperator::BitOr:
        set.update(interpreter, right);
        return left;
    case BinaryOperator::BitAnd:
        set.swap(*intersectSets(interpreter, set, right));
        return left;
    case BinaryOperator::Subtract:
        removeAll(interpreter, set, right);
        return left;
    case BinaryOperator::BitXor:
        toggleAll(interpreter, set, right);
        return left;
    default:
        return Value::notImplemented();
    }
}

Value add(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.add");
    selfOf<Set>(arguments).add(interpreter, arguments[1]);
    return Value::none();
}

Value remove(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.remove");
    if (!selfOf<Set>(arguments).remove(interpreter, asKey(interpreter, arguments[1])))
        raiseKeyError(arguments[1]);
    return Value::none();
}

Value discard(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.discard");
    selfOf<Set>(arguments).remove(interpreter, asKey(interpreter, arguments[1]));
    return Value::none();
}

Value pop(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "set.pop");
    Value key = selfOf<Set>(arguments).pop();
    if (!key.isSet())
        raiseKeyError(string("pop from an empty set"));
    return key;
}

Value clear(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "set.clear");
    selfOf<Set>(arguments).clear();
    return Value::none();
}

Value copy(Interpreter &interpreter, const Arguments &arguments)
{
    expectNoArguments(arguments, "set.copy");
    const auto &set = selfOf<Set>(arguments);
    return &set.type() == &types::frozenSet() ? arguments[0] : copySet(interpreter, set).value();
}

Value update(Interpreter &interpreter, const Arguments &arguments)
{
    refuseKeywords(arguments, "set.update");
    for (size_t n = 1; n < arguments.positionalCount; ++n)
        selfOf<Set>(arguments).update(interpreter, arguments[n]);
    return Value::none();
}

Value unite(Interpreter &interpreter, const Arguments &arguments)
{
    refuseKeywords(arguments, "set.union");
    const auto &set = selfOf<Set>(arguments);
    Ref<Set> result = copySet(interpreter, set);
    for (size_t n = 1; n < arguments.positionalCount; ++n) {
        if (!arguments[n].is(arguments[0]))
            result->update(interpreter, arguments[n]);
    }
    return std::move(result).value();
}

Ref<Set> intersectAll(Interpreter &interpreter, const Arguments &arguments)
{
    Ref<Set> result(&selfOf<Set>(arguments));
    if (arguments.positionalCount == 1)
        return copySet(interpreter, *result);
    for (size_t n = 1; n < arguments.positionalCount; ++n)
        result = intersectSets(interpreter, *result, arguments[n]);
    return result;
}

Value intersect(Interpreter &interpreter, const Arguments &arguments)
{
    refuseKeywords(arguments, "set.intersection");
    return intersectAll(interpreter, arguments).value();
}

Value intersectInPlace(Interpreter &interpreter, const Arguments &arguments)
{
    refuseKeywords(arguments, "set.intersection_update");
    selfOf<Set>(arguments).swap(*intersectAll(interpreter, arguments));
    return Value::none();
}

Value subtract(Interpreter &interpreter, const Arguments &arguments)
{
    refuseKeywords(arguments, "set.difference");
    const auto &set = selfOf<Set>(arguments);
    if (arguments.positionalCount == 1)
        return copySet(interpreter, set).value();
    Ref<Set> result = subtractSets(interpreter, set, arguments[1]);
    for (size_t n = 2; n < arguments.positionalCount; ++n)
        removeAll(interpreter, *result, arguments[n]);
    return std::move(result).value();
}

Value subtractInPlace(Interpreter &interpreter, const Arguments &arguments)
{
    refuseKeywords(arguments, "set.difference_update");
    for (size_t n = 1; n < arguments.positionalCount; ++n)
        removeAll(interpreter, selfOf<Set>(arguments), arguments[n]);
    return Value::none();
}

Value differBy(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.symmetric_difference");
    return differBySets(interpreter, selfOf<Set>(arguments), arguments[1]).value();
}

Value differByInPlace(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.symmetric_difference_update");
    toggleAll(interpreter, selfOf<Set>(arguments), arguments[1]);
    return Value::none();
}

/// The argument as a set, made if it is none.
Ref<Set> setArgument(Interpreter &interpreter, const Value &value)
{
    auto *set = value.as<Set>();
    return set ? Ref<Set>(set) : toSet(interpreter, value);
}

Value isSubsetOf(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.issubset");
    const Ref<Set> other = setArgument(interpreter, arguments[1]);
    return Value::boolean(isSubset(interpreter, selfOf<Set>(arguments), *other));
}

Value isSupersetOf(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.issuperset");
    const Ref<Set> other = setArgument(interpreter, arguments[1]);
    return Value::boolean(isSubset(interpreter, *other, selfOf<Set>(arguments)));
}

Value isDisjoint(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "set.isdisjoint");
    const auto &set = selfOf<Set>(arguments);
    bool isApart = true;
    forEach(interpreter, arguments[1], [&](const Value &key) {
        isApart = !set.contains(interpreter, key);
        return isApart;
    });
    return Value::boolean(isApart);
}

void addCommon(Type &type)
{
    Slots &slots = type.slots;
    slots.destroy = destroyNative<Set>;
    slots.clear = [](Object *self) noexcept { static_cast<Set *>(self)->clear(); };
    slots.repr = reprSet;
    slots.length = [](Interpreter &, const Value &self) {
        return int64_t(selfOf<Set>(self).size());
    };
    slots.compare = compareSets;
    slots.binary = binarySet;
    slots.contains = [](Interpreter &interpreter, const Value &self, const Value &key) {
        return selfOf<Set>(self).contains(interpreter, asKey(interpreter, key));
    };
    slots.iterate = [](Interpreter &, const Value &self) {
        return makeSetIterator(selfOf<Set>(self));
    };
    addMethods(type, {
        {"copy", copy}, {"union", unite}, {"intersection", intersect}, {"difference", subtract},
        {"symmetric_difference", differBy}, {"issubset", isSubsetOf},
        {"issuperset", isSupersetOf}, {"isdisjoint", isDisjoint},
    });
}

} // namespace

void initializeSetTypes()
{
    Type &set = makeBuiltInType("set", types::object(), Layout::Set, sizeof(Set));
    addCommon(set);
    set.slots.create = createSet;
    set.slots.initialize = initializeSet;
    set.slots.hash = refuseHash;
    set.slots.inPlace = inPlaceSet;
    addMethods(set, {
        {"add", add}, {"remove", remove}, {"discard", discard}, {"pop", pop}, {"clear", clear},
        {"update", update}, {"intersection_update", intersectInPlace},
        {"difference_update", subtractInPlace},
        {"symmetric_difference_update", differByInPlace},
    });
    setTypeValue(set, "__hash__", Value::none());
    finishType(set);

    Type &frozen = makeBuiltInType("frozenset", types::object(), Layout::Set, sizeof(Set));
    addCommon(frozen);
    frozen.slots.create = createFrozenSet;
    frozen.slots.hash = [](Interpreter &, const Value &self) {
        return selfOf<Set>(self).frozenHash();
    };
    finishType(frozen);
}

} // namespace script
