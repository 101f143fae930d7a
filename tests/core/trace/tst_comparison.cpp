// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/comparison.h"
#include "core/trace/evidence.h"
#include "core/trace/recorder.h"

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

/// One task that waits for timers of these lengths, one after the other.
std::shared_ptr<const Trace> waits(const std::vector<Time> &lengths, Outcome outcome = Outcome::Ok)
{
    Recorder recorder;
    recorder.taskCreated(0s, 1, "Task-1", "main", {}, 1);
    Time now{};
    for (const Time length : lengths) {
        recorder.taskReady(now, 1, {});
        recorder.stepBegun(now, 1);
        recorder.stepEnded(now, 1);
        recorder.taskWaits(now, 1, {WaitKind::Sleep, 0, length, 1, {}});
        now += length;
    }
    recorder.runEnded(now, outcome, 0, "ValueError", "no flour");
    return recorder.trace();
}

Comparison comparison(const std::shared_ptr<const Trace> &first,
                      const std::shared_ptr<const Trace> &second)
{
    Model one(first);
    Model two(second);
    one.update();
    two.update();
    return compare(one, two, "one", "two");
}

} // namespace

class tst_comparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatheredWaitsOverlap()
    {
        const auto serial = test::modelOf("serial_watches");
        const auto gathered = test::modelOf("gathered_watches");
        const Comparison result = compare(*serial, *gathered, "serial", "gathered");
        QCOMPARE(show(result.sentence),
                 QStringLiteral(
                     "gathered finishes 1.00 s sooner (2.0× faster): the two waits overlap."));
        QVERIFY(result.reason == Comparison::Reason::WaitsOverlap);
        QCOMPARE(result.difference, Time(-1s));
        QCOMPARE(result.ratio, 2.0);
        QCOMPARE(show(compare(*gathered, *serial, "gathered", "serial").sentence),
                 show(result.sentence));
    }

    void aBlockedLoopMakesOthersLate()
    {
        const auto loop = test::modelOf("blocking_report");
        const auto thread = test::modelOf("report_in_thread");
        const Comparison result = compare(*loop, *thread, "blocking", "in a thread");
        QCOMPARE(
            show(result.sentence),
            QStringLiteral("in a thread finishes 0.90 s sooner (1.6× faster): the loop of blocking "
                           "is blocked, so tick prints four lines late, the first by 0.90 s; "
                           "with in a thread none is late."));
        QVERIFY(result.reason == Comparison::Reason::LoopBlocked);
        QCOMPARE(result.late, 4u);
        QCOMPARE(result.lateness, Time(900ms));
    }

    void aReasonThatTheTracesDoNotProveIsLeftOut_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("which");
        QTest::newRow("it just waited less") << "two finishes 1.00 s sooner (2.0× faster)." << 0;
        QTest::newRow("as much, no overlap") << "one and two take the same time, 2.00 s." << 1;
        QTest::newRow("hardly faster") << "two finishes 0.05 s sooner." << 2;
        QTest::newRow("one failed") << "one ends after 2.00 s: finished; two ends after 1.00 s: "
                                       "raised ValueError: no flour."
                                    << 3;
        QTest::newRow("no time at all") << "two finishes 2.00 s sooner." << 4;
    }
    void aReasonThatTheTracesDoNotProveIsLeftOut()
    {
        QFETCH(int, which);
        const auto one = waits({1s, 1s});
        const std::array others{waits({1s}), waits({500ms, 1500ms}), waits({1s, 950ms}),
                                waits({1s}, Outcome::Raise), waits({})};
        const Comparison result = comparison(one, others[static_cast<std::size_t>(which)]);
        QTEST(show(result.sentence), "sentence");
        QVERIFY(result.reason == Comparison::Reason::None);
    }

    void aRunThatGoesOnIsNotCompared()
    {
        Recorder recorder;
        recorder.turnBegun(1s);
        QVERIFY(comparison(waits({1s}), recorder.trace()).sentence.empty());
    }

    void evidenceOfOverlap()
    {
        const Waits gathered = waitsOf(*test::modelOf("gathered_watches"));
        QCOMPARE(gathered.number, 2u);
        QCOMPARE(gathered.total, Time(2s));
        QCOMPARE(gathered.covered, Time(1s));
        QCOMPARE(gathered.atOnce, 2u);
        const Waits serial = waitsOf(*test::modelOf("serial_watches"));
        QCOMPARE(serial.overlap(), Time(0s));
        QCOMPARE(serial.atOnce, 1u);
        QVERIFY(!serial.onlyJobs);
        QCOMPARE(waitsOf(*test::modelOf("report_in_thread")).number, 8u); // a job and seven timers
    }
};

QTEST_APPLESS_MAIN(tst_comparison)
#include "tst_comparison.moc"
