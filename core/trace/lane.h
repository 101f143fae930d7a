// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace trace
{

/// What a lane shows for a stretch of time. Task lanes know Ready, Running and Waiting; the loop's
/// lane Running and Polling; worker lanes Running; the main thread's lane Running and Sleeping.
enum class SpanKind : std::uint8_t { Ready, Running, Waiting, Polling, Sleeping };

/// asyncio's own threshold of a slow callback: a loop's callback that runs longer blocks the loop.
inline constexpr Time blockingThreshold = std::chrono::milliseconds(100);
/// A timer later than this is called late in words and figures.
inline constexpr Time lateThreshold = std::chrono::milliseconds(10);

/// One stretch of a lane. Running spans may have no length in an instant run; they still want a
/// visible mark.
struct Span {
    Time begin{};
    Time end = Time::max(); // Time::max() while it is open
    Time runningBefore{};   // total of the Running spans before this one in its lane
    Time readyBefore{};
    std::uint32_t event =
        0; // the event that began it: TaskWaits for Waiting, StepBegun for Running ...
    std::uint32_t endEvent = UINT32_MAX;
    std::uint32_t sleepEvent = UINT32_MAX; // SleepBegun of the first time.sleep in a Running span
    WaitKind wait = WaitKind::Future; // Waiting: for what
    SpanKind kind = SpanKind::Ready;
    bool late = false; // Ready: counts from the timer's deadline, not from the wake-up

    bool isOpen() const { return end == Time::max(); }
    Time length() const { return end - begin; }
    friend bool operator==(const Span &, const Span &) = default;
};
static_assert(sizeof(Span) == 48, "there are millions of them");

/// Spans in order of time, without overlap; the last may be open. Append-only; belongs to one
/// thread.
class Lane
{
public:
    std::size_t size() const { return m_spans.size(); }
    bool isEmpty() const { return m_spans.empty(); }
    const Span &operator[](std::size_t index) const { return m_spans[index]; }
    const Span &last() const { return m_spans.back(); }

    /// Index of the first span, not before `start`, that ends at or after `time` (size() if none).
    /// O(log n), n being the distance from `start`.
    std::size_t firstEndingFrom(Time time, std::size_t start = 0) const;
    /// Has the processor read where firstEndingFrom(time) will look, so that many searches wait for memory together.
    /// `place` is 0 at first and goes along from one time to the next.
    void fetch(Time time, std::size_t &place) const;
    /// Index of the span in force at `time`: the last that begins at or before it and has not
    /// ended. npos if none.
    std::size_t at(Time time) const;
    static constexpr std::size_t npos = std::numeric_limits<std::size_t>::max();

    /// Calls visit(span, index) for each span that touches [from, to], in order. The open span is
    /// given with its end at `now`; where its timer came due while nobody could wake it, it is
    /// given as Waiting until the deadline and late Ready from there on (the same index twice).
    template <class Visitor> void visit(Time from, Time to, Time now, Visitor &&visitor) const;

    /// Time spent Running (or Ready) within [from, to]; an open span counts until `now`. O(log n).
    Time runningWithin(Time from, Time to, Time now) const;
    Time readyWithin(Time from, Time to, Time now) const;
    struct Share {
        Time running{};
        Time ready{};
    };
    /// Both of them. O(1) if `first` and `last` are about where the spans at `from` and `to` are.
    Share within(Time from, Time to, Time now, std::size_t first, std::size_t last) const;

    // ---- for the one who fills it
    Span &begin(Time time, SpanKind kind, std::uint32_t event);
    void end(Time time, std::uint32_t event);
    bool hasOpen() const { return !m_spans.empty() && m_spans.back().isOpen(); }
    Span &open() { return m_spans.back(); }
    /// When the open span's timer comes due (never: it has none).
    Time deadline() const { return m_deadline; }
    void setDeadline(Time deadline) { m_deadline = deadline; }

private:
    std::size_t groupEndingFrom(Time time, std::size_t group) const;
    std::size_t firstEndingAround(Time time, std::size_t place) const;
    Time runningUntil(Time time, Time now, std::size_t index) const;
    Time readyUntil(Time time, Time now, std::size_t index) const;

    std::vector<Span> m_spans;
    std::vector<Time> m_sparseEnds; // of the last of so many spans each: a search in it stays in the cache
    Time m_deadline = Time::max();
};

template <class Visitor> void Lane::visit(Time from, Time to, Time now, Visitor &&visitor) const
{
    for (std::size_t i = firstEndingFrom(from); i < m_spans.size(); ++i) {
        Span span = m_spans[i];
        if (span.begin > to)
            return;
        if (!span.isOpen()) {
            visitor(span, i);
            continue;
        }
        const Time until = now < span.begin ? span.begin : now;
        if (span.kind == SpanKind::Waiting && m_deadline < until) {
            span.end = m_deadline < span.begin ? span.begin : m_deadline;
            visitor(span, i);
            span.begin = span.end;
            span.kind = SpanKind::Ready;
            span.late = true;
        }
        span.end = until;
        visitor(span, i);
    }
}

} // namespace trace
