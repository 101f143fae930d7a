// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace trace
{

/// An append-only array that never moves an element: one thread appends, any thread reads what is
/// published.
template <class T, std::size_t FirstChunk = 1024> class ChunkedArray
{
    static_assert(std::has_single_bit(FirstChunk));
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    /// Elements published so far; everything below this index may be read from any thread.
    std::size_t size() const { return m_published.load(std::memory_order_acquire); }

    /// The element at a published index.
    const T &operator[](std::size_t index) const
    {
        const auto place = locate(index);
        return m_chunks[place.chunk][place.offset];
    }

    /// Writer only: adds and publishes.
    void append(const T &value)
    {
        const std::size_t index = m_published.load(std::memory_order_relaxed);
        if (m_next == m_end)
            addChunk(index);
        *m_next++ = value;
        m_published.store(index + 1, std::memory_order_release);
    }

private:
    struct Place {
        std::size_t chunk;
        std::size_t offset;
    };
    static constexpr std::size_t chunkSize(std::size_t chunk) { return FirstChunk << chunk; }
    static Place locate(std::size_t index)
    {
        const std::size_t shifted = index + FirstChunk;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted / FirstChunk)) - 1;
        return {chunk, shifted - chunkSize(chunk)};
    }
    void addChunk(std::size_t index)
    {
        const std::size_t chunk = locate(index).chunk;
        m_chunks[chunk] = std::make_unique_for_overwrite<T[]>(chunkSize(chunk));
        m_next = m_chunks[chunk].get();
        m_end = m_next + chunkSize(chunk);
    }

    std::array<std::unique_ptr<T[]>, 40> m_chunks;
    std::atomic<std::size_t> m_published{0};
    T *m_next = nullptr;
    T *m_end = nullptr;
};

} // namespace trace
