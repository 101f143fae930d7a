// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using ui::Playhead;
using ui::Selection;

class TestPlayhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFollowsWhileLive();
    void movedAwayItStaysUntilItGoesLive();
    void momentsOfOneInstantDiffer();
    void ofTwoRunsTheEventsOfOneAreCounted();
    void nothingIsBeforeTheStart();
    void selectionTellsRunsApart();
};

void TestPlayhead::itFollowsWhileLive()
{
    Playhead playhead;
    QSignalSpy moved(&playhead, &Playhead::moved);
    playhead.follow(1s);
    playhead.follow(1s);
    playhead.follow(2s);
    QCOMPARE(playhead.time(), trace::Time(2s));
    QCOMPARE(moved.count(), 2);
}

void TestPlayhead::movedAwayItStaysUntilItGoesLive()
{
    Playhead playhead;
    QSignalSpy live(&playhead, &Playhead::liveChanged);
    playhead.follow(5s);
    playhead.moveTo(3s);
    playhead.follow(6s);
    QCOMPARE(playhead.time(), trace::Time(3s));
    playhead.goLive();
    playhead.follow(7s);
    QCOMPARE(playhead.time(), trace::Time(7s));
    QCOMPARE(live.count(), 2);
    QCOMPARE(live.at(0).at(0).toBool(), false);
    QCOMPARE(live.at(1).at(0).toBool(), true);
}

void TestPlayhead::momentsOfOneInstantDiffer()
{
    Playhead playhead;
    QSignalSpy moved(&playhead, &Playhead::moved);
    playhead.moveTo(Playhead::Moment{1s, 10});
    playhead.moveTo(Playhead::Moment{1s, 11});
    QCOMPARE(moved.count(), 2);
    QCOMPARE(playhead.moment().events, std::size_t{11});
}

void TestPlayhead::ofTwoRunsTheEventsOfOneAreCounted()
{
    const auto model = samples::modelOf(samples::gatheredWatches());
    const Playhead::Moment moment{0s, 3, 1};
    QCOMPARE(moment.eventsIn(*model, 1), std::size_t{3});
    QCOMPARE(moment.eventsIn(*model, 0), model->trace().eventsUntil(0s));
    QCOMPARE(moment.stateOf(*model, 1).events, std::size_t{3});
    QCOMPARE(moment.stateOf(*model, 0).events, model->trace().eventsUntil(0s));
    QCOMPARE((Playhead::Moment{0s, 0, 1}.eventsIn(*model, 0)), std::size_t{0});
    // More events than the model has taken in yet.
    const Playhead::Moment ahead{0s, model->size() + 5, 0};
    QCOMPARE(ahead.eventsIn(*model, 0), model->trace().eventsUntil(0s));
}

void TestPlayhead::nothingIsBeforeTheStart()
{
    Playhead playhead;
    playhead.moveTo(-1s);
    QCOMPARE(playhead.time(), trace::Time{0});
}

void TestPlayhead::selectionTellsRunsApart()
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    selection.selectTask(2, 0);
    selection.selectTask(2, 0);
    selection.selectTask(2, 1);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!selection.isTask(2, 0));
    QVERIFY(selection.isTask(2, 1));
    selection.select({Selection::Kind::Queue, 2, 0, 0});
    QCOMPARE(selection.task(), trace::Id{0});
    selection.clear();
    QVERIFY(selection.isEmpty());
}

QTEST_APPLESS_MAIN(TestPlayhead)
#include "tst_playhead.moc"
