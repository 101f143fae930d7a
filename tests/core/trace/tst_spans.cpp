// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "core/trace/spans.h"

#include "tests/core/trace/schedule.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

/// "W0-1000 r500-1400 X1400-1400 ...", in milliseconds; small r: late.
QString show(const Lane &lane, Time now)
{
    QString text;
    lane.visit(-1s, 9999s, now, [&](const Span &span, std::size_t) {
        const char letter = span.late ? 'r' : "RXWPS"[static_cast<int>(span.kind)];
        text += QChar::fromLatin1(letter) + QString::number(span.begin / 1ms) + u'-' +
                QString::number(span.end / 1ms) + u' ';
    });
    return text.trimmed();
}

} // namespace

class tst_spans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesOfSchedules_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<int>("task");
        QTest::addColumn<QString>("spans");
        QTest::newRow("two awaits in a row")
            << "serial_watches" << 1
            << "R0-0 X0-0 W0-1000 R1000-1000 X1000-1000 W1000-2000 R2000-2000 X2000-2000";
        QTest::newRow("a gathered task")
            << "gathered_watches" << 2 << "R0-0 X0-0 W0-1000 R1000-1000 X1000-1000";
        QTest::newRow("a timer that came due while the loop was blocked")
            << "blocking_report" << 2
            << "R0-0 X0-0 W0-250 R250-250 X250-250 W250-500 r500-1400 X1400-1400 "
               "W1400-1650 R1650-1650 X1650-1650 W1650-1900 R1900-1900 X1900-1900 "
               "W1900-2150 R2150-2150 X2150-2150 W2150-2400 R2400-2400 X2400-2400";
        QTest::newRow("the task that blocks")
            << "blocking_report" << 3 << "R0-0 X0-0 W0-400 R400-400 X400-1400";
        QTest::newRow("a task that yields is ready once its step has ended")
            << "many_waits" << 5 << "R270-270 X270-270 R270-270 X270-270";
        QTest::newRow("a timeout that was in time and then waited for the clean-up")
            << "many_waits" << 4 << "R50-50 X50-50 W50-70 R70-70 X70-70";
    }
    void lanesOfSchedules()
    {
        QFETCH(QString, schedule);
        QFETCH(int, task);
        const auto model = test::modelOf(schedule.toStdString());
        QTEST(show(model->spans().task(static_cast<Id>(task)), model->lastTime()), "spans");
    }

    void theLoopsLaneShowsWhatBlocksIt()
    {
        const auto model = test::modelOf("blocking_report");
        const auto &blockings = model->spans().blockings();
        QCOMPARE(blockings.size(), 1u);
        QCOMPARE(blockings[0].begin, Time(400ms));
        QCOMPARE(blockings[0].end, Time(1400ms));
        QCOMPARE(model->trace()[blockings[0].event].subject, 3u);
        QVERIFY(model->trace()[blockings[0].sleepEvent].kind == Kind::SleepBegun);
        QVERIFY(test::modelOf("report_in_thread")->spans().blockings().empty());
    }

    void aStepOfExactlyAHundredMillisecondsDoesNotBlock()
    {
        Span span;
        span.kind = SpanKind::Running;
        span.end = 100ms;
        QVERIFY(!Spans::isBlocking(span, 9s));
        span.end = 100ms + 1ns;
        QVERIFY(Spans::isBlocking(span, 9s));
        span.end = Time::max();
        QVERIFY(!Spans::isBlocking(span, 50ms));
        QVERIFY(Spans::isBlocking(span, 200ms));
        span.kind = SpanKind::Polling;
        QVERIFY(!Spans::isBlocking(span, 200ms));
    }

    void whileTheLoopIsBlockedATaskWhoseTimerIsDueIsReady()
    {
        Recorder recorder;
        recorder.taskCreated(0s, 1, "Task-1", "tick", {}, 1);
        recorder.taskReady(0s, 1, {Cause::Created, 0, {}});
        recorder.stepBegun(0s, 1);
        recorder.timerSet(0s, 1, 1s, "wake", Actor::task(1), true);
        recorder.stepEnded(0s, 1);
        recorder.taskWaits(0s, 1, {WaitKind::Sleep, 0, 1s, 3, {}});
        recorder.callbackBegun(500ms, HandleKind::Callback, "block", false);
        Model model(recorder.trace());
        model.update();
        QCOMPARE(show(model.spans().task(1), 900ms), QStringLiteral("R0-0 X0-0 W0-900"));
        QCOMPARE(show(model.spans().task(1), 1500ms),
                 QStringLiteral("R0-0 X0-0 W0-1000 r1000-1500"));
        QVERIFY(Spans::isBlocking(model.spans().loop().last(), 1500ms));
    }

    void workersRunJobsAndPoolsQueueThem()
    {
        const auto model = test::modelOf("many_waits");
        QCOMPARE(show(model->spans().worker(1, 0), 1s), QStringLiteral("X270-370 X370-570"));
        const StepSeries &queued = model->spans().queuedJobs(1);
        QCOMPARE(queued.valueAt(300ms), 2u);
        QCOMPARE(queued.valueAt(400ms), 1u);
        QCOMPARE(queued.valueAt(600ms), 0u);
        QVERIFY(model->spans().worker(1, 7).isEmpty());
    }

    void queuesHaveADepth()
    {
        const auto model = test::modelOf("shop");
        const StepSeries &depth = model->spans().queue(1);
        QCOMPARE(depth.greatest(), 2u);
        QCOMPARE(depth.valueAt(model->lastTime()), 0u);
    }

    void withoutALoopTheMainThreadRunsAndSleeps()
    {
        Recorder recorder;
        recorder.runStarted(0s, "shop.py", 0, "");
        recorder.sleepBegun(1s, {}, 2s, 7);
        recorder.sleepEnded(3s, {});
        recorder.runEnded(4s, Outcome::Ok);
        Model model(recorder.trace());
        model.update();
        QCOMPARE(show(model.spans().mainThread(), 4s),
                 QStringLiteral("X0-1000 S1000-3000 X3000-4000"));
        QVERIFY(model.spans().blockings().empty());
        QVERIFY(!model.entities().hasLoop());
    }

    void aLoopTakesTheMainThreadOver()
    {
        Recorder recorder;
        recorder.runStarted(0s, "x.py", 0, "");
        recorder.loopBegun(1s);
        recorder.callbackBegun(1s, HandleKind::Callback, "sundial", false);
        recorder.sleepBegun(1s, {}, 1s, 7);
        recorder.sleepEnded(2s, {});
        recorder.callbackEnded(2s);
        recorder.pollBegun(2s, 5s);
        recorder.pollEnded(5s);
        recorder.loopEnded(5s);
        recorder.runEnded(6s, Outcome::Ok);
        Model model(recorder.trace());
        model.update();
        QCOMPARE(show(model.spans().mainThread(), 6s), QStringLiteral("X0-1000 X5000-6000"));
        QCOMPARE(show(model.spans().loop(), 6s), QStringLiteral("X1000-2000 P2000-5000"));
        QCOMPARE(model.spans().loop()[0].sleepEvent, 3u);
    }

    void everyLaneIsClosedAtTheEnd()
    {
        const auto model = test::modelOf("deadlock");
        for (const TaskInfo &task : model->entities().tasks())
            QVERIFY(!model->spans().task(task.id).hasOpen());
        QVERIFY(!model->spans().loop().hasOpen());
    }

    void feedingInPiecesGivesTheSameLanes()
    {
        const auto whole = test::modelOf("many_waits");
        Model pieces(whole->sharedTrace());
        while (pieces.update(3)) {
        }
        QCOMPARE(pieces.size(), whole->size());
        for (const TaskInfo &task : whole->entities().tasks())
            QCOMPARE(show(pieces.spans().task(task.id), 1s),
                     show(whole->spans().task(task.id), 1s));
        QCOMPARE(show(pieces.spans().loop(), 1s), show(whole->spans().loop(), 1s));
    }
};

QTEST_APPLESS_MAIN(tst_spans)
#include "tst_spans.moc"
