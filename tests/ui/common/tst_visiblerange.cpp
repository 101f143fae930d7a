// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/visiblerange.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using ui::Axis;
using ui::VisibleRange;
using Range = ui::VisibleRange::Range;

class TestVisibleRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesAreKeptWithinReason_data();
    void rangesAreKeptWithinReason();
    void nonsenseIsRefused();
    void undoLeadsBackStepByStep();
    void aGestureIsOneStep();
    void aNewAxisStartsAnew();
    void nothingIsSaidWhenNothingChanges();
};

void TestVisibleRange::rangesAreKeptWithinReason_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("expectedFrom");
    QTest::addColumn<double>("expectedTo");
    QTest::newRow("inside: as asked") << 2.0 << 3.0 << 2.0 << 3.0;
    QTest::newRow("turned around") << 3.0 << 2.0 << 2.0 << 3.0;
    QTest::newRow("far before: half of the view stays on the run") << -100.0 << -98.0 << -1.0 << 1.0;
    QTest::newRow("far after") << 100.0 << 102.0 << 9.0 << 11.0;
    QTest::newRow("too long") << -100.0 << 110.0 << -1.5 << 11.5;
}

void TestVisibleRange::rangesAreKeptWithinReason()
{
    VisibleRange range;
    range.setAxis(Axis::Time, 10);
    QFETCH(double, from);
    QFETCH(double, to);
    range.setRange({from, to});
    QTEST(range.from(), "expectedFrom");
    QTEST(range.to(), "expectedTo");
}

void TestVisibleRange::nonsenseIsRefused()
{
    VisibleRange range;
    range.setAxis(Axis::Time, 10);
    const Range before = range.range();
    range.setRange({std::numeric_limits<double>::quiet_NaN(), 1});
    QCOMPARE(range.range(), before);
    range.setRange({5, 5});
    QVERIFY(range.range().length() > range.shortest() * 0.99);
}

void TestVisibleRange::undoLeadsBackStepByStep()
{
    VisibleRange range;
    range.setAxis(Axis::Time, 10);
    const Range all = range.range();
    QSignalSpy available(&range, &VisibleRange::undoAvailable);
    range.navigate({1, 2});
    range.navigate({3, 4});
    QVERIFY(range.canUndo());
    range.undo();
    QCOMPARE(range.range(), (Range{1, 2}));
    range.undo();
    QCOMPARE(range.range(), all);
    QVERIFY(!range.canUndo());
    range.undo();
    QCOMPARE(range.range(), all);
    QCOMPARE(available.count(), 2);
}

void TestVisibleRange::aGestureIsOneStep()
{
    VisibleRange range;
    range.setAxis(Axis::Time, 10);
    range.navigate({1, 2});
    range.remember();
    for (int i = 0; i < 50; ++i)
        range.setRange({1 + i * 0.1, 2 + i * 0.1});
    range.undo();
    QCOMPARE(range.range(), (Range{1, 2}));
}

void TestVisibleRange::aNewAxisStartsAnew()
{
    VisibleRange range;
    range.setAxis(Axis::Time, 10);
    range.navigate({1, 2});
    range.setAxis(Axis::Steps, 40);
    QVERIFY(!range.canUndo());
    QVERIFY(range.from() <= 0 && range.to() >= 40);
}

void TestVisibleRange::nothingIsSaidWhenNothingChanges()
{
    VisibleRange range;
    range.setAxis(Axis::Time, 10);
    QSignalSpy changed(&range, &VisibleRange::changed);
    range.setRange(range.range());
    range.navigate(range.range());
    QCOMPARE(changed.count(), 0);
    QVERIFY(!range.canUndo());
}

QTEST_APPLESS_MAIN(TestVisibleRange)
#include "tst_visiblerange.moc"
