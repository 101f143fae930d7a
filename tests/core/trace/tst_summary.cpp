// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/summary.h"

#include "tests/core/trace/schedule.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

class tst_summary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsOfABlockedLoop()
    {
        const Summary summary = summarize(*test::modelOf("blocking_report"));
        QCOMPARE(summary.duration, Time(2400ms));
        QCOMPARE(summary.tasks, 3u);
        QCOMPARE(summary.finished, 3u);
        QCOMPARE(summary.running, Time(1s));
        QCOMPARE(summary.ready, Time(900ms));
        QCOMPARE(summary.waiting, Time(2400ms + 1500ms + 400ms));
        QCOMPARE(summary.loopBusy, Time(1s));
        QCOMPARE(summary.loopPolling, Time(1400ms));
        QCOMPARE(summary.loopBlocked, Time(1s));
        QCOMPARE(summary.blockings, 1u);
        QCOMPARE(summary.lateTimers, 1u);
        QCOMPARE(summary.latest, Time(900ms));
        QCOMPARE(summary.outputLines, 7u);
        QCOMPARE(summary.waits.size(), 2u);
        QVERIFY(summary.waits[0].reason == "gather");
        QVERIFY(summary.waits[1].reason == "timer");
        QCOMPARE(summary.waits[1].times, 7u);
    }

    void totalsOfManyKinds()
    {
        const Summary summary = summarize(*test::modelOf("many_waits"));
        QCOMPARE(summary.tasks, 10u);
        QCOMPARE(summary.failed, 3u);
        QCOMPARE(summary.cancelled, 2u);
        QCOMPARE(summary.pending, 0u);
        QCOMPARE(summary.jobs, 3u);
        QCOMPARE(summary.jobsFailed, 1u);
        QCOMPARE(summary.jobsCancelled, 1u);
        QCOMPARE(summary.jobsRunning, Time(300ms));
        QCOMPARE(summary.jobsQueued, Time(100ms + 300ms));
    }

    void theTextTellsThem()
    {
        const auto model = test::modelOf("shop");
        const std::string text = trace::text(summarize(*model), model->entities());
        QCOMPARE(QString::fromStdString(text),
                 QStringLiteral("run      finished after 1.20 s\n"
                                "tasks    4, 4 finished, 20 steps\n"
                                "         running 0 s, ready 0 s, waiting 3.45 s\n"
                                "         waiting for timer: 1.95 s, 12 times\n"
                                "         waiting for gather: 1.20 s, 1 time\n"
                                "         waiting for queue.put: 0.30 s, 3 times\n"
                                "loop     0 turns, busy 0 s, polling 1.20 s\n"
                                "queue    Queue-1: peak 2, unbounded, 6 put, 6 got\n"
                                "output   6 lines\n"));
    }
};

QTEST_APPLESS_MAIN(tst_summary)
#include "tst_summary.moc"
