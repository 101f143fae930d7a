// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/turns.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

/// Two events before the first turn; turn 1 has four events, turn 2 only its own, turn 3 two.
Turns example()
{
    Turns turns;
    std::size_t index = 0;
    const auto happen = [&](Kind kind, Time time) {
        Event event;
        event.kind = kind;
        event.time = time;
        turns.consume(event, index++);
    };
    happen(Kind::RunStarted, 0s);
    happen(Kind::TaskCreated, 0s);
    happen(Kind::TurnBegun, 1s);
    happen(Kind::StepBegun, 1s);
    happen(Kind::StepEnded, 1s);
    happen(Kind::TaskDone, 1s);
    happen(Kind::TurnBegun, 1s);
    happen(Kind::TurnBegun, 3s);
    happen(Kind::RunEnded, 3s);
    return turns;
}

} // namespace

class tst_turns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTurnIsOneUnit_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<int>("turn");
        QTest::addColumn<double>("position");
        QTest::newRow("first event") << 0 << 0 << 0.0;
        QTest::newRow("before the first turn") << 1 << 0 << 0.5;
        QTest::newRow("a turn begins") << 2 << 1 << 1.0;
        QTest::newRow("within") << 4 << 1 << 1.5;
        QTest::newRow("last of a turn") << 5 << 1 << 1.75;
        QTest::newRow("an empty turn") << 6 << 2 << 2.0;
        QTest::newRow("last event") << 8 << 3 << 3.5;
        QTest::newRow("after all") << 9 << 3 << 4.0;
    }
    void eachTurnIsOneUnit()
    {
        QFETCH(int, event);
        const Turns turns = example();
        QTEST(static_cast<int>(turns.turnOf(static_cast<std::size_t>(event))), "turn");
        QTEST(turns.position(static_cast<std::size_t>(event)), "position");
    }

    void aPositionFindsItsEvents()
    {
        const Turns turns = example();
        for (std::size_t event = 0; event < 9; ++event)
            QCOMPARE(turns.eventsAt(turns.position(event)), event + 1);
        QCOMPARE(turns.eventsAt(-1), 0u);
        QCOMPARE(turns.eventsAt(1.6), 5u);
        QCOMPARE(turns.eventsAt(99), 9u);
    }

    void turnsKnowTheirTimes()
    {
        const Turns turns = example();
        QCOMPARE(turns.size(), 3u);
        QCOMPARE(turns.timeOf(3), Time(3s));
        QCOMPARE(turns.firstEvent(2), 6u);
        QCOMPARE(turns.end(), 4.0);
    }

    void aRunWithoutALoopIsOneUnit()
    {
        Turns turns;
        turns.consume(Event{}, 0);
        turns.consume(Event{}, 1);
        QCOMPARE(turns.position(1), 0.5);
        QCOMPARE(turns.eventsAt(0.5), 2u);
        QCOMPARE(turns.end(), 1.0);
    }
};

QTEST_APPLESS_MAIN(tst_turns)
#include "tst_turns.moc"
