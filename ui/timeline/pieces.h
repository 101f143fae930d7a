// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/axismap.h"
#include "ui/timeline/coordinates.h"

#include <vector>

namespace timeline {

/// What is drawn of a lane: a span by itself, or a pixel column in which there are too many to see.
struct Piece
{
    double left = 0; ///< pixels, cut to the view
    double right = 0;
    std::size_t index = 0; ///< of the (first) span in its lane
    std::uint32_t count = 1; ///< of spans; more than 1: a shaded column
    float busy = 0;  ///< shaded: part of the time spent Running
    float ready = 0; ///< shaded: part of the time spent Ready
    trace::SpanKind kind = trace::SpanKind::Waiting;
    bool late = false;
    bool beginsInView = true; ///< its left end is the span's, not the view's
    bool endsInView = true;
    trace::Time begin{};      ///< of the span, or of the late part of an open one
    trace::Time end{};        ///< `now` for an open span

    bool isShaded() const { return count > 1; }
};

/// The pixel columns of a view and the moments at which they end; the same for all lanes.
class Columns
{
public:
    Columns(const AxisMap &map, const Scale &scale);

    const AxisMap &map() const { return m_map; }
    const Scale &scale() const { return m_scale; }

    double pixel(double value) const { return m_scale.left + (value - m_scale.from) * m_pixelsPerUnit; }

    struct Moment
    {
        trace::Time reached{}; ///< the first that is not left of the edge
        trace::Time shown{};   ///< within the run
    };
    /// Of a column's right end, a whole pixel; the one before is of its left end. Null on the Steps axis.
    const Moment *momentAt(double edge) const
    {
        const double index = edge - m_first;
        return index >= 1 && index < static_cast<double>(m_moments.size()) ? &m_moments[static_cast<std::size_t>(index)] : nullptr;
    }
    const Moment *lastMoment() const { return m_moments.data() + m_moments.size() - 1; }

private:
    Moment momentOf(double value) const;

    const AxisMap &m_map;
    const Scale &m_scale;
    double m_pixelsPerUnit = 0;
    double m_first = 0; ///< the edge of the first of these; on the Time axis only
    std::vector<Moment> m_moments;
};

/// The pieces of a lane in view, in order. The work grows with the pixels, not with the spans: spans narrower than
/// a pixel are merged by column, and the columns say how busy they are. `pieces` is overwritten.
void collectPieces(const trace::Lane &lane, const Columns &columns, std::vector<Piece> &pieces);
void collectPieces(const trace::Lane &lane, const AxisMap &map, const Scale &scale, std::vector<Piece> &pieces);

/// How strongly a shaded column is coloured, 0 to 1: by how busy it is, and where steps take no time by how many
/// there are, compared with `most` in a column.
double shade(const Piece &piece, std::uint32_t most);
/// The height, 0 to 1, of the RUNNING part of a shaded column whose states are stacked: the part of the time, or where
/// steps take no time their number, compared with `most` in a column. Never so low that a step is not seen.
double stackedRunning(const Piece &piece, std::uint32_t most);

} // namespace timeline
