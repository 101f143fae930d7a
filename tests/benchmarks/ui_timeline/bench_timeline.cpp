// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/timelineplot.h"

#include <QTest>

using namespace timeline;

/// A full redraw of the plot at 1600 by 900, shown on the screen included. The view moves by a pixel each time, so that
/// nothing is left from the redraw before.
class BenchTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redraw_data();
    void redraw();
    void movePlayhead();
};

namespace {

std::shared_ptr<trace::Model> model(const QString &name)
{
    static std::map<QString, std::shared_ptr<trace::Model>> models;
    std::shared_ptr<trace::Model> &found = models[name];
    if (!found) {
        const auto trace = name == QStringLiteral("10k") ? samples::busy(10'000, 25)
            : name == QStringLiteral("1M")               ? samples::busy(1'000'000, 25)
            : name == QStringLiteral("5M")               ? samples::busy(5'000'000, 25)
                                                         : samples::manyTasks(200, 500);
        found = samples::modelOf(trace);
    }
    return found;
}

void show(TimelinePlot &plot, const std::shared_ptr<trace::Model> &shown, double share)
{
    plot.resize(1600, 900);
    plot.setRuns({{shown, QStringLiteral("bench"), QStringLiteral("bench.py")}});
    const double extent = plot.extent();
    plot.setRange({extent * (0.5 - share / 2), extent * (0.5 + share / 2)});
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.replot();
}

/// One pixel to the right and back.
void move(TimelinePlot &plot, int step)
{
    const auto [from, to] = plot.range();
    const double pixel = (to - from) / plot.width() * (step % 2 == 0 ? 1 : -1);
    plot.setRange({from + pixel, to + pixel});
}

} // namespace

void BenchTimeline::redraw_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("share");
    for (const char *name : {"10k", "1M", "5M", "200 tasks"}) {
        QTest::addRow("%s spans, all", name) << QString::fromLatin1(name) << 1.0;
        QTest::addRow("%s spans, a hundredth", name) << QString::fromLatin1(name) << 0.01;
    }
}

void BenchTimeline::redraw()
{
    QFETCH(QString, name);
    QFETCH(double, share);
    TimelinePlot plot(windowLook());
    show(plot, model(name), share);
    int step = 0;
    QBENCHMARK {
        move(plot, step++);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    }
}

void BenchTimeline::movePlayhead()
{
    TimelinePlot plot(windowLook());
    show(plot, model(QStringLiteral("1M")), 1);
    trace::Time time{0};
    QBENCHMARK {
        plot.setPlayhead(ui::Playhead::Moment{time += std::chrono::milliseconds(1), ui::Playhead::Moment::allOfInstant});
        plot.repaint(); // the lanes as they are, the overlays anew
    }
}

QTEST_MAIN(BenchTimeline)
#include "bench_timeline.moc"
