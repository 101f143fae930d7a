// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline for those who do not see it, and for those who have no mouse.
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/lanereader.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

#include <chrono>

using namespace timeline;
using namespace std::chrono_literals;

namespace {

struct Bench
{
    explicit Bench(const std::vector<ShownRun> &runs) : timeline(selection, range, playhead)
    {
        timeline.resize(900, 500);
        timeline.setRuns(runs);
        timeline.show();
        QApplication::processEvents();
        timeline.setFocus();
    }

    QAccessibleInterface *lanes() const { return QAccessible::queryAccessibleInterface(const_cast<TimelinePlot *>(&timeline.plot())); }
    QAccessibleInterface *lane(const QString &name) const
    {
        for (int i = 0; i < lanes()->childCount(); ++i) {
            if (lanes()->child(i)->text(QAccessible::Name) == name)
                return lanes()->child(i);
        }
        return nullptr;
    }

    ui::Selection selection;
    ui::VisibleRange range;
    ui::Playhead playhead;
    Timeline timeline;
};

ShownRun shown(const samples::TracePointer &trace, const char *title = "")
{
    return {samples::modelOf(trace), QString::fromUtf8(title), QStringLiteral("file.py")};
}

} // namespace

class TestLaneReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLaneIsAChildWithItsName();
    void aLaneSaysItsStateAtThePlayhead();
    void aLaneSaysItsTotals();
    void aMovedPlayheadIsTold();
    void queuesAndWorkersSpeakToo();
    void lanesOfTwoRunsSayWhoseTheyAre();
    void upAndDownSelectLanes();
    void aLaneCanBeChosenByItsAction();
    void aLaneHasAPlaceOnTheScreen();
    void lanesThatAreGoneAreNoLongerValid();
    void theRulerFollowsThePlayhead();
};

void TestLaneReader::eachLaneIsAChildWithItsName()
{
    Bench bench({shown(samples::gatheredWatches())});
    QCOMPARE(bench.lanes()->role(), QAccessible::List);
    QCOMPARE(bench.lanes()->childCount(), int(bench.timeline.plot().panes().front()->layout().rows().size()));
    QCOMPARE(bench.lanes()->child(0)->text(QAccessible::Name), QStringLiteral("Event loop"));
    QVERIFY(bench.lane(QStringLiteral("Task main")));
    for (int i = 0; i < bench.lanes()->childCount(); ++i) {
        QAccessibleInterface *lane = bench.lanes()->child(i);
        QCOMPARE(lane->role(), QAccessible::ListItem);
        QCOMPARE(bench.lanes()->indexOfChild(lane), i);
        QCOMPARE(lane->parent(), bench.lanes());
        for (const auto kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description})
            QVERIFY2(!lane->text(kind).isEmpty(), qPrintable(lane->text(QAccessible::Name)));
    }
}

void TestLaneReader::aLaneSaysItsStateAtThePlayhead()
{
    Bench bench({shown(samples::serialWatches())});
    QAccessibleInterface *lane = bench.lane(QStringLiteral("Task main"));
    QVERIFY(lane);
    bench.playhead.moveTo(250ms);
    QCOMPARE(lane->text(QAccessible::Value), QStringLiteral("WAITING: timer 1.00 s, for 0.25 s"));
    bench.playhead.moveTo(1500ms);
    QCOMPARE(lane->text(QAccessible::Value), QStringLiteral("WAITING: timer 1.00 s, for 0.50 s"));
    bench.playhead.moveTo(2s);
    QCOMPARE(lane->text(QAccessible::Value), QStringLiteral("FINISHED at 2.000 s"));
    QVERIFY(bench.lanes()->child(0)->text(QAccessible::Value).size() > 5);
}

void TestLaneReader::aMovedPlayheadIsTold()
{
    Bench bench({shown(samples::serialWatches())});
    auto *reader = bench.timeline.plot().findChild<LaneReader *>();
    reader->setAlwaysTold(true);
    QStringList told;
    connect(reader, &LaneReader::momentTold, this, [&told](const QString &words) { told += words; });
    bench.selection.selectTask(1);
    bench.playhead.moveTo(250ms);
    QAccessibleInterface *before = bench.lane(QStringLiteral("Task main"));
    bench.playhead.moveTo(250ms);
    QCOMPARE(bench.lane(QStringLiteral("Task main")), before);
    const QAccessible::Id id = QAccessible::uniqueId(before);
    bench.playhead.moveTo(2s);
    QVERIFY(QAccessible::uniqueId(bench.lane(QStringLiteral("Task main"))) != id);
    bench.playhead.goLive(); // each frame of a run would be too much
    bench.playhead.follow(1s);
    QCOMPARE(told, (QStringList{QStringLiteral("0.250 s: WAITING: timer 1.00 s, for 0.25 s"),
                                QStringLiteral("2.000 s: FINISHED at 2.000 s")}));
    // Who comes to the lane hears the rest.
    bench.selection.clear();
    bench.selection.selectTask(1);
    QVERIFY(bench.lane(QStringLiteral("Task main"))->text(QAccessible::Description).contains(QStringLiteral("RUNNING")));
    QVERIFY(!bench.lanes()->child(0)->text(QAccessible::Description).contains(QStringLiteral("..")));
}

void TestLaneReader::aLaneSaysItsTotals()
{
    Bench bench({shown(samples::gatheredWatches())});
    bench.playhead.moveTo(500ms);
    QAccessibleInterface *lane = bench.lane(QStringLiteral("Task main"));
    QVERIFY(lane);
    const QString words = lane->text(QAccessible::Description);
    QVERIFY2(words.contains(QStringLiteral("WAITING 0.50 s")), qPrintable(words));
}

void TestLaneReader::queuesAndWorkersSpeakToo()
{
    Bench shop({shown(samples::shop())});
    shop.playhead.moveTo(5s);
    QAccessibleInterface *shelf = shop.lane(QStringLiteral("Queue shelf"));
    QVERIFY(shelf);
    QVERIFY2(shelf->text(QAccessible::Value).contains(QStringLiteral("item")), qPrintable(shelf->text(QAccessible::Value)));
    QVERIFY(shelf->text(QAccessible::Description).contains(QStringLiteral("At most")));

    Bench report({shown(samples::reportInThread())});
    report.playhead.moveTo(1s);
    QAccessibleInterface *worker = report.lane(QStringLiteral("Worker 0 of pool 1"));
    QVERIFY(worker);
    QVERIFY2(worker->text(QAccessible::Value).startsWith(QStringLiteral("runs J1")), qPrintable(worker->text(QAccessible::Value)));

    Bench sleeps({shown(samples::sleepsOnly())});
    sleeps.playhead.moveTo(100ms);
    QCOMPARE(sleeps.lanes()->child(0)->text(QAccessible::Name), QStringLiteral("Main thread"));
    QCOMPARE(sleeps.lanes()->child(0)->text(QAccessible::Value), QStringLiteral("sleeping"));
}

void TestLaneReader::lanesOfTwoRunsSayWhoseTheyAre()
{
    Bench bench({shown(samples::serialWatches(), "In a row"), shown(samples::gatheredWatches(), "Gathered")});
    QVERIFY(bench.lane(QStringLiteral("Task main, In a row")));
    QVERIFY(bench.lane(QStringLiteral("Task main, Gathered")));
}

void TestLaneReader::upAndDownSelectLanes()
{
    Bench bench({shown(samples::gatheredWatches())});
    QTest::keyClick(&bench.timeline, Qt::Key_Down);
    QCOMPARE(bench.selection.item().kind, ui::Selection::Kind::Loop);
    QTest::keyClick(&bench.timeline, Qt::Key_Down);
    QCOMPARE(bench.selection.task(), trace::Id(1));
    QVERIFY(bench.lane(QStringLiteral("Task main"))->state().selected);
    QCOMPARE(bench.lanes()->focusChild(), bench.lane(QStringLiteral("Task main")));
    QTest::keyClick(&bench.timeline, Qt::Key_Up);
    QCOMPARE(bench.selection.item().kind, ui::Selection::Kind::Loop);
    QTest::keyClick(&bench.timeline, Qt::Key_Up); // there is nothing above it
    QCOMPARE(bench.selection.item().kind, ui::Selection::Kind::Loop);
    bench.selection.clear();
    QTest::keyClick(&bench.timeline, Qt::Key_Up);
    QVERIFY(!bench.selection.isEmpty()); // from below
}

void TestLaneReader::aLaneCanBeChosenByItsAction()
{
    Bench bench({shown(samples::gatheredWatches())});
    QAccessibleInterface *lane = bench.lane(QStringLiteral("Task main"));
    QAccessibleActionInterface *action = lane->actionInterface();
    QVERIFY(action);
    QCOMPARE(action->actionNames(), QStringList{QAccessibleActionInterface::pressAction()});
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(bench.selection.task(), trace::Id(1));
}

void TestLaneReader::aLaneHasAPlaceOnTheScreen()
{
    Bench bench({shown(samples::gatheredWatches())});
    QAccessibleInterface *lane = bench.lane(QStringLiteral("Task main"));
    const QPoint centre = lane->rect().center();
    QVERIFY(lane->rect().height() > 5);
    QCOMPARE(bench.lanes()->childAt(centre.x(), centre.y()), lane);
}

void TestLaneReader::lanesThatAreGoneAreNoLongerValid()
{
    Bench bench({shown(samples::gatheredWatches())});
    QAccessibleInterface *last = bench.lanes()->child(bench.lanes()->childCount() - 1);
    QVERIFY(last->isValid());
    bench.timeline.setRuns({});
    QCOMPARE(bench.lanes()->childCount(), 0);
    QVERIFY(!last->isValid());
    QVERIFY(last->text(QAccessible::Name).isEmpty());
    QVERIFY(last->state().invalid);
}

void TestLaneReader::theRulerFollowsThePlayhead()
{
    Bench bench({shown(samples::serialWatches())});
    bench.playhead.moveTo(500ms);
    QTest::keyClick(&bench.timeline, Qt::Key_R);
    const QImage before = bench.timeline.grab().toImage();
    bench.playhead.moveTo(1500ms);
    QApplication::processEvents();
    const QImage measured = bench.timeline.grab().toImage();
    QTest::keyClick(&bench.timeline, Qt::Key_Escape);
    bench.playhead.moveTo(500ms);
    bench.playhead.moveTo(1500ms);
    QApplication::processEvents();
    QVERIFY(measured != before);
    QVERIFY(measured != bench.timeline.grab().toImage()); // the ruler is gone
}

QTEST_MAIN(TestLaneReader)
#include "tst_lanereader.moc"
