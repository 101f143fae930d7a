// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/pieces.h"

#include <QTest>

using namespace timeline;
using trace::SpanKind;

class TestPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wideSpansStandAlone();
    void aStepWithoutLengthIsAPiece();
    void spansAreCutToTheView();
    void manySpansInAColumnAreMerged();
    void everySpanIsCountedOnce();
    void theWorkDoesNotGrowWithTheSpans();
    void aColumnSaysHowBusyItIs();
    void theLatePartOfAnOpenWaitIsReady();
    void theStepsAxisSeparatesWhatHappensInOneInstant();
    void busierIsStronger();
};

namespace {

std::vector<Piece> piecesOf(const trace::Lane &lane, const AxisMap &map, const Scale &scale)
{
    std::vector<Piece> pieces;
    collectPieces(lane, map, scale, pieces);
    return pieces;
}

} // namespace

void TestPieces::wideSpansStandAlone()
{
    const auto model = samples::modelOf(samples::serialWatches());
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    std::vector<Piece> waits;
    for (const Piece &piece : piecesOf(model->spans().task(1), map, {0, 2, 100, 900})) {
        if (piece.kind == SpanKind::Waiting)
            waits.push_back(piece);
    }
    QCOMPARE(waits.size(), std::size_t{2});
    QCOMPARE(waits[0].left, 100.0);
    QCOMPARE(waits[0].right, 500.0);
    QCOMPARE(waits[1].left, 500.0);
    QCOMPARE(waits[1].right, 900.0);
    QVERIFY(!waits[0].isShaded());
}

void TestPieces::aStepWithoutLengthIsAPiece()
{
    const auto model = samples::modelOf(samples::serialWatches());
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    std::vector<double> steps;
    for (const Piece &piece : piecesOf(model->spans().task(1), map, {0, 2, 0, 800})) {
        if (piece.kind == SpanKind::Running)
            steps.push_back(piece.left);
    }
    QCOMPARE(steps, (std::vector<double>{0, 400, 800}));
}

void TestPieces::spansAreCutToTheView()
{
    const auto model = samples::modelOf(samples::serialWatches());
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    const auto pieces = piecesOf(model->spans().task(1), map, {0.25, 0.75, 10, 110});
    QCOMPARE(pieces.size(), std::size_t{1});
    QCOMPARE(pieces[0].left, 10.0);
    QCOMPARE(pieces[0].right, 110.0);
    QVERIFY(!pieces[0].beginsInView);
    QVERIFY(!pieces[0].endsInView);
}

void TestPieces::manySpansInAColumnAreMerged()
{
    const auto model = samples::modelOf(samples::busy(30'000, 3));
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    const auto pieces = piecesOf(model->spans().task(1), map, {0, map.extent(), 0, 100});
    QVERIFY2(pieces.size() <= 103, qPrintable(QString::number(pieces.size())));
    for (std::size_t i = 1; i < pieces.size(); ++i)
        QVERIFY2(pieces[i].left > pieces[i - 1].right - 1, "no more than the edge of a pixel is shared");
    QVERIFY(pieces[50].isShaded());
}

void TestPieces::everySpanIsCountedOnce()
{
    const auto model = samples::modelOf(samples::busy(30'000, 3));
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    const trace::Lane &lane = model->spans().task(2);
    std::size_t spans = 0;
    for (const Piece &piece : piecesOf(lane, map, {0, map.extent(), 0, 333}))
        spans += piece.count;
    QCOMPARE(spans, lane.size());
}

void TestPieces::theWorkDoesNotGrowWithTheSpans()
{
    const auto few = samples::modelOf(samples::busy(30'000, 1));
    const auto many = samples::modelOf(samples::busy(300'000, 1));
    for (const auto &model : {few, many}) {
        const AxisMap map(*model, ui::Axis::Time, model->lastTime());
        QVERIFY(piecesOf(model->spans().task(1), map, {0, map.extent(), 0, 400}).size() <= 403);
    }
}

void TestPieces::aColumnSaysHowBusyItIs()
{
    const auto model = samples::modelOf(samples::busy(60'000, 4));
    const AxisMap map(*model, ui::Axis::Time, model->lastTime());
    double busy = 0;
    double ready = 0;
    int columns = 0;
    for (const Piece &piece : piecesOf(model->spans().task(1), map, {0, map.extent(), 0, 50})) {
        if (!piece.isShaded())
            continue;
        busy += piece.busy;
        ready += piece.ready;
        ++columns;
    }
    const trace::Lane &lane = model->spans().task(1);
    const trace::Time all = model->lastTime();
    const double expected = seconds(lane.runningWithin(trace::Time{0}, all, all)) / seconds(all);
    QVERIFY(columns >= 49);
    QVERIFY2(std::abs(busy / columns - expected) < 0.02, "the columns' mean is the lane's");
    QVERIFY(ready / columns > 0.5);
}

void TestPieces::theLatePartOfAnOpenWaitIsReady()
{
    // In the blocking report, tick's timer comes due at 0.5 s while the loop is blocked until 1.4 s.
    const auto trace = samples::blockingReport();
    trace::Model model(trace);
    std::size_t events = 0;
    while ((*trace)[events].kind != trace::Kind::SleepBegun)
        ++events;
    model.update(events + 1);
    const AxisMap map(model, ui::Axis::Time, std::chrono::milliseconds(900));
    const auto pieces = piecesOf(model.spans().task(2), map, {0, 1, 0, 1000});
    QVERIFY(pieces.size() >= 2);
    const Piece &wait = pieces[pieces.size() - 2];
    const Piece &late = pieces.back();
    QCOMPARE(wait.kind, SpanKind::Waiting);
    QCOMPARE(wait.right, 500.0);
    QCOMPARE(late.kind, SpanKind::Ready);
    QVERIFY(late.late);
    QCOMPARE(late.left, 500.0);
    QCOMPARE(late.right, 900.0);
}

void TestPieces::theStepsAxisSeparatesWhatHappensInOneInstant()
{
    const auto model = samples::modelOf(samples::gatheredWatches());
    const AxisMap map(*model, ui::Axis::Steps, model->lastTime());
    const Scale scale{0, map.extent(), 0, 1000};
    // On the Time axis both watches' last steps are at 1 s; here one comes after the other.
    const auto first = piecesOf(model->spans().task(2), map, scale);
    const auto second = piecesOf(model->spans().task(3), map, scale);
    QVERIFY(second.back().left > first.back().left + 1);
}

void TestPieces::busierIsStronger()
{
    Piece idle;
    idle.count = 10;
    idle.busy = 0.05f;
    Piece full = idle;
    full.busy = 0.95f;
    QVERIFY(shade(full, 10) > shade(idle, 10));
    QVERIFY(stackedRunning(full, 10) > stackedRunning(idle, 10));
    Piece few;
    few.count = 4;
    Piece many = few;
    many.count = 40;
    QVERIFY2(shade(many, 40) > shade(few, 40), "steps without length are weighed by number");
    QVERIFY(stackedRunning(few, 40) > 0);
}

QTEST_APPLESS_MAIN(TestPieces)
#include "tst_pieces.moc"
