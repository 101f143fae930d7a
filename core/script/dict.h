// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/str.h"
#include "core/script/value.h"

namespace script {

class Interpreter;

/// A dict: entries in the order of insertion, found through an open-addressed table of their positions.
///
/// Looking a str up in a dict whose keys are all exact strs never calls script code. Other lookups may
/// (__hash__, __eq__), and script code may change the dict meanwhile; the lookup then starts again.
class Dict : public Object
{
public:
    struct Entry {
        Value key; ///< unset: removed
        Value value;
        int64_t hash;
    };

    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Dict; }

    ~Dict();

    size_t size() const noexcept { return m_used; }
    bool isEmpty() const noexcept { return m_used == 0; }

    /// The value of this key, or null. Borrowed until the dict changes.
    const Value *find(const Str &key) const
    {
        const int64_t position = m_onlyStrings ? positionOf(key, key.hash()) : positionOfAny(key);
        return position < 0 ? nullptr : &m_entries[position].value;
    }
    const Value *find(std::string_view key) const; ///< for native code; no str is made
    const Value *find(Interpreter &interpreter, const Value &key) const; ///< TypeError: unhashable type
    const Value *find(Interpreter &interpreter, const Value &key, int64_t hash) const;

    void set(const Str &key, Value value);
    void set(Interpreter &interpreter, const Value &key, Value value);
    void set(Interpreter &interpreter, const Value &key, int64_t hash, Value value);
    /// The value that was removed; unset if there was none.
    Value take(const Str &key);
    Value take(Interpreter &interpreter, const Value &key);
    Entry takeLast() noexcept; ///< requires that it is not empty
    void clear() noexcept;
    /// dict.update with another dict; no script code is called if its keys are strs.
    void update(Interpreter &interpreter, const Dict &other);

    /// Entries [0, entryCount()) in order; those whose key is unset were removed.
    size_t entryCount() const noexcept { return m_entryCount; }
    const Entry &entry(size_t position) const noexcept { return m_entries[position]; }

    /// For caches: a number that no other dict has or had, and that changes (at the next call) whenever
    /// a key is added or removed. While it is the same, each key's position is the same.
    uint32_t version() const noexcept { return m_version ? m_version : assignVersion(); }
    bool hasVersion(uint32_t version) const noexcept { return m_version == version; } ///< version is not 0
    /// The position of the key for entry() and setValueAt(), or -1.
    int64_t position(const Str &key) const
    {
        return m_onlyStrings ? positionOf(key, key.hash()) : positionOfAny(key);
    }
    /// Replaces the value at a position: no version changes. Requires that the key there is set.
    void setValueAt(size_t position, Value value)
    {
        Value old = std::exchange(m_entries[position].value, std::move(value));
    }
    Value &valueAt(size_t position) noexcept { return m_entries[position].value; }

private:
    friend struct DictAccess;
    explicit Dict(Type &type) noexcept : Object(type, Layout::Dict) {}

    int64_t indexAt(size_t slot) const noexcept
    {
        switch (m_indexWidth) {
        case 1:
            return static_cast<const int8_t *>(m_index)[slot];
        case 2:
            return static_cast<const int16_t *>(m_index)[slot];
        default:
            return static_cast<const int32_t *>(m_index)[slot];
        }
    }
    /// Requires m_onlyStrings.
    int64_t positionOf(const Str &key, int64_t hash) const noexcept
    {
        if (!m_index)
            return -1;
        size_t slot = size_t(hash) & m_mask;
        for (size_t perturb = size_t(hash);;) {
            const int64_t position = indexAt(slot);
            if (position >= 0) {
                const Entry &entry = m_entries[position];
                if (entry.key.bits() == reinterpret_cast<uintptr_t>(&key)
                    || (entry.hash == hash && static_cast<Str *>(entry.key.object())->equals(key)))
                    return position;
            } else if (position == emptySlot) {
                return -1;
            }
            perturb >>= 5;
            slot = (slot * 5 + perturb + 1) & m_mask;
        }
    }
    int64_t positionOfAny(const Str &key) const;
    int64_t positionOf(Interpreter &, const Value &key, int64_t hash) const;
    uint32_t assignVersion() const noexcept;

    static constexpr int64_t emptySlot = -1;
    static constexpr int64_t removedSlot = -2;

    Entry *m_entries = nullptr;
    void *m_index = nullptr; ///< positions of entries, in the memory behind them
    uint32_t m_mask = 0;
    uint32_t m_used = 0;
    uint32_t m_entryCount = 0;
    uint32_t m_capacity = 0; ///< of m_entries
    mutable uint32_t m_version = 0;
    uint8_t m_indexWidth = 1;
    bool m_onlyStrings = true;
};

Ref<Dict> makeDict(size_t capacity = 0);
Ref<Dict> makeDictOfType(Type &type, size_t capacity = 0); ///< of a subclass
Ref<Dict> copyDict(const Dict &dict);

void initializeDictTypes(); ///< dict, its views and iterators

} // namespace script
