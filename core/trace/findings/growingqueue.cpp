// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

#include <algorithm>
#include <array>

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

constexpr std::size_t fewPuts = 12;
constexpr std::uint32_t lowPeak = 8;

/// Queues without a maxsize into which more is put than is taken out, all the time that anything is
/// put in.
class GrowingQueue final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        if (event.kind != Kind::QueuePut && event.kind != Kind::QueueGot)
            return;
        if (m_queues.size() < event.subject)
            m_queues.resize(event.subject);
        History &queue = m_queues[event.subject - 1];
        const bool isPut = event.kind == Kind::QueuePut;
        if (isPut && !queue.puts)
            queue.firstPut = event.time;
        if (isPut) {
            queue.lastPut = event.time;
            queue.lastPutEvent = index;
            ++queue.puts;
            queue.getsAtLastPut = queue.gets;
            queue.depthAtLastPut = event.a;
        } else {
            ++queue.gets;
        }
    }

    void report(List &list, Time) const override
    {
        for (Id id = 1; id <= m_queues.size(); ++id) {
            const QueueInfo *queue = entities().queue(id);
            if (queue && queue->kind != QueueKind::Requests && queue->maxsize == 0 && grows(id))
                list.push_back(findingOf(id));
        }
    }

private:
    struct History {
        Time firstPut{}, lastPut{};
        std::uint32_t lastPutEvent = 0;
        std::size_t puts = 0, gets = 0, getsAtLastPut = 0;
        std::uint32_t depthAtLastPut = 0;
    };

    /// In each quarter of the time in which it is filled, it is emptied too, and is deeper than in
    /// the one before.
    bool grows(Id id) const
    {
        const History &queue = m_queues[id - 1];
        const Time length = queue.lastPut - queue.firstPut;
        if (queue.puts < fewPuts || queue.depthAtLastPut < lowPeak || length <= Time{} ||
            queue.puts * 4 < queue.getsAtLastPut * 5)
            return false;
        const StepSeries &depth = model().spans().queue(id);
        std::array<std::uint32_t, 4> least{};
        for (int quarter = 0; quarter < 4; ++quarter) {
            const Time from = queue.firstPut + length * quarter / 4;
            const Time to = queue.firstPut + length * (quarter + 1) / 4;
            least[static_cast<std::size_t>(quarter)] = depth.rangeWithin(from, to).first;
            if (!isTakenFromWithin(depth, from, to))
                return false;
        }
        return std::adjacent_find(least.begin(), least.end(), std::greater_equal<>()) ==
               least.end();
    }

    static bool isTakenFromWithin(const StepSeries &depth, Time from, Time to)
    {
        for (std::size_t i = std::max<std::size_t>(depth.firstFrom(from), 1);
             i < depth.size() && depth[i].time <= to; ++i) {
            if (depth[i].value < depth[i - 1].value)
                return true;
        }
        return false;
    }

    Finding findingOf(Id id) const
    {
        const History &queue = m_queues[id - 1];
        const Event &put = trace()[queue.lastPutEvent];
        Finding finding;
        finding.kind = Finding::Kind::GrowingQueue;
        finding.severity = Finding::Severity::Slow;
        finding.event = queue.lastPutEvent;
        finding.time = queue.lastPut;
        finding.task = Actor::fromBits(put.d).taskId();
        if (const QueueInfo *queueInfo = entities().queue(id))
            finding.line = trace()[queueInfo->createdEvent].c;
        const std::string name = entities().objectName(ObjectKind::Queue, id);
        finding.title = fill(
            translate("Findings", "%1 grows as long as it is filled: %2 deep at the last put"),
            {name, std::to_string(queue.depthAtLastPut)});
        finding.why = fill(translate("Findings", "%1 put in %2, %3 taken: what comes in waits "
                                                 "longer and longer, and memory fills."),
                           {std::to_string(queue.puts),
                            words::duration(queue.lastPut - queue.firstPut),
                            std::to_string(queue.getsAtLastPut)});
        finding.advice =
            translate("Findings", "asyncio.Queue(maxsize=n): put() then waits until there is room. "
                                  "Or more consumers, if the work can be shared.");
        return finding;
    }

    std::vector<History> m_queues;
};

} // namespace

std::unique_ptr<Detector> growingQueue(const Model &model)
{
    return std::make_unique<GrowingQueue>(model);
}

} // namespace trace::findings
