// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"
#include "core/trace/findings/waitgraph.h"

#include "core/trace/words.h"

#include <algorithm>
#include <set>

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

/// A circle that is still there after this time, without a timer that could end it, is not going to
/// end.
constexpr Time patience = std::chrono::seconds(1);
constexpr std::size_t mostWords = 4;

/// Tasks that wait for one another in a circle, and programs in which nothing can happen any more.
class Deadlock final : public Detector
{
public:
    explicit Deadlock(const Model &model) : Detector(model), m_graph(model.trace()) {}

    void consume(const Event &event, std::uint32_t index) override
    {
        switch (event.kind) {
        case Kind::TaskCreated:
            if (!event.has(Internal) && !Actor::fromBits(event.c).isTask())
                m_roots.insert(event.subject);
            break;
        case Kind::TaskDone:
            m_roots.erase(event.subject);
            m_timed.erase(event.subject);
            break;
        case Kind::TimerSet:
            if (event.has(Library))
                m_timed[Actor::fromBits(event.b).taskId()].insert(event.subject);
            break;
        case Kind::TimerCancelled:
            dropTimer(event.subject);
            break;
        case Kind::CallbackBegun:
            if (event.b)
                dropTimer(event.b);
            break;
        case Kind::JobSubmitted:
            ++m_jobs;
            break;
        case Kind::JobFinished:
        case Kind::JobCancelled:
            --m_jobs;
            break;
        case Kind::PollBegun:
            m_rests = event.wideTime() == unlimited && m_jobs == 0 && !event.has(Threads);
            break;
        case Kind::PollEnded:
            m_rests = false;
            break;
        case Kind::Interrupted:
            if (trace().text(event.a) == "deadlock")
                m_stood = standstill();
            end();
            break;
        case Kind::RunEnded:
            end();
            break;
        default:
            break;
        }
        if (event.kind == Kind::TaskReady)
            breakCircles(event.subject);
        m_graph.consume(event, index);
        if (event.kind == Kind::TaskWaits)
            findCircle(event.subject);
    }

    void report(List &list, Time now) const override
    {
        if (m_stood) {
            list.push_back(*m_stood);
            return;
        }
        if (m_rests && !m_graph.waits().empty() && !waitsForOutside()) {
            list.push_back(standstill());
            return;
        }
        for (const WaitGraph::Circle &circle : m_final)
            list.push_back(circleFinding(circle));
        for (const WaitGraph::Circle &circle : m_circles) {
            if (now - timeOf(circle) > patience && !isTimed(circle))
                list.push_back(circleFinding(circle));
        }
    }

private:
    void dropTimer(Id timer)
    {
        const TimerInfo *info = entities().timer(timer);
        const auto found = info ? m_timed.find(info->by.taskId()) : m_timed.end();
        if (found != m_timed.end())
            found->second.erase(timer);
    }

    bool isTimed(const WaitGraph::Circle &circle) const
    {
        return std::any_of(circle.begin(), circle.end(), [&](const WaitGraph::Link &link) {
            const auto found = m_timed.find(link.task);
            return found != m_timed.end() && !found->second.empty();
        });
    }

    bool waitsForOutside() const
    {
        return std::any_of(m_graph.waits().begin(), m_graph.waits().end(), [&](const auto &wait) {
            const auto kind = wait.second.event.template as<WaitKind>();
            return kind == WaitKind::Network || kind == WaitKind::Thread;
        });
    }

    void findCircle(Id task)
    {
        WaitGraph::Circle circle = m_graph.circleOf(task);
        if (!circle.empty())
            m_circles.push_back(inOrder(std::move(circle)));
    }

    /// Told from the task that was made first.
    static WaitGraph::Circle inOrder(WaitGraph::Circle circle)
    {
        const auto isOlder = [](const WaitGraph::Link &one, const WaitGraph::Link &other) {
            return one.task < other.task;
        };
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end(), isOlder),
                    circle.end());
        return circle;
    }

    /// A task of a circle goes on. At the end of the program everybody is cancelled: then the
    /// circle had been there to the end. Otherwise something has ended it, and it was no deadlock.
    void breakCircles(Id task)
    {
        if (m_circles.empty())
            return;
        std::erase_if(m_circles, [&](const WaitGraph::Circle &circle) {
            const bool isIn = std::any_of(circle.begin(), circle.end(),
                                          [&](const WaitGraph::Link &l) { return l.task == task; });
            if (isIn && m_roots.empty())
                m_final.push_back(circle);
            return isIn;
        });
    }

    /// From here on nothing of the program runs that could have ended a circle.
    void end()
    {
        for (const WaitGraph::Circle &circle : m_circles) {
            if (!isTimed(circle))
                m_final.push_back(circle);
        }
        m_circles.clear();
        m_rests = false;
    }

    Time timeOf(const WaitGraph::Circle &circle) const
    {
        Time time{};
        for (const WaitGraph::Link &link : circle)
            time = std::max(time, trace()[link.wait].time);
        return time;
    }

    // ---- words

    /// "Ada holds lock A and waits for lock B (line 7)"; `held` may be empty.
    std::string waitWords(Id task, const std::string &held, std::uint32_t wait) const
    {
        const Event &event = trace()[wait];
        const std::string who = entities().label(task);
        const std::string what = words::reason(entities(), event);
        const std::string line = std::to_string(event.b);
        if (held.empty())
            return event.b ? fill(translate("Findings", "%1 waits for %2 (line %3)"),
                                  {who, what, line})
                           : fill(translate("Findings", "%1 waits for %2"), {who, what});
        return event.b ? fill(translate("Findings", "%1 holds %2 and waits for %3 (line %4)"),
                              {who, held, what, line})
                       : fill(translate("Findings", "%1 holds %2 and waits for %3"),
                              {who, held, what});
    }

    /// At most `mostWords` of them, as one sentence.
    static std::string sentence(const std::vector<std::string> &clauses)
    {
        std::string text;
        for (std::size_t i = 0; i < std::min(clauses.size(), mostWords); ++i)
            text.append(i ? "; " : "").append(clauses[i]);
        return fill(clauses.size() > mostWords ? translate("Findings", "%1; and so on.")
                                               : translate("Findings", "%1."),
                    {text});
    }

    Finding begin(std::uint32_t wait) const
    {
        const Event &event = trace()[wait];
        Finding finding;
        finding.kind = Finding::Kind::Deadlock;
        finding.severity = Finding::Severity::Wrong;
        finding.event = wait;
        finding.time = event.time;
        finding.task = event.subject;
        finding.line = event.b;
        return finding;
    }

    /// What the task at `position` holds and the one before it waits for; empty if that is no
    /// lock.
    std::string held(const WaitGraph::Circle &circle, std::size_t position) const
    {
        const std::size_t before = (position + circle.size() - 1) % circle.size();
        const Event &wait = trace()[circle[before].wait];
        const auto kind = wait.as<WaitKind>();
        if (kind != WaitKind::Lock && kind != WaitKind::Semaphore)
            return {};
        return entities().objectName(
            kind == WaitKind::Lock ? ObjectKind::Lock : ObjectKind::Semaphore, wait.a);
    }

    Finding circleFinding(const WaitGraph::Circle &circle) const
    {
        std::uint32_t last = 0;
        std::vector<std::string> names, clauses;
        bool hasLock = false;
        for (std::size_t i = 0; i < circle.size(); ++i) {
            last = std::max(last, circle[i].wait);
            names.push_back(entities().label(circle[i].task));
            clauses.push_back(waitWords(circle[i].task, held(circle, i), circle[i].wait));
            hasLock = hasLock || !held(circle, i).empty();
        }
        Finding finding = begin(last);
        finding.title = fill(circle.size() == 1
                                 ? translate("Findings", "%1 waits for itself for ever")
                                 : translate("Findings", "%1 wait for each other for ever"),
                             {words::listed(names)});
        finding.why = sentence(clauses);
        if (!hasLock)
            finding.advice = translate(
                "Findings",
                "One of them has to end without the other's result: leave one await out.");
        else if (circle.size() == 1)
            finding.advice = translate(
                "Findings",
                "An asyncio.Lock cannot be taken twice, not by its holder either: end the "
                "first async with before, or let the inner function rely on the lock that "
                "is held.");
        else
            finding.advice = translate(
                "Findings", "Take the locks in the same order everywhere, or use one for both. "
                            "async with asyncio.timeout(1) around the wait makes an error of it.");
        return finding;
    }

    Finding standstill() const
    {
        for (const auto &[task, wait] : m_graph.waits()) {
            const WaitGraph::Circle circle = m_graph.circleOf(task);
            if (!circle.empty())
                return circleFinding(inOrder(circle));
        }
        return standstillWithoutCircle();
    }

    /// Those whose waits nobody is left to end; the others wait for them.
    std::vector<std::pair<Id, std::uint32_t>> stuck() const
    {
        std::vector<std::pair<Id, std::uint32_t>> list;
        for (const auto &[task, wait] : m_graph.waits()) {
            const auto kind = wait.event.as<WaitKind>();
            const bool isForTasks = kind == WaitKind::Task || kind == WaitKind::Gather ||
                                    kind == WaitKind::Wait || kind == WaitKind::WaitFor ||
                                    kind == WaitKind::Shield || kind == WaitKind::TaskGroup ||
                                    kind == WaitKind::AsCompleted;
            if (!isForTasks)
                list.emplace_back(task, wait.index);
        }
        if (!list.empty())
            return list;
        for (const auto &[task, wait] : m_graph.waits())
            list.emplace_back(task, wait.index);
        return list;
    }

    Finding standstillWithoutCircle() const
    {
        const auto list = stuck();
        if (list.empty()) {
            Finding finding;
            finding.kind = Finding::Kind::Deadlock;
            finding.title = translate("Findings", "The program stands still");
            finding.why =
                translate("Findings", "Nothing is ready, no timer is set and no job runs.");
            finding.advice = translate("Findings", "Somebody has to wake those who wait.");
            return finding;
        }
        Finding finding = begin(list.front().second);
        finding.title =
            list.size() == 1
                ? fill(translate("Findings", "%1 waits for ever: nobody is left to wake it"),
                       {entities().label(list.front().first)})
                : fill(translate("Findings", "%1 tasks wait for ever: nobody is left to wake them"),
                       {std::to_string(list.size())});
        std::vector<std::string> clauses;
        for (const auto &[task, wait] : list)
            clauses.push_back(waitWords(task, {}, wait));
        finding.why = sentence(clauses);
        finding.advice = adviceFor(trace()[list.front().second]);
        return finding;
    }

    std::string adviceFor(const Event &wait) const
    {
        switch (wait.as<WaitKind>()) {
        case WaitKind::QueueGet:
            return translate("Findings", "Put a last item for each consumer, such as None, that tells it to end; or "
                   "await queue.join() and cancel() the consumers.");
        case WaitKind::QueuePut:
            return translate("Findings", "Somebody has to go on taking items, by await queue.get(), until the last is "
                   "put.");
        case WaitKind::QueueJoin:
            return translate("Findings", "Call queue.task_done() once for each item that was taken by get().");
        case WaitKind::Event:
            return translate("Findings", "Somebody has to call event.set(); see whether the task that does so has ended.");
        case WaitKind::Condition:
            return translate("Findings", "Somebody has to call condition.notify() or notify_all() while this one waits.");
        case WaitKind::Barrier:
            return translate("Findings", "As many tasks have to reach barrier.wait() as asyncio.Barrier(parties) was "
                   "told.");
        case WaitKind::Lock:
        case WaitKind::Semaphore:
            return translate("Findings", "Whoever takes it has to give it back, in an error too: async with does.");
        case WaitKind::Network:
            return translate("Findings", "Run it live: then requests may come from outside of the program.");
        default:
            return translate("Findings", "Somebody has to call future.set_result(), or cancel() who waits.");
        }
    }

    WaitGraph m_graph;
    std::vector<WaitGraph::Circle> m_circles; // in force
    std::vector<WaitGraph::Circle> m_final;   // that were so until the program ended
    std::optional<Finding> m_stood;
    std::set<Id> m_roots;               // tasks of the main flow that have not ended
    std::map<Id, std::set<Id>> m_timed; // library timers under way, by task
    std::size_t m_jobs = 0;
    bool m_rests = false; // the loop waits, and no timer, job or thread can end that
};

} // namespace

std::unique_ptr<Detector> deadlock(const Model &model)
{
    return std::make_unique<Deadlock>(model);
}

} // namespace trace::findings
