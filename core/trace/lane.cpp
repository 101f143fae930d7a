// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/lane.h"

#include <algorithm>

namespace trace
{

std::size_t Lane::firstEndingFrom(Time time) const
{
    const auto found = std::lower_bound(m_spans.begin(), m_spans.end(), time,
                                        [](const Span &span, Time t) { return span.end < t; });
    return static_cast<std::size_t>(found - m_spans.begin());
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

/// Total of the Running spans before \a time.
Time Lane::runningUntil(Time time, Time now) const
{
    const std::size_t index = firstEndingFrom(time);
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

Time Lane::readyUntil(Time time, Time now) const
{
    const std::size_t index = firstEndingFrom(time);
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
    return to > from ? runningUntil(to, now) - runningUntil(from, now) : Time{};
}

Time Lane::readyWithin(Time from, Time to, Time now) const
{
    return to > from ? readyUntil(to, now) - readyUntil(from, now) : Time{};
}

} // namespace trace
