// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "tests/ui/common/sampletraces.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventpane.h"
#include "ui/inspector/lifestory.h"
#include "ui/inspector/queuestory.h"
#include "ui/inspector/taskpane.h"
#include "ui/inspector/workerstory.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QScrollBar>
#include <QTextDocumentFragment>
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
    void whatATaskAwaitsIsToldWithWhoHoldsIt();
    void whoWokeATaskIsToldWithTheCall();
    void aQueueTellsWhatItHoldsAndWhoWaits();
    void linksSelectAndMoveThePlayhead();
    void keysGoFromLinkToLink();
    void aNewStoryLeavesTheReaderWhereHeIs();
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

namespace
{

QString plain(const QString &richText)
{
    return QTextDocumentFragment::fromHtml(richText).toPlainText().replace(QChar::Nbsp, u' ');
}

/// Ada and Bo want one lock; Ada had it first, and puts bread on the shelf that Bo waits at.
std::shared_ptr<trace::Model> bakers()
{
    trace::Recorder r;
    using trace::Actor;
    using trace::ObjectKind;
    r.runStarted(0s, "bakers.py", 0, {});
    r.taskCreated(0s, 1, "Task-1", "bake", Actor(), 5);
    r.taskCreated(0s, 2, "Task-2", "eat", Actor::task(1), 6);
    r.syncCreated(0s, ObjectKind::Lock, 1, "Lock-1");
    r.objectNamed(0s, ObjectKind::Lock, 1, "oven");
    r.queueCreated(0s, 1, trace::QueueKind::Fifo, "Queue-1", 3, 4);
    r.objectNamed(0s, ObjectKind::Queue, 1, "shelf");
    r.stepBegun(0s, 1);
    r.objectTaken(0s, ObjectKind::Lock, 1, Actor::task(1));
    r.stepEnded(0s, 1);
    r.taskWaits(0s, 1, {trace::WaitKind::Sleep, 0, trace::Seconds(2), 11});
    r.stepBegun(0s, 2);
    r.stepEnded(0s, 2);
    r.taskWaits(0s, 2, {trace::WaitKind::Lock, 1, {}, 21});
    r.taskReady(2s, 1, {trace::Cause::Timer, 0, {}});
    r.stepBegun(2s, 1);
    r.objectReleased(2s, ObjectKind::Lock, 1, Actor::task(1));
    r.taskReady(2s, 2, {trace::Cause::Lock, 1, Actor::task(1)});
    r.stepEnded(2s, 1);
    r.taskWaits(2s, 1, {trace::WaitKind::Sleep, 0, trace::Seconds(1), 12});
    r.stepBegun(2s, 2);
    r.stepEnded(2s, 2);
    r.taskWaits(2s, 2, {trace::WaitKind::QueueGet, 1, {}, 22});
    r.taskReady(3s, 1, {trace::Cause::Timer, 0, {}});
    r.stepBegun(3s, 1);
    r.queuePut(3s, 1, 1, 3, "'bread'", Actor::task(1));
    r.taskReady(3s, 2, {trace::Cause::Queue, 1, Actor::task(1)});
    r.stepEnded(3s, 1);
    r.taskFailed(3s, 1, "ValueError", "no flour", 13);
    return samples::modelOf(r.trace());
}

} // namespace

void TestInspector::whatATaskAwaitsIsToldWithWhoHoldsIt()
{
    const auto model = bakers();
    const QString eats = plain(lifeStory(*model, model->stateAt(500ms), 2));
    QVERIFY2(eats.contains(u"lock oven, held by bake since 0.000 s"_s), qPrintable(eats));
    QVERIFY2(eats.contains(u"eat()  line 21"_s), qPrintable(eats));
    const QString bakes = plain(lifeStory(*model, model->stateAt(500ms), 1));
    QVERIFY2(bakes.contains(u"timer 2.00 s, 1.50 s to go"_s), qPrintable(bakes));
    QVERIFY2(bakes.contains(u"<Task pending name='Task-1' coro=<bake() …>"_s), qPrintable(bakes));
    QVERIFY2(bakes.contains(u"… stands for"_s), qPrintable(bakes));
}

void TestInspector::whoWokeATaskIsToldWithTheCall()
{
    const auto model = bakers();
    const QString eats = plain(lifeStory(*model, model->stateAt(3s), 2));
    QVERIFY2(eats.contains(u"Woken by bake at 3.000 s, by shelf.put()."_s), qPrintable(eats));
    QVERIFY2(eats.contains(u"Woken by bake at 2.000 s, by oven.release()."_s), qPrintable(eats));
    const QString bakes = plain(lifeStory(*model, model->stateAt(3s), 1));
    QVERIFY2(bakes.contains(u"Woken at 3.000 s by its timer of 1.00 s."_s), qPrintable(bakes));
    QVERIFY2(bakes.contains(u"Woke eat at 2.000 s, by oven.release()."_s), qPrintable(bakes));
    QVERIFY(!plain(lifeStory(*model, model->stateAt(1s), 1)).contains(u"Woke "_s));
}

void TestInspector::aQueueTellsWhatItHoldsAndWhoWaits()
{
    const auto model = bakers();
    const QString before = plain(queueStory(*model, model->stateAt(2500ms), 1));
    QVERIFY2(before.contains(u"0 items of at most 3."_s), qPrintable(before));
    QVERIFY2(before.contains(u"Waiting to get: eat."_s), qPrintable(before));
    QVERIFY2(before.contains(u"Created at 0.000 s in line 4."_s), qPrintable(before));
    const QString after = plain(queueStory(*model, model->stateAt(3s), 1));
    QVERIFY2(after.contains(u"Next to leave first: 'bread'."_s), qPrintable(after));
    QCOMPARE(queueStory(*model, model->stateAt(3s), 9), QString());
}

void TestInspector::linksSelectAndMoveThePlayhead()
{
    const auto model = bakers();
    ui::Playhead playhead;
    ui::Selection selection;
    selection.selectTask(2, 1);
    TaskPane pane(&playhead, &selection);
    pane.setStory(lifeStory(*model, model->stateAt(3s), 2));
    Q_EMIT pane.anchorClicked(QUrl(u"task:1"_s));
    QVERIFY(selection.isTask(1, 1));
    Q_EMIT pane.anchorClicked(QUrl(u"moment:2000000000:7"_s));
    QCOMPARE(playhead.time().count(), trace::Time(2s).count());
    QCOMPARE(playhead.moment().events, size_t(7));
    Q_EMIT pane.anchorClicked(QUrl(u"worker:1:3"_s));
    QCOMPARE(selection.item(), (ui::Selection::Item{ui::Selection::Kind::Worker, 1, 3, 1}));
}

void TestInspector::keysGoFromLinkToLink()
{
    const auto model = bakers();
    ui::Playhead playhead;
    ui::Selection selection;
    selection.selectTask(2);
    TaskPane pane(&playhead, &selection);
    pane.resize(500, 400);
    pane.setStory(lifeStory(*model, model->stateAt(500ms), 2));
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    pane.setFocus();
    QSignalSpy told(&pane, &TaskPane::linkTold);
    QTest::keyClick(&pane, Qt::Key_Tab);
    QTest::keyClick(&pane, Qt::Key_Tab);
    QTest::keyClick(&pane, Qt::Key_Tab);
    QCOMPARE(told.count(), 3);
    QTest::keyClick(&pane, Qt::Key_Backtab);
    QTest::keyClick(&pane, Qt::Key_Backtab);
    QCOMPARE(told.count(), 5);
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&pane)->textInterface();
    int begin = 0;
    int end = 0;
    text->selection(0, &begin, &end);
    QCOMPARE(text->text(begin, end), u"bake"_s);
    QTest::keyClick(&pane, Qt::Key_Return);
    QVERIFY(selection.isTask(1)); // the lock's holder is the first link
}

void TestInspector::aNewStoryLeavesTheReaderWhereHeIs()
{
    const auto model = bakers();
    ui::Playhead playhead;
    ui::Selection selection;
    TaskPane pane(&playhead, &selection);
    pane.resize(300, 120);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setStory(lifeStory(*model, model->stateAt(500ms), 2));
    pane.verticalScrollBar()->setValue(40);
    pane.setFocus();
    QTest::keyClick(&pane, Qt::Key_Tab);
    const QString link = pane.textCursor().selectedText();
    const int place = pane.verticalScrollBar()->value();
    pane.setStory(lifeStory(*model, model->stateAt(600ms), 2));
    QCOMPARE(pane.textCursor().selectedText(), link);
    QCOMPARE(pane.verticalScrollBar()->value(), place);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
