// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/set.h"

namespace script {

// The operations on sets, each in the order in which CPython does it: the order of the result's
// members depends on it. `other` may be a set, a dict or any iterable. Results have the type of the
// left operand, without its subclass where CPython drops it.

Ref<Set> uniteSets(Interpreter &interpreter, const Set &set, const Value &other);
Ref<Set> intersectSets(Interpreter &interpreter, const Set &set, const Value &other);
Ref<Set> subtractSets(Interpreter &interpreter, const Set &set, const Value &other);
Ref<Set> differBySets(Interpreter &interpreter, const Set &set, const Value &other);
void removeAll(Interpreter &interpreter, Set &set, const Value &other);
/// Takes out what is in, puts in what is not.
void toggleAll(Interpreter &interpreter, Set &set, const Value &other);

bool equalSets(Interpreter &interpreter, const Set &left, const Set &right);
bool isSubset(Interpreter &interpreter, const Set &part, const Set &whole);

/// Calls `each(key, hash)` with the members in order; it may return false to end. Each is held meanwhile.
template <typename Each>
bool forEachMember(const Set &set, Each each)
{
    for (size_t n = 0; n < set.slotCount(); ++n) {
        const Value key = set.slot(n).key;
        if (key.isSet() && !each(key, set.slot(n).hash))
            return false;
    }
    return true;
}

} // namespace script
