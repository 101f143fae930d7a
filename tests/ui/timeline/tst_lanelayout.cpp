// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/lanelayout.h"

#include <QTest>

using namespace timeline;
using Kind = Row::Kind;

class TestLaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreLoopTasksQueuesWorkers();
    void aProgramWithoutLoopHasItsMainThread();
    void rowsAreNamedAsTheProgramNamesThem();
    void rowsKeepTheirHeightWhileThereIsRoom();
    void rowsShrinkBeforeTheyScroll();
    void aRowIsFoundByItsHeight();
    void aRowIsFoundByWhatItShows();
    void onlyRowsInViewAreLookedAt();
    void pinnedRowsStayOnTop();
    void anUnchangedModelIsNotLaidOutAgain();
    void aPoolThatNeverQueuedHasNoQueueRow();
    void heightsAreShared_data();
    void heightsAreShared();
};

namespace {

LaneLayout layoutOf(const trace::Model &model, double available)
{
    LaneLayout layout;
    layout.update(model);
    layout.arrange(Metrics{}, available);
    return layout;
}

QString listOf(const trace::Model &model)
{
    QStringList names;
    LaneLayout layout;
    layout.update(model);
    for (const Row &row : layout.rows())
        names << QString(row.depth * 2, u' ') + rowName(model, row);
    return names.join(u'\n');
}

} // namespace

void TestLaneLayout::rowsAreLoopTasksQueuesWorkers()
{
    const auto shop = samples::modelOf(samples::shop(3));
    QCOMPARE(listOf(*shop), QStringLiteral("Event loop\nmain\n  bake · Ada\n  bake · Bo\n  bake · Cy\n  sell\nshelf"));
    const auto report = samples::modelOf(samples::reportInThread());
    QCOMPARE(listOf(*report), QStringLiteral("Event loop\nmain\n  tick\n  report\nworker 0"));
}

void TestLaneLayout::aProgramWithoutLoopHasItsMainThread()
{
    const auto model = samples::modelOf(samples::sleepsOnly());
    QCOMPARE(listOf(*model), QStringLiteral("Main thread"));
}

void TestLaneLayout::rowsAreNamedAsTheProgramNamesThem()
{
    const auto unbounded = samples::modelOf(samples::shop(3));
    const auto bounded = samples::modelOf(samples::boundedShelf());
    Row queue;
    queue.kind = Kind::Queue;
    queue.id = 1;
    QCOMPARE(rowDetail(*unbounded, queue), QStringLiteral("Queue-1 · unbounded"));
    QCOMPARE(rowDetail(*bounded, queue), QStringLiteral("Queue-1 · maxsize 3"));
    Row task;
    task.id = 2;
    QCOMPARE(rowDetail(*bounded, task), QStringLiteral("Task-2"));
}

void TestLaneLayout::rowsKeepTheirHeightWhileThereIsRoom()
{
    const auto model = samples::modelOf(samples::shop(3));
    const LaneLayout layout = layoutOf(*model, 1000);
    QCOMPARE(layout.height(), layout.wantedHeight(Metrics{}));
    QCOMPARE(layout.rows()[1].height, Metrics{}.lane);
    QVERIFY(layout.rows()[1].opensSection);
    QVERIFY(!layout.rows()[2].opensSection);
}

void TestLaneLayout::rowsShrinkBeforeTheyScroll()
{
    const auto model = samples::modelOf(samples::manyTasks(30, 2));
    const double wanted = layoutOf(*model, 5000).height();
    const LaneLayout tight = layoutOf(*model, wanted - 100);
    QVERIFY(tight.height() <= wanted - 100 + 0.01);
    QVERIFY(tight.rows()[1].height < Metrics{}.lane);
    const LaneLayout tooTight = layoutOf(*model, 100);
    QCOMPARE(tooTight.rows()[1].height, Metrics{}.leastLane);
    QVERIFY(tooTight.height() > 100);
}

void TestLaneLayout::aRowIsFoundByItsHeight()
{
    const auto model = samples::modelOf(samples::shop(3));
    const LaneLayout layout = layoutOf(*model, 1000);
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const Row &row = layout.rows()[i];
        QCOMPARE(layout.rowAt(row.top), static_cast<int>(i));
        QCOMPARE(layout.rowAt(row.bottom() - 0.1), static_cast<int>(i));
    }
    QCOMPARE(layout.rowAt(-1), -1);
    QCOMPARE(layout.rowAt(layout.height() + 1), -1);
    QCOMPARE(layout.rowOf(Kind::Task, 3), 3);
    QCOMPARE(layout.rowOf(Kind::Task, 99), -1);
}

void TestLaneLayout::aRowIsFoundByWhatItShows()
{
    const auto model = samples::modelOf(samples::shop(3));
    LaneLayout layout = layoutOf(*model, 1000);
    const auto check = [&] {
        for (std::size_t i = 0; i < layout.rows().size(); ++i) {
            const Row &row = layout.rows()[i];
            QCOMPARE(layout.rowOf(row.kind, row.id, row.worker), static_cast<int>(i));
        }
    };
    check();
    QCOMPARE(layout.rowOf(Kind::Task, 99), -1);
    QCOMPARE(layout.rowOf(Kind::Worker, 1), -1);
    LaneChoice choice; // the lanes in another order
    choice.pinned = {5};
    layout.setChoice(choice);
    layout.update(*model);
    check();
}

void TestLaneLayout::onlyRowsInViewAreLookedAt()
{
    const auto model = samples::modelOf(samples::manyTasks(1000, 1));
    const LaneLayout layout = layoutOf(*model, 500);
    const double from = layout.rows()[100].top + 1;
    const auto [first, last] = layout.rowsWithin(from, from + 10 * layout.rows()[100].height);
    QCOMPARE(first, std::size_t{100});
    QCOMPARE(last, std::size_t{111});
    const auto [none, behind] = layout.rowsWithin(layout.height() + 1, layout.height() + 100);
    QCOMPARE(none, layout.rows().size());
    QCOMPARE(behind, layout.rows().size());
}

void TestLaneLayout::pinnedRowsStayOnTop()
{
    const auto model = samples::modelOf(samples::shop(3));
    LaneLayout layout;
    LaneChoice choice;
    choice.pinned = {5};
    layout.setChoice(choice);
    layout.update(*model);
    layout.arrange(Metrics{}, 1000);
    QCOMPARE(layout.pinnedCount(), std::size_t{2});
    QCOMPARE(layout.rows()[1].id, trace::Id{5});
    QCOMPARE(layout.pinnedHeight(), layout.rows()[1].bottom());
}

void TestLaneLayout::anUnchangedModelIsNotLaidOutAgain()
{
    const auto model = samples::modelOf(samples::shop(3));
    LaneLayout layout;
    QVERIFY(layout.update(*model));
    QVERIFY(!layout.update(*model));
}

void TestLaneLayout::aPoolThatNeverQueuedHasNoQueueRow()
{
    const auto model = samples::modelOf(samples::reportInThread());
    const LaneLayout layout = layoutOf(*model, 1000);
    QCOMPARE(layout.rowOf(Kind::QueuedJobs, 1), -1);
    QVERIFY(layout.rowOf(Kind::Worker, 1, 0) > 0);
}

void TestLaneLayout::heightsAreShared_data()
{
    using List = std::vector<double>;
    QTest::addColumn<List>("wanted");
    QTest::addColumn<List>("least");
    QTest::addColumn<double>("available");
    QTest::addColumn<List>("heights");
    QTest::newRow("room") << List{100, 200} << List{50, 50} << 400.0 << List{100, 200};
    QTest::newRow("shrunk in proportion") << List{100, 200} << List{50, 50} << 200.0 << List{75, 125};
    QTest::newRow("down to the least") << List{100, 200} << List{50, 50} << 100.0 << List{50, 50};
    QTest::newRow("not even that") << List{100, 400} << List{50, 300} << 200.0 << List{50, 150};
    QTest::newRow("nothing to share") << List{} << List{} << 200.0 << List{};
}

void TestLaneLayout::heightsAreShared()
{
    QFETCH(std::vector<double>, wanted);
    QFETCH(std::vector<double>, least);
    QFETCH(double, available);
    QTEST(sharedHeights(wanted, least, available), "heights");
}

QTEST_APPLESS_MAIN(TestLaneLayout)
#include "tst_lanelayout.moc"
