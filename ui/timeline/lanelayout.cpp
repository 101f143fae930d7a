// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanelayout.h"

#include "core/trace/requests.h"
#include "core/trace/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace timeline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lanes)
};

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void openSection(std::vector<Row> &rows, std::size_t first)
{
    if (first < rows.size())
        rows[first].opensSection = first > 0;
}

} // namespace

LaneLayout::Signature LaneLayout::signatureOf(const trace::Model &model)
{
    const trace::Entities &entities = model.entities();
    Signature signature{entities.tasks().size(), entities.queues().size(), 0, entities.pools().size(),
                        entities.threads().size(), 0, entities.hasLoop()};
    for (const trace::PoolInfo &pool : entities.pools()) {
        signature.workers += pool.workers;
        signature.linedUp += linesUp(model, pool.id);
    }
    return signature;
}

bool LaneLayout::linesUp(const trace::Model &model, trace::Id pool)
{
    Line &line = m_lines[pool];
    if (!pool || line.waited)
        return line.waited;
    // A job that is taken in the instant it comes needs no row.
    const trace::StepSeries &jobs = model.spans().queuedJobs(pool);
    for (; line.seen + 1 < jobs.size() && !line.waited; ++line.seen)
        line.waited = jobs[line.seen].value > 0 && jobs[line.seen + 1].time > jobs[line.seen].time;
    return line.waited;
}

void LaneLayout::setChoice(const LaneChoice &choice)
{
    m_built = m_built && choice == m_choice;
    m_choice = choice;
}

bool LaneLayout::update(const trace::Model &model)
{
    const Signature signature = signatureOf(model);
    if (m_built && signature == m_signature)
        return false;
    m_built = true;
    m_signature = signature;
    m_rows.clear();
    m_sorted.clear();
    m_pinnedHeight = 0;

    const trace::Entities &entities = model.entities();
    const auto add = [this](Row::Kind kind, trace::Id id, std::uint32_t worker = 0, std::uint32_t depth = 0) {
        Row row;
        row.kind = kind;
        row.id = id;
        row.worker = worker;
        row.depth = depth;
        m_rows.push_back(row);
    };
    if (entities.hasLoop())
        add(Row::Kind::Loop, 1);
    else
        add(Row::Kind::MainThread, 0);

    m_rows.front().pinned = true;

    std::size_t section = m_rows.size();
    for (const TaskLane &lane : chosenLanes(entities, m_choice)) {
        // Below the pinned lanes the others are a section of their own.
        if (!lane.pinned && m_rows.back().kind == Row::Kind::Task && m_rows.back().pinned) {
            openSection(m_rows, section);
            section = m_rows.size();
        }
        add(Row::Kind::Task, lane.task, 0, lane.depth);
        m_rows.back().pinned = lane.pinned;
        m_rows.back().creates = lane.creates;
        m_rows.back().hidden = lane.hidden;
    }
    openSection(m_rows, section);

    section = m_rows.size();
    for (const trace::QueueInfo &queue : entities.queues()) {
        if (queue.id)
            add(Row::Kind::Queue, queue.id);
    }
    openSection(m_rows, section);

    for (const trace::PoolInfo &pool : entities.pools()) {
        section = m_rows.size();
        for (std::uint32_t worker = 0; worker < pool.workers; ++worker)
            add(Row::Kind::Worker, pool.id, worker);
        if (linesUp(model, pool.id))
            add(Row::Kind::QueuedJobs, pool.id);
        openSection(m_rows, section);
    }
    section = m_rows.size();
    for (const trace::ThreadInfo &thread : entities.threads()) {
        if (thread.id)
            add(Row::Kind::Thread, thread.id);
    }
    openSection(m_rows, section);
    const auto unpinned = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.pinned; });
    m_pinned = static_cast<std::size_t>(unpinned - m_rows.begin());
    return true;
}

double LaneLayout::heightOf(Row::Kind kind, const Metrics &metrics) const
{
    switch (kind) {
    case Row::Kind::Loop:
    case Row::Kind::MainThread:
        return metrics.loop;
    case Row::Kind::Queue:
        return metrics.queue;
    case Row::Kind::QueuedJobs:
        return metrics.queue * 0.6;
    default:
        return metrics.lane;
    }
}

double LaneLayout::wantedHeight(const Metrics &metrics) const
{
    double height = 0;
    for (const Row &row : m_rows)
        height += heightOf(row.kind, metrics) + (row.opensSection ? metrics.section : 0);
    return height;
}

void LaneLayout::arrange(const Metrics &metrics, double available)
{
    const double wanted = wantedHeight(metrics);
    const double room = wanted - wantedHeight(squeezed(metrics, 1));
    const double share = wanted > available && room > 0 ? std::min((wanted - available) / room, 1.0) : 0;
    const Metrics now = squeezed(metrics, share);
    double top = 0;
    for (Row &row : m_rows) {
        if (row.opensSection)
            top += metrics.section;
        row.top = top;
        row.height = heightOf(row.kind, now);
        top += row.height;
    }
    m_height = top;
    m_pinnedHeight = m_pinned > 0 ? m_rows[m_pinned - 1].bottom() : 0;
}

std::pair<std::size_t, std::size_t> LaneLayout::rowsWithin(double from, double to) const
{
    const auto first = std::partition_point(m_rows.begin(), m_rows.end(), [from](const Row &row) { return row.bottom() < from; });
    const auto last = std::partition_point(first, m_rows.end(), [to](const Row &row) { return row.top <= to; });
    return {static_cast<std::size_t>(first - m_rows.begin()), static_cast<std::size_t>(last - m_rows.begin())};
}

int LaneLayout::rowAt(double y) const
{
    const auto row = std::upper_bound(m_rows.begin(), m_rows.end(), y,
                                      [](double height, const Row &candidate) { return height < candidate.bottom(); });
    if (row == m_rows.end() || y < row->top)
        return -1;
    return static_cast<int>(row - m_rows.begin());
}

int LaneLayout::rowOf(Row::Kind kind, trace::Id id, std::uint32_t worker) const
{
    const auto keyOf = [this](std::size_t index) {
        const Row &row = m_rows[index];
        return std::tuple(row.kind, row.id, row.worker);
    };
    if (m_sorted.size() != m_rows.size()) {
        m_sorted.resize(m_rows.size());
        std::iota(m_sorted.begin(), m_sorted.end(), std::size_t{0});
        std::sort(m_sorted.begin(), m_sorted.end(), [&](std::size_t a, std::size_t b) { return keyOf(a) < keyOf(b); });
    }
    const std::tuple key(kind, id, worker);
    const auto found = std::partition_point(m_sorted.begin(), m_sorted.end(), [&](std::size_t index) { return keyOf(index) < key; });
    return found == m_sorted.end() || keyOf(*found) != key ? -1 : static_cast<int>(*found);
}

QString rowName(const trace::Model &model, const Row &row)
{
    const trace::Entities &entities = model.entities();
    switch (row.kind) {
    case Row::Kind::Loop:
        return Words::tr("Event loop");
    case Row::Kind::MainThread:
        return Words::tr("Main thread");
    case Row::Kind::Task:
        return text(entities.label(row.id));
    case Row::Kind::Queue:
        return text(entities.objectName(trace::ObjectKind::Queue, row.id));
    case Row::Kind::QueuedJobs:
        return text(trace::words::queued());
    case Row::Kind::Worker:
        return Words::tr("worker %1").arg(row.worker);
    case Row::Kind::Thread:
        return text(entities.actorName(trace::Actor::thread(row.id)));
    }
    return {};
}

QString wholeRowName(const trace::Model &model, const Row &row)
{
    return row.kind == Row::Kind::Task ? text(model.entities().wholeLabel(row.id)) : rowName(model, row);
}

QString rowDetail(const trace::Model &model, const Row &row)
{
    const trace::Entities &entities = model.entities();
    switch (row.kind) {
    case Row::Kind::Task: {
        QStringList words;
        if (const QString own = text(entities.ownName(row.id)); own != rowName(model, row))
            words << own;
        if (const auto requester = trace::requesterOf(entities, row.id))
            words << (*requester == trace::Actor() ? Words::tr("from outside")
                                                   : Words::tr("asked by %1").arg(text(entities.actorName(*requester))));
        if (row.hidden > 0)
            words << Words::tr("%1 folded").arg(row.hidden);
        return words.join(QStringLiteral(" · "));
    }
    case Row::Kind::Queue: {
        const QString own = text(entities.ownObjectName(trace::ObjectKind::Queue, row.id));
        const trace::QueueInfo *queue = entities.queue(row.id);
        if (queue && queue->kind == trace::QueueKind::Requests)
            return Words::tr("in flight");
        const QString size = queue && queue->maxsize ? QStringLiteral("maxsize %1").arg(queue->maxsize) : Words::tr("unbounded");
        return own == rowName(model, row) ? size : own + QStringLiteral(" · ") + size;
    }
    case Row::Kind::QueuedJobs:
        return Words::tr("jobs of pool %1").arg(row.id);
    case Row::Kind::Worker:
        return Words::tr("pool %1").arg(row.id);
    default:
        return {};
    }
}

std::vector<double> sharedHeights(const std::vector<double> &wanted, const std::vector<double> &least, double available)
{
    const auto sum = [](const std::vector<double> &heights) { return std::accumulate(heights.begin(), heights.end(), 0.0); };
    const double excess = sum(wanted) - available;
    if (excess <= 0)
        return wanted;
    std::vector<double> heights = wanted;
    const double room = sum(wanted) - sum(least);
    if (excess <= room) {
        for (std::size_t i = 0; i < heights.size(); ++i)
            heights[i] -= (wanted[i] - least[i]) * excess / room;
        return heights;
    }
    // Who needs less than an equal share leaves the rest to the others.
    double left = available;
    std::vector<std::size_t> order(heights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return least[a] < least[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double share = std::max(left, 0.0) / static_cast<double>(order.size() - i);
        heights[order[i]] = std::min(least[order[i]], share);
        left -= heights[order[i]];
    }
    return heights;
}

} // namespace timeline
