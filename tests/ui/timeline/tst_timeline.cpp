// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "tests/ui/common/sampletraces.h"
#include "ui/common/style.h"
#include "ui/timeline/details.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace timeline;

namespace {

ShownRun shown(const samples::TracePointer &trace, const char *title = "")
{
    return {samples::modelOf(trace), QString::fromUtf8(title), QStringLiteral("file.py")};
}

/// A timeline on the offscreen platform, with what it shows.
struct Bench
{
    explicit Bench(const std::vector<ShownRun> &runs, QSize size = {900, 500}) : timeline(selection, range, playhead)
    {
        timeline.resize(size);
        timeline.setRuns(runs);
        timeline.show();
        QApplication::processEvents();
        QApplication::processEvents();
    }

    const RunPane &pane(std::size_t run = 0) const { return *timeline.plot().panes()[run]; }
    QWidget *plot() { return const_cast<TimelinePlot *>(&timeline.plot()); }
    QPoint placeOf(double value, trace::Id task, std::size_t run = 0) const
    {
        const int row = pane(run).layout().rowOf(Row::Kind::Task, task);
        const QRectF area = pane(run).rowArea(pane(run).layout().rows()[static_cast<std::size_t>(row)]);
        return QPoint(qRound(toPixel(pane(run).scale(), value)), qRound(area.center().y()));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(plot(), Qt::LeftButton, modifiers, from);
        for (int i = 1; i <= 4; ++i)
            move(from + (to - from) * i / 4, modifiers);
        QTest::mouseRelease(plot(), Qt::LeftButton, modifiers, to);
    }
    void move(QPoint place, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(QEvent::MouseMove, place, plot()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(plot(), &event);
    }
    void wheel(QPoint place, QPoint angle, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(place, plot()->mapToGlobal(place), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot(), &event);
    }

    ui::Selection selection;
    ui::VisibleRange range;
    ui::Playhead playhead;
    Timeline timeline;
};

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndedRunIsInViewAsAWhole();
    void twoRunsShareOneAxisFromZero();
    void dragPansAndUndoGoesBack();
    void controlAndWheelZoomAroundTheMouse();
    void wheelScrollsLanesThatDoNotFit();
    void clickOnALaneSelectsItsTask();
    void dragInTheAxisMovesThePlayhead();
    void shiftAndDragMeasures();
    void doubleClickZoomsToTheSpan();
    void keysZoomPanAndFit();
    void fitShowsTheSelectedTaskThenAll();
    void arrowsGoFromStepToStep();
    void theStepsAxisCountsTurns();
    void aLiveRunIsFollowed();
    void aPlayheadLeftBehindIsNotDraggedAlong();
    void aZoomedViewIsLeftAlone();
    void detailsSayStateReasonAndTime();
    void wakeArrowsLeadFromTaskToTask();
    void tasksAreFoundByName();
    void aSelectedTaskIsScrolledIntoView();
    void aClickOnACreatorsSignFoldsItsTasks();
    void aSelectedTaskIsUnfolded();
    void aPinnedLaneStaysWhileOthersScroll();
    void theFilterLeavesLanesNamedSo();
    void everyThemeAndScaleIsDrawn_data();
    void everyThemeAndScaleIsDrawn();
    void nothingToShowIsFine();
};

void TestTimeline::anEndedRunIsInViewAsAWhole()
{
    Bench bench({shown(samples::serialWatches())});
    QVERIFY(bench.range.from() < 0);
    QVERIFY(bench.range.to() > 2 && bench.range.to() < 2.4);
}

void TestTimeline::twoRunsShareOneAxisFromZero()
{
    Bench bench({shown(samples::serialWatches(), "In a row"), shown(samples::gatheredWatches(), "Gathered")});
    QCOMPARE(bench.timeline.plot().panes().size(), std::size_t{2});
    QCOMPARE(toPixel(bench.pane(0).scale(), 1.0), toPixel(bench.pane(1).scale(), 1.0));
    QVERIFY(bench.pane(1).lanesArea().top() > bench.pane(0).lanesArea().bottom());
    QVERIFY(bench.pane(1).lanesArea().bottom() <= bench.plot()->height());
    QVERIFY(bench.range.to() > 2);
    QCOMPARE(bench.timeline.sentence(), QStringLiteral("Gathered finishes 1.00 s sooner (2.0× faster): the two waits overlap."));
    bench.timeline.setRuns({shown(samples::serialWatches())});
    QVERIFY(bench.timeline.sentence().isEmpty());
}

void TestTimeline::dragPansAndUndoGoesBack()
{
    Bench bench({shown(samples::shop())});
    bench.range.setRange({2, 6});
    const double unit = bench.pane().scale().unitsPerPixel();
    const QPoint start = bench.placeOf(4, 2);
    bench.drag(start, start + QPoint(80, 0));
    QVERIFY(std::abs(bench.range.from() - (2 - 80 * unit)) < unit);
    QVERIFY(bench.selection.isEmpty());
    QVERIFY(bench.range.canUndo());
    bench.timeline.undoNavigation();
    QCOMPARE(bench.range.from(), 2.0);
    QCOMPARE(bench.range.to(), 6.0);
}

void TestTimeline::controlAndWheelZoomAroundTheMouse()
{
    Bench bench({shown(samples::shop())});
    const QPoint place = bench.placeOf(3, 2);
    const double before = toValue(bench.pane().scale(), place.x());
    const double length = bench.range.range().length();
    bench.wheel(place, {0, 120}, Qt::ControlModifier);
    QVERIFY(bench.range.range().length() < length * 0.9);
    QVERIFY(std::abs(toValue(bench.pane().scale(), place.x()) - before) < 1e-6);
}

void TestTimeline::wheelScrollsLanesThatDoNotFit()
{
    Bench bench({shown(samples::manyTasks(100, 2))}, {900, 300});
    QVERIFY(bench.pane().mostScroll() > 0);
    const auto range = bench.range.range();
    bench.wheel(bench.plot()->rect().center(), {0, -240});
    QVERIFY(bench.pane().scroll() > 0);
    QCOMPARE(bench.range.range(), range);
    const double scrolled = bench.pane().scroll();
    QApplication::processEvents();
    QScrollBar *bar = nullptr;
    for (QScrollBar *candidate : bench.timeline.findChildren<QScrollBar *>()) {
        if (candidate->isVisible())
            bar = candidate;
    }
    QVERIFY(bar);
    QCOMPARE(bar->value(), qRound(scrolled));
    // Lanes that fit are panned instead.
    Bench small({shown(samples::serialWatches())});
    small.range.setRange({0.5, 1});
    small.wheel(small.placeOf(0.7, 1), {0, -120});
    QVERIFY(small.range.from() > 0.5);
}

void TestTimeline::clickOnALaneSelectsItsTask()
{
    Bench bench({shown(samples::serialWatches()), shown(samples::gatheredWatches())});
    QTest::mouseClick(bench.plot(), Qt::LeftButton, {}, bench.placeOf(0.5, 3, 1));
    QVERIFY(bench.selection.isTask(3, 1));
    QTest::keyClick(&bench.timeline, Qt::Key_Escape);
    QVERIFY(bench.selection.isEmpty());
}

void TestTimeline::dragInTheAxisMovesThePlayhead()
{
    Bench bench({shown(samples::serialWatches())});
    QSignalSpy moved(&bench.playhead, &ui::Playhead::moved);
    const int y = qRound(bench.pane().lanesArea().top()) - 10;
    const auto x = [&](double value) { return qRound(toPixel(bench.pane().scale(), value)); };
    bench.drag({x(0.5), y}, {x(1.5), y});
    QVERIFY(moved.count() > 1);
    QVERIFY(!bench.playhead.isLive());
    QVERIFY(std::abs(seconds(bench.playhead.time()) - 1.5) < 0.01);
}

void TestTimeline::shiftAndDragMeasures()
{
    Bench bench({shown(samples::serialWatches())});
    const auto range = bench.range.range();
    const QImage before = bench.timeline.grab().toImage();
    bench.drag(bench.placeOf(0.5, 1), bench.placeOf(1.0, 1), Qt::ShiftModifier);
    QCOMPARE(bench.range.range(), range);
    QVERIFY(bench.timeline.grab().toImage() != before);
    QTest::keyClick(&bench.timeline, Qt::Key_Escape);
    bench.move({5, 5});
}

void TestTimeline::doubleClickZoomsToTheSpan()
{
    Bench bench({shown(samples::serialWatches())});
    QTest::mouseDClick(bench.plot(), Qt::LeftButton, {}, bench.placeOf(1.5, 1));
    QVERIFY(bench.range.from() > 0.7 && bench.range.from() < 1);
    QVERIFY(bench.range.to() > 2 && bench.range.to() < 2.3);
}

void TestTimeline::keysZoomPanAndFit()
{
    Bench bench({shown(samples::shop())});
    const auto all = bench.range.range();
    QTest::keyClick(&bench.timeline, Qt::Key_W);
    QVERIFY(bench.range.range().length() < all.length());
    const double from = bench.range.from();
    QTest::keyClick(&bench.timeline, Qt::Key_D);
    QVERIFY(bench.range.from() > from);
    QTest::keyClick(&bench.timeline, Qt::Key_A);
    QVERIFY(std::abs(bench.range.from() - from) < 1e-9);
    QTest::keyClick(&bench.timeline, Qt::Key_S);
    QTest::keyClick(&bench.timeline, Qt::Key_F);
    QVERIFY(std::abs(bench.range.to() - all.to) < 0.01);
}

void TestTimeline::fitShowsTheSelectedTaskThenAll()
{
    Bench bench({shown(samples::blockingReport())});
    const auto all = bench.range.range();
    bench.selection.selectTask(3);
    bench.timeline.fit();
    QVERIFY(bench.range.to() > 1.4 && bench.range.to() < 1.6);
    bench.timeline.fit();
    QCOMPARE(bench.range.range(), all);
}

void TestTimeline::arrowsGoFromStepToStep()
{
    Bench bench({shown(samples::gatheredWatches())});
    QTest::keyClick(&bench.timeline, Qt::Key_Home);
    QCOMPARE(bench.playhead.time(), trace::Time{0});
    std::vector<trace::Id> running;
    const trace::Model &model = *bench.pane().run().model;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&bench.timeline, Qt::Key_Right);
        running.push_back(model.stateAfter(bench.playhead.moment().events).loop.task);
    }
    QCOMPARE(running, (std::vector<trace::Id>{1, 2, 3, 2}));
    QTest::keyClick(&bench.timeline, Qt::Key_Left);
    QCOMPARE(model.stateAfter(bench.playhead.moment().events).loop.task, trace::Id{3});
}

void TestTimeline::theStepsAxisCountsTurns()
{
    Bench bench({shown(samples::gatheredWatches())});
    bench.timeline.setAxis(ui::Axis::Steps);
    const trace::Model &model = *bench.pane().run().model;
    QCOMPARE(bench.timeline.plot().extent(), model.turns().end());
    QVERIFY(bench.range.to() > model.turns().end());
    bench.timeline.setAxis(ui::Axis::Time);
    QVERIFY(bench.range.to() < 1.2);
}

namespace {

/// A run that is still being recorded.
struct LiveRun
{
    LiveRun()
    {
        recorder.runStarted(trace::Time{0}, "live.py", 0, "");
        recorder.loopBegun(trace::Time{0});
        recorder.turnBegun(trace::Time{0});
        recorder.taskCreated(trace::Time{0}, 1, "Task-1", "main", trace::Actor(), 1);
        model = std::make_shared<trace::Model>(recorder.trace());
        model->update();
    }
    void goOn(Timeline &timeline, ui::Playhead &playhead, double now)
    {
        model->update();
        playhead.follow(fromSeconds(now));
        timeline.advance(fromSeconds(now));
    }
    trace::Recorder recorder;
    std::shared_ptr<trace::Model> model;
};

} // namespace

void TestTimeline::aLiveRunIsFollowed()
{
    LiveRun live;
    Bench bench({{live.model, {}, QStringLiteral("live.py")}});
    for (double now = 0; now < 20; now += 0.05) {
        live.goOn(bench.timeline, bench.playhead, now);
        QVERIFY2(bench.range.to() > now && bench.range.from() <= 0, qPrintable(QString::number(now)));
    }
    QVERIFY(bench.range.to() < 30);
    live.recorder.taskCreated(fromSeconds(20), 2, "Task-2", "late", trace::Actor::task(1), 1);
    live.goOn(bench.timeline, bench.playhead, 20);
    QVERIFY(bench.pane().layout().rowOf(Row::Kind::Task, 2) > 0);
    live.recorder.runEnded(fromSeconds(20.5), trace::Outcome::Ok);
    live.goOn(bench.timeline, bench.playhead, 20.5);
    QVERIFY2(bench.range.to() < 22.5, "the end brings all of it into view");
}

void TestTimeline::aPlayheadLeftBehindIsNotDraggedAlong()
{
    LiveRun live;
    Bench bench({{live.model, {}, QStringLiteral("live.py")}});
    live.goOn(bench.timeline, bench.playhead, 5);
    bench.playhead.moveTo(fromSeconds(2));
    const auto range = bench.range.range();
    live.goOn(bench.timeline, bench.playhead, 50);
    QCOMPARE(bench.range.range(), range);
    QCOMPARE(bench.playhead.time(), fromSeconds(2));
    bench.playhead.goLive();
    live.goOn(bench.timeline, bench.playhead, 50);
    QVERIFY(bench.range.to() > 50);
}

void TestTimeline::aZoomedViewIsLeftAlone()
{
    LiveRun live;
    Bench bench({{live.model, {}, QStringLiteral("live.py")}});
    live.goOn(bench.timeline, bench.playhead, 10);
    bench.range.navigate({1, 2});
    live.goOn(bench.timeline, bench.playhead, 20);
    QCOMPARE(bench.range.range(), (ui::VisibleRange::Range{1, 2}));
    bench.range.navigate({19, 21});
    live.goOn(bench.timeline, bench.playhead, 20.5);
    live.goOn(bench.timeline, bench.playhead, 22);
    QVERIFY2(bench.range.to() > 22, "a view that contains now moves along");
    QVERIFY(std::abs(bench.range.range().length() - 2) < 1e-9);
}

void TestTimeline::detailsSayStateReasonAndTime()
{
    Bench bench({shown(samples::blockingReport())});
    const QString late = detailsAt(bench.pane(), ui::Axis::Time, bench.placeOf(1, 2));
    QVERIFY2(late.contains(QStringLiteral("READY")) && late.contains(QStringLiteral("0.90 s")), qPrintable(late));
    const QString blocking = detailsAt(bench.pane(), ui::Axis::Time, bench.placeOf(1, 3));
    QVERIFY2(blocking.contains(QStringLiteral("RUNNING")) && blocking.contains(QStringLiteral("1.00 s")), qPrintable(blocking));
    const QString waiting = detailsAt(bench.pane(), ui::Axis::Time, bench.placeOf(0.1, 2));
    QVERIFY2(waiting.contains(QStringLiteral("WAITING")) && waiting.contains(QStringLiteral("timer 0.25 s")), qPrintable(waiting));
    const QString step = detailsAt(bench.pane(), ui::Axis::Time, bench.placeOf(0.25, 2));
    QVERIFY2(step.contains(QStringLiteral("RUNNING")), qPrintable(step));
    QVERIFY(detailsAt(bench.pane(), ui::Axis::Time, {300, 1}).isEmpty());
}

void TestTimeline::wakeArrowsLeadFromTaskToTask()
{
    Bench bench({shown(samples::boundedShelf())});
    bench.selection.selectTask(5);
    bench.playhead.moveTo(fromSeconds(3));
    bench.timeline.followWake(1);
    const trace::Id woken = bench.selection.task();
    QVERIFY(woken >= 2 && woken <= 4);
    bench.timeline.followWake(-1);
    QCOMPARE(bench.selection.task(), trace::Id{5});
}

void TestTimeline::tasksAreFoundByName()
{
    Bench bench({shown(samples::shop())});
    QVERIFY(bench.timeline.findTask(QStringLiteral("bo")));
    QCOMPARE(bench.selection.task(), trace::Id{3});
    QVERIFY(bench.timeline.findTask(QStringLiteral("task-5")));
    QCOMPARE(bench.selection.task(), trace::Id{5});
    QVERIFY(!bench.timeline.findTask(QStringLiteral("nobody")));
}

void TestTimeline::aSelectedTaskIsScrolledIntoView()
{
    Bench bench({shown(samples::manyTasks(100, 2))}, {900, 300});
    bench.selection.selectTask(90);
    const int row = bench.pane().layout().rowOf(Row::Kind::Task, 90);
    const QRectF area = bench.pane().rowArea(bench.pane().layout().rows()[static_cast<std::size_t>(row)]);
    QVERIFY(!area.isEmpty());
    QVERIFY(area.bottom() <= bench.pane().lanesArea().bottom() + 1);
}

void TestTimeline::aClickOnACreatorsSignFoldsItsTasks()
{
    Bench bench({shown(samples::shop())});
    const std::size_t rows = bench.pane().layout().rows().size();
    const Row creator = bench.pane().layout().rows()[static_cast<std::size_t>(bench.pane().layout().rowOf(Row::Kind::Task, 1))];
    const QPoint sign = bench.pane().foldArea(creator).center().toPoint();
    QTest::mouseClick(bench.plot(), Qt::LeftButton, {}, sign);
    QCOMPARE(bench.pane().layout().rowOf(Row::Kind::Task, 2), -1);
    QCOMPARE(bench.timeline.lanes().folded, (std::set<trace::Id>{1}));
    QCOMPARE(bench.selection.task(), trace::Id{0});
    bench.selection.selectTask(1);
    QTest::keyClick(&bench.timeline, Qt::Key_C);
    QCOMPARE(bench.pane().layout().rows().size(), rows);
}

void TestTimeline::aSelectedTaskIsUnfolded()
{
    Bench bench({shown(samples::shop())});
    bench.selection.selectTask(1);
    bench.timeline.foldSelected();
    QCOMPARE(bench.pane().layout().rowOf(Row::Kind::Task, 3), -1);
    bench.selection.selectTask(3);
    QVERIFY(bench.pane().layout().rowOf(Row::Kind::Task, 3) > 0);
}

void TestTimeline::aPinnedLaneStaysWhileOthersScroll()
{
    Bench bench({shown(samples::manyTasks(100, 2))}, {900, 300});
    bench.selection.selectTask(90);
    QTest::keyClick(&bench.timeline, Qt::Key_P);
    QCOMPARE(bench.pane().layout().rowOf(Row::Kind::Task, 90), 1);
    const Row &pinned = bench.pane().layout().rows()[1];
    const QRectF before = bench.pane().rowArea(pinned);
    QVERIFY(!before.isEmpty());
    bench.wheel({400, 200}, {0, -600});
    QVERIFY(bench.pane().scroll() > 0);
    QCOMPARE(bench.pane().rowArea(bench.pane().layout().rows()[1]), before);
    QCOMPARE(bench.pane().rowAt(before.center()), &bench.pane().layout().rows()[1]);
    QApplication::processEvents(); // it is drawn when there is nothing else to do
    const QImage picture = bench.plot()->grab().toImage();
    QCOMPARE(picture.pixelColor(1, qRound(before.center().y())), ui::currentTheme().accent); // it is the selected one
}

void TestTimeline::theFilterLeavesLanesNamedSo()
{
    Bench bench({shown(samples::shop())});
    bench.timeline.filterLanes();
    auto *field = bench.timeline.findChild<QLineEdit *>();
    QVERIFY(field && field->isVisible());
    QTest::keyClicks(field, QStringLiteral("Bo"));
    QCOMPARE(bench.pane().layout().rowOf(Row::Kind::Task, 2), -1);
    QVERIFY(bench.pane().layout().rowOf(Row::Kind::Task, 3) > 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(bench.pane().layout().rowOf(Row::Kind::Task, 2) > 0);
}

void TestTimeline::everyThemeAndScaleIsDrawn_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<double>("scale");
    QTest::newRow("light") << static_cast<int>(ui::ThemeKind::Light) << 1.0;
    QTest::newRow("dark") << static_cast<int>(ui::ThemeKind::Dark) << 1.0;
    QTest::newRow("large type") << static_cast<int>(ui::ThemeKind::Light) << 1.6;
}

void TestTimeline::everyThemeAndScaleIsDrawn()
{
    QFETCH(int, theme);
    QFETCH(double, scale);
    ui::applyAppearance(*qApp, {static_cast<ui::ThemeKind>(theme), scale});
    Bench bench({shown(samples::blockingReport())});
    const QImage picture = bench.plot()->grab().toImage();
    const ui::Theme &colours = ui::currentTheme();
    const auto colourAt = [&](QPoint place) { return picture.pixelColor(place); };
    QCOMPARE(colourAt(bench.placeOf(1.3, 3)), colours.blocking);
    QCOMPARE(colourAt({bench.plot()->width() - 3, bench.plot()->height() - 3}), colours.background);
    ui::applyAppearance(*qApp, {});
}

void TestTimeline::nothingToShowIsFine()
{
    Bench bench({});
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_F, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_BracketLeft})
        QTest::keyClick(&bench.timeline, key);
    bench.timeline.advance(trace::Time{5});
    QVERIFY(!bench.timeline.grab().isNull());
    bench.timeline.setRuns({shown(samples::sleepsOnly())});
    QApplication::processEvents();
    QVERIFY(bench.timeline.plot().isVisible());
    bench.timeline.setRuns({});
    QVERIFY(!bench.timeline.plot().isVisible());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
