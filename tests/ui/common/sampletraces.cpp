// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"

#include "core/trace/recorder.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace samples {
namespace {

using trace::Actor;
using trace::Id;
using trace::Recorder;
using trace::Time;

Time s(double seconds)
{
    return Time(static_cast<std::int64_t>(seconds * 1e9 + 0.5));
}

trace::Waiting sleeping(double length, std::uint32_t line = 0)
{
    trace::Waiting waiting;
    waiting.kind = trace::WaitKind::Sleep;
    waiting.length = s(length);
    waiting.line = line;
    return waiting;
}

trace::Waiting gathering(std::span<const trace::Target> targets)
{
    trace::Waiting waiting;
    waiting.kind = trace::WaitKind::Gather;
    waiting.targets = targets;
    return waiting;
}

trace::Waiting waitingFor(trace::WaitKind kind, Id object)
{
    trace::Waiting waiting;
    waiting.kind = kind;
    waiting.object = object;
    return waiting;
}

/// Writes a program's trace in the shape in which the engine does, turn by turn.
class Script
{
public:
    explicit Script(const char *file)
    {
        m_recorder.runStarted(s(0), file, 0, "seed 0");
        m_recorder.loopBegun(s(0));
        m_recorder.turnBegun(s(0));
    }

    Recorder &operator*() { return m_recorder; }
    Recorder *operator->() { return &m_recorder; }

    void create(double t, Id task, const char *coroutine, Id creator = 0, const char *argument = nullptr)
    {
        m_recorder.taskCreated(s(t), task, "Task-" + std::to_string(task), coroutine, Actor::task(creator), 0);
        if (argument) {
            const std::array<std::string, 1> arguments{argument};
            m_recorder.taskArguments(s(t), task, arguments);
        }
        m_recorder.taskReady(s(t), task, {trace::Cause::Created, 0, Actor::task(creator)});
    }
    /// Nothing is ready: the loop polls until `until`, and a new turn begins.
    void poll(double t, double until)
    {
        m_recorder.pollBegun(s(t), s(until));
        m_recorder.pollEnded(s(until));
        turn(until);
    }
    void turn(double t) { m_recorder.turnBegun(s(t)); }
    void setTimer(double t, Id task, double length)
    {
        m_recorder.timerSet(s(t), ++m_timers, s(t + length), "set_result", Actor::task(task), true);
        m_timerOf[task] = m_timers;
    }
    void step(double t, Id task, double length = 0)
    {
        m_recorder.stepBegun(s(t), task);
        m_recorder.stepEnded(s(t + length), task);
    }
    /// A step that ends in asyncio.sleep.
    void stepToSleep(double t, Id task, double length)
    {
        m_recorder.stepBegun(s(t), task);
        setTimer(t, task, length);
        m_recorder.stepEnded(s(t), task);
        m_recorder.taskWaits(s(t), task, sleeping(length));
    }
    void wakeByTimer(double t, Id task)
    {
        m_recorder.taskReady(s(t), task, {trace::Cause::Timer, m_timerOf[task], Actor()});
    }
    void finish(double t, Id task)
    {
        step(t, task);
        m_recorder.taskFinished(s(t), task, "None");
    }
    TracePointer end(double t)
    {
        m_recorder.loopEnded(s(t));
        m_recorder.runEnded(s(t), trace::Outcome::Ok);
        return m_recorder.trace();
    }

private:
    Recorder m_recorder;
    Id m_timers = 0;
    std::map<Id, Id> m_timerOf;
};

/// A simple deterministic generator, so that samples are the same on every machine.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_state(seed) {}
    double next()
    {
        m_state = m_state * 1664525u + 1013904223u;
        return static_cast<double>(m_state >> 8) / static_cast<double>(1u << 24);
    }

private:
    std::uint32_t m_state;
};

} // namespace

TracePointer serialWatches()
{
    Script script("serial_watches.py");
    script.create(0, 1, "main");
    script.stepToSleep(0, 1, 1);
    script.poll(0, 1);
    script.wakeByTimer(1, 1);
    script.turn(1);
    script->output(s(1), Actor::task(1), "sundial: noon");
    script.stepToSleep(1, 1, 1);
    script.poll(1, 2);
    script.wakeByTimer(2, 1);
    script.turn(2);
    script.finish(2, 1);
    return script.end(2);
}

TracePointer gatheredWatches()
{
    Script script("gathered_watches.py");
    script.create(0, 1, "main");
    script->stepBegun(s(0), 1);
    script.create(0, 2, "watch", 1, "'sundial'");
    script.create(0, 3, "watch", 1, "'hourglass'");
    script->stepEnded(s(0), 1);
    const std::array<trace::Target, 2> both{{{trace::Target::Kind::Task, 2}, {trace::Target::Kind::Task, 3}}};
    script->taskWaits(s(0), 1, gathering(both));
    script.turn(0);
    script.stepToSleep(0, 2, 1);
    script.stepToSleep(0, 3, 1);
    script.poll(0, 1);
    script.wakeByTimer(1, 2);
    script.wakeByTimer(1, 3);
    script.turn(1);
    script.finish(1, 2);
    script.finish(1, 3);
    script.turn(1);
    script->taskReady(s(1), 1, {trace::Cause::Future, 0, Actor::task(3)});
    script.turn(1);
    script.finish(1, 1);
    return script.end(1);
}

namespace {

void startReport(Script &script)
{
    script.create(0, 1, "main");
    script->stepBegun(s(0), 1);
    script.create(0, 2, "tick", 1);
    script.create(0, 3, "report", 1);
    script->stepEnded(s(0), 1);
    const std::array<trace::Target, 2> both{{{trace::Target::Kind::Task, 2}, {trace::Target::Kind::Task, 3}}};
    script->taskWaits(s(0), 1, gathering(both));
    script.turn(0);
    script.stepToSleep(0, 2, 0.25);
    script.stepToSleep(0, 3, 0.4);
    script.poll(0, 0.25);
    script.wakeByTimer(0.25, 2);
    script.stepToSleep(0.25, 2, 0.25);
    script.poll(0.25, 0.4);
    script.wakeByTimer(0.4, 3);
    script.turn(0.4);
}

} // namespace

TracePointer blockingReport()
{
    Script script("blocking_report.py");
    startReport(script);
    script->stepBegun(s(0.4), 3);
    script->sleepBegun(s(0.4), Actor::task(3), s(1), 12);
    script->sleepEnded(s(1.4), Actor::task(3));
    script->stepEnded(s(1.4), 3);
    script->taskFinished(s(1.4), 3, "None");
    double t = 1.4;
    script.turn(t);
    script.wakeByTimer(t, 2);
    script.turn(t);
    for (int tick = 0; tick < 4; ++tick) {
        script.stepToSleep(t, 2, 0.25);
        script.poll(t, t + 0.25);
        t += 0.25;
        script.wakeByTimer(t, 2);
        script.turn(t);
    }
    script.finish(t, 2);
    script.turn(t);
    script->taskReady(s(t), 1, {trace::Cause::Future, 0, Actor::task(2)});
    script.finish(t, 1);
    return script.end(t);
}

TracePointer reportInThread()
{
    Script script("report_in_thread.py");
    startReport(script);
    script->poolCreated(s(0.4), 1, 4);
    script->stepBegun(s(0.4), 3);
    script->jobSubmitted(s(0.4), 1, 1, "time.sleep", Actor::task(3));
    script->jobStarted(s(0.4), 1, 1, 0);
    script->sleepBegun(s(0.4), Actor::job(1), s(1), 12);
    script->stepEnded(s(0.4), 3);
    script->taskWaits(s(0.4), 3, waitingFor(trace::WaitKind::Job, 1));
    double t = 0.4;
    for (int tick = 2; tick <= 6; ++tick) {
        if (tick == 6) {
            script.poll(t, 1.4);
            script->sleepEnded(s(1.4), Actor::job(1));
            script->jobFinished(s(1.4), 1, "None");
            script->taskReady(s(1.4), 3, {trace::Cause::Job, 1, Actor::job(1)});
            script.finish(1.4, 3);
            t = 1.4;
        }
        script.poll(t, 0.25 * tick);
        t = 0.25 * tick;
        script.wakeByTimer(t, 2);
        script.turn(t);
        if (tick < 6)
            script.stepToSleep(t, 2, 0.25);
    }
    script.finish(t, 2);
    script.turn(t);
    script->taskReady(s(t), 1, {trace::Cause::Future, 0, Actor::task(2)});
    script.finish(t, 1);
    return script.end(t);
}

namespace {

/// Bakers and a seller around one queue, event by event in order of time.
TracePointer bakery(const char *file, std::uint32_t maxsize, double until, bool open, double pace)
{
    Script script(file);
    Dice dice(11);
    script.create(0, 1, "main");
    script->stepBegun(s(0), 1);
    script->queueCreated(s(0), 1, trace::QueueKind::Fifo, "Queue-1", maxsize);
    script->objectNamed(s(0), trace::ObjectKind::Queue, 1, "shelf");
    const std::array<const char *, 3> names{"'Ada'", "'Bo'", "'Cy'"};
    for (Id baker = 0; baker < 3; ++baker)
        script.create(0, 2 + baker, "bake", 1, names[baker]);
    script.create(0, 5, "sell", 1);
    script->stepEnded(s(0), 1);
    const std::array<trace::Target, 4> all{{{trace::Target::Kind::Task, 2}, {trace::Target::Kind::Task, 3}, {trace::Target::Kind::Task, 4}, {trace::Target::Kind::Task, 5}}};
    script->taskWaits(s(0), 1, gathering(all));
    script.turn(0);

    std::uint32_t depth = 0;
    std::array<double, 6> due{};
    std::array<bool, 6> waitsForQueue{};
    const auto put = [&](double t, Id task) {
        script->queuePut(s(t), 1, ++depth, maxsize, "loaf", Actor::task(task));
        if (waitsForQueue[5]) {
            waitsForQueue[5] = false;
            script->taskReady(s(t), 5, {trace::Cause::Queue, 1, Actor::task(task)});
            due[5] = t;
        }
    };
    const auto get = [&](double t) {
        script->queueGot(s(t), 1, --depth, maxsize, "loaf", Actor::task(5));
        for (Id baker = 2; baker < 5; ++baker) {
            if (waitsForQueue[baker]) {
                waitsForQueue[baker] = false;
                script->taskReady(s(t), baker, {trace::Cause::Queue, 1, Actor::task(5)});
                due[baker] = t;
                break;
            }
        }
    };
    double now = 0;
    while (true) {
        Id next = 0;
        for (Id task = 2; task <= 5; ++task) {
            if (!waitsForQueue[task] && (next == 0 || due[task] < due[next]))
                next = task;
        }
        if (next == 0 || due[next] > until)
            break;
        if (due[next] > now) {
            script.poll(now, due[next]);
            now = due[next];
            script.wakeByTimer(now, next);
            script.turn(now);
        }
        const bool full = maxsize > 0 && depth >= maxsize;
        script->stepBegun(s(now), next);
        if (next < 5 ? full : depth == 0) {
            script->stepEnded(s(now), next);
            script->taskWaits(s(now), next, waitingFor(next < 5 ? trace::WaitKind::QueuePut : trace::WaitKind::QueueGet, 1));
            waitsForQueue[next] = true;
            continue;
        }
        if (next < 5)
            put(now, next);
        else
            get(now);
        script->output(s(now), Actor::task(next), next < 5 ? "baked a loaf" : "sold a loaf");
        const double length = next < 5 ? 0.3 + dice.next() * pace : 0.5;
        script.setTimer(now, next, length);
        script->stepEnded(s(now), next);
        script->taskWaits(s(now), next, sleeping(length));
        due[next] = now + length;
    }
    if (open) {
        script->pollBegun(s(now), s(until + 1));
        return script->trace();
    }
    for (Id task = 1; task <= 5; ++task) {
        script->taskReady(s(until), task, {trace::Cause::Cancel, 0, Actor()});
        script.step(until, task);
        script->taskCancelled(s(until), task);
    }
    return script.end(until);
}

} // namespace

TracePointer shop(double until, bool open)
{
    return bakery("shop.py", 0, until, open, 1.3);
}

TracePointer boundedShelf()
{
    return bakery("bounded_shelf.py", 3, 8, false, 0.5);
}

TracePointer unhappyEnds()
{
    Script script("unhappy_ends.py");
    script.create(0, 1, "main");
    script->stepBegun(s(0), 1);
    script.create(0, 2, "divide", 1);
    script.create(0, 3, "dawdle", 1);
    script.create(0, 4, "count", 1);
    script->stepEnded(s(0), 1);
    script->taskWaits(s(0), 1, waitingFor(trace::WaitKind::TaskGroup, 0));
    script.turn(0);
    script.stepToSleep(0, 2, 0.3);
    script.stepToSleep(0, 3, 5);
    script.stepToSleep(0, 4, 0.2);
    script.poll(0, 0.2);
    script.wakeByTimer(0.2, 4);
    script.finish(0.2, 4);
    script.poll(0.2, 0.3);
    script.wakeByTimer(0.3, 2);
    script.step(0.3, 2, 0.02);
    script->taskFailed(s(0.32), 2, "ZeroDivisionError", "division by zero");
    script.turn(0.32);
    script->taskReady(s(0.32), 3, {trace::Cause::Cancel, 0, Actor::task(2)});
    script.step(0.32, 3);
    script->taskCancelled(s(0.32), 3);
    script.turn(0.32);
    script->taskReady(s(0.32), 1, {trace::Cause::Task, 3, Actor::task(3)});
    script.step(0.32, 1);
    script->taskFailed(s(0.32), 1, "ExceptionGroup", "unhandled errors in a TaskGroup (1 sub-exception)");
    script->loopEnded(s(0.32));
    script->runEnded(s(0.32), trace::Outcome::Raise, 0, "ExceptionGroup", "unhandled errors in a TaskGroup (1 sub-exception)");
    return script->trace();
}

TracePointer manyTasks(std::size_t tasks, std::size_t steps)
{
    Script script("many_tasks.py");
    Dice dice(3);
    script.create(0, 1, "main");
    script->stepBegun(s(0), 1);
    for (Id task = 2; task < tasks + 1; ++task)
        script.create(0, task, "worker", 1, std::to_string(task - 2).c_str());
    script->stepEnded(s(0), 1);
    script->taskWaits(s(0), 1, waitingFor(trace::WaitKind::TaskGroup, 0));
    script.turn(0);
    struct Due { double time; Id task; std::size_t left; };
    std::vector<Due> due;
    for (Id task = 2; task < tasks + 1; ++task)
        due.push_back({0, task, steps});
    const auto later = [](const Due &a, const Due &b) { return a.time > b.time || (a.time == b.time && a.task > b.task); };
    std::make_heap(due.begin(), due.end(), later);
    double now = 0;
    while (!due.empty()) {
        std::pop_heap(due.begin(), due.end(), later);
        Due next = due.back();
        due.pop_back();
        if (next.time > now) {
            script.poll(now, next.time);
            now = next.time;
            script.wakeByTimer(now, next.task);
        }
        if (next.left-- == 0) {
            script.finish(now, next.task);
            continue;
        }
        const double length = 0.02 + dice.next() * 0.4;
        script.stepToSleep(now, next.task, length);
        next.time = now + length;
        due.push_back(next);
        std::push_heap(due.begin(), due.end(), later);
    }
    script->taskReady(s(now), 1, {trace::Cause::Task, 2, Actor::task(2)});
    script.finish(now, 1);
    return script.end(now);
}

TracePointer busy(std::size_t spans, std::size_t tasks)
{
    Script script("busy.py");
    Dice dice(5);
    for (Id task = 1; task <= tasks; ++task)
        script.create(0, task, "churn", 0, std::to_string(task).c_str());
    Time now{0};
    Id task = 0;
    // Each step makes a RUNNING span and, until the task's next turn, a READY one; and one in the loop's lane.
    for (std::size_t made = 0; made < spans; made += 3) {
        task = task % static_cast<Id>(tasks) + 1;
        if (task == 1)
            script->turnBegun(now);
        script->stepBegun(now, task);
        now += Time(static_cast<std::int64_t>(20'000 + dice.next() * 380'000));
        script->stepEnded(now, task);
        script->taskReady(now, task, {trace::Cause::Yielded, 0, Actor::task(task)});
        if (dice.next() < 0.02)
            now += Time(static_cast<std::int64_t>(dice.next() * 4e6));
    }
    script->runEnded(now, trace::Outcome::Ok);
    return script->trace();
}

TracePointer sleepsOnly()
{
    Recorder recorder;
    recorder.runStarted(s(0), "plain.py", 0, "seed 0");
    recorder.sleepBegun(s(0), Actor(), s(1), 3);
    recorder.sleepEnded(s(1), Actor());
    recorder.output(s(1), Actor(), "one");
    recorder.sleepBegun(s(1), Actor(), s(0.5), 5);
    recorder.sleepEnded(s(1.5), Actor());
    recorder.output(s(1.5), Actor(), "two");
    recorder.runEnded(s(1.5), trace::Outcome::Ok);
    return recorder.trace();
}

std::shared_ptr<trace::Model> modelOf(const TracePointer &trace)
{
    auto model = std::make_shared<trace::Model>(trace);
    model->update();
    return model;
}

} // namespace samples
