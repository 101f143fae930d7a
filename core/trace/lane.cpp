// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/lane.h"

#include <algorithm>

namespace trace
{

namespace
{
constexpr std::size_t sparseness = 4; // spans for each entry of m_sparseEnds
constexpr int mostSteps = 8;           // of a search around a place
} // namespace

/// Which group of spans, from \a group on, is the first that ends at or after \a time.
std::size_t Lane::groupEndingFrom(Time time, std::size_t group) const
{
    // Steps that double: neighbouring columns of pixels are near each other here as well.
    const auto ends = m_sparseEnds.begin();
    std::size_t low = group;
    std::size_t high = low;
    for (std::size_t step = 1; high < m_sparseEnds.size() && m_sparseEnds[high] < time; step *= 2) {
        low = high + 1;
        high = std::min(high + step, m_sparseEnds.size());
    }
    return std::size_t(
        std::lower_bound(ends + std::ptrdiff_t(low), ends + std::ptrdiff_t(high), time) - ends);
}

void Lane::fetch(Time time, std::size_t &place) const
{
    place = groupEndingFrom(time, place);
    const std::size_t last = std::min((place + 1) * sparseness, m_spans.size());
    for (std::size_t i = place * sparseness; i < last; ++i)
        __builtin_prefetch(&m_spans[i]);
}

std::size_t Lane::firstEndingFrom(Time time, std::size_t start) const
{
    const std::size_t group = groupEndingFrom(time, start / sparseness);
    const std::size_t first = std::max(start, group * sparseness);
    const std::size_t last = std::min((group + 1) * sparseness, m_spans.size());
    const auto found = std::lower_bound(m_spans.begin() + std::ptrdiff_t(std::min(first, last)),
                                        m_spans.begin() + std::ptrdiff_t(last), time,
                                        [](const Span &span, Time t) { return span.end < t; });
    return static_cast<std::size_t>(found - m_spans.begin());
}

/// Index of the first span that ends at or after `time`, which is expected near `place`.
std::size_t Lane::firstEndingAround(Time time, std::size_t place) const
{
    std::size_t index = std::min(place, m_spans.size());
    for (int step = 0; step < mostSteps; ++step) {
        if (index > 0 && m_spans[index - 1].end >= time)
            --index;
        else if (index < m_spans.size() && m_spans[index].end < time)
            ++index;
        else
            return index;
    }
    return firstEndingFrom(time);
}

std::size_t Lane::at(Time time) const
{
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), time,
                                        [](Time t, const Span &span) { return t < span.begin; });
    if (after == m_spans.begin())
        return npos;
    const auto index = static_cast<std::size_t>(after - m_spans.begin()) - 1;
    const Span &span = m_spans[index];
    return span.end > time || span.length() == Time{} ? index : npos;
}

Span &Lane::begin(Time time, SpanKind kind, std::uint32_t event)
{
    if (!m_spans.empty() && m_spans.size() % sparseness == 0)
        m_sparseEnds.push_back(m_spans.back().end);
    Span span;
    span.begin = time;
    span.kind = kind;
    span.event = event;
    if (!m_spans.empty()) {
        const Span &previous = m_spans.back();
        const bool running = previous.kind == SpanKind::Running;
        const bool ready = previous.kind == SpanKind::Ready;
        span.runningBefore = previous.runningBefore + (running ? previous.length() : Time{});
        span.readyBefore = previous.readyBefore + (ready ? previous.length() : Time{});
    }
    m_deadline = Time::max();
    return m_spans.emplace_back(span);
}

void Lane::end(Time time, std::uint32_t event)
{
    if (!hasOpen())
        return;
    m_spans.back().end = std::max(time, m_spans.back().begin);
    m_spans.back().endEvent = event;
    m_deadline = Time::max();
}

/// Total of the Running spans before \a time; \a index is of the first span that ends at or after
/// it.
Time Lane::runningUntil(Time time, Time now, std::size_t index) const
{
    if (index == m_spans.size()) {
        if (m_spans.empty())
            return {};
        const Span &last = m_spans.back();
        return last.runningBefore + (last.kind == SpanKind::Running ? last.length() : Time{});
    }
    const Span &span = m_spans[index];
    const Time end = std::min({time, span.end, std::max(now, span.begin)});
    const bool counts = span.kind == SpanKind::Running && end > span.begin;
    return span.runningBefore + (counts ? end - span.begin : Time{});
}

Time Lane::readyUntil(Time time, Time now, std::size_t index) const
{
    if (index == m_spans.size()) {
        if (m_spans.empty())
            return {};
        const Span &last = m_spans.back();
        return last.readyBefore + (last.kind == SpanKind::Ready ? last.length() : Time{});
    }
    const Span &span = m_spans[index];
    const bool overdue = span.isOpen() && span.kind == SpanKind::Waiting;
    const Time begin = overdue ? std::max(span.begin, m_deadline) : span.begin;
    const Time end = std::min({time, span.end, std::max(now, span.begin)});
    const bool counts = (overdue || span.kind == SpanKind::Ready) && end > begin;
    return span.readyBefore + (counts ? end - begin : Time{});
}

Time Lane::runningWithin(Time from, Time to, Time now) const
{
    return within(from, to, now, firstEndingFrom(from), firstEndingFrom(to)).running;
}

Time Lane::readyWithin(Time from, Time to, Time now) const
{
    return within(from, to, now, firstEndingFrom(from), firstEndingFrom(to)).ready;
}

Lane::Share Lane::within(Time from, Time to, Time now, std::size_t first, std::size_t last) const
{
    if (to <= from)
        return {};
    first = firstEndingAround(from, first);
    last = firstEndingAround(to, last);
    return {runningUntil(to, now, last) - runningUntil(from, now, first),
            readyUntil(to, now, last) - readyUntil(from, now, first)};
}

} // namespace trace
