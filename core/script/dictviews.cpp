// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/dictviews.h"

#include "core/script/arguments.h"
#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/setalgebra.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

// Types of the iterators: [forward, backward] of keys, values, items.
Type *iteratorTypes[2][3];

/// Whether the dict is a collections.OrderedDict, which names itself in texts.
bool isOrdered(const Dict &dict)
{
    return std::ranges::any_of(dict.type().mro, [](const Type *type) {
        return type->name == "OrderedDict" && type->module == "collections";
    });
}

Value partOf(const Dict::Entry &entry, DictPart part)
{
    switch (part) {
    case DictPart::Keys:
        return entry.key;
    case DictPart::Values:
        return entry.value;
    default:
        return makeTuple({entry.key, entry.value}).value();
    }
}

} // namespace

DictView *dictView(const Value &value) noexcept
{
    if (!value.isObject())
        return nullptr;
    const Type *type = &value.object()->type();
    const bool isView = type == &types::dictKeys() || type == &types::dictValues()
                        || type == &types::dictItems();
    return isView ? static_cast<DictView *>(value.object()) : nullptr;
}

const Dict::Entry *DictIterator::nextEntry()
{
    if (!dict)
        return nullptr;
    if (dict->size() != size) {
        const bool hasOrder = isOrdered(*dict);
        if (hasOrder && left == 0) { // it has been told the last one already
            dict = {};
            return nullptr;
        }
        size = SIZE_MAX; // and every further time
        raiseRuntimeError(hasOrder ? "OrderedDict mutated during iteration"
                                   : "dictionary changed size during iteration");
    }
    while (isReversed ? position > 0 : position < dict->entryCount()) {
        const size_t at = isReversed ? --position : position++;
        if (at >= dict->entryCount() || !dict->entry(at).key.isSet())
            continue;
        if (left == 0)
            raiseRuntimeError("dictionary keys changed during iteration");
        --left;
        return &dict->entry(at);
    }
    dict = {};
    return nullptr;
}

Value makeDictView(Dict &dict, DictPart part)
{
    Type &type = part == DictPart::Keys     ? types::dictKeys()
                 : part == DictPart::Values ? types::dictValues()
                                            : types::dictItems();
    return Value::adopt(makeObject<DictView>(type, dict, part));
}

Value makeDictIterator(Dict &dict, DictPart part, bool reversed)
{
    Type &type = *iteratorTypes[reversed][size_t(part)];
    return Value::adopt(makeObject<DictIterator>(type, dict, part, reversed));
}

namespace {

Value reprView(Interpreter &interpreter, const Value &self)
{
    const auto &view = selfOf<DictView>(self);
    const ReprGuard guard(self);
    if (guard.isNested())
        return string("...");
    std::string text = (isOrdered(*view.dict) ? "o" : "") + view.type().name + "([";
    bool isFirst = true;
    for (size_t n = 0; n < view.dict->entryCount(); ++n) {
        if (!view.dict->entry(n).key.isSet())
            continue;
        const Value part = partOf(view.dict->entry(n), view.part);
        if (!std::exchange(isFirst, false))
            text += ", ";
        text += toRepr(interpreter, part)->text();
    }
    return string(text + "])");
}

bool viewContains(Interpreter &interpreter, const Value &self, const Value &item)
{
    const auto &view = selfOf<DictView>(self);
    if (view.part == DictPart::Keys)
        return view.dict->find(interpreter, item) != nullptr;
    const auto *pair = item.as<Tuple>();
    if (!pair || pair->size() != 2)
        return false;
    const Value *found = view.dict->find(interpreter, (*pair)[0]);
    if (!found)
        return false;
    const Value value = *found;
    return equals(interpreter, value, (*pair)[1]);
}

bool isSetLike(const Value &value)
{
    const DictView *view = dictView(value);
    return value.as<Set>() || (view && view->part != DictPart::Values);
}

Value compareViews(Interpreter &interpreter, const Value &self, const Value &other, Comparison op)
{
    if (!isSetLike(other))
        return Value::notImplemented();
    const Ref<Set> left = toSet(interpreter, self);
    const Ref<Set> right = toSet(interpreter, other);
    return compare(interpreter, left.value(), right.value(), op);
}

bool isOfSets(BinaryOperator op)
{
    return op == BinaryOperator::BitOr || op == BinaryOperator::BitAnd || op == BinaryOperator::BitXor ||
           op == BinaryOperator::Subtract;
}

Value binaryView(Interpreter &interpreter, const Value &left, const Value &right, BinaryOperator op)
{
    if (!isOfSets(op) || (!isSetLike(left) && !dictView(right)))
        return Value::notImplemented();
    if (!isIterable(right))
        raiseTypeError("'" + typeName(right) + "' object is not iterable");
    const auto combine = [&](auto operation) {
        const Ref<Set> set = toSet(interpreter, left);
        return operation(interpreter, *set, right).value();
    };
    switch (op) {
    case BinaryOperator::BitOr:
        return combine(uniteSets);
    case BinaryOperator::BitAnd: {
        // The smaller one is gone through, so that the order is CPython's.
        const Ref<Set> result = makeSet();
        const bool isSwapped =
            dictView(right) && length(interpreter, right) > length(interpreter, left);
        const Value &whole = isSwapped ? right : left;
        forEach(interpreter, isSwapped ? left : right, [&](const Value &key) {
            if (contains(interpreter, whole, key))
                result->add(interpreter, key);
        });
        return result.value();
    }
    case BinaryOperator::Subtract: {
        const Ref<Set> result = toSet(interpreter, left);
        removeAll(interpreter, *result, right);
        return result.value();
    }
    case BinaryOperator::BitXor:
        return combine(differBySets);
    default:
        return Value::notImplemented();
    }
}

Value isDisjoint(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "dict_keys.isdisjoint");
    bool isApart = true;
    forEach(interpreter, arguments[1], [&](const Value &key) {
        isApart = !contains(interpreter, arguments[0], key);
        return isApart;
    });
    return Value::boolean(isApart);
}

Value reversedView(Interpreter &, const Arguments &arguments)
{
    expectNoArguments(arguments, "dict_view.__reversed__");
    const auto &view = selfOf<DictView>(arguments);
    return makeDictIterator(*view.dict, view.part, true);
}

void makeViewType(const char *name, bool isSetLike)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(DictView));
    Slots &slots = type.slots;
    type.flags |= Type::Final;
    slots.destroy = destroyNative<DictView>;
    slots.repr = reprView;
    slots.length = [](Interpreter &, const Value &self) {
        return int64_t(selfOf<DictView>(self).dict->size());
    };
    slots.iterate = [](Interpreter &, const Value &self) {
        const auto &view = selfOf<DictView>(self);
        return makeDictIterator(*view.dict, view.part);
    };
    addMethods(type, {{"__reversed__", reversedView}});
    if (isSetLike) {
        slots.hash = refuseHash;
        slots.contains = viewContains;
        slots.compare = compareViews;
        slots.binary = binaryView;
        addMethods(type, {{"isdisjoint", isDisjoint}});
        setTypeValue(type, "__hash__", Value::none());
    }
    finishType(type);
}

Value nextOfDict(Interpreter &, const Value &self)
{
    auto &iterator = selfOf<DictIterator>(self);
    const Dict::Entry *entry = iterator.nextEntry();
    return entry ? partOf(*entry, iterator.part) : Value();
}

void makeIteratorType(const char *name, DictPart part, bool reversed)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(DictIterator));
    type.flags |= Type::Final;
    type.slots.destroy = destroyNative<DictIterator>;
    type.slots.iterate = [](Interpreter &, const Value &self) { return self; };
    type.slots.next = nextOfDict;
    addMethods(type, {{"__length_hint__", [](Interpreter &, const Arguments &arguments) {
                           const auto &iterator = selfOf<DictIterator>(arguments);
                           return integer(iterator.dict ? int64_t(iterator.left) : 0);
                       }}});
    finishType(type);
    iteratorTypes[reversed][size_t(part)] = &type;
}

} // namespace

void initializeDictViewTypes()
{
    makeViewType("dict_keys", true);
    makeViewType("dict_values", false);
    makeViewType("dict_items", true);
    makeIteratorType("dict_keyiterator", DictPart::Keys, false);
    makeIteratorType("dict_valueiterator", DictPart::Values, false);
    makeIteratorType("dict_itemiterator", DictPart::Items, false);
    makeIteratorType("dict_reversekeyiterator", DictPart::Keys, true);
    makeIteratorType("dict_reversevalueiterator", DictPart::Values, true);
    makeIteratorType("dict_reverseitemiterator", DictPart::Items, true);
}

} // namespace script
