// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/eventcodec.h"

#include "core/trace/varint.h"

namespace trace
{

namespace
{

// The first byte of an event: its kind, and what else is written.
constexpr unsigned kindBits = 0x3f;
constexpr unsigned hasTime = 0x40;   // the time since the event before it
constexpr unsigned hasFields = 0x80; // a byte that tells which fields were not foretold, and these
static_assert(static_cast<unsigned>(Kind::CallbacksRemoved) <= kindBits);

constexpr unsigned hasFlags = 0x20;
constexpr unsigned hasDetail = 0x40;

constexpr std::array numbers{&Event::subject, &Event::a, &Event::b, &Event::c, &Event::d};

} // namespace

void EventCodec::restart()
{
    ++m_stretch;
    m_history = 0;
    m_subject = 0;
    m_time = {};
}

EventCodec::Memory &EventCodec::memory(Kind kind)
{
    m_history = m_history << 6 | static_cast<std::uint32_t>(kind);
    return m_contexts[m_history * 2654435761u >> 24];
}

Event EventCodec::foretell(const Memory &memory, Kind kind) const
{
    Event event;
    if (memory.stretch == m_stretch) {
        event = memory.event;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            event.*numbers[i] += memory.steps[i];
        if (memory.followsSubject)
            event.subject = m_subject;
    }
    event.kind = kind;
    return event;
}

void EventCodec::learn(Memory &memory, const Event &event)
{
    const bool isKnown = memory.stretch == m_stretch;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        memory.steps[i] = isKnown ? event.*numbers[i] - memory.event.*numbers[i] : 0;
    memory.event = event;
    memory.stretch = m_stretch;
    memory.followsSubject = event.subject == m_subject;
    m_subject = event.subject;
    m_time = event.time;
}

std::uint8_t *EventCodec::pack(const Event &event, std::uint8_t *place)
{
    Memory &known = memory(event.kind);
    const Event foretold = foretell(known, event.kind);
    std::uint8_t *const first = place++;
    unsigned header = static_cast<unsigned>(event.kind);
    if (event.time != m_time) {
        header |= hasTime;
        place = writeVarint(foldSign((event.time - m_time).count()), place);
    }
    std::uint8_t *const second = place++;
    unsigned fields = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (const auto miss = static_cast<std::int32_t>(event.*numbers[i] - foretold.*numbers[i])) {
            fields |= 1u << i;
            place = writeVarint(foldSign(miss), place);
        }
    }
    if (event.flags != foretold.flags) {
        fields |= hasFlags;
        *place++ = event.flags;
    }
    if (event.detail != foretold.detail) {
        fields |= hasDetail;
        place = writeVarint(event.detail, place);
    }
    if (fields) {
        header |= hasFields;
        *second = static_cast<std::uint8_t>(fields);
    } else {
        place = second;
    }
    *first = static_cast<std::uint8_t>(header);
    learn(known, event);
    return place;
}

Event EventCodec::unpack(const std::uint8_t *&place)
{
    const unsigned header = *place++;
    const auto kind = static_cast<Kind>(header & kindBits);
    Memory &known = memory(kind);
    Event event = foretell(known, kind);
    event.time = m_time;
    if (header & hasTime)
        event.time += Time(unfoldSign(readVarint(place)));
    if (header & hasFields) {
        const unsigned fields = *place++;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (fields & 1u << i)
                event.*numbers[i] += static_cast<std::uint32_t>(unfoldSign(readVarint(place)));
        }
        if (fields & hasFlags)
            event.flags = *place++;
        if (fields & hasDetail)
            event.detail = static_cast<std::uint16_t>(readVarint(place));
    }
    learn(known, event);
    return event;
}

} // namespace trace
