// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/findings/sidebyside.h"

#include <QtTest>

using namespace std::chrono_literals;
using trace::Time;
using trace::findings::Pieces;
using trace::findings::sideBySide;

using Coroutines = std::vector<Pieces>;
Q_DECLARE_METATYPE(Coroutines)

namespace
{

Pieces waits(Time length, trace::Id pool = 0)
{
    return {{false, 0ms, 0}, {true, length, pool}, {false, 0ms, 0}};
}

} // namespace

class tst_SideBySide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheyTakeTogether_data();
    void whatTheyTakeTogether();
};

void tst_SideBySide::whatTheyTakeTogether_data()
{
    QTest::addColumn<Coroutines>("coroutines");
    QTest::addColumn<qint64>("milliseconds");
    const auto row = [](const char *name, Coroutines coroutines, qint64 milliseconds) {
        QTest::newRow(name) << std::move(coroutines) << milliseconds;
    };
    const Pieces blocksAfterwards{{true, 100ms, 0}, {false, 50ms, 0}};
    row("nobody", {}, 0);
    row("waits overlap", {waits(1000ms), waits(500ms), waits(700ms)}, 1000);
    row("what runs does not overlap", {{{false, 300ms, 0}}, {{false, 200ms, 0}}}, 500);
    row("one waits while another runs", {waits(300ms), {{false, 200ms, 0}}}, 300);
    row("woken together they run in turn", {blocksAfterwards, blocksAfterwards}, 200);
    row("who is overdue runs late", {waits(100ms), {{false, 400ms, 0}, {true, 50ms, 0}}}, 450);
    row("as many at once as the pool has threads", Coroutines(4, waits(100ms, 1)), 200);
    row("a pool of unknown size has enough", Coroutines(4, waits(100ms, 2)), 100);
    row("pools are separate", {waits(100ms, 1), waits(100ms, 1), waits(100ms, 3)}, 100);
}

void tst_SideBySide::whatTheyTakeTogether()
{
    QFETCH(Coroutines, coroutines);
    QFETCH(qint64, milliseconds);
    const Time together = sideBySide(coroutines, {{1, 2}, {3, 1}});
    QCOMPARE(together.count(), Time(std::chrono::milliseconds(milliseconds)).count());
}

QTEST_APPLESS_MAIN(tst_SideBySide)
#include "tst_sidebyside.moc"
