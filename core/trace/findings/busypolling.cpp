// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

#include <map>

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

/// A few turns of giving way are a way to let others go first; this many are a way to wait.
constexpr std::size_t fewTurns = 20;

/// Loops that only look at a condition and give way by sleep(0), turn after turn.
class BusyPolling final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        switch (event.kind) {
        case Kind::Noted:
            leave(event.subject);
            if (event.as<Note>() == Note::PollingBegins)
                m_polling[event.subject] = {event.a, event.b, event.subject, index, 0};
            break;
        case Kind::TaskReady:
            if (m_polling.empty())
                break;
            if (const auto found = m_polling.find(event.subject);
                found != m_polling.end() && event.as<Cause>() == Cause::Yielded)
                ++found->second.turns;
            break;
        case Kind::TaskWaits: // the loop itself never does
        case Kind::TaskDone:
            leave(event.subject);
            break;
        case Kind::Output:
            leave(event.actor().taskId());
            break;
        default:
            break;
        }
    }

    void report(List &list, Time) const override
    {
        auto loops = m_loops;
        for (const auto &[task, polling] : m_polling)
            add(loops, polling);
        for (const auto &[number, polling] : loops)
            list.push_back(findingOf(polling));
    }

private:
    struct Polling {
        Id loop = 0;
        std::uint32_t line = 0;
        Id task = 0;
        std::uint32_t event = 0;
        std::size_t turns = 0;
    };
    using Loops = std::map<Id, Polling>;

    static void add(Loops &loops, const Polling &polling)
    {
        if (polling.turns < fewTurns)
            return;
        const auto [found, isNew] = loops.emplace(polling.loop, polling);
        if (!isNew)
            found->second.turns += polling.turns;
    }

    void leave(Id task)
    {
        if (m_polling.empty())
            return;
        const auto found = m_polling.find(task);
        if (found == m_polling.end())
            return;
        add(m_loops, found->second);
        m_polling.erase(found);
    }

    Finding findingOf(const Polling &polling) const
    {
        Finding finding;
        finding.kind = Finding::Kind::BusyPolling;
        finding.severity = Finding::Severity::Slow;
        finding.event = polling.event;
        finding.time = trace()[polling.event].time;
        finding.task = polling.task;
        finding.line = polling.line;
        finding.title =
            fill(translate("Findings", "%1 asks again and again, %2 turns long, by sleep(0)"),
                 {entities().shortName(polling.task), std::to_string(polling.turns)});
        finding.why = translate("Findings", "A task that is ready in every turn keeps the loop "
                                            "from ever resting: the processor works at its limit "
                                            "only to ask.");
        finding.advice = translate(
            "Findings", "Let the other side wake it: await event.wait() of an asyncio.Event, an "
                        "asyncio.Condition, queue.get(), or the task itself.");
        return finding;
    }

    std::map<Id, Polling> m_polling; // by task
    Loops m_loops;                   // left ones
};

} // namespace

std::unique_ptr<Detector> busyPolling(const Model &model)
{
    return std::make_unique<BusyPolling>(model);
}

} // namespace trace::findings
