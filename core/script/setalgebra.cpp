// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/setalgebra.h"

#include "core/script/dict.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <vector>

namespace script {

namespace {

Type &baseTypeOf(const Set &set)
{
    return set.type().isSubtypeOf(types::frozenSet()) ? types::frozenSet() : types::set();
}

const Dict *exactDict(const Value &value)
{
    const auto *dict = value.as<Dict>();
    return dict && &dict->type() == &types::dict() ? dict : nullptr;
}

Ref<Set> copyWithout(Interpreter &interpreter, const Set &set, const Value &other)
{
    Ref<Set> result = copySet(interpreter, set);
    removeAll(interpreter, *result, other);
    return result;
}

} // namespace

Ref<Set> uniteSets(Interpreter &interpreter, const Set &set, const Value &other)
{
    Ref<Set> result = copySet(interpreter, set);
    if (other.object() != &set)
        result->update(interpreter, other);
    return result;
}

Ref<Set> intersectSets(Interpreter &interpreter, const Set &set, const Value &other)
{
    if (other.isObject() && other.object() == &set)
        return copySet(interpreter, set);
    if (set.isOrdered()) {
        const Ref<Set> second = toSet(interpreter, other);
        std::vector<Value> kept;
        forEachMember(set, [&](const Value &key, int64_t hash) {
            if (second->contains(interpreter, key, hash))
                kept.push_back(key);
            return true;
        });
        return makeOrderedSet(interpreter, kept);
    }
    Ref<Set> result = makeSetOfType(baseTypeOf(set));
    if (const auto *second = other.as<Set>()) {
        const bool isSwapped = second->size() > set.size();
        const Set &whole = isSwapped ? *second : set;
        forEachMember(isSwapped ? set : *second, [&](const Value &key, int64_t hash) {
            if (whole.contains(interpreter, key, hash))
                result->add(interpreter, key, hash);
            return true;
        });
        return result;
    }
    forEach(interpreter, other, [&](const Value &key) {
        const int64_t keyHash = hash(interpreter, key);
        if (set.contains(interpreter, key, keyHash))
            result->add(interpreter, key, keyHash);
    });
    return result;
}

Ref<Set> subtractSets(Interpreter &interpreter, const Set &set, const Value &other)
{
    const auto *second = other.as<Set>();
    const Dict *dict = exactDict(other);
    if ((!second && !dict) || set.size() >> 2 > (second ? second->size() : dict->size()))
        return copyWithout(interpreter, set, other);
    Ref<Set> result = makeSetOfType(baseTypeOf(set));
    forEachMember(set, [&](const Value &key, int64_t hash) {
        const bool isIn = second ? second->contains(interpreter, key, hash)
                                 : dict->find(interpreter, key, hash) != nullptr;
        if (!isIn)
            result->add(interpreter, key, hash);
        return true;
    });
    return result;
}

Ref<Set> differBySets(Interpreter &interpreter, const Set &set, const Value &other)
{
    Ref<Set> result = makeSetOfType(baseTypeOf(set));
    result->update(interpreter, other);
    toggleAll(interpreter, *result, Value(const_cast<Set *>(&set)));
    return result;
}

void removeAll(Interpreter &interpreter, Set &set, const Value &other)
{
    if (other.isObject() && other.object() == &set)
        return set.clear();
    if (other.as<Set>()) {
        Ref<Set> removed(other.as<Set>());
        if (removed->size() >> 3 > set.size())
            removed = intersectSets(interpreter, set, other);
        forEachMember(*removed, [&](const Value &key, int64_t hash) {
            set.remove(interpreter, key, hash);
            return true;
        });
    } else {
        forEach(interpreter, other, [&](const Value &key) { set.remove(interpreter, key); });
    }
    set.tidy();
}

void toggleAll(Interpreter &interpreter, Set &set, const Value &other)
{
    if (other.isObject() && other.object() == &set)
        return set.clear();
    const auto toggle = [&](const Value &key, int64_t hash) {
        if (!set.remove(interpreter, key, hash))
            set.add(interpreter, key, hash);
        return true;
    };
    if (const Dict *dict = exactDict(other)) {
        for (size_t n = 0; n < dict->entryCount(); ++n) {
            const Value key = dict->entry(n).key;
            if (key.isSet())
                toggle(key, dict->entry(n).hash);
        }
        return;
    }
    Ref<Set> members(other.as<Set>());
    if (!members) {
        members = makeSet();
        members->update(interpreter, other);
    }
    forEachMember(*members, toggle);
}

bool equalSets(Interpreter &interpreter, const Set &left, const Set &right)
{
    return left.size() == right.size() && isSubset(interpreter, left, right);
}

bool isSubset(Interpreter &interpreter, const Set &part, const Set &whole)
{
    return part.size() <= whole.size()
           && forEachMember(part, [&](const Value &key, int64_t hash) {
                  return whole.contains(interpreter, key, hash);
              });
}

} // namespace script
