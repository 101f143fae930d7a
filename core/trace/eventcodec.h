// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <array>

namespace trace
{

/// Packs events into bytes and back. Programs repeat themselves: an event mostly differs from the last
/// one that came in the same place of the same pattern by what it differed then, and takes one byte.
///
/// What packs and what unpacks learn the same from each event, so both go through a stretch of events
/// from its beginning, in order. Foretelling by context follows M. Burtscher's trace compressors.
class EventCodec
{
public:
    static constexpr std::size_t mostBytes = 48; // of one event

    /// Writes the event at `place`; returns what is behind it.
    std::uint8_t *pack(const Event &event, std::uint8_t *place);
    /// Reads the event at `place`, which becomes what is behind it.
    Event unpack(const std::uint8_t *&place);
    /// Forgets everything: a new stretch begins.
    void restart();

private:
    /// What came last in a context, and by how much it differed from the one before it.
    struct Memory {
        Event event;
        std::array<std::uint32_t, 5> steps{}; // subject, a, b, c, d
        std::uint32_t stretch = 0;            // of another one: nothing is known
        bool followsSubject = false;          // it was about the same as the event before it
    };

    Memory &memory(Kind kind);
    Event foretell(const Memory &memory, Kind kind) const;
    void learn(Memory &memory, const Event &event);

    std::array<Memory, 256> m_contexts;
    std::uint32_t m_stretch = 1;
    std::uint32_t m_history = 0; // the last kinds, six bits each
    std::uint32_t m_subject = 0;
    Time m_time{};
};

} // namespace trace
