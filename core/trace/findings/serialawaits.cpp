// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"
#include "core/trace/findings/sidebyside.h"

#include "core/trace/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace trace::findings
{

namespace
{

using words::duration;
using words::fill;
using words::translate;

constexpr Time smallSaving = std::chrono::milliseconds(10);
constexpr std::size_t mostAwaits = 10'000; // in one series; more of them say nothing new
constexpr std::size_t mostLines = 3; // named, where there are many

/// Awaits that follow one another although, as the program's text shows, none needs another's
/// result. What they would take together is computed from what each did.
class SerialAwaits final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        if (event.kind == Kind::TaskDone) {
            const auto found = m_tasks.find(event.subject);
            if (found == m_tasks.end())
                return;
            leaveDownTo(event.subject, found->second, 0);
            m_tasks.erase(found);
        } else if (event.kind == Kind::Noted) {
            take(event, index);
        }
    }

    void report(List &list, Time) const override
    {
        auto found = m_found;
        for (const auto &[task, stack] : m_tasks) {
            for (const Series &series : stack)
                judge(found, task, series);
        }
        for (const auto &[number, saving] : found)
            list.push_back(findingOf(saving));
    }

private:
    struct Await {
        std::uint32_t line = 0;
        std::uint32_t event = 0;
        Time begin{};
        Time end = never;
    };
    struct Series {
        Id number = 0;
        std::vector<Await> awaits;
    };
    using Stack = std::vector<Series>; // the innermost last

    struct Saving {
        Id task = 0;
        Time apart{};
        Time together{};
        std::size_t awaits = 0;
        std::size_t times = 0;
        std::set<std::uint32_t> lines;
        std::uint32_t event = 0;
        std::uint32_t line = 0;
        Time saved() const { return apart - together; }
    };
    using Savings = std::map<Id, Saving>; // by series

    void take(const Event &event, std::uint32_t index)
    {
        Stack &stack = m_tasks[event.subject];
        switch (event.as<Note>()) {
        case Note::SeriesBegins:
            if (!stack.empty() && stack.back().number == event.a)
                leaveDownTo(event.subject, stack, stack.size() - 1);
            stack.push_back({event.a, {}});
            break;
        case Note::AwaitBegins:
            // Those above it were left, by their end or by an exception.
            if (Series *series = comeBackTo(event, stack);
                series && series->awaits.size() < mostAwaits)
                series->awaits.push_back({event.b, index, event.time, never});
            break;
        case Note::AwaitEnds:
            if (Series *series = comeBackTo(event, stack); series && !series->awaits.empty())
                series->awaits.back().end = std::min(series->awaits.back().end, event.time);
            break;
        case Note::PollingBegins:
            break;
        }
    }

    Series *comeBackTo(const Event &event, Stack &stack)
    {
        const auto found = std::find_if(stack.rbegin(), stack.rend(), [&](const Series &series) {
            return series.number == event.a;
        });
        if (found == stack.rend())
            return nullptr;
        leaveDownTo(event.subject, stack, static_cast<std::size_t>(stack.rend() - found));
        return &stack.back();
    }

    void leaveDownTo(Id task, Stack &stack, std::size_t size)
    {
        while (stack.size() > size) {
            judge(m_found, task, stack.back());
            stack.pop_back();
        }
    }

    /// What the task did from the await's beginning to its end; where it was ready but another ran
    /// is left out.
    Pieces piecesOf(Id task, const Await &await, bool &waits) const
    {
        Pieces pieces;
        const Lane &lane = model().spans().task(task);
        for (std::size_t i = lane.firstEndingFrom(await.begin); i < lane.size(); ++i) {
            const Span &span = lane[i];
            const Time begin = std::max(span.begin, await.begin);
            const Time end = std::min(span.end, await.end);
            if (span.begin > await.end)
                break;
            if (span.kind == SpanKind::Running) {
                pieces.push_back({false, std::max(end - begin, Time{}), 0});
            } else if (span.kind == SpanKind::Waiting && end > begin) {
                waits = true;
                pieces.push_back({true, end - begin, poolOf(trace()[span.event])});
            }
        }
        return pieces;
    }

    Id poolOf(const Event &wait) const
    {
        const JobInfo *job =
            wait.as<WaitKind>() == WaitKind::Job ? entities().job(wait.a) : nullptr;
        return job ? job->pool : 0;
    }

    std::map<Id, std::size_t> workers() const
    {
        std::map<Id, std::size_t> workers;
        for (const PoolInfo &pool : entities().pools()) {
            if (pool.id && pool.mostWorkers)
                workers[pool.id] = pool.mostWorkers;
        }
        return workers;
    }

    void judge(Savings &found, Id task, const Series &series) const
    {
        Saving saving;
        std::vector<Pieces> coroutines;
        for (const Await &await : series.awaits) {
            bool waits = false;
            if (await.end == never)
                continue;
            Pieces pieces = piecesOf(task, await, waits);
            if (!waits)
                continue;
            for (const Piece &piece : pieces)
                saving.apart += piece.length;
            coroutines.push_back(std::move(pieces));
            saving.lines.insert(await.line);
            if (coroutines.size() == 2) { // here it could have begun before
                saving.event = await.event;
                saving.line = await.line;
            }
        }
        if (coroutines.size() < 2)
            return;
        saving.task = task;
        saving.awaits = coroutines.size();
        saving.together = sideBySide(coroutines, workers());
        if (saving.saved() < smallSaving || saving.saved() * 10 < saving.apart)
            return;
        const auto [known, isNew] = found.emplace(series.number, saving);
        const std::size_t times = isNew ? 1 : known->second.times + 1;
        if (saving.saved() > known->second.saved())
            known->second = saving;
        known->second.times = times;
    }

    Finding findingOf(const Saving &saving) const
    {
        Finding finding;
        finding.kind = Finding::Kind::SerialAwaits;
        finding.severity = Finding::Severity::Slow;
        finding.event = saving.event;
        finding.time = trace()[saving.event].time;
        finding.task = saving.task;
        finding.line = saving.line;
        finding.title =
            fill(translate("Findings",
                           "%1 awaits %2 things in a row that could overlap: %3, together %4"),
                 {entities().label(saving.task), words::count(saving.awaits),
                  duration(saving.apart), duration(saving.together)});
        finding.why = need(saving) + ' ' +
                      fill(translate("Findings", "Started together their waits overlap: %1 saved."),
                           {duration(saving.saved())});
        finding.advice =
            saving.lines.size() == 1
                ? translate("Findings",
                            "await asyncio.gather(*(call(item) for item in items)), or "
                            "task_group.create_task() for each, if their order does not matter.")
                : translate("Findings",
                            "await asyncio.gather(first(), second()), or task_group.create_task() "
                            "for each, if their order does not matter.");
        return finding;
    }

    static std::string need(const Saving &saving)
    {
        const std::string lines = linesOf(saving);
        const bool isOne = saving.lines.size() == 1;
        if (saving.times == 1)
            return fill(isOne ? translate("Findings", "The await in line %1 needs nothing of an "
                                                      "earlier result, yet begins only after it.")
                              : translate("Findings",
                                          "Each await in the lines %1 needs nothing of an earlier "
                                          "result, yet begins only after it."),
                        {lines});
        const std::size_t more = saving.times - 1;
        return fill(
            isOne ? words::counted(
                        more,
                        "The await in line %1 needs nothing of an earlier result, yet begins only "
                        "after it, here and %n time more.",
                        QT_TRANSLATE_N_NOOP("Words",
                                            "The await in line %1 needs nothing of an earlier "
                                            "result, yet begins only after it, here and %n times "
                                            "more."))
                  : words::counted(
                        more,
                        "Each await in the lines %1 needs nothing of an earlier result, yet begins "
                        "only after it, here and %n time more.",
                        QT_TRANSLATE_N_NOOP("Words",
                                            "Each await in the lines %1 needs nothing of an "
                                            "earlier result, yet begins only after it, here and %n "
                                            "times more.")),
            {lines});
    }

    /// "7", "3 and 7", "3, 5 and 7", "3, 5, 7 ..."
    static std::string linesOf(const Saving &saving)
    {
        const bool isLong = saving.lines.size() > mostLines + 1;
        std::vector<std::string> lines;
        for (const std::uint32_t line : saving.lines)
            lines.push_back(std::to_string(line));
        if (!isLong)
            return words::listed(lines);
        return fill(translate("Findings", "%1, %2, %3 ...", "lines"),
                    {lines[0], lines[1], lines[2]});
    }

    std::map<Id, Stack> m_tasks;
    Savings m_found;
};

} // namespace

std::unique_ptr<Detector> serialAwaits(const Model &model)
{
    return std::make_unique<SerialAwaits>(model);
}

} // namespace trace::findings
