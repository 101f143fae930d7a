// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/liveclock.h"
#include "core/loop/plainthread.h"
#include "tests/core/loop/program.h"

#include <QTest>
#include <QTimer>
#include <optional>
#include <thread>

using namespace loop;

// Runs on a clock that advances, with Qt's event loop beneath. Nothing here measures real time: the
// tests say what happens before what, and what ends at all.
class TestLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepsEndInOrderAndNotEarly();
    void qtLivesWhileTheLoopWaits();
    void qtLivesWhileTheLoopIsBusy();
    void workReachesTheLoopFromOutside();
    void poolsAndBlockingSleeps();
    void aBusyWorkerLeavesTheLoopAlive();
    void aDeadlockIsFoundUnlessTheRunIsEndless();
    void aThreadHasALoopOfItsOwn();
    void abortEndsEveryWait_data();
    void abortEndsEveryWait();
    void pauseStopsTimeAndTurns();
    void theRateCanChangeDuringAWait();
    void theTimeAllowedEnds();
    void clockGoesOnFromWhereItWas();
    void aHeldClockStandsStill();
};

static constexpr double fast = 100; // seconds of the run in one of the machine's

static std::unique_ptr<Clock> liveClock(double rate = fast)
{
    return std::make_unique<LiveClock>(rate);
}

void TestLive::sleepsEndInOrderAndNotEarly()
{
    Program p({}, liveClock());
    std::string order;
    const auto nap = [&](double delay) -> Coroutine {
        const double before = p.loop().time();
        co_await p.sleep(delay);
        if (p.loop().time() - before < delay - 1e-6)
            order += "early ";
        order += std::to_string(int(delay)) + ' ';
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        Futures tasks;
        for (const double delay : {6.0, 2.0, 4.0})
            tasks.push_back(p.task("nap", [&nap, delay] { return nap(delay); }));
        const auto all = p.gather(tasks);
        co_await all->waiting();
        co_return Value();
    });
    QCOMPARE(order, std::string("2 4 6 "));
}

void TestLive::qtLivesWhileTheLoopWaits()
{
    Program p({}, liveClock());
    bool hadItsTurn = false;
    QTimer::singleShot(1, [&] { hadItsTurn = true; });
    p.run("main", [&]() -> Coroutine {
        while (!hadItsTurn)
            co_await p.sleep(1);
        co_return Value();
    });
    QVERIFY(hadItsTurn);
}

void TestLive::qtLivesWhileTheLoopIsBusy()
{
    Program p({}, liveClock());
    bool hadItsTurn = false;
    QTimer::singleShot(1, [&] { hadItsTurn = true; });
    p.run("main", [&]() -> Coroutine {
        while (!hadItsTurn)
            co_await p.sleep(0);
        co_return Value();
    });
    QVERIFY(hadItsTurn);
}

void TestLive::workReachesTheLoopFromOutside()
{
    Program p({}, liveClock());
    p.runtime().interlock().beginOutside(); // else nobody could end the wait
    std::thread outside;
    Value result;
    p.run("main", [&]() -> Coroutine {
        const auto future = p.loop().createFuture();
        Loop *loop = &p.loop();
        outside = std::thread([loop, future = future.get()] {
            loop->post([future] { future->setResult(5); });
        });
        result = co_await future->waiting();
        co_return Value();
    });
    outside.join();
    p.runtime().interlock().endOutside();
    QCOMPARE(std::any_cast<int>(result), 5);
}

void TestLive::poolsAndBlockingSleeps()
{
    Program p({}, liveClock());
    const auto block = [&](int n) {
        return work("block", [&p, n] {
            p.block(n);
            return Value(n);
        });
    };
    std::string results;
    p.run("main", [&]() -> Coroutine {
        Futures jobs;
        for (int n = 1; n <= 3; ++n)
            jobs.push_back(runInExecutor(p.loop(), nullptr, block(n)));
        const auto all = p.gather(jobs);
        results = text(co_await all->waiting());
        p.block(1);
        co_return Value();
    });
    QCOMPARE(results, std::string("1 2 3"));
    QVERIFY(p.runtime().time() >= 4);
}

void TestLive::aBusyWorkerLeavesTheLoopAlive()
{
    Program p({}, liveClock());
    bool done = false;
    const auto busy = work("busy", [&] {
        while (!done)
            p.runtime().interlock().checkpoint();
        return Value();
    });
    p.run("main", [&]() -> Coroutine {
        const auto job = runInExecutor(p.loop(), nullptr, busy);
        for (int i = 0; i < 3; ++i)
            co_await p.sleep(0.1);
        done = true;
        co_await job->waiting();
        co_return Value();
    });
    QCOMPARE(p.runtime().stopReason(), std::string());
    QVERIFY(done);
}

void TestLive::aDeadlockIsFoundUnlessTheRunIsEndless()
{
    const auto stuck = [](Program &p) {
        p.run("main", [&]() -> Coroutine {
            const auto never = p.loop().createFuture();
            co_await never->waiting();
            co_return Value();
        });
    };
    {
        Program finite({}, liveClock());
        stuck(finite);
        QCOMPARE(finite.runtime().stopReason(), std::string("deadlock"));
    }

    Runtime::Options options;
    options.endless = true;
    Program endless(options, liveClock());
    Interlock &interlock = endless.runtime().interlock();
    std::thread user([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        interlock.abort();
    });
    stuck(endless);
    user.join();
    QCOMPARE(endless.runtime().stopReason(), std::string());
}

void TestLive::aThreadHasALoopOfItsOwn()
{
    Program p({}, liveClock());
    std::string order;
    const auto nap = [&](std::string name, double delay) -> Coroutine {
        co_await p.sleep(delay);
        order += name;
        co_return Value();
    };
    p.execute([&] {
        const auto other = p.runtime().startThread("other", [&] {
            loop::run(p.runtime(), body("nap", [&] { return nap("other ", 1); }));
        });
        loop::run(p.runtime(), body("nap", [&] { return nap("main ", 5); }));
        other->join();
    });
    QCOMPARE(order, std::string("other main "));
}

void TestLive::abortEndsEveryWait_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("live");
    for (const bool live : {true, false}) {
        for (const char *what : {"turns", "computation", "everything"})
            QTest::addRow("%s, %s", what, live ? "live" : "instant") << what << live;
    }
    for (const char *what : {"sleep", "blocking sleep", "lock", "future", "paused"})
        QTest::addRow("%s, live", what) << what << true;
}

void TestLive::abortEndsEveryWait()
{
    QFETCH(QString, what);
    QFETCH(bool, live);
    Runtime::Options options;
    options.endless = true;
    Program p(options, live ? liveClock(1) : std::make_unique<InstantClock>());
    Interlock &interlock = p.runtime().interlock();
    ThreadLock lock(p.runtime());
    bool survived = false;
    const auto wait = [&]() -> Coroutine {
        if (what == u"sleep")
            co_await p.sleep(3600);
        else if (what == u"blocking sleep")
            p.block(3600);
        else if (what == u"lock")
            lock.acquire();
        else if (what == u"computation")
            for (;;)
                interlock.checkpoint();
        for (; what == u"turns" || what == u"paused" || what == u"everything";)
            co_await p.sleep(0);
        const auto never = p.loop().createFuture();
        co_await never->waiting();
        survived = true;
        co_return Value();
    };
    std::atomic<bool> begun{false};
    std::thread user([&] {
        while (!begun)
            std::this_thread::yield();
        if (what == u"paused")
            interlock.pause();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        interlock.abort();
    });
    p.execute([&] {
        lock.acquire();
        const auto main = [&]() -> Coroutine {
            if (what == u"everything") {
                p.runtime().startThread("computing", [&] {
                    for (;;)
                        interlock.checkpoint();
                });
                p.runtime().startThread("locking", [&] { lock.acquire(); });
                runInExecutor(p.loop(), nullptr, work("block", [&] {
                                  p.block(3600);
                                  return Value();
                              }));
            }
            begun = true;
            co_return co_await wait();
        };
        if (what == u"everything" && !live)
            begun = true; // the first thread that computes keeps the lock
        loop::run(p.runtime(), body("main", main));
    });
    user.join();
    QVERIFY(!survived);
    QVERIFY(interlock.isAborted());
    p.runtime().finish(); // threads that wait for the lock must not outlive it
}

void TestLive::pauseStopsTimeAndTurns()
{
    Program p({}, liveClock());
    Interlock &interlock = p.runtime().interlock();
    std::atomic<int> turns{0};
    bool stoodStill = false;
    std::atomic<bool> done{false};
    std::thread user([&] {
        while (turns < 10)
            std::this_thread::yield();
        interlock.pause();
        std::this_thread::sleep_for(std::chrono::milliseconds(20)); // the turn that runs may end
        const auto time = p.runtime().clock().now();
        const int before = turns;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stoodStill = turns == before && p.runtime().clock().now() == time;
        done = true;
        interlock.resume();
    });
    p.run("main", [&]() -> Coroutine {
        while (!done) {
            co_await p.sleep(0.1);
            ++turns;
        }
        co_return Value();
    });
    user.join();
    QVERIFY(stoodStill);
}

void TestLive::theRateCanChangeDuringAWait()
{
    auto clock = std::make_unique<LiveClock>(0.1);
    LiveClock &live = *clock;
    Program p({}, std::move(clock));
    std::thread user([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        live.setRate(1000); // the fastest is 100
    });
    p.run("main", [&]() -> Coroutine {
        co_await p.sleep(5);
        p.block(5);
        co_return Value();
    });
    user.join();
    QCOMPARE(live.rate(), 100.0);
    QVERIFY(p.runtime().time() >= 10);
}

void TestLive::theTimeAllowedEnds()
{
    Runtime::Options options;
    options.maxTime = std::chrono::seconds(2);
    Program p(options, liveClock());
    p.run("main", [&]() -> Coroutine {
        co_await p.sleep(3600);
        co_return Value();
    });
    QCOMPARE(p.runtime().stopReason(), std::string("max-time"));
    QVERIFY(p.runtime().time() < 3600);
}

void TestLive::clockGoesOnFromWhereItWas()
{
    LiveClock clock(100);
    clock.pause();
    const auto paused = clock.now();
    QCOMPARE(clock.now(), paused);
    QVERIFY(!clock.machineTime(paused + std::chrono::seconds(1)));
    clock.setRate(0.5);
    QCOMPARE(clock.now(), paused);
    clock.resume();
    QVERIFY(clock.now() >= paused);
    QVERIFY(clock.now() < paused + std::chrono::hours(1));
    const auto deadline = clock.now() + std::chrono::seconds(10);
    const auto wait = *clock.machineTime(deadline) - std::chrono::steady_clock::now();
    QVERIFY(wait <= std::chrono::seconds(20));
}

void TestLive::aHeldClockStandsStill()
{
    LiveClock clock(100);
    const auto deadline = clock.now() + std::chrono::hours(1);
    std::optional<ClockHold> outer(std::in_place, clock);
    const auto held = clock.now();
    {
        const ClockHold inner(clock);
        QVERIFY(!clock.machineTime(deadline));
    }
    QVERIFY(!clock.machineTime(deadline));
    clock.pause();
    clock.resume();
    QCOMPARE(clock.now(), held);
    outer.reset();
    QVERIFY(clock.machineTime(deadline));
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
