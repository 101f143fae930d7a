// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stringtable.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace trace
{

namespace
{
constexpr std::size_t firstBlock = 4096;
constexpr std::size_t largestBlock = 1 << 20;
constexpr std::size_t recentTexts = 1 << 14;
} // namespace

StringTable::StringTable()
{
    m_entries.append(Entry{"", 0});
}

StringId StringTable::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto known = m_index.find(text);
    if (known != m_index.end())
        return known->second;
    const StringId id = add(text);
    m_index.emplace(this->text(id), id);
    return id;
}

StringId StringTable::internRecent(std::string_view text)
{
    if (text.empty())
        return 0;
    if (m_recent.empty())
        m_recent.resize(recentTexts);
    StringId &place = m_recent[std::hash<std::string_view>()(text) % recentTexts];
    if (place == 0 || this->text(place) != text)
        place = add(text);
    return place;
}

StringId StringTable::add(std::string_view text)
{
    if (text.empty())
        return 0;
    char *place = allocate(text.size());
    std::memcpy(place, text.data(), text.size());
    const auto id = static_cast<StringId>(m_entries.size());
    m_entries.append(Entry{place, text.size()});
    return id;
}

char *StringTable::allocate(std::size_t size)
{
    m_bytes += size;
    if (size > m_left) {
        const std::size_t doubled = std::min(largestBlock, firstBlock << m_blocks.size());
        m_left = std::max(size, m_blocks.size() > 8 ? largestBlock : doubled);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_left));
        m_free = m_blocks.back().get();
    }
    char *place = m_free;
    m_free += size;
    m_left -= size;
    return place;
}

} // namespace trace
