// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/common/fonts.h"
#include "ui/timeline/legendbar.h"
#include "ui/timeline/overview.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QApplication>
#include <QTest>

using namespace timeline;

namespace {

struct Bench
{
    Bench(const std::vector<samples::TracePointer> &traces, QSize size) : timeline(selection, range, playhead)
    {
        std::vector<ShownRun> runs;
        for (const samples::TracePointer &trace : traces)
            runs.push_back({samples::modelOf(trace), QStringLiteral("A program"), QStringLiteral("file.py")});
        timeline.resize(size);
        timeline.setRuns(runs);
        timeline.show();
        QApplication::processEvents();
        QApplication::processEvents();
    }

    const RunPane &pane(std::size_t run = 0) const { return *timeline.plot().panes()[run]; }
    /// Lanes of tasks that are seen whole.
    int lanes(std::size_t run) const
    {
        int count = 0;
        for (const Row &row : pane(run).layout().rows()) {
            const QRectF area = pane(run).rowArea(row);
            count += row.kind == Row::Kind::Task && !area.isEmpty() && area.bottom() <= pane(run).lanesArea().bottom() + 1;
        }
        return count;
    }
    bool hasOverview() const { return timeline.findChild<Overview *>()->isVisible(); }

    ui::Selection selection;
    ui::VisibleRange range;
    ui::Playhead playhead;
    Timeline timeline;
};

} // namespace

/// What gives way to what where there is little room.
class TestTightness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::setTextScale(1); }
    void comparedLanesAreSeenInLargeType();
    void withRoomNothingIsLeftOut();
    void theLegendNamesWhatARunCanHave();
    void anExceptionIsNamedWhereThePictureEnds();
};

void TestTightness::comparedLanesAreSeenInLargeType()
{
    ui::setTextScale(1.35);
    Bench bench({samples::serialWatches(), samples::gatheredWatches()}, {700, 390});
    QCOMPARE(bench.lanes(0), 1);
    QCOMPARE(bench.lanes(1), 3);
    QVERIFY(!bench.hasOverview());
    QCOMPARE(bench.pane(1).axisHeight(), 0.0);
    QVERIFY(bench.pane(0).axisHeight() > 0);
    bench.timeline.resize(700, 900);
    QApplication::processEvents();
    QVERIFY(bench.hasOverview());
    QVERIFY(bench.pane(1).axisHeight() > 0);
}

void TestTightness::withRoomNothingIsLeftOut()
{
    Bench one({samples::shop()}, {700, 450});
    QVERIFY(one.hasOverview());
    Bench many({samples::manyTasks(200, 2)}, {700, 450});
    QVERIFY(many.hasOverview());
    Bench low({samples::manyTasks(200, 2)}, {700, 200});
    QVERIFY(!low.hasOverview());
    Bench two({samples::serialWatches(), samples::gatheredWatches()}, {700, 460});
    QVERIFY(two.hasOverview());
    QVERIFY(two.pane(1).totalHeight() > 0);
}

void TestTightness::theLegendNamesWhatARunCanHave()
{
    const auto width = [](const Bench &bench) {
        const auto *legend = bench.timeline.findChild<LegendBar *>();
        const QImage picture = const_cast<LegendBar *>(legend)->grab().toImage();
        int last = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                if (picture.pixel(x, y) != picture.pixel(0, 0))
                    last = x;
            }
        }
        return last;
    };
    const Bench shop({samples::shop()}, {900, 450});
    const Bench watches({samples::gatheredWatches()}, {900, 450});
    const Bench sleeps({samples::sleepsOnly()}, {900, 450});
    QVERIFY(width(watches) < width(shop)); // no queue
    QVERIFY(width(sleeps) < width(watches)); // no task either
}

void TestTightness::anExceptionIsNamedWhereThePictureEnds()
{
    const Bench bench({samples::unhappyEnds()}, {700, 450});
    const QImage picture = const_cast<TimelinePlot &>(bench.timeline.plot()).grab().toImage();
    const int row = bench.pane().layout().rowOf(Row::Kind::Task, 1); // its last wait is the last thing it does
    const QRectF area = bench.pane().rowArea(bench.pane().layout().rows()[static_cast<std::size_t>(row)]);
    const int end = qRound(toPixel(bench.pane().scale(), 0.32));
    bool isNamed = false;
    for (int x = end - 80; x < end - 8; ++x) {
        for (int y = qRound(area.top()); y < qRound(area.bottom()); ++y) {
            const QColor colour = picture.pixelColor(x, y);
            isNamed |= colour.red() > colour.green() + 60 && colour.red() > colour.blue() + 60;
        }
    }
    QVERIFY(isNamed);
}

QTEST_MAIN(TestTightness)
#include "tst_tightness.moc"
