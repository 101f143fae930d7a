// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stringtable.h"

#include "core/trace/varint.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace trace
{

namespace
{
constexpr unsigned offsetBits = 16;
constexpr std::size_t chunkBytes = std::size_t{1} << offsetBits;
constexpr std::size_t recentTexts = 4096;
} // namespace

StringTable::StringTable()
{
    add("");
}

std::string_view StringTable::text(StringId id) const
{
    const std::uint32_t place = m_places[id];
    const char *chunk = m_chunks[place >> offsetBits] + (place & (chunkBytes - 1));
    auto *bytes = reinterpret_cast<const std::uint8_t *>(chunk);
    const std::uint64_t size = readVarint(bytes);
    return {reinterpret_cast<const char *>(bytes), size};
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

StringId StringTable::internRecent(std::string_view text, StringId likely)
{
    if (text.empty())
        return 0;
    if (likely && likely < size() && this->text(likely) == text)
        return likely;
    if (m_recent.empty())
        m_recent.resize(recentTexts);
    // The hash is kept too, so that a text that is new is known as such without a look at another.
    const std::size_t hash = std::hash<std::string_view>()(text);
    const auto check = static_cast<std::uint32_t>(hash >> 32);
    Recent &recent = m_recent[hash % recentTexts];
    if (recent.id == 0 || recent.hash != check || this->text(recent.id) != text)
        recent = {check, add(text)};
    return recent.id;
}

StringId StringTable::add(std::string_view text)
{
    const auto id = static_cast<StringId>(m_places.size());
    if (text.empty() && id)
        return 0;
    std::uint8_t head[maxVarintBytes];
    const auto headSize = static_cast<std::size_t>(writeVarint(text.size(), head) - head);
    char *place = allocate(headSize + text.size());
    std::memcpy(place, head, headSize);
    std::memcpy(place + headSize, text.data(), text.size());
    const auto offset = static_cast<std::uint32_t>(place - m_memory.back().get());
    const auto chunk = static_cast<std::uint32_t>(m_memory.size() - 1);
    m_places.append(chunk << offsetBits | offset);
    return id;
}

/// A place in the last chunk, which begins with it if it is a longer one.
char *StringTable::allocate(std::size_t size)
{
    m_bytes += size;
    if (size > m_size - m_used) {
        m_size = std::max(size, chunkBytes);
        m_used = 0;
        m_memory.push_back(std::make_unique_for_overwrite<char[]>(m_size));
        m_chunks.append(m_memory.back().get());
    }
    char *place = m_memory.back().get() + m_used;
    m_used += size;
    return place;
}

} // namespace trace
