// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/set.h"

#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/internednames.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace script {

namespace {

constexpr size_t linearProbes = 9;
constexpr int perturbShift = 5;

/// The slots in which CPython looks for a hash, one after the other; of an ordered set all from the first on.
class Probe
{
public:
    Probe(int64_t hash, size_t mask, bool isOrdered) noexcept
        : m_mask(mask), m_perturb(size_t(hash)), m_start(isOrdered ? 0 : size_t(hash) & mask), m_slot(m_start),
          m_left(isOrdered ? mask : linear())
    {
    }
    size_t slot() const noexcept { return m_slot; }
    void advance() noexcept
    {
        if (m_left > 0) {
            --m_left;
            ++m_slot;
            return;
        }
        m_perturb >>= perturbShift;
        m_start = (m_start * 5 + 1 + m_perturb) & m_mask;
        m_slot = m_start;
        m_left = linear();
    }

private:
    size_t linear() const noexcept { return m_start + linearProbes <= m_mask ? linearProbes : 0; }

    size_t m_mask;
    size_t m_perturb;
    size_t m_start;
    size_t m_slot;
    size_t m_left;
};

bool isEmpty(const Set::Entry &entry) noexcept
{
    return !entry.key.isSet() && entry.hash == 0;
}

} // namespace

struct SetAccess {
    static Set *make(Type &type, bool isOrdered = false)
    {
        Set *set = new (allocateObject(type)) Set(type);
        set->m_isOrdered = isOrdered;
        return set;
    }
    /// An empty set with members that are all different.
    static void fill(Interpreter &interpreter, Set &set, std::span<const Value> members)
    {
        set.resize(members.size() * 2);
        for (const Value &member : members) {
            set.insertClean(member, hash(interpreter, member), set.m_used);
            ++set.m_fill;
            ++set.m_used;
        }
    }
};

Set::~Set()
{
    clear();
}

void Set::clear() noexcept
{
    // The table is emptied before any member dies: its destructor may look at the set.
    Entry dying[smallSize];
    Entry *table = std::exchange(m_table, m_small);
    const size_t slots = std::exchange(m_mask, smallSize - 1) + 1;
    m_fill = m_used = m_finger = 0;
    m_hash = -1;
    for (size_t n = 0; n < smallSize; ++n) {
        std::swap(dying[n], m_small[n]);
        m_small[n].hash = 0;
    }
    if (table == m_small)
        return;
    for (size_t n = 0; n < slots; ++n)
        table[n].~Entry();
    freeBuffer(table, slots * sizeof(Entry));
}

/// The slot of the key, or the empty one that ends the search. `removed`: the last slot on the way whose
/// member was removed, else SIZE_MAX.
size_t Set::find(Interpreter &interpreter, const Value &key, int64_t hash, size_t *removed) const
{
restart:
    if (removed)
        *removed = SIZE_MAX;
    for (Probe probe(hash, m_mask, m_isOrdered);; probe.advance()) {
        const Entry *const table = m_table;
        const Entry &entry = table[probe.slot()];
        if (isEmpty(entry) || entry.key.is(key))
            return probe.slot();
        if (removed && !entry.key.isSet() && !m_isOrdered)
            *removed = probe.slot();
        if (entry.hash != hash || !entry.key.isSet())
            continue;
        const Value candidate = entry.key; // script code may remove it
        const size_t mask = m_mask;
        const bool isEqual = equals(interpreter, candidate, key);
        if (m_table != table || m_mask != mask || !m_table[probe.slot()].key.is(candidate))
            goto restart;
        if (isEqual)
            return probe.slot();
    }
}

bool Set::contains(Interpreter &interpreter, const Value &key) const
{
    return contains(interpreter, key, script::hash(interpreter, key));
}

bool Set::contains(Interpreter &interpreter, const Value &key, int64_t hash) const
{
    return m_table[find(interpreter, key, hash)].key.isSet();
}

void Set::add(Interpreter &interpreter, const Value &key)
{
    add(interpreter, key, script::hash(interpreter, key));
}

void Set::add(Interpreter &interpreter, const Value &key, int64_t hash)
{
    size_t removed;
    const size_t slot = find(interpreter, key, hash, &removed);
    if (m_table[slot].key.isSet())
        return;
    ++m_used;
    if (removed != SIZE_MAX) {
        m_table[removed].key = key;
        m_table[removed].hash = hash;
        return;
    }
    m_table[slot].key = key;
    m_table[slot].hash = hash;
    ++m_fill;
    if (m_fill * 5 >= m_mask * 3)
        resize(m_used > 50000 ? m_used * 2 : m_used * 4);
}

bool Set::remove(Interpreter &interpreter, const Value &key)
{
    return remove(interpreter, key, script::hash(interpreter, key));
}

bool Set::remove(Interpreter &interpreter, const Value &key, int64_t hash)
{
    Entry &entry = m_table[find(interpreter, key, hash)];
    if (!entry.key.isSet())
        return false;
    const Value old = std::move(entry.key);
    entry.hash = -1;
    --m_used;
    return true;
}

/// Into a table without removed members, which has `place` members already.
void Set::insertClean(Value key, int64_t hash, size_t place) noexcept
{
    Probe probe(hash, m_mask, false);
    while (!m_isOrdered && m_table[probe.slot()].key.isSet())
        probe.advance();
    Entry &entry = m_table[m_isOrdered ? place : probe.slot()];
    entry.key = std::move(key);
    entry.hash = hash;
}

void Set::resize(size_t least)
{
    size_t slots = smallSize;
    while (slots <= least)
        slots <<= 1;
    if (slots > size_t(1) << 40)
        raiseMemoryError();
    Entry *const old = m_table;
    const size_t oldSlots = m_mask + 1;
    if (slots == smallSize && old == m_small && m_fill == m_used)
        return;
    Entry kept[smallSize];
    Entry *from = old;
    if (old == m_small) {
        std::move(m_small, m_small + smallSize, kept);
        from = kept;
    }
    Entry *table = m_small;
    if (slots > smallSize) {
        try {
            table = static_cast<Entry *>(allocateBuffer(slots * sizeof(Entry)));
        } catch (...) {
            if (old == m_small)
                std::move(kept, kept + smallSize, m_small);
            throw;
        }
        for (size_t n = 0; n < slots; ++n)
            new (&table[n]) Entry;
    }
    for (Entry &entry : m_small)
        entry.hash = 0;
    m_table = table;
    m_mask = slots - 1;
    m_fill = m_used;
    size_t inserted = 0;
    for (size_t n = 0; n < oldSlots; ++n) {
        if (from[n].key.isSet())
            insertClean(std::move(from[n].key), from[n].hash, inserted++);
    }
    if (m_isOrdered)
        m_finger = 0;
    if (old != m_small)
        freeBuffer(old, oldSlots * sizeof(Entry));
}

void Set::merge(Interpreter &interpreter, const Set &other)
{
    if (&other == this || other.m_used == 0)
        return;
    if ((m_fill + other.m_used) * 5 >= m_mask * 3)
        resize((m_used + other.m_used) * 2);
    if (m_fill == 0) {
        const bool isCopy = m_mask == other.m_mask && other.m_fill == other.m_used && m_isOrdered == other.m_isOrdered;
        size_t inserted = 0;
        for (size_t n = 0; n <= other.m_mask; ++n) {
            const Entry &entry = other.m_table[n];
            if (!entry.key.isSet())
                continue;
            if (isCopy)
                m_table[n] = entry;
            else
                insertClean(entry.key, entry.hash, inserted++);
        }
        m_fill = m_used = other.m_used;
        return;
    }
    for (size_t n = 0; n <= other.m_mask; ++n) {
        const Value key = other.m_table[n].key;
        if (key.isSet())
            add(interpreter, key, other.m_table[n].hash);
    }
}

void Set::update(Interpreter &interpreter, const Value &iterable)
{
    if (const auto *other = iterable.as<Set>())
        return merge(interpreter, *other);
    if (const auto *dict = iterable.as<Dict>(); dict && &dict->type() == &types::dict()) {
        if ((m_fill + dict->size()) * 5 >= m_mask * 3)
            resize((m_used + dict->size()) * 2);
        for (size_t n = 0; n < dict->entryCount(); ++n) {
            const Value key = dict->entry(n).key;
            if (key.isSet())
                add(interpreter, key, dict->entry(n).hash);
        }
        return;
    }
    forEach(interpreter, iterable, [&](const Value &key) { add(interpreter, key); });
}

Value Set::pop()
{
    if (m_used == 0)
        return {};
    size_t slot = m_finger & m_mask;
    while (!m_table[slot].key.isSet())
        slot = slot == m_mask ? 0 : slot + 1;
    Value key = std::move(m_table[slot].key);
    m_table[slot].hash = -1;
    --m_used;
    m_finger = slot + 1;
    return key;
}

void Set::swap(Set &other) noexcept
{
    const bool isSmall = m_table == m_small;
    const bool isOtherSmall = other.m_table == other.m_small;
    std::swap(m_table, other.m_table);
    std::swap(m_mask, other.m_mask);
    std::swap(m_fill, other.m_fill);
    std::swap(m_used, other.m_used);
    std::swap(m_isOrdered, other.m_isOrdered);
    for (size_t n = 0; n < smallSize; ++n)
        std::swap(m_small[n], other.m_small[n]);
    if (isSmall)
        other.m_table = other.m_small;
    if (isOtherSmall)
        m_table = m_small;
    m_hash = other.m_hash = -1;
}

void Set::tidy()
{
    if (m_fill - m_used > m_mask / 4)
        resize(m_used > 50000 ? m_used * 2 : m_used * 4);
}

int64_t Set::frozenHash() const noexcept
{
    if (m_hash != -1)
        return m_hash;
    uint64_t hash = 0;
    for (size_t n = 0; n <= m_mask; ++n) {
        const auto member = uint64_t(m_table[n].hash);
        if (m_table[n].key.isSet())
            hash ^= ((member ^ 89869747u) ^ (member << 16)) * 3644798167u;
    }
    hash ^= (uint64_t(m_used) + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    m_hash = hash == ~uint64_t(0) ? 590923713 : int64_t(hash);
    return m_hash;
}

Ref<Set> makeSetOfType(Type &type)
{
    return Ref<Set>::adopt(SetAccess::make(type));
}

Ref<Set> makeSet()
{
    return makeSetOfType(types::set());
}

Ref<Set> makeOrderedSet(Interpreter &interpreter, std::span<const Value> members)
{
    constexpr size_t most = 10'000; // searched one by one, more take too long
    Ref<Set> set = Ref<Set>::adopt(SetAccess::make(types::set(), members.size() <= most));
    SetAccess::fill(interpreter, *set, members);
    return set;
}

Ref<Set> makeFrozenSet(Interpreter &interpreter, const Value *items, size_t count)
{
    Ref<Set> set = makeSetOfType(types::frozenSet());
    for (size_t n = 0; n < count; ++n)
        set->add(interpreter, items[n]);
    return set;
}

/// Whether CPython has a name for the text already, another object than the constant's, when it makes the code.
static bool isKnownName(std::string_view source, std::string_view text)
{
    const auto isNameCharacter = [](unsigned char c) { return std::isalnum(c) || c == '_'; };
    return !text.empty() && std::ranges::all_of(text, isNameCharacter)
           && (isInternedAtStart(text) || isNameIn(source, text));
}

Ref<Set> makeConstantFrozenSet(Interpreter &interpreter, const Value *items, size_t count, std::string_view source)
{
    Ref<Set> set = makeFrozenSet(interpreter, items, count);
    const bool isRenewed = std::any_of(items, items + count, [&](const Value &item) {
        const auto *text = item.as<Str>();
        return text && isKnownName(source, text->text());
    });
    for (int times = 0; times < (isRenewed ? 2 : 1); ++times) {
        std::vector<Value> inOrder;
        for (size_t n = 0; n < set->slotCount(); ++n) {
            if (set->slot(n).key.isSet())
                inOrder.push_back(set->slot(n).key);
        }
        set = makeFrozenSet(interpreter, inOrder.data(), inOrder.size());
    }
    return set;
}

Ref<Set> copySet(Interpreter &interpreter, const Set &set)
{
    Type &type = set.type().isSubtypeOf(types::frozenSet()) ? types::frozenSet() : types::set();
    Ref<Set> copy = Ref<Set>::adopt(SetAccess::make(type, set.isOrdered()));
    copy->merge(interpreter, set);
    return copy;
}

Ref<Set> toSet(Interpreter &interpreter, const Value &iterable)
{
    Ref<Set> set = makeSet();
    set->update(interpreter, iterable);
    return set;
}

} // namespace script
