// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/lane.h"

#include <QTest>

#include <array>
#include <string>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

/// Waiting 0-10, Ready 10-12, Running 12-15, Running 15-15 (no length), Waiting from 15 on.
Lane example()
{
    Lane lane;
    lane.begin(0s, SpanKind::Waiting, 1);
    lane.end(10s, 2);
    lane.begin(10s, SpanKind::Ready, 2);
    lane.end(12s, 3);
    lane.begin(12s, SpanKind::Running, 3);
    lane.end(15s, 4);
    lane.begin(15s, SpanKind::Running, 5);
    lane.end(15s, 6);
    lane.begin(15s, SpanKind::Waiting, 7);
    return lane;
}

/// "W0-10 R10-12 ...", small letters: late.
QString visited(const Lane &lane, Time from, Time to, Time now)
{
    QString text;
    lane.visit(from, to, now, [&](const Span &span, std::size_t) {
        const char letter = "RXWPS"[static_cast<int>(span.kind)];
        text += QChar::fromLatin1(span.late ? static_cast<char>(letter + 32) : letter) +
                QString::number(span.begin / 1s) + u'-' + QString::number(span.end / 1s) + u' ';
    });
    return text.trimmed();
}

/// Three spans of one to five seconds, then one without length, again and again; the last is open.
Lane longLane()
{
    Lane lane;
    Time time{};
    for (std::uint32_t i = 0; i < 2000; ++i) {
        constexpr std::array kinds{SpanKind::Ready, SpanKind::Running, SpanKind::Waiting,
                                   SpanKind::Running};
        lane.begin(time, kinds[i % 4], i);
        time += i % 4 == 3 ? 0s : 1s * (1 + i % 5);
        lane.end(time, i);
    }
    lane.begin(time, SpanKind::Ready, 2000);
    return lane;
}

} // namespace

class tst_lane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchFromAnywhereFindsWhatASearchOneByOneDoes()
    {
        const Lane lane = longLane();
        const Time end = lane.last().begin;
        for (Time time = -1s; time <= end + 2s; time += 7s) {
            for (std::size_t start = 0; start <= lane.size(); start += 37) {
                std::size_t expected = start;
                while (expected < lane.size() && lane[expected].end < time)
                    ++expected;
                QCOMPARE(lane.firstEndingFrom(time, start), expected);
            }
        }
    }

    void aShareIsTheSameWhereverItsSearchBegins()
    {
        const Lane lane = longLane();
        const Time end = lane.last().begin;
        for (Time from = 0s; from < end; from += 501s) {
            for (const Time length : {1s, 30s, 700s}) {
                Lane::Share expected;
                lane.visit(from, from + length, end, [&](const Span &span, std::size_t) {
                    const Time within =
                        std::min(span.end, from + length) - std::max(span.begin, from);
                    if (span.kind == SpanKind::Running)
                        expected.running += within;
                    else if (span.kind == SpanKind::Ready)
                        expected.ready += within;
                });
                QCOMPARE(lane.runningWithin(from, from + length, end), expected.running);
                QCOMPARE(lane.readyWithin(from, from + length, end), expected.ready);
                for (const std::size_t place : {std::size_t{0}, std::size_t{900}, lane.size()}) {
                    const Lane::Share share = lane.within(from, from + length, end, place, place);
                    QCOMPARE(share.running, expected.running);
                    QCOMPARE(share.ready, expected.ready);
                }
            }
        }
    }

    void aStretchVisitsWhatTouchesIt_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("spans");
        QTest::newRow("all") << 0 << 99 << "W0-10 R10-12 X12-15 X15-15 W15-20";
        QTest::newRow("within one") << 3 << 4 << "W0-10";
        QTest::newRow("across an edge") << 9 << 11 << "W0-10 R10-12";
        QTest::newRow("exactly at an edge") << 10 << 10 << "W0-10 R10-12";
        QTest::newRow("a mark without length") << 15 << 15 << "X12-15 X15-15 W15-20";
        QTest::newRow("the open one") << 18 << 30 << "W15-20";
        QTest::newRow("before all") << -9 << -1 << "";
    }
    void aStretchVisitsWhatTouchesIt()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QTEST(visited(example(), from * 1s, to * 1s, 20s), "spans");
    }

    void anOverdueTimerMakesTheOpenWaitReadyFromItsDeadlineOn()
    {
        Lane lane = example();
        lane.setDeadline(18s);
        QCOMPARE(visited(lane, 15s, 99s, 18s), QStringLiteral("X12-15 X15-15 W15-18"));
        QCOMPARE(visited(lane, 16s, 99s, 25s), QStringLiteral("W15-18 r18-25"));
        QCOMPARE(lane.readyWithin(0s, 99s, 25s), Time(9s));
        QCOMPARE(lane.readyWithin(0s, 20s, 25s), Time(4s));
    }

    void theSpanInForceIsTheLastThatBegan_data()
    {
        QTest::addColumn<int>("time");
        QTest::addColumn<int>("index");
        QTest::newRow("before") << -1 << -1;
        QTest::newRow("first") << 0 << 0;
        QTest::newRow("at an edge") << 10 << 1;
        QTest::newRow("open") << 15 << 4;
        QTest::newRow("far in the open") << 500 << 4;
    }
    void theSpanInForceIsTheLastThatBegan()
    {
        QFETCH(int, time);
        QFETCH(int, index);
        QCOMPARE(example().at(time * 1s), static_cast<std::size_t>(index));
    }

    void gapsHaveNoSpan()
    {
        Lane lane;
        lane.begin(1s, SpanKind::Running, 1);
        lane.end(2s, 2);
        lane.begin(5s, SpanKind::Running, 3);
        lane.end(6s, 4);
        QCOMPARE(lane.at(3s), Lane::npos);
        QCOMPARE(lane.at(7s), Lane::npos);
        QCOMPARE(lane.at(5s), 1u);
        QCOMPARE(lane.runningWithin(0s, 9s, 9s), Time(2s));
        QCOMPARE(lane.runningWithin(3s, 4s, 9s), Time(0s));
    }

    void busyTimeOfAnyStretchAgreesWithCounting()
    {
        Lane lane;
        std::uint32_t random = 1;
        std::vector<SpanKind> second; // what each second belongs to
        for (std::uint32_t i = 0; i < 300; ++i) {
            random = random * 1664525 + 1013904223;
            const auto length = static_cast<int>(random >> 29);
            const auto kind = static_cast<SpanKind>(i % 3);
            const Time begin = second.size() * 1s;
            lane.begin(begin, kind, i);
            lane.end(begin + length * 1s, i + 1);
            second.insert(second.end(), static_cast<std::size_t>(length), kind);
        }
        const auto count = [&](SpanKind kind, std::size_t from, std::size_t to) {
            return std::count(second.begin() + static_cast<std::ptrdiff_t>(from),
                              second.begin() + static_cast<std::ptrdiff_t>(to), kind) *
                   1s;
        };
        for (std::size_t from = 0; from < second.size(); from += 7) {
            for (std::size_t to = from; to < second.size(); to += 13) {
                QCOMPARE(lane.runningWithin(from * 1s, to * 1s, 9999s),
                         Time(count(SpanKind::Running, from, to)));
                QCOMPARE(lane.readyWithin(from * 1s, to * 1s, 9999s),
                         Time(count(SpanKind::Ready, from, to)));
            }
        }
    }

    void anOpenRunningSpanCountsUntilNow()
    {
        Lane lane;
        lane.begin(1s, SpanKind::Running, 1);
        QCOMPARE(lane.runningWithin(0s, 99s, 5s), Time(4s));
        QCOMPARE(lane.runningWithin(2s, 3s, 5s), Time(1s));
        QCOMPARE(lane.runningWithin(0s, 99s, 0s), Time(0s));
    }
};

QTEST_APPLESS_MAIN(tst_lane)
#include "tst_lane.moc"
