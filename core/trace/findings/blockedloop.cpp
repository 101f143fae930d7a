// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

#include <map>

namespace trace::findings
{

namespace
{

using words::duration;
using words::fill;
using words::translate;

/// Steps and callbacks that kept a loop for more than 100 ms. What blocks at one place again and
/// again is one finding.
class BlockedLoop final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        switch (event.kind) {
        case Kind::TaskCreated:
            place(event.subject) = event.d;
            break;
        case Kind::TaskWaits:
            place(event.subject) = event.b;
            break;
        case Kind::StepBegun:
        case Kind::CallbackBegun:
            open(event.d) = {event.time, index, noEvent, true};
            break;
        case Kind::SleepBegun:
            for (Open &each : m_open) {
                const Event &begun = trace()[each.event];
                const bool isHis = begun.kind == Kind::StepBegun
                                       ? event.actor() == Actor::task(begun.subject)
                                       : event.actor() == Actor();
                if (each.isRunning && each.sleep == noEvent && isHis)
                    each.sleep = index;
            }
            break;
        case Kind::StepEnded:
        case Kind::CallbackEnded:
            close(event.d, event.time);
            break;
        case Kind::LoopEnded:
            close(event.subject, event.time);
            break;
        case Kind::RunEnded:
            for (Id loop = 1; loop <= m_open.size(); ++loop)
                close(loop, event.time);
            break;
        default:
            break;
        }
    }

    void report(List &list, Time now) const override
    {
        auto places = m_places;
        for (const Open &each : m_open) {
            if (each.isRunning && now - each.begin > blockingThreshold)
                add(places, each, now);
        }
        for (const auto &[key, blocked] : places)
            list.push_back(findingOf(blocked));
    }

private:
    struct Open {
        Time begin{};
        std::uint32_t event = 0;
        std::uint32_t sleep = noEvent; // the first time.sleep in it
        bool isRunning = false;
    };
    struct Blocked {
        Open first;
        std::uint32_t line = 0;
        std::size_t times = 0;
        Time longest{};
        Time total{};
    };
    using Key = std::pair<std::string, std::uint32_t>;
    using Places = std::map<Key, Blocked>;

    Open &open(Id loop)
    {
        const std::size_t number = loop ? loop : 1;
        if (m_open.size() < number)
            m_open.resize(number);
        return m_open[number - 1];
    }

    std::uint32_t &place(Id task)
    {
        if (m_lines.size() <= task)
            m_lines.resize(task + 1);
        return m_lines[task];
    }

    void close(Id loop, Time time)
    {
        Open &each = open(loop);
        if (each.isRunning && time - each.begin > blockingThreshold)
            add(m_places, each, time);
        each.isRunning = false;
    }

    std::string who(const Open &blocking) const
    {
        const Event &begun = trace()[blocking.event];
        return begun.kind == Kind::StepBegun ? entities().shortName(begun.subject)
                                             : std::string(trace().text(begun.a));
    }

    /// Where it blocks; without a time.sleep, where the step began.
    std::uint32_t lineOf(const Open &blocking) const
    {
        if (blocking.sleep != noEvent)
            return trace()[blocking.sleep].a;
        const Event &begun = trace()[blocking.event];
        const bool isKnown = begun.kind == Kind::StepBegun && begun.subject < m_lines.size();
        return isKnown ? m_lines[begun.subject] : 0;
    }

    void add(Places &places, const Open &blocking, Time end) const
    {
        const std::uint32_t line = lineOf(blocking);
        Blocked &blocked = places[{who(blocking), line}];
        if (blocked.times++ == 0) {
            blocked.first = blocking;
            blocked.line = line;
        }
        blocked.longest = std::max(blocked.longest, end - blocking.begin);
        blocked.total += end - blocking.begin;
    }

    Finding findingOf(const Blocked &blocked) const
    {
        const Event &begun = trace()[blocked.first.event];
        const bool isSleep = blocked.first.sleep != noEvent;
        Finding finding;
        finding.kind = Finding::Kind::LoopBlocked;
        finding.severity = Finding::Severity::Slow;
        finding.event = isSleep ? blocked.first.sleep : blocked.first.event;
        finding.time = trace()[finding.event].time;
        finding.task = begun.kind == Kind::StepBegun ? begun.subject : 0;
        finding.line = blocked.line;
        const std::string name = who(blocked.first);
        const std::string longest = duration(blocked.longest);
        if (blocked.times > 1) {
            finding.title =
                fill(translate("Findings", "%1 blocks the loop %2 times, for up to %3"),
                     {name, words::count(blocked.times), longest});
            finding.why = fill(translate("Findings", "Meanwhile no other task gets a turn and no "
                                                     "timer fires: %1 in all."),
                               {duration(blocked.total)});
        } else {
            finding.title = fill(translate("Findings", "%1 blocks the loop for %2"), {name, longest});
            finding.why = translate("Findings",
                                    "Meanwhile no other task gets a turn and no timer fires.");
        }
        finding.advice =
            isSleep ? translate("Findings",
                                "await asyncio.sleep() in the place of time.sleep(); or, for a call "
                                "that has to block, await asyncio.to_thread(function).")
                    : translate("Findings",
                                "await asyncio.to_thread(function) for what takes so long, or "
                                "loop.run_in_executor() with a pool of your own.");
        return finding;
    }

    std::vector<Open> m_open;           // by loop
    std::vector<std::uint32_t> m_lines; // by task: where it was suspended last
    Places m_places;
};

} // namespace

std::unique_ptr<Detector> blockedLoop(const Model &model)
{
    return std::make_unique<BlockedLoop>(model);
}

} // namespace trace::findings
