// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/eventstore.h"

#include <algorithm>

namespace trace
{

namespace
{

constexpr std::size_t mostBytesOfBlock = EventStore::blockEvents * EventCodec::mostBytes;
// Untouched memory costs nothing: what a block leaves over is not there.
constexpr std::size_t chunkBytes = std::size_t{1} << 20;
static_assert(chunkBytes > 4 * mostBytesOfBlock);

std::uint64_t nextNumber()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

/// A few blocks at once, since what is shown goes to and fro between a moment and its cause.
EventReader &readerFor(std::size_t block)
{
    constexpr std::size_t count = 4;
    thread_local std::array<std::unique_ptr<EventReader>, count> readers;
    auto &reader = readers[block % count];
    if (!reader)
        reader = std::make_unique<EventReader>();
    return *reader;
}

} // namespace

EventStore::EventStore() : m_number(nextNumber()), m_codec(std::make_unique<EventCodec>())
{
}

EventStore::~EventStore() = default;

void EventStore::beginBlock(const Event &event)
{
    if (static_cast<std::size_t>(m_end - m_next) < mostBytesOfBlock) {
        m_memory.push_back(std::make_unique_for_overwrite<std::uint8_t[]>(chunkBytes));
        m_next = m_memory.back().get();
        m_end = m_next + chunkBytes;
    }
    m_codec->restart();
    m_blocks.append({m_next, event.time});
}

void EventStore::append(const Event &event)
{
    const std::size_t index = m_published.load(std::memory_order_relaxed);
    if (index % blockEvents == 0)
        beginBlock(event);
    m_next = m_codec->pack(event, m_next);
    m_published.store(index + 1, std::memory_order_release);
}

Event EventStore::operator[](std::size_t index) const
{
    return readerFor(index / blockEvents).read(*this, index);
}

std::size_t EventStore::eventsUntil(Time time) const
{
    const std::size_t count = size();
    std::size_t low = 0;
    std::size_t high = (count + blockEvents - 1) / blockEvents;
    while (low < high) { // the first block that begins after it
        const std::size_t middle = low + (high - low) / 2;
        if (m_blocks[middle].time <= time)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    std::size_t index = (low - 1) * blockEvents;
    const std::size_t end = std::min(index + blockEvents, count);
    EventReader &reader = readerFor(low - 1);
    while (index < end && reader.read(*this, index).time <= time)
        ++index;
    return index;
}

const Event &EventReader::read(const EventStore &store, std::size_t index)
{
    const std::size_t block = index / EventStore::blockEvents;
    if (m_store != store.m_number || m_block != block) {
        m_store = store.m_number;
        m_block = block;
        m_unpacked = 0;
        m_next = store.m_blocks[block].bytes;
        m_codec.restart();
    }
    const std::size_t place = index % EventStore::blockEvents;
    while (m_unpacked <= place)
        m_events[m_unpacked++] = m_codec.unpack(m_next);
    return m_events[place];
}

} // namespace trace
