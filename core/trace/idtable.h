// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <algorithm>
#include <vector>

namespace trace
{

/// Values by number, in order of number; cheap to copy and to search. Numbers mostly come in
/// growing order.
template <class T> class IdTable
{
public:
    struct Entry {
        Id id = 0;
        bool isErased = false;
        T value{};
    };

    std::size_t size() const { return m_entries.size() - m_erased; }

    T *find(Id id)
    {
        Entry *entry = search(id);
        return entry && !entry->isErased ? &entry->value : nullptr;
    }
    /// The value of this number, made if need be.
    T &at(Id id)
    {
        if (m_entries.empty() || m_entries.back().id < id)
            return m_entries.emplace_back(Entry{id, false, T{}}).value;
        if (Entry *entry = search(id)) {
            if (entry->isErased) {
                *entry = Entry{id, false, T{}};
                --m_erased;
            }
            return entry->value;
        }
        const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), id, isBefore);
        return m_entries.insert(place, Entry{id, false, T{}})->value;
    }
    void erase(Id id)
    {
        Entry *entry = search(id);
        if (!entry || entry->isErased)
            return;
        entry->isErased = true;
        entry->value = T{};
        if (++m_erased > 16 && m_erased * 2 > m_entries.size())
            compact();
    }
    void compact()
    {
        std::erase_if(m_entries, [](const Entry &entry) { return entry.isErased; });
        m_erased = 0;
    }
    /// Calls visit(id, value) in order of number.
    template <class Visitor> void visit(Visitor &&visitor) const
    {
        for (const Entry &entry : m_entries) {
            if (!entry.isErased)
                visitor(entry.id, entry.value);
        }
    }

private:
    static bool isBefore(const Entry &entry, Id id) { return entry.id < id; }
    Entry *search(Id id)
    {
        const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), id, isBefore);
        return place != m_entries.end() && place->id == id ? &*place : nullptr;
    }

    std::vector<Entry> m_entries;
    std::size_t m_erased = 0;
};

} // namespace trace
