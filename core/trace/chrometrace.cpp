// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/chrometrace.h"

#include "core/trace/canonicaltext.h"
#include "core/trace/words.h"

#include <array>
#include <cstdio>
#include <ostream>

namespace trace
{

namespace
{

/// Writes one JSON object per line; the numbers of threads keep lanes in the window's order.
class ChromeWriter
{
public:
    ChromeWriter(std::ostream &out, const Model &model)
        : m_out(out), m_model(model), m_entities(model.entities()), m_now(model.lastTime())
    {
    }

    void write()
    {
        m_out << "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n";
        meta("process_name", 0, file());
        for (std::size_t loop = 1; loop <= m_model.spans().loopCount(); ++loop)
            loopLane(static_cast<Id>(loop));
        mainLane();
        for (const Id task : m_entities.tasksInOrder(true))
            taskLane(task);
        for (const PoolInfo &pool : m_entities.pools()) {
            for (std::uint32_t worker = 0; worker < pool.workers; ++worker)
                workerLane(pool.id, worker);
        }
        for (const ThreadInfo &thread : m_entities.threads())
            threadLane(thread);
        queues();
        moments();
        m_out << "\n]}\n";
    }

private:
    enum Row : std::uint32_t { LoopRow = 1, MainRow = 100, TaskRow = 1000 };

    std::string file() const
    {
        const std::string_view name = m_model.trace().text(m_entities.run().file);
        return name.empty() ? "run" : std::string(name);
    }
    std::uint32_t taskRow(Id task) const { return TaskRow + task; }
    std::uint32_t workerRow(Id pool, std::uint32_t worker) const
    {
        return 1'000'000'000 + pool * 10'000 + worker;
    }
    std::uint32_t actorRow(Actor actor) const
    {
        if (actor.isTask())
            return taskRow(actor.id());
        if (const JobInfo *job = m_entities.job(actor.jobId()))
            return workerRow(job->pool, job->worker);
        if (actor.kind() == Actor::Kind::Thread)
            return threadRow(actor.id());
        return m_entities.hasLoop() ? LoopRow : MainRow;
    }
    static std::uint32_t threadRow(Id thread) { return 2'000'000'000 + thread; }

    static std::string micros(Time time)
    {
        std::array<char, 48> buffer{};
        const long long ns = time.count();
        std::snprintf(buffer.data(), buffer.size(), "%lld.%03lld", ns / 1000, ns % 1000);
        return buffer.data();
    }

    /// Begins an event; the caller adds fields and the closing brace.
    std::ostream &begin(std::string_view phase, std::uint32_t row, std::string_view name)
    {
        m_out << (m_isFirst ? "" : ",\n") << "{\"ph\":\"" << phase << "\",\"pid\":1,\"tid\":" << row
              << ",\"name\":" << canonicaltext::quoted(name);
        m_isFirst = false;
        return m_out;
    }
    void meta(std::string_view what, std::uint32_t row, std::string_view name)
    {
        begin("M", row, what) << ",\"args\":{\"name\":" << canonicaltext::quoted(name) << "}}";
    }
    void row(std::uint32_t row, std::string_view name)
    {
        meta("thread_name", row, name);
        begin("M", row, "thread_sort_index")
            << ",\"args\":{\"sort_index\":" << m_sortIndex++ << "}}";
    }
    void slice(std::uint32_t row, const Span &span, std::string_view category,
               std::string_view name)
    {
        begin("X", row, name) << ",\"cat\":\"" << category << "\",\"ts\":" << micros(span.begin)
                              << ",\"dur\":" << micros(span.length()) << "}";
    }
    template <class Name> void lane(std::uint32_t number, const Lane &lane, Name &&name)
    {
        lane.visit(Time{}, m_now, m_now, [&](const Span &span, std::size_t) {
            slice(number, span, words::state(span.kind), name(span));
        });
    }

    void loopLane(Id loop)
    {
        row(LoopRow + loop - 1, loop == 1 ? "Event loop" : "Event loop " + std::to_string(loop));
        lane(LoopRow + loop - 1, m_model.spans().loop(loop),
             [&](const Span &span) { return words::loopSpan(m_entities, span, m_now); });
    }
    void mainLane()
    {
        const Lane &main = m_model.spans().mainThread();
        if (main.isEmpty())
            return;
        row(MainRow, "Main thread");
        lane(MainRow, main, [](const Span &span) { return words::state(span.kind); });
    }
    void taskLane(Id task)
    {
        const std::string label = m_entities.label(task);
        const std::string own = m_entities.ownName(task);
        row(taskRow(task), label == own ? own : label + " (" + own + ")");
        lane(taskRow(task), m_model.spans().task(task),
             [&](const Span &span) { return words::taskSpan(m_entities, span, m_now); });
        const TaskInfo *info = m_entities.task(task);
        if (info && info->ended != never)
            instant(taskRow(task), info->ended, "end", words::end(m_entities, *info));
    }
    void workerLane(Id pool, std::uint32_t worker)
    {
        row(workerRow(pool, worker),
            "worker " + std::to_string(worker) + ", pool " + std::to_string(pool));
        lane(workerRow(pool, worker), m_model.spans().worker(pool, worker),
             [&](const Span &span) { return words::workerSpan(m_entities, span); });
    }
    void threadLane(const ThreadInfo &thread)
    {
        if (!thread.id)
            return;
        row(threadRow(thread.id), m_model.trace().text(thread.name));
        lane(threadRow(thread.id), m_model.spans().thread(thread.id),
             [](const Span &span) { return words::state(span.kind); });
    }

    void instant(std::uint32_t row, Time time, std::string_view category, std::string_view name)
    {
        begin("i", row, name) << ",\"cat\":\"" << category
                              << "\",\"s\":\"t\",\"ts\":" << micros(time) << "}";
    }

    void queues()
    {
        for (const QueueInfo &queue : m_entities.queues()) {
            const StepSeries &depth = m_model.spans().queue(queue.id);
            const std::string name = m_entities.objectName(ObjectKind::Queue, queue.id);
            for (std::size_t i = 0; i < depth.size(); ++i)
                begin("C", 0, name) << ",\"ts\":" << micros(depth[i].time)
                                    << ",\"args\":{\"items\":" << depth[i].value << "}}";
        }
    }

    /// Output, and an arrow from whoever woke a task to the step that follows.
    void moments()
    {
        std::vector<std::size_t> arrows; // per task: the wake-up whose arrow has not ended
        for (std::size_t i = 0; i < m_model.size(); ++i) {
            const Event &event = m_model.trace()[i];
            if (event.kind == Kind::Output || event.kind == Kind::ErrorOutput)
                instant(actorRow(event.actor()), event.time, words::eventKind(event),
                        m_model.trace().text(event.a));
            else if (event.kind == Kind::TaskReady)
                startArrow(arrows, event, i);
            else if (event.kind == Kind::StepBegun)
                endArrow(arrows, event);
        }
    }
    void startArrow(std::vector<std::size_t> &arrows, const Event &event, std::size_t index)
    {
        if (arrows.size() <= event.subject)
            arrows.resize(event.subject + 1);
        arrows[event.subject] = index + 1;
        arrow("s", actorRow(Actor::fromBits(event.b)), event.time, index);
    }
    void endArrow(std::vector<std::size_t> &arrows, const Event &event)
    {
        if (event.subject >= arrows.size() || !arrows[event.subject])
            return;
        arrow("f", taskRow(event.subject), event.time, arrows[event.subject] - 1);
        arrows[event.subject] = 0;
    }
    void arrow(std::string_view phase, std::uint32_t row, Time time, std::size_t id)
    {
        begin(phase, row, "wakes")
            << ",\"cat\":\"wake\",\"bp\":\"e\",\"id\":" << id << ",\"ts\":" << micros(time) << "}";
    }

    std::ostream &m_out;
    const Model &m_model;
    const Entities &m_entities;
    const Time m_now;
    bool m_isFirst = true;
    int m_sortIndex = 0;
};

} // namespace

void writeChromeTrace(std::ostream &out, const Model &model)
{
    const words::InEnglish english;
    ChromeWriter(out, model).write();
}

} // namespace trace
