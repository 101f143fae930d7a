// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/details.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QApplication>
#include <QTest>

using namespace timeline;
using namespace std::chrono_literals;

namespace {

using Model = std::shared_ptr<const trace::Model>;

Model beginningOf(const Model &whole, trace::Time until)
{
    auto model = std::make_shared<trace::Model>(whole->sharedTrace());
    model->update(whole->trace().eventsUntil(until));
    return model;
}

/// A timeline in which only the beginning of its runs is seen.
struct Bench
{
    explicit Bench(const std::vector<samples::TracePointer> &traces) : timeline(selection, range, playhead)
    {
        std::vector<ShownRun> runs;
        for (const samples::TracePointer &trace : traces) {
            wholes.push_back(samples::modelOf(trace));
            runs.push_back({wholes.back(), QString(), QStringLiteral("file.py")});
        }
        timeline.resize(900, 500);
        timeline.setRuns(runs);
        timeline.show();
        QApplication::processEvents();
    }

    void showUntil(trace::Time time)
    {
        std::vector<Model> parts;
        for (const Model &whole : wholes)
            parts.push_back(beginningOf(whole, time));
        playhead.moveTo(time);
        timeline.showParts(parts);
        for (int run = 0; run < static_cast<int>(wholes.size()); ++run)
            timeline.advance(time, run);
    }
    const RunPane &pane(std::size_t run = 0) const { return *timeline.plot().panes()[run]; }
    QImage picture()
    {
        QApplication::processEvents();
        return const_cast<TimelinePlot &>(timeline.plot()).grab().toImage();
    }

    std::vector<Model> wholes;
    ui::Selection selection;
    ui::VisibleRange range;
    ui::Playhead playhead;
    Timeline timeline;
};

} // namespace

/// What a class sees that must not read the answer.
class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAxisDoesNotTellTheEnd();
    void twoRunsWithTheSameBeginningLookTheSame();
    void lanesComeWithTheirTasks();
    void theEndShowsAll();
    void onePointsAndGoesPastWhatIsSeen();
    void aZoomedPartIsLeftAlone();
    void aLabelOfAQueueTellsTheVeryMoment();
};

void TestParts::theAxisDoesNotTellTheEnd()
{
    Bench shop({samples::shop(12)});
    Bench longer({samples::shop(40)});
    for (const trace::Time time : {trace::Time(0s), trace::Time(800ms), trace::Time(3s)}) {
        shop.showUntil(time);
        longer.showUntil(time);
        QCOMPARE(shop.range.range(), longer.range.range());
        QVERIFY(shop.range.to() < 5);
    }
}

void TestParts::twoRunsWithTheSameBeginningLookTheSame()
{
    // Both bake the same loaves at first.
    Bench shop({samples::shop(12)});
    Bench longer({samples::shop(40)});
    shop.showUntil(3s);
    longer.showUntil(3s);
    QCOMPARE(shop.picture(), longer.picture());
}

void TestParts::lanesComeWithTheirTasks()
{
    Bench bench({samples::gatheredWatches()});
    const std::size_t all = bench.pane().layout().rows().size();
    auto part = std::make_shared<trace::Model>(bench.wholes[0]->sharedTrace());
    part->update(3);
    bench.playhead.moveTo(ui::Playhead::Moment{trace::Time(0), 3, 0});
    bench.timeline.showParts({part});
    QVERIFY(bench.pane().layout().rows().size() < all);
    bench.timeline.showParts({bench.wholes[0]});
    QCOMPARE(bench.pane().layout().rows().size(), all);
}

void TestParts::theEndShowsAll()
{
    Bench bench({samples::serialWatches(), samples::gatheredWatches()});
    const ui::VisibleRange::Range whole = bench.range.range();
    const QString sentence = bench.timeline.sentence();
    QVERIFY(!sentence.isEmpty());
    bench.showUntil(1500ms);
    QVERIFY(bench.timeline.sentence().isEmpty());
    QVERIFY(bench.range.range() != whole);
    bench.showUntil(2s);
    QCOMPARE(bench.timeline.sentence(), sentence);
    QCOMPARE(bench.range.range(), whole);
}

void TestParts::onePointsAndGoesPastWhatIsSeen()
{
    Bench bench({samples::serialWatches()});
    bench.showUntil(500ms);
    const int row = bench.pane().layout().rowOf(Row::Kind::Task, 1);
    const QRectF area = bench.pane().rowArea(bench.pane().layout().rows()[static_cast<std::size_t>(row)]);
    const QPointF wait(toPixel(bench.pane().scale(), 0.3), area.center().y());
    const QString details = detailsAt(bench.pane(), ui::Axis::Time, wait);
    QVERIFY2(details.contains(QStringLiteral("until now")), qPrintable(details));
    QVERIFY(!details.contains(QStringLiteral("1.000")));
    // Where nothing is seen yet one still may go.
    const QPoint later(qRound(toPixel(bench.pane().scale(), 0.9)), qRound(bench.pane().lanesArea().top()) - 10);
    QTest::mouseClick(const_cast<TimelinePlot *>(&bench.timeline.plot()), Qt::LeftButton, {}, later);
    QVERIFY(std::chrono::abs(bench.playhead.time() - trace::Time(900ms)) < 5ms);
    bench.timeline.stepPlayhead(1);
    QCOMPARE(bench.playhead.time(), trace::Time(1s));
}

void TestParts::aZoomedPartIsLeftAlone()
{
    Bench bench({samples::serialWatches()});
    bench.range.setRange({0.9, 1.1});
    const ui::VisibleRange::Range close = bench.range.range();
    bench.showUntil(1s);
    QCOMPARE(bench.range.range(), close);
    bench.showUntil(1050ms);
    QCOMPARE(bench.range.range(), close);
}

void TestParts::aLabelOfAQueueTellsTheVeryMoment()
{
    Bench bench({samples::boundedShelf()});
    // A place where more than one item comes or goes in one instant.
    const trace::StepSeries &shelf = bench.wholes[0]->spans().queue(1);
    std::size_t at = 1;
    while (at + 1 < shelf.size() && (shelf[at].time != shelf[at - 1].time || shelf[at].value == shelf[at - 1].value))
        ++at;
    QVERIFY(at + 1 < shelf.size());
    const auto pictureAfter = [&](std::size_t point) {
        bench.playhead.moveTo(ui::Playhead::Moment{shelf[point].time, shelf[point].event + std::size_t{1}, 0});
        return bench.picture();
    };
    QVERIFY(pictureAfter(at - 1) != pictureAfter(at));
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
