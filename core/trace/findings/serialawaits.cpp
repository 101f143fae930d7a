// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"
#include "core/trace/findings/sidebyside.h"

#include "core/trace/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace trace::findings
{

namespace
{

using words::duration;

constexpr Time smallSaving = std::chrono::milliseconds(10);
constexpr std::size_t mostAwaits = 10'000; // in one series; more of them say nothing new
constexpr std::size_t mostLines = 3;

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
        finding.title = entities().label(saving.task) + " awaits " + words::count(saving.awaits) +
                        " things in a row that could overlap: " + duration(saving.apart) +
                        ", together " + duration(saving.together);
        finding.why =
            linesOf(saving) + " needs nothing of an earlier result, yet begins only after it" +
            (saving.times > 1 ? ", here and " + std::to_string(saving.times - 1) +
                                    (saving.times == 2 ? " time more" : " times more")
                              : std::string()) +
            ". Started together their waits overlap: " + duration(saving.saved()) + " saved.";
        finding.advice =
            saving.lines.size() == 1
                ? "await asyncio.gather(*(call(item) for item in items)), or "
                  "task_group.create_task() for each, if their order does not matter."
                : "await asyncio.gather(first(), second()), or task_group.create_task() "
                  "for each, if their order does not matter.";
        return finding;
    }

    static std::string linesOf(const Saving &saving)
    {
        if (saving.lines.size() == 1)
            return "The await in line " + std::to_string(*saving.lines.begin());
        std::string text = "Each await in the lines ";
        std::size_t n = 0;
        for (const std::uint32_t line : saving.lines) {
            if (n == mostLines && saving.lines.size() > mostLines + 1)
                return text + " ...";
            text += (n == 0                         ? ""
                     : n + 1 == saving.lines.size() ? " and "
                                                    : ", ") +
                    std::to_string(line);
            ++n;
        }
        return text;
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
