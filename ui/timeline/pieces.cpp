// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/pieces.h"

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr double narrow = 2.0;              // pixels: a span below this may be merged
constexpr std::size_t shownOneByOne = 3; // spans of a column

/// One pass over a lane.
class Collector
{
public:
    Collector(const trace::Lane &lane, const Columns &columns, std::vector<Piece> &pieces)
        : m_lane(lane), m_columns(columns), m_map(columns.map()), m_scale(columns.scale()), m_pieces(pieces)
    {
    }

    void run()
    {
        std::size_t index = m_map.firstEndingFrom(m_lane, m_scale.from);
        while (index < m_lane.size()) {
            const trace::Span &span = m_lane[index];
            const double begin = m_map.begin(span);
            if (begin > m_scale.to)
                return;
            const double right = m_columns.pixel(m_map.end(span));
            if (right - m_columns.pixel(begin) >= narrow || span.isOpen()) {
                addSpan(index++);
                continue;
            }
            // A span belongs to the column it ends in, so that none is split off at an edge.
            const double edge = std::floor(std::max(right, m_scale.left)) + 1;
            const Columns::Moment *moment = m_columns.momentAt(edge);
            const std::size_t next = std::max(index + 1, firstEndingFrom(edge, moment, index));
            if (next - index <= shownOneByOne) {
                while (index < next)
                    addSpan(index++);
            } else {
                addColumn(index, next, edge, moment);
                index = next;
            }
        }
    }

private:
    std::size_t firstEndingFrom(double edge, const Columns::Moment *moment, std::size_t start)
    {
        if (!moment)
            return m_map.firstEndingFrom(m_lane, toValue(m_scale, edge), start);
        fetchAhead(moment);
        const std::size_t index = m_lane.firstEndingFrom(moment->reached, start);
        const bool endsBefore = index < m_lane.size() && m_lane[index].isOpen() && m_map.now() < moment->reached;
        return endsBefore ? index + 1 : index;
    }

    /// In a long lane nearly each column waits for memory: those to come are asked for while this one is worked on.
    void fetchAhead(const Columns::Moment *moment)
    {
        constexpr std::ptrdiff_t columns = 12;
        const Columns::Moment *end = moment + std::min(columns, m_columns.lastMoment() - moment);
        if (!m_fetched || m_fetched <= moment)
            m_fetched = moment + 1;
        for (; m_fetched < end; ++m_fetched)
            m_lane.fetch(m_fetched->reached, m_fetchedPlace);
    }

    void addSpan(std::size_t index)
    {
        const trace::Span &span = m_lane[index];
        // Nobody could tell the loop that this timer is due: READY from the deadline on all the same.
        if (span.isOpen() && span.kind == trace::SpanKind::Waiting && m_lane.deadline() < m_map.now()) {
            const trace::Time due = std::max(m_lane.deadline(), span.begin);
            const double middle = m_map.axis() == ui::Axis::Time ? seconds(due) : m_map.extent();
            trace::Span before = span;
            before.end = due;
            add(before, index, m_map.begin(span), middle);
            trace::Span late = span;
            late.begin = due;
            late.kind = trace::SpanKind::Ready;
            late.late = true;
            add(late, index, middle, m_map.extent());
            return;
        }
        add(span, index, m_map.begin(span), m_map.end(span));
    }

    void add(const trace::Span &span, std::size_t index, double begin, double end)
    {
        Piece piece;
        piece.index = index;
        piece.kind = span.kind;
        piece.late = span.late;
        piece.begin = span.begin;
        piece.end = span.isOpen() ? m_map.now() : span.end;
        piece.beginsInView = begin >= m_scale.from;
        piece.endsInView = end <= m_scale.to;
        piece.left = piece.beginsInView ? m_columns.pixel(begin) : m_scale.left;
        piece.right = std::max(piece.left, piece.endsInView ? m_columns.pixel(end) : m_scale.right);
        m_pieces.push_back(piece);
    }

    void addColumn(std::size_t first, std::size_t next, double edge, const Columns::Moment *moment)
    {
        Piece &piece = m_pieces.emplace_back();
        piece.index = first;
        piece.count = static_cast<std::uint32_t>(next - first);
        piece.left = edge - 1;
        piece.right = edge;
        piece.begin = moment ? moment[-1].shown : m_map.timeAt(std::max(0.0, toValue(m_scale, edge - 1)));
        piece.end = moment ? moment->shown : m_map.timeAt(std::max(0.0, toValue(m_scale, edge)));
        if (moment && piece.end > piece.begin) {
            const double length = seconds(piece.end - piece.begin);
            const trace::Lane::Share before = totalsAt(piece.begin, first);
            const trace::Lane::Share after = totalsAt(piece.end, next);
            piece.busy = static_cast<float>(seconds(after.running - before.running) / length);
            piece.ready = static_cast<float>(seconds(after.ready - before.ready) / length);
        }
    }

    /// Time spent Running and Ready before the end of a column, `place` being the first span that ends there or later.
    /// Columns side by side share an end.
    trace::Lane::Share totalsAt(trace::Time time, std::size_t place)
    {
        if (time == m_totalsTime)
            return m_totals;
        m_totalsTime = time;
        const bool isOpen = place >= m_lane.size() || m_lane[place].isOpen();
        if (isOpen || m_lane[place].end < time) {
            m_totals = m_lane.within(trace::Time::min(), time, m_map.now(), 0, place);
        } else {
            const trace::Span &span = m_lane[place];
            const trace::Time part = std::max(time - span.begin, trace::Time{});
            m_totals = {span.runningBefore + (span.kind == trace::SpanKind::Running ? part : trace::Time{}),
                        span.readyBefore + (span.kind == trace::SpanKind::Ready ? part : trace::Time{})};
        }
        return m_totals;
    }

    const trace::Lane &m_lane;
    const Columns &m_columns;
    const AxisMap &m_map;
    const Scale &m_scale;
    std::vector<Piece> &m_pieces;
    const Columns::Moment *m_fetched = nullptr; ///< the next column whose spans are to be fetched
    std::size_t m_fetchedPlace = 0;
    trace::Time m_totalsTime = trace::Time::min();
    trace::Lane::Share m_totals;
};

} // namespace

Columns::Columns(const AxisMap &map, const Scale &scale)
    : m_map(map), m_scale(scale), m_pixelsPerUnit(scale.width() / scale.length()), m_first(std::floor(scale.left))
{
    constexpr double beyond = narrow + 2; // a span that begins in view may end so far outside
    if (map.axis() != ui::Axis::Time || !(scale.length() > 0) || !(scale.width() >= 1))
        return;
    for (double edge = m_first; edge <= scale.right + beyond; ++edge)
        m_moments.push_back(momentOf(toValue(scale, edge)));
}

Columns::Moment Columns::momentOf(double value) const
{
    trace::Time reached = fromSeconds(value);
    if (seconds(reached) < value)
        ++reached;
    return {reached, std::min(fromSeconds(value), m_map.now())};
}

void collectPieces(const trace::Lane &lane, const Columns &columns, std::vector<Piece> &pieces)
{
    pieces.clear();
    if (columns.scale().width() >= 1 && columns.scale().length() > 0)
        Collector(lane, columns, pieces).run();
}

void collectPieces(const trace::Lane &lane, const AxisMap &map, const Scale &scale, std::vector<Piece> &pieces)
{
    collectPieces(lane, Columns(map, scale), pieces);
}

double stackedRunning(const Piece &piece, std::uint32_t most)
{
    constexpr double seen = 0.1;
    const double busy = std::clamp(static_cast<double>(piece.busy), 0.0, 1.0);
    const double dense = busy > 0 || most == 0 ? 0 : 0.85 * piece.count / most;
    return std::max({busy, dense, seen});
}

double shade(const Piece &piece, std::uint32_t most)
{
    constexpr double seen = 0.001;
    const double busy = std::clamp(static_cast<double>(piece.busy), 0.0, 1.0);
    if (busy > seen)
        return 0.1 + 0.9 * std::pow(busy, 0.6); // a twelfth of the time is already seen well
    const double dense = most > 0 ? std::sqrt(static_cast<double>(piece.count) / most) : 1;
    return std::clamp(0.2 + 0.65 * dense, 0.0, 1.0);
}

} // namespace timeline
