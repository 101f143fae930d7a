// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stepseries.h"

#include <QTest>

#include <algorithm>

using namespace trace;
using namespace std::chrono_literals;

class tst_stepseries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyValuesOfOneInstantAreToldApartByTheirEvents()
    {
        StepSeries series;
        series.append(Time(0), 1, 10);
        series.append(Time(0), 2, 12);
        series.append(Time(0), 1, 15);
        QCOMPARE(series.valueAt(Time(0)), 1u);
        QCOMPARE(series.valueAfter(10), 0u); // the event with number 10 is still to come
        QCOMPARE(series.valueAfter(11), 1u);
        QCOMPARE(series.valueAfter(13), 2u);
        QCOMPARE(series.valueAfter(16), 1u);
    }

    void theValueHoldsUntilTheNextPoint()
    {
        StepSeries series;
        series.append(1s, 5, 0);
        series.append(3s, 2, 1);
        series.append(3s, 7, 2);
        QCOMPARE(series.valueAt(0s), 0u);
        QCOMPARE(series.valueAt(1s), 5u);
        QCOMPARE(series.valueAt(2s), 5u);
        QCOMPARE(series.valueAt(3s), 7u);
        QCOMPARE(series.valueAt(9s), 7u);
        QCOMPARE(series.greatest(), 7u);
        QCOMPARE(series.firstFrom(2s), 1u);
        QCOMPARE(series.firstFrom(9s), 3u);
    }

    void aRangeKnowsWhatWasInForceWhenItBegan()
    {
        StepSeries series;
        series.append(1s, 5, 0);
        series.append(3s, 2, 1);
        QVERIFY(series.rangeWithin(2s, 2s) == std::pair(5u, 5u));
        QVERIFY(series.rangeWithin(2s, 3s) == std::pair(2u, 5u));
        QVERIFY(series.rangeWithin(3s, 9s) == std::pair(2u, 2u));
        QVERIFY(series.rangeWithin(0s, 1s) == std::pair(0u, 5u));
    }

    void anyRangeAgreesWithCounting_data()
    {
        QTest::addColumn<int>("points");
        for (const int points : {1, 15, 16, 17, 255, 256, 257, 272, 4096, 4111, 5000})
            QTest::addRow("%d points", points) << points;
    }
    void anyRangeAgreesWithCounting()
    {
        QFETCH(int, points);
        StepSeries series;
        std::vector<std::uint32_t> values;
        std::uint32_t random = 7;
        for (int i = 0; i < points; ++i) {
            random = random * 1664525 + 1013904223;
            values.push_back(random >> 20);
            series.append(i * 1s, values.back(), static_cast<std::uint32_t>(i));
        }
        for (int trial = 0; trial < 500; ++trial) {
            random = random * 1664525 + 1013904223;
            const int from = static_cast<int>((random >> 8) % static_cast<unsigned>(points));
            random = random * 1664525 + 1013904223;
            const int to =
                from + static_cast<int>((random >> 8) % static_cast<unsigned>(points - from));
            const auto [least, greatest] =
                std::minmax_element(values.begin() + from, values.begin() + to + 1);
            QVERIFY(series.rangeWithin(from * 1s, to * 1s) == std::pair(*least, *greatest));
        }
    }
};

QTEST_APPLESS_MAIN(tst_stepseries)
#include "tst_stepseries.moc"
