// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"
#include "ui/timeline/lanechoice.h"
#include "ui/timeline/look.h"

#include <QString>

#include <map>
#include <vector>

namespace timeline {

/// One row of the timeline.
struct Row
{
    enum class Kind { Loop, MainThread, Task, Queue, QueuedJobs, Worker, Thread };
    Kind kind = Kind::Task;
    trace::Id id = 0; ///< of loop, task, queue or thread; of the worker's pool
    std::uint32_t worker = 0;
    std::uint32_t depth = 0; ///< of a task below its creator
    bool opensSection = false; ///< a hairline stands above it
    bool pinned = false;  ///< stays where it is when the others are scrolled
    bool creates = false; ///< a task above the lanes of its children
    std::uint32_t hidden = 0; ///< lanes of children that are folded away
    double top = 0; ///< from the top of the lanes, unscrolled
    double height = 0;

    double bottom() const { return top + height; }
    bool hasPlot() const { return kind == Kind::Queue || kind == Kind::QueuedJobs; }
};

/// The rows of a run from top to bottom: loop or main thread, tasks under their creators, queues, workers.
class LaneLayout
{
public:
    /// Looks for new rows; true if there are any. Cheap while there are none.
    bool update(const trace::Model &model);
    /// Takes effect with the next update().
    void setChoice(const LaneChoice &choice);
    const LaneChoice &choice() const { return m_choice; }
    /// Gives each row its place. Rows get their full height if all fit into `available`, and all shrink
    /// down to their least height before the whole gets taller than that.
    void arrange(const Metrics &metrics, double available);

    const std::vector<Row> &rows() const { return m_rows; }
    /// Of the rows at the top that are not scrolled.
    double pinnedHeight() const { return m_pinnedHeight; }
    std::size_t pinnedCount() const { return m_pinned; }
    /// Indices of the rows between two heights, touched ones included: the first, and the first behind them.
    std::pair<std::size_t, std::size_t> rowsWithin(double from, double to) const;
    double height() const { return m_height; }
    /// Height if nothing has to shrink.
    double wantedHeight(const Metrics &metrics) const;

    /// Index of the row at a height, or -1. `y` counts from the top of the lanes, unscrolled.
    int rowAt(double y) const;
    /// Index of a row, or -1. O(log n).
    int rowOf(Row::Kind kind, trace::Id id, std::uint32_t worker = 0) const;

private:
    struct Signature
    {
        std::size_t tasks = 0, queues = 0, workers = 0, pools = 0, threads = 0, linedUp = 0;
        bool loop = false;
        friend bool operator==(const Signature &, const Signature &) = default;
    };
    Signature signatureOf(const trace::Model &model);
    bool linesUp(const trace::Model &model, trace::Id pool);
    double heightOf(Row::Kind kind, const Metrics &metrics) const;

    /// How far a pool's jobs in line were looked at, and whether one ever had to wait.
    struct Line
    {
        std::size_t seen = 0;
        bool waited = false;
    };

    LaneChoice m_choice;
    std::vector<Row> m_rows;
    mutable std::vector<std::size_t> m_sorted; ///< indices of the rows by kind, number and worker, once somebody asks
    std::map<trace::Id, Line> m_lines;
    Signature m_signature;
    std::size_t m_pinned = 0; ///< rows
    double m_pinnedHeight = 0;
    double m_height = 0;
    bool m_built = false;
};

/// What a row is called, and its small type ("Task-2", "Queue-1 · unbounded", "pool 1").
QString rowName(const trace::Model &model, const Row &row);
/// The name with nothing left out of it.
QString wholeRowName(const trace::Model &model, const Row &row);
QString rowDetail(const trace::Model &model, const Row &row);

/// Heights for panes one above the other that want `wanted` and need `least`: as wanted if there is room, else shrunk
/// in proportion, never below `least`, and in equal shares if not even that fits.
std::vector<double> sharedHeights(const std::vector<double> &wanted, const std::vector<double> &least, double available);

} // namespace timeline
