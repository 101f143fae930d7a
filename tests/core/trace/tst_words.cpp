// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "core/trace/words.h"

#include "tests/core/trace/schedule.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

QString show(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Two bakers, a seller, a shelf and a pool with two jobs of which one has ended.
struct Shop {
    Recorder recorder;
    Model model{recorder.trace()};

    Shop()
    {
        const auto task = [&](Id id, std::string_view coroutine, const std::string &argument) {
            recorder.taskCreated(0s, id, "Task-" + std::to_string(id), coroutine, {}, 1);
            recorder.taskArguments(0s, id, std::vector{argument});
        };
        task(1, "bake", "'Ada'");
        task(2, "bake", "'Bo'");
        task(3, "sell", "60");
        recorder.queueCreated(0s, 1, QueueKind::Fifo, "Queue-1", 0);
        recorder.objectNamed(0s, ObjectKind::Queue, 1, "shelf");
        recorder.syncCreated(0s, ObjectKind::Lock, 1, "Lock-1");
        recorder.timerSet(0s, 1, 1s, "wake", Actor::task(1), true);
        recorder.poolCreated(0s, 1, 2);
        recorder.jobSubmitted(0s, 1, 1, "count", Actor::task(3));
        recorder.jobStarted(0s, 1, 1, 0);
        recorder.jobSubmitted(0s, 2, 1, "sleep", Actor::task(3));
        recorder.jobStarted(0s, 2, 1, 1);
        recorder.sleepBegun(0s, Actor::job(2), Seconds(0.5), 3);
        recorder.taskFailed(0s, 2, "ValueError", "no flour");
        recorder.jobFinished(0s, 1);
        model.update();
    }
    /// The event that \a record adds.
    template <class Record> Event event(Record &&record)
    {
        record(recorder);
        model.update();
        return model.trace()[model.size() - 1];
    }
    QString reason(const Waiting &waiting, bool withProgress = false)
    {
        const Event wait = event([&](Recorder &r) { r.taskWaits(0s, 3, waiting); });
        return show(withProgress ? words::reason(model.entities(), wait, model.size())
                                 : words::reason(model.entities(), wait));
    }
    QString briefReason(const Waiting &waiting)
    {
        const Event wait = event([&](Recorder &r) { r.taskWaits(0s, 3, waiting); });
        return show(words::briefReason(model.entities(), wait));
    }
};

} // namespace

class tst_words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](Time length, const char *text) {
            QTest::newRow(text) << qint64(length.count()) << QString::fromUtf8(text);
        };
        row(0s, "0 s");
        row(1s, "1.00 s");
        row(800ms, "0.80 s");
        row(1464ms, "1.46 s");
        row(50ms, "0.05 s");
        row(52ms, "52 ms");
        row(1500us, "1.5 ms");
        row(2ms, "2 ms");
        row(300us, "300 µs");
        row(12ns, "12 ns");
        row(123456ms, "123.5 s");
        row(3600s, "3600 s");
        row(-250ms, "-0.25 s");
    }
    void durations()
    {
        QFETCH(qint64, nanoseconds);
        QTEST(show(words::duration(Time(nanoseconds))), "text");
    }

    void smallWords()
    {
        QCOMPARE(show(words::moment(7700ms)), QStringLiteral("7.700 s"));
        QCOMPARE(show(words::count(2)), QStringLiteral("two"));
        QCOMPARE(show(words::count(13)), QStringLiteral("13"));
        QCOMPARE(show(words::tasks(1)), QStringLiteral("1 task"));
        QCOMPARE(show(words::tasks(3)), QStringLiteral("3 tasks"));
        QCOMPARE(show(words::placeInLine(1)), QStringLiteral("1st in line"));
        QCOMPARE(show(words::placeInLine(2)), QStringLiteral("2nd in line"));
        QCOMPARE(show(words::placeInLine(11)), QStringLiteral("11th in line"));
        QCOMPARE(show(words::placeInLine(23)), QStringLiteral("23rd in line"));
    }

    void reasons()
    {
        Shop shop;
        const std::array two{Target{Target::Kind::Task, 1}, Target{Target::Kind::Task, 2}};
        const std::array nested{Target{Target::Kind::Gather, 2}, Target{Target::Kind::Task, 2},
                                Target{Target::Kind::Job, 1}};
        const std::array job{Target{Target::Kind::Job, 2}};
        const auto bare = [](WaitKind kind, Id object = 0) {
            return Waiting{kind, object, {}, 1, {}};
        };
        QCOMPARE(shop.reason({WaitKind::Sleep, 0, Seconds(0.8), 1, {}}),
                 QStringLiteral("timer 0.80 s"));
        QCOMPARE(shop.reason(bare(WaitKind::QueueGet, 1)), QStringLiteral("queue.get shelf"));
        QCOMPARE(shop.reason(bare(WaitKind::Lock, 1)), QStringLiteral("lock Lock-1"));
        QCOMPARE(shop.reason(bare(WaitKind::Task, 2)), QStringLiteral("task bake · Bo"));
        QCOMPARE(shop.reason(bare(WaitKind::Job, 2)), QStringLiteral("thread J2"));
        QCOMPARE(shop.reason(bare(WaitKind::TaskGroup)), QStringLiteral("task group"));
        QCOMPARE(shop.reason({WaitKind::Gather, 0, {}, 1, two}), QStringLiteral("gather of 2"));
        QCOMPARE(shop.reason({WaitKind::Gather, 0, {}, 1, two}, true),
                 QStringLiteral("gather 1 of 2"));
        QCOMPARE(shop.reason({WaitKind::Gather, 0, {}, 1, nested}, true),
                 QStringLiteral("gather 1 of 1"));
        QCOMPARE(shop.reason({WaitKind::WaitFor, 0, Seconds(0.2), 1, nested}, true),
                 QStringLiteral("gather 2 of 2, at most 0.20 s"));
        QCOMPARE(shop.reason({WaitKind::Shield, 0, {}, 1, job}),
                 QStringLiteral("shield thread J2"));
        QCOMPARE(shop.reason({WaitKind::Wait, 0, {}, 1, two}, true), QStringLiteral("wait 1 of 2"));
    }

    void briefReasons()
    {
        Shop shop;
        QCOMPARE(shop.briefReason({WaitKind::Sleep, 0, Seconds(0.8), 1, {}}), QStringLiteral("0.80 s"));
        QCOMPARE(shop.briefReason({WaitKind::QueueGet, 1, {}, 1, {}}), QStringLiteral("queue.get"));
        const auto network = [&](std::string_view what) {
            return shop.briefReason({WaitKind::Network, 0, {}, 1, {}, what});
        };
        QCOMPARE(network("GET 127.0.0.1:5000/planet/1"), QStringLiteral("GET /planet/1"));
        QCOMPARE(network("PUT [::1]:5000/"), QStringLiteral("PUT /"));
    }

    void progressCountsWhatHasEndedByThen()
    {
        const auto model = test::modelOf("blocking_report");
        const State before = model->stateAt(1s);
        const Event wait = model->trace()[before.task(1)->event];
        QCOMPARE(show(words::reason(model->entities(), wait, before.events)),
                 QStringLiteral("gather 0 of 2"));
        const State after = model->stateAt(2s);
        QCOMPARE(show(words::reason(model->entities(), wait, after.events)),
                 QStringLiteral("gather 1 of 2"));
        QCOMPARE(show(words::reason(model->entities(), wait)), QStringLiteral("gather of 2"));
    }

    void causes()
    {
        Shop shop;
        const auto cause = [&](const Waking &waking) {
            return show(words::cause(shop.model.entities(),
                                     shop.event([&](Recorder &r) { r.taskReady(0s, 3, waking); })));
        };
        QCOMPARE(cause({Cause::Timer, 1, {}}), QStringLiteral("its timer of 1.00 s"));
        QCOMPARE(cause({Cause::Queue, 1, Actor::task(1)}),
                 QStringLiteral("queue shelf, by bake · Ada"));
        QCOMPARE(cause({Cause::Job, 1, {}}), QStringLiteral("the end of J1 count"));
        QCOMPARE(cause({Cause::Created, 0, Actor::task(2)}),
                 QStringLiteral("created by bake · Bo"));
        QCOMPARE(cause({Cause::Cancel, 0, Actor::task(2)}),
                 QStringLiteral("cancelled, by bake · Bo"));
        QCOMPARE(cause({Cause::Other, 0, {}}), QStringLiteral("the loop"));
    }

    void endsNameTheException()
    {
        Shop shop;
        QCOMPARE(show(words::end(shop.model.entities(), *shop.model.entities().task(2))),
                 QStringLiteral("FAILED (ValueError)"));
        QCOMPARE(show(words::end(shop.model.entities(), *shop.model.entities().job(1))),
                 QStringLiteral("FINISHED"));
        QCOMPARE(words::endGlyph(TaskEnd::Raise), std::string_view("✗"));
    }

    void spansOfABlockedLoop()
    {
        const auto model = test::modelOf("blocking_report");
        const Entities &entities = model->entities();
        const auto at = [&](const Lane &lane, Time time) -> const Span & {
            return lane[lane.at(time)];
        };
        const Lane &loop = model->spans().loop();
        QCOMPARE(show(words::loopSpan(entities, at(loop, 900ms), 9s)),
                 QStringLiteral("BLOCKING THE LOOP 1.00 s"));
        QCOMPARE(show(words::loopSpan(entities, loop[0], 9s)), QStringLiteral("main"));
        QCOMPARE(show(words::loopSpan(entities, at(loop, 300ms), 9s)), QStringLiteral("polling"));
        QCOMPARE(show(words::taskSpan(entities, at(model->spans().task(2), 900ms), 9s)),
                 QStringLiteral("READY, 0.90 s late"));
        QCOMPARE(show(words::taskSpan(entities, at(model->spans().task(3), 900ms), 9s)),
                 QStringLiteral("RUNNING time.sleep(1)"));
        QCOMPARE(show(words::taskSpan(entities, at(model->spans().task(1), 900ms), 9s)),
                 QStringLiteral("gather of 2"));
        QCOMPARE(show(words::briefTaskSpan(entities, at(model->spans().task(1), 900ms))),
                 QStringLiteral("gather"));
        QCOMPARE(show(words::briefTaskSpan(entities, at(model->spans().task(2), 900ms))),
                 QStringLiteral("READY"));
        QCOMPARE(show(words::ready(*model->stateAt(900ms).task(2))),
                 QStringLiteral("READY, 0.40 s late"));
        QCOMPARE(show(words::loopPhase(entities, model->stateAt(900ms).loop, 900ms)),
                 QStringLiteral(
                     "Running report, which is in time.sleep(1). BLOCKING THE LOOP for 0.50 s."));
    }

    void workersNameTheirJob()
    {
        Shop shop;
        const Spans &spans = shop.model.spans();
        QCOMPARE(show(words::workerSpan(shop.model.entities(), spans.worker(1, 0)[0])),
                 QStringLiteral("J1 RUNNING count()"));
        QCOMPARE(show(words::workerSpan(shop.model.entities(), spans.worker(1, 1)[0])),
                 QStringLiteral("J2 RUNNING time.sleep(0.5)"));
    }

    void outcomes()
    {
        Recorder recorder;
        Model model(recorder.trace());
        QCOMPARE(show(words::outcome(model.entities())), QStringLiteral("running"));
        recorder.runEnded(0s, Outcome::Raise, 0, "ValueError", "no flour");
        model.update();
        QCOMPARE(show(words::outcome(model.entities())),
                 QStringLiteral("raised ValueError: no flour"));
    }

    void everyKindOfEventHasWords()
    {
        const auto model = test::modelOf("many_waits");
        for (std::size_t i = 0; i < model->size(); ++i) {
            QVERIFY(!words::event(model->entities(), model->trace()[i]).empty());
            QVERIFY(!words::eventKind(model->trace()[i]).empty());
        }
        for (int kind = 0; kind <= static_cast<int>(Kind::Noted); ++kind) {
            Event event;
            event.kind = static_cast<Kind>(kind);
            QVERIFY2(!words::eventKind(event).empty(), qPrintable(QString::number(kind)));
        }
        Shop shop;
        const Event put =
            shop.event([](Recorder &r) { r.queuePut(0s, 1, 4, 0, "'Ada 1'", Actor::task(1)); });
        QCOMPARE(show(words::event(shop.model.entities(), put)),
                 QStringLiteral("bake · Ada puts 'Ada 1' into shelf, now 4"));
    }
};

QTEST_APPLESS_MAIN(tst_words)
#include "tst_words.moc"
