// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "core/trace/words.h"

#include "tests/core/trace/schedule.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

QString line(const Model &model, const State &state)
{
    QString text;
    for (const LiveTask &task : state.tasks)
        text += QString::number(task.task) +
                QChar::fromLatin1("RXWPS"[static_cast<int>(task.state)]) +
                QString::number(task.line) + u' ';
    text += QStringLiteral("| ");
    for (const ReadyEntry &entry : state.ready)
        text += entry.task ? QString::number(entry.task) + QLatin1String(entry.overdue ? "! " : " ")
                           : QString::fromStdString(
                                 words::event(model.entities(), model.trace()[entry.event])) +
                                 u' ';
    text += QStringLiteral("| ");
    for (const TimerState &timer : state.timers)
        text += u'M' + QString::number(timer.timer) + u'@' + QString::number(timer.deadline / 1ms) +
                u' ';
    return text.trimmed();
}

bool same(const State &a, const State &b)
{
    const auto equalTask = [](const LiveTask &x, const LiveTask &y) {
        return x.task == y.task && x.state == y.state && x.since == y.since && x.line == y.line &&
               x.event == y.event && x.deadline == y.deadline && x.late == y.late;
    };
    const auto equalReady = [](const ReadyEntry &x, const ReadyEntry &y) {
        return x.task == y.task && x.handle == y.handle && x.event == y.event;
    };
    const auto equalTimer = [](const TimerState &x, const TimerState &y) {
        return x.timer == y.timer && x.deadline == y.deadline;
    };
    const auto equalQueue = [](const QueueState &x, const QueueState &y) {
        return x.queue == y.queue && x.depth == y.depth && x.items == y.items &&
               x.getters == y.getters && x.putters == y.putters;
    };
    const auto equal = [](const auto &x, const auto &y, auto compare) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), compare);
    };
    return equal(a.tasks, b.tasks, equalTask) && equal(a.ready, b.ready, equalReady) &&
           equal(a.timers, b.timers, equalTimer) && equal(a.queues, b.queues, equalQueue) &&
           a.queuedJobs == b.queuedJobs && a.loop.phase == b.loop.phase && a.turn == b.turn &&
           a.loop.task == b.loop.task && a.outputLines == b.outputLines && a.events == b.events;
}

/// Two tasks that pass items through a queue for ever, in many turns.
std::shared_ptr<const Trace> longRun(int turns)
{
    Recorder recorder;
    recorder.queueCreated(0s, 1, QueueKind::Fifo, "Queue-1", 0);
    recorder.taskCreated(0s, 1, "Task-1", "put", {}, 1);
    recorder.taskCreated(0s, 2, "Task-2", "get", {}, 2);
    recorder.taskReady(0s, 1, {});
    recorder.taskReady(0s, 2, {});
    for (int i = 0; i < turns; ++i) {
        const Time now = i * 1ms;
        const Id timer = static_cast<Id>(i + 1);
        const Id task = i % 2 ? 2 : 1;
        recorder.turnBegun(now);
        recorder.stepBegun(now, task);
        const auto depth = static_cast<std::uint32_t>(i % 2 ? 0 : 1);
        if (task == 1)
            recorder.queuePut(now, 1, depth, 0, "item " + std::to_string(i), Actor::task(1));
        else
            recorder.queueGot(now, 1, depth, 0, "item " + std::to_string(i - 1), Actor::task(2));
        recorder.timerSet(now, timer, now + 1ms, "wake", Actor::task(task), true);
        recorder.stepEnded(now, task);
        recorder.taskWaits(now, task, {WaitKind::Sleep, 0, 1ms, static_cast<std::uint32_t>(i), {}});
        recorder.pollBegun(now, now + 1ms);
        recorder.pollEnded(now + 1ms);
        recorder.callbackBegun(now + 1ms, HandleKind::Timer, "wake", true, 0, timer);
        recorder.taskReady(now + 1ms, task, {Cause::Timer, timer, {}});
        recorder.callbackEnded(now + 1ms);
    }
    return recorder.trace();
}

} // namespace

class tst_stateindex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStateAtATimeIsWhatHasHappenedUntilThen_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<int>("time");
        QTest::addColumn<QString>("state");
        QTest::newRow("both watches wait")
            << "gathered_watches" << 500 << "1W10 2W5 3W5 | | M1@1000 M2@1000";
        QTest::newRow("serial: one after the other")
            << "serial_watches" << 1500 << "1W5 | | M2@2000";
        QTest::newRow("before the blocking call")
            << "blocking_report" << 399 << "1W18 2W8 3W12 | | M2@400 M3@500";
        QTest::newRow("blocking, nothing due yet")
            << "blocking_report" << 450 << "1W18 2W8 3X13 | | M3@500";
        QTest::newRow("blocking, a timer is overdue")
            << "blocking_report" << 900 << "1W18 2R8 3X13 | 2! | M3@500";
        QTest::newRow("after it") << "blocking_report" << 1500 << "1W18 2W8 | | M4@1650";
        QTest::newRow("locks that never open")
            << "deadlock" << 99 << "1W13 2W6 3W6 | | M1@100 M2@100";
        QTest::newRow("ended") << "gathered_watches" << 9999 << "| |";
    }
    void theStateAtATimeIsWhatHasHappenedUntilThen()
    {
        QFETCH(QString, schedule);
        QFETCH(int, time);
        const auto model = test::modelOf(schedule.toStdString());
        QTEST(line(*model, model->stateAt(time * 1ms)), "state");
    }

    void anOverdueTaskSaysHowLate()
    {
        const auto model = test::modelOf("blocking_report");
        const State state = model->stateAt(900ms);
        QCOMPARE(state.task(2)->since, Time(500ms));
        QCOMPARE(state.task(2)->late, Time(400ms));
        QCOMPARE(state.placeInLine(2), 1u);
        QCOMPARE(state.placeInLine(1), 0u);
        QCOMPARE(state.running, 1u);
        QCOMPARE(state.readyTasks, 1u);
        QCOMPARE(state.waiting, 1u);
        QVERIFY(state.loop.phase == LoopState::Phase::Running);
        QCOMPARE(state.loop.task, 3u);
        QCOMPARE(state.loop.since, Time(400ms));
        QVERIFY(state.loop.sleepEvent != noEvent);
        QCOMPARE(state.outputLines, 2u);
    }

    void theReadyQueueKeepsTheOrderOfWaking()
    {
        Recorder recorder;
        for (Id id = 1; id <= 3; ++id)
            recorder.taskCreated(0s, id, "Task-" + std::to_string(id), "work", {}, 1);
        recorder.taskReady(0s, 2, {});
        recorder.callbackReady(0s, 40, "sundial", false);
        recorder.taskReady(0s, 1, {});
        recorder.taskReady(0s, 3, {});
        recorder.stepBegun(0s, 2);
        Model model(recorder.trace());
        model.update();
        QCOMPARE(line(model, model.stateAfter(model.size())),
                 QStringLiteral("1R0 2X0 3R0 | sundial() is ready 1 3 |"));
        recorder.stepEnded(0s, 2);
        recorder.callbackBegun(0s, HandleKind::Callback, "sundial", false, 40);
        model.update();
        QCOMPARE(line(model, model.stateAfter(model.size())),
                 QStringLiteral("1R0 2X0 3R0 | 1 3 |"));
        QCOMPARE(model.stateAfter(model.size()).placeInLine(3), 2u);
    }

    void callbacksThatWereCancelledLeaveTheReadyQueue()
    {
        Recorder recorder;
        recorder.taskCreated(0s, 1, "Task-1", "work", {}, 1);
        recorder.callbackReady(0s, 7, "cancelled", false);
        recorder.taskReady(0s, 1, {});
        recorder.turnBegun(0s);
        recorder.stepBegun(0s, 1);
        Model model(recorder.trace());
        model.update();
        QVERIFY(model.stateAfter(model.size()).ready.empty());
    }

    /// A class of the program's may drop what is put, or give an item without taking it out.
    void itemsThatAQueueDoesNotKeepAreNotInIt()
    {
        Recorder recorder;
        recorder.queueCreated(0s, 1, QueueKind::Fifo, "Queue-1", 0);
        recorder.queuePut(0s, 1, 1, 0, "a", {});
        recorder.queuePut(1s, 1, 1, 0, "a", {});
        recorder.queuePut(1s, 1, 2, 0, "b", {});
        recorder.queueGot(2s, 1, 2, 0, "a", {});
        recorder.queueGot(3s, 1, 1, 0, "a", {});
        Model model(recorder.trace());
        model.update();
        const auto itemsAt = [&](Time time) { return model.stateAt(time).queue(1)->items.size(); };
        QCOMPARE(itemsAt(0s), 1u);
        QCOMPARE(itemsAt(1s), 2u);
        QCOMPARE(itemsAt(2s), 2u);
        QCOMPARE(itemsAt(3s), 1u);
    }

    void queuesKnowItemsAndWaiters()
    {
        Recorder recorder;
        recorder.queueCreated(0s, 1, QueueKind::Fifo, "Queue-1", 2);
        recorder.queueCreated(0s, 2, QueueKind::Lifo, "Queue-2", 0);
        recorder.queueCreated(0s, 3, QueueKind::Priority, "Queue-3", 0);
        for (Id queue = 1; queue <= 3; ++queue) {
            recorder.queuePut(0s, queue, 1, 0, "5", {});
            recorder.queuePut(0s, queue, 2, 0, "1", {});
            recorder.queuePut(0s, queue, 3, 0, "3", {});
        }
        recorder.queueGot(0s, 1, 2, 0, "5", {});
        recorder.queueGot(0s, 2, 2, 0, "3", {});
        recorder.queueGot(0s, 3, 2, 0, "1", {});
        for (Id id = 1; id <= 3; ++id) {
            recorder.taskCreated(0s, id, "Task-" + std::to_string(id), "work", {}, 1);
            recorder.stepBegun(0s, id);
            recorder.stepEnded(0s, id);
        }
        recorder.taskWaits(0s, 3, {WaitKind::QueueGet, 1, {}, 1, {}});
        recorder.taskWaits(0s, 1, {WaitKind::QueueGet, 1, {}, 1, {}});
        recorder.taskWaits(0s, 2, {WaitKind::QueuePut, 1, {}, 1, {}});
        Model model(recorder.trace());
        model.update();
        const State state = model.stateAt(0s);
        const auto items = [&](Id queue) {
            QString text;
            for (const StringId item : state.queue(queue)->items)
                text += QString::fromUtf8(model.trace().text(item).data(), 1);
            return text;
        };
        QCOMPARE(items(1), QStringLiteral("13"));
        QCOMPARE(items(2), QStringLiteral("15"));
        QCOMPARE(items(3), QStringLiteral("53"));
        QCOMPARE(state.queue(1)->depth, 2u);
        QVERIFY(state.queue(1)->getters == (std::vector<Id>{3, 1}));
        QVERIFY(state.queue(1)->putters == (std::vector<Id>{2}));
        QVERIFY(!state.queue(9));
    }

    void workersAndQueuedJobsAreKnown()
    {
        const auto model = test::modelOf("many_waits");
        const State first = model->stateAt(300ms);
        QCOMPARE(first.workers.size(), 1u);
        QCOMPARE(first.workers[0].job, 1u);
        QVERIFY(first.queuedJobs == (std::vector<Id>{2, 3}));
        const State second = model->stateAt(400ms);
        QCOMPARE(second.workers[0].job, 2u);
        QCOMPARE(second.workers[0].since, Time(370ms));
        const State last = model->stateAt(600ms);
        QCOMPARE(last.workers[0].job, 0u);
        QVERIFY(last.queuedJobs.empty());
    }

    void theLoopPollsUntilADeadline()
    {
        Recorder recorder;
        recorder.loopBegun(0s);
        recorder.pollBegun(1s, 4s);
        Model model(recorder.trace());
        model.update();
        const State state = model.stateAt(2s);
        QVERIFY(state.loop.phase == LoopState::Phase::Polling);
        QCOMPARE(state.loop.until, Time(4s));
        QCOMPARE(state.loop.since, Time(1s));
        QVERIFY(model.stateAt(0s).loop.phase == LoopState::Phase::Between);
    }

    void aSleepOutsideTasksBelongsToTheMainFlow()
    {
        Recorder recorder;
        recorder.runStarted(0s, "x.py", 0, "");
        recorder.lineReached(0s, {}, 4);
        recorder.sleepBegun(0s, {}, 1s, 5);
        recorder.sleepEnded(1s, {});
        recorder.lineReached(1s, {}, 6);
        Model model(recorder.trace());
        model.update();
        QCOMPARE(model.stateAt(0s).mainLine, 5u);
        QCOMPARE(model.stateAt(0s).mainSleepEvent, 2u);
        QCOMPARE(model.stateAt(1s).mainLine, 6u);
        QCOMPARE(model.stateAt(1s).mainSleepEvent, noEvent);
    }

    void checkpointsGiveTheSameAsReplayingAll()
    {
        const auto trace = longRun(3000);
        Model whole(trace);
        whole.update();
        for (std::size_t events = 0; events <= trace->size(); events += 613) {
            Model until(trace); // takes in no more than it is asked for
            until.update(events);
            QVERIFY(same(whole.stateAfter(events), until.stateAfter(events)));
        }
    }

    void everyStateOfAScheduleCanBeRebuilt()
    {
        const auto whole = test::modelOf("many_waits");
        Model growing(whole->sharedTrace());
        while (growing.update(1)) {
            QVERIFY(same(whole->stateAfter(growing.size()), growing.stateAfter(growing.size())));
            for (const ReadyEntry &entry : growing.stateAfter(growing.size()).ready)
                QVERIFY(growing.stateAfter(growing.size()).task(entry.task)->state !=
                        SpanKind::Waiting);
        }
    }
};

QTEST_APPLESS_MAIN(tst_stateindex)
#include "tst_stateindex.moc"
