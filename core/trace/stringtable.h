// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/chunkedarray.h"
#include "core/trace/event.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace trace
{

/// The texts of a trace, by number: one thread adds, any thread reads what is published. UTF-8.
class StringTable
{
public:
    StringTable();
    StringTable(const StringTable &) = delete;
    StringTable &operator=(const StringTable &) = delete;

    std::size_t size() const { return m_entries.size(); }
    std::string_view text(StringId id) const
    {
        const Entry &entry = m_entries[id];
        return {entry.data, entry.size};
    }

    /// Writer only: the number of this text, the same for equal texts.
    StringId intern(std::string_view text);
    /// Writer only: the same number for equal texts that come soon after one another; costs no memory for
    /// what never comes again.
    StringId internRecent(std::string_view text);
    /// Writer only: adds a text that hardly comes twice, without looking for an equal one.
    StringId add(std::string_view text);
    /// Writer only: bytes held by texts.
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        const char *data;
        std::size_t size;
    };
    char *allocate(std::size_t size);

    ChunkedArray<Entry, 256> m_entries;
    std::unordered_map<std::string_view, StringId> m_index;
    std::vector<StringId> m_recent; // by hash; 0: none
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0;
    char *m_free = nullptr;
    std::size_t m_bytes = 0;
};

} // namespace trace
