// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/depthdrawing.h"

#include <QTest>

using namespace timeline;

class TestDepthLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreExactWhileThereAreFew();
    void columnsShowLeastAndGreatestWhenThereAreMany();
    void theLimitIsInThePictureIfItIsNear_data();
    void theLimitIsInThePictureIfItIsNear();
    void anEmptyQueueHasNoLine();
};

namespace {

std::shared_ptr<trace::Model> queueModel(const std::vector<std::pair<double, std::uint32_t>> &depths, double end)
{
    trace::Recorder recorder;
    recorder.runStarted(trace::Time{0}, "queue.py", 0, "");
    recorder.loopBegun(trace::Time{0});
    recorder.queueCreated(trace::Time{0}, 1, trace::QueueKind::Fifo, "Queue-1", 0);
    for (const auto &[time, depth] : depths)
        recorder.queuePut(fromSeconds(time), 1, depth, 0, "x", trace::Actor());
    recorder.runEnded(fromSeconds(end), trace::Outcome::Ok);
    return samples::modelOf(recorder.trace());
}

} // namespace

void TestDepthLine::stepsAreExactWhileThereAreFew()
{
    const auto model = queueModel({{1, 1}, {2, 2}, {3, 1}}, 4);
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    const auto line = depthLine(model->spans().queue(1), map, {0, 4, 0, 400}, QRectF(0, 0, 400, 100), 2);
    const std::vector<QPointF> tail(line.end() - 6, line.end());
    QCOMPARE(tail, (std::vector<QPointF>{{100, 50}, {200, 50}, {200, 0}, {300, 0}, {300, 50}, {400, 50}}));
}

void TestDepthLine::columnsShowLeastAndGreatestWhenThereAreMany()
{
    std::vector<std::pair<double, std::uint32_t>> depths;
    for (int i = 0; i < 10'000; ++i)
        depths.emplace_back(i * 1e-3, i % 2 ? 9u : 3u);
    const auto model = queueModel(depths, 10);
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    const auto line = depthLine(model->spans().queue(1), map, {0, 10, 0, 100}, QRectF(0, 0, 100, 90), 9);
    QVERIFY(line.size() <= 2 * 101);
    for (std::size_t i = 4; i + 4 < line.size(); ++i) {
        QVERIFY2(line[i].y() == 0 || line[i].y() == 60, qPrintable(QString::number(line[i].y())));
    }
}

void TestDepthLine::theLimitIsInThePictureIfItIsNear_data()
{
    QTest::addColumn<std::uint32_t>("maxsize");
    QTest::addColumn<double>("top");
    QTest::newRow("unbounded") << 0u << 4.0;
    QTest::newRow("near") << 5u << 5.0;
    QTest::newRow("far away") << 1000u << 4.0;
}

void TestDepthLine::theLimitIsInThePictureIfItIsNear()
{
    QFETCH(std::uint32_t, maxsize);
    const auto model = queueModel({{0, 4}}, 1);
    QTEST(depthTop(model->spans().queue(1), maxsize), "top");
}

void TestDepthLine::anEmptyQueueHasNoLine()
{
    const auto model = samples::modelOf(samples::serialWatches());
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    QVERIFY(depthLine(model->spans().queue(1), map, {0, 4, 0, 400}, QRectF(0, 0, 400, 100), 2).empty());
}

QTEST_APPLESS_MAIN(TestDepthLine)
#include "tst_depthline.moc"
