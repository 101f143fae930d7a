// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/coordinates.h"

#include <QTest>

using namespace timeline;

class TestCoordinates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAndPixelsAreInverse_data();
    void valuesAndPixelsAreInverse();
    void zoomKeepsTheAnchor_data();
    void zoomKeepsTheAnchor();
    void draggingRightShowsWhatWasBefore();
    void unitsGetSmallerWithTheView_data();
    void unitsGetSmallerWithTheView();
    void stepsAreOneTwoOrFive_data();
    void stepsAreOneTwoOrFive();
    void ticksAreLabelled_data();
    void ticksAreLabelled();
    void turnsAreWhole();
    void labelsStayWithinTheirLimits_data();
    void labelsStayWithinTheirLimits();
    void aGrowingRunIsFollowed_data();
    void aGrowingRunIsFollowed();
};

void TestCoordinates::valuesAndPixelsAreInverse_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("pixel");
    QTest::newRow("left edge") << 0.0 << 2.0 << 0.0 << 100.0;
    QTest::newRow("right edge") << 0.0 << 2.0 << 2.0 << 500.0;
    QTest::newRow("middle") << 0.0 << 2.0 << 1.0 << 300.0;
    QTest::newRow("before the view") << 1.0 << 2.0 << 0.0 << -300.0;
    QTest::newRow("nanoseconds late in the run") << 1000.0 << 1000.0000004 << 1000.0000002 << 300.0;
}

void TestCoordinates::valuesAndPixelsAreInverse()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, value);
    QFETCH(double, pixel);
    const Scale scale{from, to, 100, 500};
    QVERIFY(std::abs(toPixel(scale, value) - pixel) < 1e-3);
    QVERIFY(std::abs(toValue(scale, pixel) - value) < 1e-9);
}

void TestCoordinates::zoomKeepsTheAnchor_data()
{
    QTest::addColumn<double>("anchor");
    QTest::addColumn<double>("factor");
    QTest::newRow("in, at the left") << 0.0 << 2.0;
    QTest::newRow("in, inside") << 3.0 << 1.5;
    QTest::newRow("out, at the right") << 10.0 << 0.5;
}

void TestCoordinates::zoomKeepsTheAnchor()
{
    QFETCH(double, anchor);
    QFETCH(double, factor);
    const auto [from, to] = zoomed(0, 10, anchor, factor);
    QCOMPARE(to - from, 10 / factor);
    const double before = toPixel({0, 10, 0, 800}, anchor);
    QCOMPARE(toPixel({from, to, 0, 800}, anchor) + 1, before + 1);
}

void TestCoordinates::draggingRightShowsWhatWasBefore()
{
    const auto [from, to] = panned({1, 3, 0, 200}, 50);
    QCOMPARE(from, 0.5);
    QCOMPARE(to, 2.5);
}

void TestCoordinates::unitsGetSmallerWithTheView_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("name");
    QTest::newRow("minutes") << 300.0 << QStringLiteral("s");
    QTest::newRow("a second") << 1.0 << QStringLiteral("s");
    QTest::newRow("less than a second") << 0.5 << QStringLiteral("ms");
    QTest::newRow("less than a millisecond") << 2e-4 << QStringLiteral("µs");
    QTest::newRow("less than a microsecond") << 2e-8 << QStringLiteral("ns");
}

void TestCoordinates::unitsGetSmallerWithTheView()
{
    QFETCH(double, length);
    QTEST(QString::fromUtf16(unitFor(length).name), "name");
}

void TestCoordinates::stepsAreOneTwoOrFive_data()
{
    QTest::addColumn<double>("unitsPerPixel");
    QTest::addColumn<double>("step");
    QTest::newRow("exactly one") << 0.01 << 1.0;
    QTest::newRow("a little more than one") << 0.011 << 2.0;
    QTest::newRow("a little more than two") << 0.021 << 5.0;
    QTest::newRow("a little more than five") << 0.051 << 10.0;
    QTest::newRow("small") << 0.000021 << 0.005;
}

void TestCoordinates::stepsAreOneTwoOrFive()
{
    QFETCH(double, unitsPerPixel);
    QFETCH(double, step);
    QVERIFY(std::abs(tickStep(unitsPerPixel, 100) / step - 1) < 1e-9);
}

void TestCoordinates::ticksAreLabelled_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("labels");
    QTest::newRow("two seconds") << 0.0 << 2.05 << 900.0 << QStringLiteral("0 s|0.2|0.4|0.6|0.8|1|1.2|1.4|1.6|1.8|2");
    QTest::newRow("narrow") << 0.0 << 2.05 << 300.0 << QStringLiteral("0 s|0.5|1|1.5|2");
    QTest::newRow("nothing before zero") << -0.5 << 2.0 << 300.0 << QStringLiteral("0 s|1|2");
    QTest::newRow("milliseconds, unit on the first in view") << 1.2 << 1.6 << 320.0 << QStringLiteral("1200 ms|1300|1400|1500|1600");
    QTest::newRow("five digits are grouped") << 12.0 << 12.4 << 150.0 << QStringLiteral("12\u2009000 ms|12\u2009200|12\u2009400");
    QTest::newRow("microseconds") << 0.0 << 5e-4 << 400.0 << QStringLiteral("0 µs|100|200|300|400|500");
}

void TestCoordinates::ticksAreLabelled()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, width);
    QStringList labels;
    for (const Tick &tick : timeTicks({from, to, 0, width}))
        labels << tick.label;
    QTEST(labels.join(u'|'), "labels");
}

void TestCoordinates::turnsAreWhole()
{
    const auto ticks = stepTicks({0.5, 4.5, 0, 1000});
    QCOMPARE(ticks.size(), std::size_t{4});
    QCOMPARE(ticks.front().label, QStringLiteral("turn 1"));
    QCOMPARE(ticks.back().label, QStringLiteral("4"));
}

void TestCoordinates::labelsStayWithinTheirLimits_data()
{
    QTest::addColumn<double>("centre");
    QTest::addColumn<double>("left");
    QTest::newRow("room on both sides") << 50.0 << 40.0;
    QTest::newRow("at the left edge") << 2.0 << 0.0;
    QTest::newRow("at the right edge") << 99.0 << 80.0;
}

void TestCoordinates::labelsStayWithinTheirLimits()
{
    QFETCH(double, centre);
    QTEST(centredWithin(centre, 20, 0, 100), "left");
}

void TestCoordinates::aGrowingRunIsFollowed_data()
{
    QTest::addColumn<double>("now");
    QTest::addColumn<bool>("showsAll");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("all in view, far from the edge") << 5.0 << true << 0.0 << 10.0;
    QTest::newRow("all in view, near the edge: a leap") << 9.5 << true << 0.0 << 13.5;
    QTest::newRow("all in view, far beyond: leaps") << 20.0 << true << 0.0 << 24.60375;
    QTest::newRow("a part in view, before its edge") << 8.0 << false << 0.0 << 10.0;
    QTest::newRow("a part in view: moves along") << 12.0 << false << 3.0 << 13.0;
}

void TestCoordinates::aGrowingRunIsFollowed()
{
    QFETCH(double, now);
    QFETCH(bool, showsAll);
    const auto [from, to] = followed(0, 10, now, showsAll);
    QTEST(from, "from");
    QTEST(to, "to");
}

QTEST_APPLESS_MAIN(TestCoordinates)
#include "tst_coordinates.moc"
