// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/dict.h"

#include "core/script/error.h"
#include "core/script/hash.h"
#include "core/script/heap.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>

namespace script {

namespace {

bool isExactStr(const Value &value)
{
    return value.as<Str>() && &value.object()->type() == &types::str();
}

constexpr size_t usable(size_t slots)
{
    return slots * 2 / 3;
}

constexpr uint8_t widthFor(size_t slots)
{
    return slots <= 0x80 ? 1 : slots <= 0x8000 ? 2 : 4;
}

constexpr size_t bufferBytes(size_t slots)
{
    return usable(slots) * sizeof(Dict::Entry) + slots * widthFor(slots);
}

} // namespace

struct DictAccess {
    static Dict *make(Type &type) { return new (allocateObject(type)) Dict(type); }

    /// Gives the dict a table of `slots` (a power of two) and moves the entries into it, without gaps.
    static void resize(Dict &dict, size_t slots)
    {
        if (slots > size_t(1) << 31)
            raiseMemoryError();
        const size_t capacity = usable(slots);
        auto *entries = static_cast<Dict::Entry *>(allocateBuffer(bufferBytes(slots)));
        Dict::Entry *const old = dict.m_entries;
        const size_t oldSlots = old ? size_t(dict.m_mask) + 1 : 0;
        size_t count = 0;
        for (size_t n = 0; n < dict.m_entryCount; ++n) {
            if (old[n].key.isSet())
                std::memcpy(static_cast<void *>(&entries[count++]), static_cast<void *>(&old[n]),
                            sizeof(Dict::Entry));
        }
        dict.m_entries = entries;
        dict.m_index = entries + capacity;
        dict.m_mask = uint32_t(slots - 1);
        dict.m_indexWidth = widthFor(slots);
        dict.m_capacity = uint32_t(capacity);
        dict.m_entryCount = uint32_t(count);
        dict.m_version = 0;
        std::memset(dict.m_index, 0xff, slots * dict.m_indexWidth);
        for (size_t n = 0; n < count; ++n)
            setIndex(dict, freeSlot(dict, entries[n].hash), int64_t(n));
        if (old)
            freeBuffer(old, bufferBytes(oldSlots));
    }
    static void reserve(Dict &dict, size_t count)
    {
        if (count > dict.m_capacity)
            resize(dict, std::bit_ceil(std::max<size_t>(8, count * 3 / 2 + 1)));
    }
    static void setIndex(Dict &dict, size_t slot, int64_t position) noexcept
    {
        switch (dict.m_indexWidth) {
        case 1:
            static_cast<int8_t *>(dict.m_index)[slot] = int8_t(position);
            break;
        case 2:
            static_cast<int16_t *>(dict.m_index)[slot] = int16_t(position);
            break;
        default:
            static_cast<int32_t *>(dict.m_index)[slot] = int32_t(position);
        }
    }
    static size_t nextSlot(const Dict &dict, size_t slot, size_t &perturb) noexcept
    {
        perturb >>= 5;
        return (slot * 5 + perturb + 1) & dict.m_mask;
    }
    static size_t freeSlot(const Dict &dict, int64_t hash) noexcept
    {
        size_t perturb = size_t(hash);
        size_t slot = perturb & dict.m_mask;
        while (dict.indexAt(slot) >= 0)
            slot = nextSlot(dict, slot, perturb);
        return slot;
    }
    static void insert(Dict &dict, const Value &key, int64_t hash, Value value)
    {
        if (dict.m_entryCount == dict.m_capacity)
            resize(dict, std::bit_ceil(std::max<size_t>(8, size_t(dict.m_used) * 3)));
        if (dict.m_onlyStrings && !isExactStr(key))
            dict.m_onlyStrings = false;
        const size_t position = dict.m_entryCount;
        new (&dict.m_entries[position]) Dict::Entry{key, std::move(value), hash};
        setIndex(dict, freeSlot(dict, hash), int64_t(position));
        ++dict.m_entryCount;
        ++dict.m_used;
        dict.m_version = 0;
    }
    static Value removeAt(Dict &dict, size_t position) noexcept
    {
        Dict::Entry &entry = dict.m_entries[position];
        size_t perturb = size_t(entry.hash);
        size_t slot = perturb & dict.m_mask;
        while (dict.indexAt(slot) != int64_t(position))
            slot = nextSlot(dict, slot, perturb);
        setIndex(dict, slot, Dict::removedSlot);
        const Value key = std::move(entry.key);
        Value value = std::move(entry.value);
        --dict.m_used;
        dict.m_version = 0;
        return value;
    }
};

Dict::~Dict()
{
    clear();
}

uint32_t Dict::assignVersion() const noexcept
{
    static std::atomic<uint32_t> last{0};
    do {
        m_version = last.fetch_add(1, std::memory_order_relaxed) + 1;
    } while (m_version == 0);
    return m_version;
}

void Dict::clear() noexcept
{
    Entry *entries = std::exchange(m_entries, nullptr);
    const uint32_t count = std::exchange(m_entryCount, 0);
    const size_t slots = size_t(std::exchange(m_mask, 0)) + 1;
    m_index = nullptr;
    m_used = m_capacity = m_version = 0;
    m_onlyStrings = true;
    if (!entries)
        return;
    for (uint32_t n = 0; n < count; ++n) {
        entries[n].key.~Value(); // first the key, as CPython does
        entries[n].value.~Value();
    }
    freeBuffer(entries, bufferBytes(slots));
}

int64_t Dict::positionOfAny(const Str &key) const
{
    return positionOf(Interpreter::current(), Value(const_cast<Str *>(&key)), key.hash());
}

int64_t Dict::positionOf(Interpreter &interpreter, const Value &key, int64_t hash) const
{
    if (m_onlyStrings && isExactStr(key))
        return positionOf(*static_cast<Str *>(key.object()), hash);
restart:
    if (!m_index)
        return -1;
    size_t perturb = size_t(hash);
    for (size_t slot = perturb & m_mask;; slot = DictAccess::nextSlot(*this, slot, perturb)) {
        const int64_t position = indexAt(slot);
        if (position == emptySlot)
            return -1;
        if (position < 0)
            continue;
        const Entry *const entries = m_entries;
        const Entry &entry = entries[position];
        if (entry.key.is(key))
            return position;
        if (entry.hash != hash)
            continue;
        const Value candidate = entry.key; // script code may remove it
        const bool isEqual = equals(interpreter, candidate, key);
        if (m_entries != entries || position >= int64_t(m_entryCount)
            || !entries[position].key.is(candidate))
            goto restart;
        if (isEqual)
            return position;
    }
}

const Value *Dict::find(std::string_view key) const
{
    if (!m_index)
        return nullptr;
    const bool isAscii =
        std::all_of(key.begin(), key.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    const int64_t hash = hashText(key, isAscii);
    size_t perturb = size_t(hash);
    for (size_t slot = perturb & m_mask;; slot = DictAccess::nextSlot(*this, slot, perturb)) {
        const int64_t position = indexAt(slot);
        if (position == emptySlot)
            return nullptr;
        if (position < 0 || m_entries[position].hash != hash)
            continue;
        const auto *candidate = m_entries[position].key.as<Str>();
        if (candidate && candidate->text() == key)
            return &m_entries[position].value;
    }
}

const Value *Dict::find(Interpreter &interpreter, const Value &key) const
{
    return find(interpreter, key, script::hash(interpreter, key));
}

const Value *Dict::find(Interpreter &interpreter, const Value &key, int64_t hash) const
{
    const int64_t position = positionOf(interpreter, key, hash);
    return position < 0 ? nullptr : &m_entries[position].value;
}

void Dict::set(const Str &key, Value value)
{
    const int64_t at = position(key);
    if (at >= 0)
        setValueAt(size_t(at), std::move(value));
    else
        DictAccess::insert(*this, Value(const_cast<Str *>(&key)), key.hash(), std::move(value));
}

void Dict::set(Interpreter &interpreter, const Value &key, Value value)
{
    const int64_t keyHash = script::hash(interpreter, key);
    set(interpreter, key, keyHash, std::move(value));
}

void Dict::set(Interpreter &interpreter, const Value &key, int64_t hash, Value value)
{
    const int64_t at = positionOf(interpreter, key, hash);
    if (at >= 0)
        setValueAt(size_t(at), std::move(value));
    else
        DictAccess::insert(*this, key, hash, std::move(value));
}

Value Dict::take(const Str &key)
{
    const int64_t at = position(key);
    return at < 0 ? Value() : DictAccess::removeAt(*this, size_t(at));
}

Value Dict::take(Interpreter &interpreter, const Value &key)
{
    const int64_t at = positionOf(interpreter, key, script::hash(interpreter, key));
    return at < 0 ? Value() : DictAccess::removeAt(*this, size_t(at));
}

Dict::Entry Dict::takeLast() noexcept
{
    size_t last = m_entryCount - 1;
    while (!m_entries[last].key.isSet())
        --last;
    Entry taken{m_entries[last].key, {}, m_entries[last].hash};
    taken.value = DictAccess::removeAt(*this, last);
    m_entryCount = uint32_t(last); // so that the next one is found at once
    return taken;
}

void Dict::update(Interpreter &interpreter, const Dict &other)
{
    if (&other == this)
        return;
    if (isEmpty())
        DictAccess::reserve(*this, other.size());
    const size_t size = other.size();
    for (size_t n = 0; n < other.m_entryCount; ++n) {
        const Value key = other.m_entries[n].key;
        if (!key.isSet())
            continue;
        const Value value = other.m_entries[n].value;
        set(interpreter, key, other.m_entries[n].hash, value);
        if (other.size() != size)
            raiseRuntimeError("dict mutated during update");
    }
}

Ref<Dict> makeDict(size_t capacity)
{
    return makeDictOfType(types::dict(), capacity);
}

Ref<Dict> makeDictOfType(Type &type, size_t capacity)
{
    Ref<Dict> dict = Ref<Dict>::adopt(DictAccess::make(type));
    if (capacity > 0)
        DictAccess::reserve(*dict, capacity);
    return dict;
}

Ref<Dict> copyDict(const Dict &dict)
{
    Ref<Dict> copy = makeDict(dict.size());
    for (size_t n = 0; n < dict.entryCount(); ++n) {
        const Dict::Entry &entry = dict.entry(n);
        if (entry.key.isSet())
            DictAccess::insert(*copy, entry.key, entry.hash, entry.value);
    }
    return copy;
}

} // namespace script
