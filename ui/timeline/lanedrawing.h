// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/patterns.h"
#include "ui/timeline/axismap.h"
#include "ui/timeline/coordinates.h"
#include "ui/timeline/lanelayout.h"
#include "ui/timeline/look.h"
#include "ui/timeline/pieces.h"
#include "ui/timeline/pixelfill.h"

#include <QRectF>

class QPainter;

namespace timeline {

/// Draws the lanes of one run with any painter. Never outside the area it is told: figures have no clipping.
class LaneDrawing
{
public:
    LaneDrawing(QPainter &painter, const Look &look, const AxisMap &map, const Scale &scale);

    /// One row; `area` is its place between the scale's left and right.
    void draw(const Row &row, const QRectF &area);

private:
    void drawLoop(const trace::Lane &lane, const QRectF &area);
    void drawThread(const trace::Lane &lane, const QRectF &area);
    void drawTask(trace::Id task, const QRectF &area);
    void drawWorker(const Row &row, const QRectF &area);

    QRectF barOf(const QRectF &area) const;
    QRectF rectOf(const Piece &piece, const QRectF &bar) const;
    std::uint32_t densest() const;
    bool isBlocking(const trace::Lane &lane, const Piece &piece) const;
    void drawStacked(const QRectF &bar);
    void drawShaded(const Piece &piece, const QRectF &bar, std::uint32_t most, const QColor &below, const QColor &above);
    void drawStates(const QRectF &bar);
    void drawStretch(std::size_t first, std::size_t last, const QRectF &bar);
    void drawRunning(const Piece &piece, const QRectF &rect, const QColor &colour);
    void drawBlocking(const Piece &piece, const QRectF &rect);
    void drawRounded(const QRectF &rect, double radius, const QColor &colour);
    void drawEnd(const trace::TaskInfo &task, const QRectF &bar);
    void writeBefore(double end, const std::string &name, const trace::TaskInfo &task, const QRectF &bar);
    /// Writes into a span if the words fit; `plate` is put behind them unless it is transparent.
    bool write(const std::string &words, const QRectF &rect, const QFont &font, const QColor &colour, const QColor &plate);
    std::string words(const trace::Lane &lane, const Piece &piece) const;
    std::string briefWords(const trace::Lane &lane, const Piece &piece) const;

    QPainter &m_painter;
    PixelFill m_fill;
    const Look &m_look;
    const AxisMap &m_map;
    const Scale &m_scale;
    Columns m_view;
    ui::Pattern m_waiting;
    ui::Pattern m_ready;
    std::vector<Piece> m_pieces;
    std::vector<StackedColumn> m_columns;
};

/// The span a piece stands for, as the words of a lane want it (the late part of an open wait is READY).
trace::Span spanOf(const trace::Lane &lane, const Piece &piece);

} // namespace timeline
