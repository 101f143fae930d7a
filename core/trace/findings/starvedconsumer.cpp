// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

#include <map>
#include <set>

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

constexpr std::size_t fewGets = 5;
constexpr Time shortWait = std::chrono::milliseconds(500);

/// Consumers that spend most of the time between their first and their last item waiting for the
/// next one.
class StarvedConsumer final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        switch (event.kind) {
        case Kind::TaskWaits:
            if (event.as<WaitKind>() == WaitKind::QueueGet)
                m_waits[event.subject] = {event.a, index, event.time};
            break;
        case Kind::QueueGot:
            got(event, Actor::fromBits(event.d).taskId());
            break;
        case Kind::QueuePut:
            if (const Id task = Actor::fromBits(event.d).taskId())
                m_producers[event.subject].insert(task);
            break;
        case Kind::TaskDone:
            m_waits.erase(event.subject);
            break;
        default:
            break;
        }
    }

    void report(List &list, Time) const override
    {
        for (const auto &[id, queue] : m_queues) {
            std::vector<const Consumer *> starved;
            for (const auto &[task, consumer] : queue) {
                if (isStarved(consumer))
                    starved.push_back(&consumer);
            }
            const bool isFilledByTasks = m_producers.contains(id);
            // One that listens for what comes now and then is as it should be; two are one too
            // many.
            if (starved.size() == queue.size() && starved.size() > 1 && isFilledByTasks)
                list.push_back(findingOf(id, starved));
        }
    }

private:
    struct Consumer {
        Id task = 0;
        Time first{}, last{};
        std::size_t gets = 0;
        Time waited{}; // after the first item
        Time longest{};
        std::uint32_t longestEvent = 0;
    };
    struct Wait {
        Id queue = 0;
        std::uint32_t event = 0;
        Time since{};
    };

    void got(const Event &event, Id task)
    {
        if (!task)
            return;
        Consumer &consumer = m_queues[event.subject][task];
        const auto wait = m_waits.find(task);
        const bool hasWaited = wait != m_waits.end() && wait->second.queue == event.subject;
        if (consumer.gets++ == 0) {
            consumer.task = task;
            consumer.first = event.time;
        } else if (hasWaited) {
            const Time length = event.time - wait->second.since;
            consumer.waited += length;
            if (length > consumer.longest) {
                consumer.longest = length;
                consumer.longestEvent = wait->second.event;
            }
        }
        consumer.last = event.time;
        if (hasWaited)
            m_waits.erase(wait);
    }

    static bool isStarved(const Consumer &consumer)
    {
        return consumer.gets >= fewGets && consumer.waited >= shortWait &&
               consumer.waited * 2 > consumer.last - consumer.first;
    }

    Finding findingOf(Id id, const std::vector<const Consumer *> &starved) const
    {
        const Consumer *worst = starved.front();
        Time waited{}, length{};
        for (const Consumer *each : starved) {
            if (each->waited > worst->waited)
                worst = each;
            waited += each->waited;
            length += each->last - each->first;
        }
        const Event &wait = trace()[worst->longestEvent];
        const std::string name = entities().objectName(ObjectKind::Queue, id);
        const auto percent = std::to_string(waited * 100 / length);
        Finding finding;
        finding.kind = Finding::Kind::StarvedConsumer;
        finding.severity = Finding::Severity::Hint;
        finding.event = worst->longestEvent;
        finding.time = wait.time;
        finding.task = worst->task;
        finding.line = wait.b;
        finding.title = fill(translate("Findings", "The %1 consumers wait for %2 %3 % of the time"),
                             {words::count(starved.size()), name, percent});
        finding.why =
            fill(translate("Findings", "Those who fill %1 are slower: they alone set the pace, and "
                                       "fewer consumers would do."),
                 {name});
        finding.advice = translate(
            "Findings",
            "More producers at once (asyncio.create_task() for each, or asyncio.gather()), "
            "if there is more to fetch; another consumer would not help.");
        return finding;
    }

    std::map<Id, std::map<Id, Consumer>> m_queues; // by queue, by task
    std::map<Id, std::set<Id>> m_producers;        // by queue
    std::map<Id, Wait> m_waits;                    // by task
};

} // namespace

std::unique_ptr<Detector> starvedConsumer(const Model &model)
{
    return std::make_unique<StarvedConsumer>(model);
}

} // namespace trace::findings
