// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

/// Exceptions of tasks and futures that nobody has asked for when these go.
class LostExceptions final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        // These two end the program itself.
        if (event.kind == Kind::Logged &&
            trace().text(event.a).ends_with("exception was never retrieved") &&
            trace().text(event.b) != "SystemExit" && trace().text(event.b) != "KeyboardInterrupt")
            m_logs.push_back(index);
    }

    void report(List &list, Time) const override
    {
        for (const std::uint32_t log : m_logs)
            list.push_back(findingOf(log));
    }

private:
    Finding findingOf(std::uint32_t log) const
    {
        const Event &event = trace()[log];
        std::string error(trace().text(event.b));
        if (const std::string_view text = trace().text(event.c); !text.empty())
            error.append(": ").append(text);
        Finding finding;
        finding.kind = Finding::Kind::ExceptionNeverRetrieved;
        finding.severity = Finding::Severity::Wrong;
        finding.task = event.actor().taskId();
        finding.event = log;
        const TaskInfo *task = entities().task(finding.task);
        if (task && task->endedEvent != noEvent) {
            finding.event = task->endedEvent;
            finding.line = trace()[task->endedEvent].c;
        }
        finding.time = trace()[finding.event].time;
        finding.title =
            fill(translate("Findings", "%1 failed and nobody looked: %2"),
                 {task ? entities().label(task->id) : translate("Findings", "A future"), error});
        finding.why =
            translate("Findings", "The rest of the program goes on as if all were well; asyncio "
                                  "complains only when it throws the object away.");
        finding.advice = translate(
            "Findings", "Keep the task and await it, alone or by asyncio.gather() or an "
                        "asyncio.TaskGroup; or ask task.exception() in add_done_callback().");
        return finding;
    }

    std::vector<std::uint32_t> m_logs;
};

} // namespace

std::unique_ptr<Detector> lostExceptions(const Model &model)
{
    return std::make_unique<LostExceptions>(model);
}

} // namespace trace::findings
