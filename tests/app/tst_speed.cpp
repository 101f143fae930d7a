// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speed.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace app;

class TestSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundSpeedsHaveTheirPlaces_data();
    void roundSpeedsHaveTheirPlaces();
    void speedGrowsWithThePosition();
    void nothingIsOutOfBounds();
    void aKeyGoesToTheNextRoundSpeed();
};

void TestSpeed::roundSpeedsHaveTheirPlaces_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("text");
    QTest::newRow("slowest") << 0.1 << 0 << u"0.1×"_s;
    QTest::newRow("half") << 0.5 << 70 << u"0.5×"_s;
    QTest::newRow("real") << 1.0 << 100 << u"1×"_s;
    QTest::newRow("ten") << 10.0 << 200 << u"10×"_s;
    QTest::newRow("fastest") << 100.0 << 300 << u"100×"_s;
}

void TestSpeed::roundSpeedsHaveTheirPlaces()
{
    QFETCH(double, speed);
    QFETCH(int, position);
    QFETCH(QString, text);
    QCOMPARE(positionOf(speed), position);
    QCOMPARE(speedAt(position), speed);
    QCOMPARE(speedAt(qMin(300, position + 3)), speed);
    QCOMPARE(speedText(speed), text);
}

void TestSpeed::speedGrowsWithThePosition()
{
    for (int position = 1; position <= speedPositions; ++position) {
        QVERIFY2(speedAt(position) >= speedAt(position - 1),
                 qPrintable(QString::number(position)));
    }
}

void TestSpeed::nothingIsOutOfBounds()
{
    QCOMPARE(positionOf(0), 0);
    QCOMPARE(positionOf(1e9), speedPositions);
    QCOMPARE(speedText(2.5), u"2.5×"_s);
}

void TestSpeed::aKeyGoesToTheNextRoundSpeed()
{
    QCOMPARE(nextRoundSpeed(1, 1), 2.0);
    QCOMPARE(nextRoundSpeed(2, 1), 4.0);
    QCOMPARE(nextRoundSpeed(3.3, 1), 4.0);
    QCOMPARE(nextRoundSpeed(3.3, -1), 2.0);
    QCOMPARE(nextRoundSpeed(1, -1), 0.5);
    QCOMPARE(nextRoundSpeed(fastest, 1), fastest);
    QCOMPARE(nextRoundSpeed(slowest, -1), slowest);
    QCOMPARE(speedAt(positionOf(4)), 4.0);
}

QTEST_GUILESS_MAIN(TestSpeed)
#include "tst_speed.moc"
