// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/chunkedarray.h"
#include "core/trace/eventcodec.h"

#include <vector>

namespace trace
{

/// The events of a trace, packed into a few bytes each, in blocks that can be unpacked by themselves: one
/// thread appends, any thread reads what is published, without a lock.
class EventStore
{
public:
    static constexpr std::size_t blockEvents = 1024;

    EventStore();
    ~EventStore();

    /// Events published so far.
    std::size_t size() const { return m_published.load(std::memory_order_acquire); }
    /// Writer only: adds and publishes.
    void append(const Event &event);

    /// The event at a published index; cheap near the last one that this thread asked for.
    Event operator[](std::size_t index) const;
    /// Number of published events with a time not after `time`. O(log n).
    std::size_t eventsUntil(Time time) const;

private:
    friend class EventReader;
    struct Block {
        const std::uint8_t *bytes;
        Time time; // of its first event
    };
    void beginBlock(const Event &event);

    const std::uint64_t m_number; // tells stores apart, also one that has another's address
    ChunkedArray<Block, 64> m_blocks;
    std::vector<std::unique_ptr<std::uint8_t[]>> m_memory;
    std::unique_ptr<EventCodec> m_codec;
    std::uint8_t *m_next = nullptr;
    std::uint8_t *m_end = nullptr;
    std::atomic<std::size_t> m_published{0};
};

/// Reads a store's events in any order, fastest in theirs: it keeps the block it is in unpacked.
/// Belongs to one thread.
class EventReader
{
public:
    /// The event at a published index; stays as it is until the next call.
    const Event &read(const EventStore &store, std::size_t index);

private:
    std::uint64_t m_store = 0;
    std::size_t m_block = 0;
    std::size_t m_unpacked = 0; // events of the block
    const std::uint8_t *m_next = nullptr;
    EventCodec m_codec;
    std::array<Event, EventStore::blockEvents> m_events;
};

} // namespace trace
