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
    Collector(const trace::Lane &lane, const AxisMap &map, const Scale &scale, std::vector<Piece> &pieces)
        : m_lane(lane), m_map(map), m_scale(scale), m_pieces(pieces)
    {
    }

    void run()
    {
        std::size_t index = m_map.firstEndingFrom(m_lane, m_scale.from);
        while (index < m_lane.size() && m_map.begin(m_lane[index]) <= m_scale.to) {
            const trace::Span &span = m_lane[index];
            const double left = toPixel(m_scale, m_map.begin(span));
            const double right = toPixel(m_scale, m_map.end(span));
            if (right - left >= narrow || span.isOpen()) {
                addSpan(index++);
                continue;
            }
            // A span belongs to the column it ends in, so that none is split off at an edge.
            const double edge = std::floor(std::max(right, m_scale.left)) + 1;
            const std::size_t next = std::max(index + 1, m_map.firstEndingFrom(m_lane, toValue(m_scale, edge), index));
            if (next - index <= shownOneByOne) {
                while (index < next)
                    addSpan(index++);
            } else {
                addColumn(index, next, edge);
                index = next;
            }
        }
    }

private:
    void addSpan(std::size_t index)
    {
        trace::Span span = m_lane[index];
        if (!span.isOpen()) {
            add(span, index, m_map.begin(span), m_map.end(span));
            return;
        }
        // Nobody could tell the loop that this timer is due: READY from the deadline on all the same.
        if (span.kind == trace::SpanKind::Waiting && m_lane.deadline() < m_map.now()) {
            const trace::Time due = std::max(m_lane.deadline(), span.begin);
            const double middle = m_map.axis() == ui::Axis::Time ? seconds(due) : m_map.extent();
            trace::Span before = span;
            before.end = due;
            add(before, index, m_map.begin(span), middle);
            span.begin = due;
            span.kind = trace::SpanKind::Ready;
            span.late = true;
            add(span, index, middle, m_map.extent());
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
        piece.left = piece.beginsInView ? toPixel(m_scale, begin) : m_scale.left;
        piece.right = std::max(piece.left, piece.endsInView ? toPixel(m_scale, end) : m_scale.right);
        m_pieces.push_back(piece);
    }

    void addColumn(std::size_t first, std::size_t next, double edge)
    {
        Piece piece;
        piece.index = first;
        piece.count = static_cast<std::uint32_t>(next - first);
        piece.left = edge - 1;
        piece.right = edge;
        piece.begin = m_map.timeAt(std::max(0.0, toValue(m_scale, piece.left)));
        piece.end = m_map.timeAt(std::max(0.0, toValue(m_scale, piece.right)));
        if (m_map.axis() == ui::Axis::Time && piece.end > piece.begin) {
            const auto part = [&](trace::Time time) {
                return static_cast<float>(seconds(time) / seconds(piece.end - piece.begin));
            };
            const trace::Lane::Share share = m_lane.within(piece.begin, piece.end, m_map.now(), first, next);
            piece.busy = part(share.running);
            piece.ready = part(share.ready);
        }
        m_pieces.push_back(piece);
    }

    const trace::Lane &m_lane;
    const AxisMap &m_map;
    const Scale &m_scale;
    std::vector<Piece> &m_pieces;
};

} // namespace

void collectPieces(const trace::Lane &lane, const AxisMap &map, const Scale &scale, std::vector<Piece> &pieces)
{
    pieces.clear();
    if (scale.width() >= 1 && scale.length() > 0)
        Collector(lane, map, scale, pieces).run();
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
