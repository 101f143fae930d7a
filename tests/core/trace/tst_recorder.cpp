// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/model.h"
#include "core/trace/recorder.h"

#include <QTest>

#include <thread>

using namespace trace;
using namespace std::chrono_literals;

class tst_recorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecordedCanBeRead()
    {
        Recorder recorder;
        const std::array targets{Target{Target::Kind::Gather, 2}, Target{Target::Kind::Task, 7},
                                 Target{Target::Kind::Job, 3}};
        recorder.taskWaits(5ns, 4, {WaitKind::WaitFor, 0, Seconds(0.1), 12, std::span(targets)});
        const Trace &trace = *recorder.trace();
        QCOMPARE(trace.size(), 1u);
        const Event &wait = trace[0];
        QCOMPARE(wait.time, 5ns);
        QCOMPARE(wait.subject, 4u);
        QCOMPARE(wait.b, 12u);
        QCOMPARE(wait.secondsTime(), 100ms);
        QVERIFY(trace.targets(wait) == std::vector<Target>(targets.begin(), targets.end()));
    }

    void equalTextsShareANumber()
    {
        Recorder recorder;
        recorder.taskRenamed(0s, 1, "Ada");
        recorder.taskRenamed(0s, 2, "Bo");
        recorder.taskRenamed(0s, 3, "Ada");
        const Trace &trace = *recorder.trace();
        QCOMPARE(trace[0].a, trace[2].a);
        QVERIFY(trace[0].a != trace[1].a);
        QCOMPARE(trace.text(trace[1].a), std::string_view("Bo"));
        QCOMPARE(trace.text(0), std::string_view());
    }

    void actorsKeepTheirKindAndNumber()
    {
        QCOMPARE(Actor::fromBits(Actor::job(9).bits()), Actor::job(9));
        QCOMPARE(Actor::job(9).jobId(), 9u);
        QCOMPARE(Actor::job(9).taskId(), 0u);
        QCOMPARE(Actor::task(0), Actor());
        QVERIFY(Actor::thread(2).kind() == Actor::Kind::Thread);
    }

    void pastTheLimitOnlyTheEndIsTold()
    {
        Recorder recorder(3);
        for (int i = 0; i < 10; ++i)
            recorder.output(Time(i), {}, "line");
        QVERIFY(recorder.isFull());
        QVERIFY(recorder.trace()->isFull());
        QCOMPARE(recorder.trace()->size(), 3u);
        recorder.runEnded(10ns, Outcome::Raise, 0, "MemoryError", "too much");
        const Trace &trace = *recorder.trace();
        QCOMPARE(trace.size(), 4u);
        QVERIFY(trace.isEnded());
        QCOMPARE(trace.text(trace[3].b), std::string_view("too much"));
    }

    void eventsUntilATimeIncludeThoseAtIt()
    {
        Recorder recorder;
        for (const Time time : {0ns, 10ns, 10ns, 20ns})
            recorder.turnBegun(time);
        const Trace &trace = *recorder.trace();
        QCOMPARE(trace.eventsUntil(-1ns), 0u);
        QCOMPARE(trace.eventsUntil(0ns), 1u);
        QCOMPARE(trace.eventsUntil(9ns), 1u);
        QCOMPARE(trace.eventsUntil(10ns), 3u);
        QCOMPARE(trace.eventsUntil(99ns), 4u);
    }

    void aReaderInAnotherThreadSeesOnlyWholeEvents()
    {
        Recorder recorder;
        constexpr std::size_t count = 60'000;
        std::thread writer([&] {
            for (std::size_t i = 1; i <= count; ++i) {
                const std::string text = "text " + std::to_string(i);
                recorder.output(Time(static_cast<std::int64_t>(i)), Actor::task(1), text);
                const std::array targets{Target{Target::Kind::Task, static_cast<Id>(i)}};
                recorder.taskWaits(Time(static_cast<std::int64_t>(i)), 1,
                                   {WaitKind::Gather, 0, {}, 1, std::span(targets)});
            }
            recorder.runEnded(Time(static_cast<std::int64_t>(count)), Outcome::Ok);
        });
        const auto trace = recorder.trace();
        std::size_t seen = 0;
        std::size_t wrong = 0;
        while (!trace->isEnded()) {
            for (const std::size_t size = trace->size(); seen < size; ++seen) {
                const Event &event = (*trace)[seen];
                const auto number = static_cast<std::uint32_t>(event.time.count());
                if (event.kind == Kind::Output)
                    wrong += trace->text(event.a) != "text " + std::to_string(number);
                else if (event.kind == Kind::TaskWaits)
                    wrong +=
                        trace->targets(event) != std::vector{Target{Target::Kind::Task, number}};
            }
        }
        writer.join();
        QCOMPARE(wrong, 0u);
        QCOMPARE(trace->size(), 2 * count + 1);
    }

    void aModelCanFollowAGrowingTrace()
    {
        Recorder recorder;
        constexpr Id count = 5'000;
        std::thread writer([&] {
            for (Id id = 1; id <= count; ++id) {
                const Time time(id);
                recorder.taskCreated(time, id, "Task-" + std::to_string(id), "work", {}, 1);
                recorder.taskReady(time, id, {});
                recorder.stepBegun(time, id);
                recorder.stepEnded(time, id);
                recorder.taskFinished(time, id, "None");
            }
            recorder.runEnded(Time(count), Outcome::Ok);
        });
        Model model(recorder.trace());
        while (!model.isEnded()) {
            if (model.update(1000))
                QVERIFY(model.stateAt(model.lastTime()).events <= model.size());
        }
        writer.join();
        QCOMPARE(model.entities().tasks().size(), count);
        QVERIFY(model.stateAt(model.lastTime()).tasks.empty());
    }
};

QTEST_APPLESS_MAIN(tst_recorder)
#include "tst_recorder.moc"
