// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/detector.h"

#include "core/trace/words.h"

#include <QCoreApplication>

#include <deque>
#include <map>
#include <unordered_map>

namespace trace::findings
{

namespace
{

using words::fill;
using words::translate;

/// Pools whose jobs wait for a worker for more than 100 ms, while all of them are busy.
class SaturatedPool final : public Detector
{
public:
    using Detector::Detector;

    void consume(const Event &event, std::uint32_t index) override
    {
        switch (event.kind) {
        case Kind::PoolCreated:
            m_pools[event.subject].workers = event.a;
            break;
        case Kind::JobSubmitted:
            m_jobs[event.subject] = {event.a, event.time, index, false};
            break;
        case Kind::JobStarted:
            start(event);
            break;
        case Kind::JobFinished:
        case Kind::JobCancelled:
            end(event.subject);
            break;
        default:
            break;
        }
    }

    void report(List &list, Time) const override
    {
        for (const auto &[id, pool] : m_pools) {
            if (pool.late)
                list.push_back(findingOf(id, pool));
        }
    }

private:
    struct Job {
        Id pool = 0;
        Time submitted{};
        std::uint32_t event = 0;
        bool isRunning = false;
    };
    struct Pool {
        std::uint32_t workers = 0;
        std::uint32_t busy = 0;
        std::uint32_t mostBusy = 0;
        std::size_t late = 0;
        Time longest{};
        std::uint32_t longestEvent = 0;
    };

    void start(const Event &event)
    {
        const auto found = m_jobs.find(event.subject);
        if (found == m_jobs.end())
            return;
        Job &job = found->second;
        job.isRunning = true;
        Pool &pool = m_pools[job.pool];
        ++pool.busy;
        pool.mostBusy = std::max(pool.mostBusy, pool.busy);
        const Time waited = event.time - job.submitted;
        // It waited for a worker, not for a thread to begin: the pool was full meanwhile, and is
        // again.
        const bool isFull = pool.workers && pool.busy >= pool.workers;
        if (waited <= blockingThreshold || !isFull)
            return;
        ++pool.late;
        if (waited > pool.longest) {
            pool.longest = waited;
            pool.longestEvent = job.event;
        }
    }

    void end(Id id)
    {
        const auto found = m_jobs.find(id);
        if (found == m_jobs.end())
            return;
        if (found->second.isRunning)
            --m_pools[found->second.pool].busy;
        m_jobs.erase(found);
    }

    Finding findingOf(Id id, const Pool &pool) const
    {
        const Event &submitted = trace()[pool.longestEvent];
        Finding finding;
        finding.kind = Finding::Kind::SaturatedPool;
        finding.severity = Finding::Severity::Hint;
        finding.event = pool.longestEvent;
        finding.time = submitted.time;
        finding.task = Actor::fromBits(submitted.c).taskId();
        finding.line = submitted.d;
        const std::string name = entities().objectName(ObjectKind::Pool, id);
        finding.title = fill(
            words::counted(
                pool.late, "%n job waits for a worker of %1, up to %2",
                QT_TRANSLATE_N_NOOP("Words", "%n jobs wait for a worker of %1, up to %2")),
            {name, words::duration(pool.longest)});
        finding.why =
            pool.workers == 1
                ? translate("Findings", "Its only worker is busy; a job that waits in the pool's "
                                        "queue takes that much longer.")
                : fill(translate("Findings", "All its %1 workers are busy; a job that waits in the "
                                             "pool's queue takes that much longer."),
                       {words::count(pool.workers)});
        finding.advice =
            translate("Findings", "ThreadPoolExecutor(max_workers=n) for loop.run_in_executor(), "
                                  "loop.set_default_executor(), or fewer jobs at once.");
        return finding;
    }

    std::map<Id, Pool> m_pools;
    std::unordered_map<Id, Job> m_jobs; // that have not ended
};

} // namespace

std::unique_ptr<Detector> saturatedPool(const Model &model)
{
    return std::make_unique<SaturatedPool>(model);
}

} // namespace trace::findings
