// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/chunkedarray.h"
#include "core/trace/event.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace trace
{

/// The texts of a trace, by number: one thread adds, any thread reads what is published. UTF-8. A text
/// costs five bytes more than it has.
class StringTable
{
public:
    StringTable();
    StringTable(const StringTable &) = delete;
    StringTable &operator=(const StringTable &) = delete;

    std::size_t size() const { return m_places.size(); }
    std::string_view text(StringId id) const;

    /// Writer only: the number of this text, the same for equal texts. For those that come back at any
    /// time: each is kept track of.
    StringId intern(std::string_view text);
    /// Writer only: the same number for equal texts that come soon after one another, or if `likely` is the
    /// number of an equal one; costs no memory for what never comes again.
    StringId internRecent(std::string_view text, StringId likely = 0);
    /// Writer only: adds a text that hardly comes twice, without looking for an equal one.
    StringId add(std::string_view text);
    /// Writer only: bytes held by texts.
    std::size_t bytes() const { return m_bytes; }

private:
    struct Recent {
        std::uint32_t hash = 0;
        StringId id = 0; // 0: none
    };
    char *allocate(std::size_t size);

    ChunkedArray<std::uint32_t, 256> m_places; // number of the chunk, then the offset in it
    ChunkedArray<const char *, 16> m_chunks;
    std::unordered_map<std::string_view, StringId> m_index;
    std::vector<Recent> m_recent; // by hash
    std::vector<std::unique_ptr<char[]>> m_memory;
    std::size_t m_used = 0; // of the last chunk
    std::size_t m_size = 0;
    std::size_t m_bytes = 0;
};

} // namespace trace
