// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <span>
#include <string_view>

namespace script {

class Interpreter;

/// A set or frozenset. Its table has CPython's sizes and probing order, so that it is iterated in
/// CPython's order. (A display of three or more constants is made there by merge() of a constant
/// frozenset of them into an empty set, all others by add() one after the other.)
class Set : public Object
{
public:
    struct Entry {
        Value key; ///< unset: empty, or removed if hash is -1
        int64_t hash = 0;
    };

    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Set; }

    ~Set();

    size_t size() const noexcept { return m_used; }
    bool contains(Interpreter &interpreter, const Value &key) const;
    bool contains(Interpreter &interpreter, const Value &key, int64_t hash) const;
    void add(Interpreter &interpreter, const Value &key);
    void add(Interpreter &interpreter, const Value &key, int64_t hash);
    bool remove(Interpreter &interpreter, const Value &key); ///< false: it was not in
    bool remove(Interpreter &interpreter, const Value &key, int64_t hash);
    void merge(Interpreter &interpreter, const Set &other);
    /// Adds what a set, a dict or any other iterable gives.
    void update(Interpreter &interpreter, const Value &iterable);
    Value pop(); ///< unset: it was empty
    void clear() noexcept;
    void swap(Set &other) noexcept;
    /// Gets rid of the traces of removed members if there are many.
    void tidy();
    int64_t frozenHash() const noexcept;
    /// Whether iteration gives the members in the order added; each is then searched one by one.
    bool isOrdered() const noexcept { return m_isOrdered; }

    /// The table for iteration: slots [0, slotCount()), those with an unset key are no members.
    size_t slotCount() const noexcept { return m_mask + 1; }
    const Entry &slot(size_t n) const noexcept { return m_table[n]; }

private:
    friend struct SetAccess;
    explicit Set(Type &type) noexcept : Object(type, Layout::Set) {}

    size_t find(Interpreter &interpreter, const Value &key, int64_t hash, size_t *removed = nullptr) const;
    void resize(size_t least);
    void insertClean(Value key, int64_t hash, size_t place) noexcept;

    static constexpr size_t smallSize = 8;
    Entry *m_table = m_small;
    size_t m_mask = smallSize - 1;
    size_t m_fill = 0; ///< members and removed ones
    size_t m_used = 0;
    size_t m_finger = 0; ///< where pop() searches on
    bool m_isOrdered = false;
    mutable int64_t m_hash = -1; ///< of a frozenset; -1: not known yet
    Entry m_small[smallSize];
};

Ref<Set> makeSet();
Ref<Set> makeSetOfType(Type &type); ///< set, frozenset or a subclass
/// A set that keeps its order, as do its copies, with these members, all different. A very large one is as any other.
Ref<Set> makeOrderedSet(Interpreter &interpreter, std::span<const Value> members);
Ref<Set> makeFrozenSet(Interpreter &interpreter, const Value *items, size_t count);
/// A set display's constants, as CPython's compiler makes it: it builds it anew once or twice, and the order shows it.
/// Names in the program's source count for that.
Ref<Set> makeConstantFrozenSet(Interpreter &interpreter, const Value *items, size_t count, std::string_view source);
Ref<Set> copySet(Interpreter &interpreter, const Set &set); ///< set or frozenset, without the subclass
/// set(iterable): always a new one.
Ref<Set> toSet(Interpreter &interpreter, const Value &iterable);

void initializeSetTypes();

} // namespace script
