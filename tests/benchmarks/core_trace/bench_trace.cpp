// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/canonical.h"
#include "core/trace/model.h"
#include "core/trace/recorder.h"

#include <QTest>

#include <map>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

/// Tasks that sleep in turn: ten events for each step, \a tasks of them alive all the time.
std::shared_ptr<const Trace> sleepers(std::size_t events, Id tasks)
{
    Recorder recorder;
    recorder.runStarted(0s, "sleepers.py", 0, "");
    for (Id id = 1; id <= tasks; ++id) {
        recorder.taskCreated(0s, id, "Task-" + std::to_string(id), "sleeper", {}, 1);
        recorder.taskReady(0s, id, {Cause::Created, 0, {}});
    }
    Id timer = 0;
    Time now{};
    for (std::size_t step = 0; recorder.trace()->size() + 10 < events; ++step) {
        const Id task = static_cast<Id>(step % tasks) + 1;
        recorder.turnBegun(now);
        recorder.stepBegun(now, task);
        recorder.timerSet(now, ++timer, now + 1ms * tasks, "_set_result", Actor::task(task), true);
        recorder.stepEnded(now, task);
        recorder.taskWaits(now, task, {WaitKind::Sleep, 0, Seconds(0.001), 3, {}});
        recorder.pollBegun(now, now + 1ms);
        now += 1ms;
        recorder.pollEnded(now);
        if (timer >= tasks) {
            const Id fired = timer - tasks + 1;
            const Id woken = (task % tasks) + 1;
            recorder.callbackBegun(now, HandleKind::Timer, "_set_result", true, 0, fired);
            recorder.taskReady(now, woken, {Cause::Timer, fired, {}});
            recorder.callbackEnded(now);
        }
    }
    recorder.runEnded(now, Outcome::Ok);
    return recorder.trace();
}

/// The same, taken in by a Model; made once, because QBENCHMARK calls its test function several
/// times.
const Model &modelOfSleepers(std::size_t events, Id tasks)
{
    static std::map<std::pair<std::size_t, Id>, std::unique_ptr<Model>> models;
    auto &model = models[{events, tasks}];
    if (!model) {
        model = std::make_unique<Model>(sleepers(events, tasks));
        model->update();
    }
    return *model;
}

} // namespace

class bench_trace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordFiveMillionEvents()
    {
        std::size_t size = 0;
        QBENCHMARK
        {
            size = sleepers(5'000'000, 100)->size();
        }
        QVERIFY(size >= 4'999'000);
    }

    void modelOfAMillionEvents_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("10 tasks") << 10;
        QTest::newRow("1,000 tasks") << 1000;
        QTest::newRow("50,000 tasks") << 50'000;
    }
    void modelOfAMillionEvents()
    {
        QFETCH(int, tasks);
        const auto trace = modelOfSleepers(1'000'000, static_cast<Id>(tasks)).sharedTrace();
        std::size_t size = 0;
        QBENCHMARK
        {
            Model model(trace);
            model.update();
            size = model.size();
        }
        QCOMPARE(size, trace->size());
    }

    void stateAtAnyTimeOfFiveMillionEvents_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("10 tasks") << 10;
        QTest::newRow("1,000 tasks") << 1000;
    }
    void stateAtAnyTimeOfFiveMillionEvents()
    {
        QFETCH(int, tasks);
        const Model &model = modelOfSleepers(5'000'000, static_cast<Id>(tasks));
        std::uint32_t random = 1;
        std::size_t alive = 0;
        QBENCHMARK
        {
            random = random * 1664525 + 1013904223;
            alive = model.stateAt(model.lastTime() / 4096 * (random >> 20)).tasks.size();
        }
        QCOMPARE(alive, static_cast<std::size_t>(tasks));
    }

    void runningShareOfTwoThousandColumns()
    {
        const Model &model = modelOfSleepers(1'000'000, 10);
        const Lane &lane = model.spans().loop();
        const Time end = model.lastTime();
        Time sum{};
        QBENCHMARK
        {
            for (int column = 0; column < 2000; ++column)
                sum += lane.runningWithin(end / 2000 * column, end / 2000 * (column + 1), end);
        }
        QCOMPARE(sum, Time(0s));
    }

    void canonicalTextOfAMillionEvents()
    {
        const auto trace = modelOfSleepers(1'000'000, 100).sharedTrace();
        std::size_t size = 0;
        QBENCHMARK
        {
            size = canonical(*trace, 3).size();
        }
        QVERIFY(size > 10'000'000);
    }
};

QTEST_APPLESS_MAIN(bench_trace)
#include "bench_trace.moc"
