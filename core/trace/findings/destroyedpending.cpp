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

/// Tasks that were waiting when their last reference went, or the program ended.
class DestroyedPending final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        switch (event.kind) {
        case Kind::TaskWaits:
            if (m_waits.size() <= event.subject)
                m_waits.resize(event.subject + 1, noEvent);
            m_waits[event.subject] = index;
            break;
        case Kind::TaskDone:
            if (event.subject < m_waits.size())
                m_waits[event.subject] = noEvent;
            break;
        case Kind::Logged:
            if (trace().text(event.a) == "Task was destroyed but it is pending!")
                m_destroyed[event.actor().taskId()] = index;
            break;
        case Kind::StepBegun:
        case Kind::CallbackBegun:
            m_lastTurn = index;
            break;
        case Kind::RunEnded:
            leaveWaiting(event.as<Outcome>());
            break;
        default:
            break;
        }
    }

    void report(List &list, Time) const override
    {
        for (const auto &[task, log] : m_destroyed)
            list.push_back(findingOf(task));
        for (const Id task : m_left)
            list.push_back(findingOf(task));
    }

private:
    /// A program that came to its own end has left these behind; what one that was stopped leaves
    /// is not its fault.
    void leaveWaiting(Outcome outcome)
    {
        if (outcome != Outcome::Ok && outcome != Outcome::Exit && outcome != Outcome::Raise) {
            std::erase_if(m_destroyed, [&](const auto &each) { return each.second > m_lastTurn; });
            return;
        }
        for (Id task = 1; task < m_waits.size(); ++task) {
            if (m_waits[task] != noEvent && !m_destroyed.contains(task))
                m_left.insert(task);
        }
    }

    Finding findingOf(Id id) const
    {
        const TaskInfo *task = entities().task(id);
        Finding finding;
        finding.kind = Finding::Kind::DestroyedPending;
        finding.severity = Finding::Severity::Wrong;
        finding.task = id;
        bool waits = false;
        if (id < m_waits.size() && m_waits[id] != noEvent) {
            finding.event = m_waits[id];
            finding.line = trace()[finding.event].b;
            waits = true;
        } else if (task) {
            finding.event = task->createdEvent;
            finding.line = task->line;
        }
        finding.time = trace()[finding.event].time;
        finding.title =
            fill(waits ? translate("Findings", "%1 is thrown away while it waits")
                       : translate("Findings", "%1 is thrown away before its first step"),
                 {task ? entities().label(id) : translate("Findings", "A task")});
        finding.why = translate(
            "Findings", "The rest of it never runs, its finally clauses do not either.");
        finding.advice = translate(
            "Findings",
            "Keep a reference and await the task before the loop ends, or task.cancel() it "
            "and await it. asyncio.run() cancels what is left by itself.");
        return finding;
    }

    std::vector<std::uint32_t> m_waits;      // by task: its last TaskWaits
    std::map<Id, std::uint32_t> m_destroyed; // with asyncio's complaint
    std::uint32_t m_lastTurn = 0;
    std::set<Id> m_left; // that still waited when the program came to its end
};

} // namespace

std::unique_ptr<Detector> destroyedPending(const Model &model)
{
    return std::make_unique<DestroyedPending>(model);
}

} // namespace trace::findings
