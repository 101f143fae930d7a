// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/eventstore.h"

#include <QTest>

#include <random>

using namespace trace;

namespace
{

bool areEqual(const Event &one, const Event &other)
{
    return one.time == other.time && one.kind == other.kind && one.flags == other.flags &&
           one.detail == other.detail && one.subject == other.subject && one.a == other.a &&
           one.b == other.b && one.c == other.c && one.d == other.d;
}

/// Numbers as they come: mostly small, some of them as large as they get.
std::uint32_t someNumber(std::mt19937 &random)
{
    const auto bits = std::uniform_int_distribution<unsigned>(0, 32)(random);
    return bits == 0 ? 0 : static_cast<std::uint32_t>(random()) >> (32 - bits);
}

std::vector<Event> anyEvents(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i) {
        Event event;
        event.time = Time(static_cast<std::int64_t>(someNumber(random)) << (random() % 32));
        event.kind = static_cast<Kind>(random() % (static_cast<unsigned>(Kind::Interrupted) + 1));
        event.flags = static_cast<std::uint8_t>(random() % 16);
        event.detail = static_cast<std::uint16_t>(someNumber(random));
        event.subject = someNumber(random);
        event.a = someNumber(random);
        event.b = someNumber(random);
        event.c = someNumber(random);
        event.d = someNumber(random);
        events.push_back(event);
    }
    events[3].time = Time::max();
    events[4].time = Time(-1);
    return events;
}

/// Tasks that take turns, ten nanoseconds each.
std::vector<Event> turns(std::size_t count)
{
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i) {
        Event event;
        event.time = Time(static_cast<std::int64_t>(i / 3) * 10);
        event.kind = std::array{Kind::StepBegun, Kind::TaskReady, Kind::StepEnded}[i % 3];
        event.subject = static_cast<std::uint32_t>(i / 3 % 5);
        events.push_back(event);
    }
    return events;
}

void fill(EventStore &store, const std::vector<Event> &events)
{
    for (const Event &event : events)
        store.append(event);
}

} // namespace

class tst_eventstore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyEventComesBackAsItWas_data()
    {
        QTest::addColumn<std::size_t>("count");
        QTest::newRow("a few") << std::size_t{5};
        QTest::newRow("a block") << EventStore::blockEvents;
        QTest::newRow("a block and one") << EventStore::blockEvents + 1;
        QTest::newRow("more than a chunk of memory") << std::size_t{100'000};
    }
    void anyEventComesBackAsItWas()
    {
        QFETCH(std::size_t, count);
        const std::vector<Event> events = anyEvents(count);
        EventStore store;
        fill(store, events);
        QCOMPARE(store.size(), count);
        for (std::size_t i = 0; i < count; ++i)
            QVERIFY2(areEqual(store[i], events[i]), qPrintable(QString::number(i)));
    }

    void eventsAreReadInAnyOrder()
    {
        const std::vector<Event> events = turns(20'000);
        EventStore store;
        fill(store, events);
        std::mt19937 random(1);
        for (int i = 0; i < 3000; ++i) {
            const std::size_t index = random() % events.size();
            QVERIFY(areEqual(store[index], events[index]));
        }
    }

    void anEventAddedToAnUnpackedBlockIsSeen()
    {
        const std::vector<Event> events = turns(100);
        EventStore store;
        EventReader reader;
        for (std::size_t i = 0; i < events.size(); ++i) {
            store.append(events[i]);
            QVERIFY(areEqual(reader.read(store, i), events[i]));
            QVERIFY(areEqual(reader.read(store, i / 2), events[i / 2]));
        }
    }

    void storesAreNotMistakenForOneAnother()
    {
        for (std::uint32_t subject = 1; subject <= 3; ++subject) {
            EventStore store; // each in the place of the one before it
            Event event;
            event.subject = subject;
            store.append(event);
            QCOMPARE(store[0].subject, subject);
        }
    }

    void eventsUntilATimeAreThoseOfASearchOneByOne()
    {
        const std::vector<Event> events = turns(5'000);
        EventStore store;
        QCOMPARE(store.eventsUntil(Time(5)), std::size_t{0});
        fill(store, events);
        const std::int64_t last = events.back().time.count();
        for (const std::int64_t time :
             {std::int64_t{-1}, std::int64_t{0}, std::int64_t{9}, std::int64_t{3410},
              std::int64_t{3413}, last - 1, last, last + 1}) {
            const auto after = std::ranges::find_if(
                events, [&](const Event &event) { return event.time > Time(time); });
            QCOMPARE(store.eventsUntil(Time(time)), std::size_t(after - events.begin()));
        }
    }

    void aPatternTakesOneByteAnEvent()
    {
        EventCodec codec;
        std::array<std::uint8_t, EventCodec::mostBytes> bytes;
        codec.restart();
        std::size_t size = 0;
        const std::vector<Event> events = turns(1000);
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto *end = codec.pack(events[i], bytes.data());
            if (i >= 100)
                size += static_cast<std::size_t>(end - bytes.data());
        }
        // Each third event has a time of its own, and each fifteenth begins the tasks anew.
        QVERIFY2(size < 900 + 300 + 300, qPrintable(QString::number(size)));
    }
};

QTEST_APPLESS_MAIN(tst_eventstore)
#include "tst_eventstore.moc"
