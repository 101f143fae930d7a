// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/common/playhead.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventpane.h"
#include "ui/inspector/lifestory.h"
#include "ui/inspector/workerstory.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::inspector;
using namespace std::chrono_literals;

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLifeIsToldUntilTheMoment();
    void anEndIsToldWithWhatCameOutOfIt();
    void nobodyHasNoStory();
    void everyEventHasARow();
    void aWorkerTellsItsJobs();
    void clickOnAnEventGoesThere();
};

void TestInspector::aLifeIsToldUntilTheMoment()
{
    const auto model = samples::modelOf(samples::serialWatches());
    const QString story = lifeStory(*model, model->stateAt(500ms), 1);
    QVERIFY2(story.contains(u"WAITING"_s), qPrintable(story));
    QVERIFY2(story.contains(u"timer 1.00 s"_s), qPrintable(story));
    QVERIFY2(story.contains(u"WAITING 0.50 s"_s), qPrintable(story));
    QVERIFY(!story.contains(u"FINISHED"_s));
}

void TestInspector::anEndIsToldWithWhatCameOutOfIt()
{
    const auto model = samples::modelOf(samples::unhappyEnds());
    const trace::State end = model->stateAt(model->lastTime());
    QString all;
    for (const trace::TaskInfo &task : model->entities().tasks()) {
        all += lifeStory(*model, end, task.id);
    }
    QVERIFY(all.contains(u"FAILED"_s));
    QVERIFY(all.contains(u"CANCELLED"_s));
    QVERIFY(all.contains(u"It raised"_s));
    QVERIFY(all.contains(u"It was cancelled"_s));
}

void TestInspector::nobodyHasNoStory()
{
    const auto model = samples::modelOf(samples::serialWatches());
    QCOMPARE(lifeStory(*model, model->stateAt(1s), 99), QString());
}

void TestInspector::everyEventHasARow()
{
    const auto model = samples::modelOf(samples::shop());
    EventModel events;
    QAbstractItemModelTester tester(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    events.setRun(model.get());
    QCOMPARE(size_t(events.rowCount()), model->size());
    for (int row = 0; row < events.rowCount(); ++row) {
        const QString text = events.index(row, EventModel::TextColumn).data().toString();
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(row)));
    }
}

void TestInspector::aWorkerTellsItsJobs()
{
    const auto model = samples::modelOf(samples::reportInThread());
    const trace::JobInfo &job = model->entities().jobs().front();
    const QString before = workerStory(*model, model->stateAt(trace::Time(0)), job.pool, job.worker);
    QVERIFY2(before.contains(u"no job so far"_s), qPrintable(before));
    const QString during = workerStory(*model, model->stateAt(job.started + 500ms), job.pool, job.worker);
    QVERIFY2(during.contains(u"RUNNING</b> since"_s) && during.contains(u"0.50 s"_s), qPrintable(during));
    QVERIFY(!during.contains(u"FINISHED"_s));
    const QString after = workerStory(*model, model->stateAt(model->lastTime()), job.pool, job.worker);
    QVERIFY2(after.contains(u"FINISHED"_s) && after.contains(u"One job"_s), qPrintable(after));
    QCOMPARE(workerStory(*model, model->stateAt(1s), 99, 0), QString());
}

void TestInspector::clickOnAnEventGoesThere()
{
    const auto model = samples::modelOf(samples::serialWatches());
    ui::Playhead playhead;
    EventPane pane(&playhead);
    pane.resize(500, 300);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setRun(model.get());
    pane.refresh();
    const QRect row = pane.visualRect(pane.model()->index(4, EventModel::TextColumn));
    QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(playhead.moment().events, size_t(5));
    QCOMPARE(playhead.time().count(), model->trace()[4].time.count());
    QCOMPARE(pane.model()->pastEvents(), 5);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
