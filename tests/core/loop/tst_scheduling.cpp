// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loop/program.h"

#include <QTest>

using namespace loop;

// The order of handles, timers and steps: oracle/RULES.md, 1 to 12.
class TestScheduling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAndHandlesRunInTheOrderOfTheirMaking();
    void timersFireByDeadlineAndNumber();
    void stopEndsTheTurn();
    void futuresQueueTheirCallbacks();
    void aCancelledTimerDoesNotMoveTheClock();
    void manyTimersFireInOrder();
    void callbacksThatFailAreLogged();
    void aClosedLoopTakesNothing();
};

void TestScheduling::stepsAndHandlesRunInTheOrderOfTheirMaking()
{
    Program p;
    const auto child = [&](int n) -> Coroutine {
        p.print("child " + std::to_string(n));
        p.loop().callSoon(p.say("soon " + std::to_string(n)));
        co_await p.sleep(0);
        p.print("child " + std::to_string(n) + " again");
        co_return n;
    };
    const auto inner = [&]() -> Coroutine {
        p.print("inner");
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        const auto first = p.task("child", [&] { return child(1); });
        const auto cancelled = p.loop().callSoon(p.say("never"));
        p.loop().callSoon(p.say("main"));
        const auto second = p.named("two tasks", "child", [&] { return child(2); });
        co_await inner();
        cancelled->cancel();
        p.print("main waits");
        p.print("got " + text(co_await first->waiting()));
        p.print("got " + text(co_await second->waiting()));
        p.print("got " + text(co_await first->waiting()));
        co_return Value();
    });
    QCOMPARE(p.difference("turns.txt"), QString());
}

void TestScheduling::timersFireByDeadlineAndNumber()
{
    Program p;
    const auto nap = [&](std::string name, double delay) -> Coroutine {
        co_await p.sleep(delay);
        p.print(name);
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        Loop &loop = p.loop();
        loop.callLater(0.3, p.say("timer 0.3"));
        loop.callLater(0.1 + 0.2, p.say("timer 0.1+0.2"));
        loop.callLater(0.3, p.say("timer 0.3 again"));
        const auto never = loop.callLater(0.2, p.say("never"));
        loop.callAt(loop.time() + 0.25, p.say("at 0.25"));
        loop.callLater(0.15, libraryCallable("OTimerHandle.cancel", [never] { never->cancel(); }));
        const auto a = p.task("nap", [&] { return nap("a", 0.3); });
        const auto b = p.task("nap", [&] { return nap("b", 0.2); });
        co_await p.sleep(0.1);
        p.block(0.5);
        p.print("blocked");
        const auto late = loop.callLater(0.1, p.say("late"));
        co_await a->waiting();
        co_await b->waiting();
        co_await p.sleep(0.2);
        late->cancel();
        loop.callLater(5, p.say("not reached"));
        co_return Value();
    });
    QCOMPARE(p.difference("timers.txt"), QString());
}

void TestScheduling::stopEndsTheTurn()
{
    Program p;
    const auto nap = [&](std::string name, double delay) -> Coroutine {
        co_await p.sleep(delay);
        p.print(name);
        co_return Value();
    };
    const auto napping = [&](std::string name, double delay) {
        return body("nap", [&nap, name, delay] { return nap(name, delay); });
    };
    p.execute([&] {
        const auto loop = p.runtime().createLoop();
        loop->stop();
        loop->callSoon(p.say("one turn"));
        loop->runForever();
        loop->callSoon(callable("stopping", [&] {
            loop->stop();
            loop->callSoon(p.say("in the next run"));
        }));
        loop->callSoon(p.say("same turn"));
        loop->runForever();
        p.print("stopped");
        loop->createTask(napping("left alone", 1));
        loop->runUntilComplete(napping("first", 0.5));
        loop->runUntilComplete(napping("second", 1));
        try {
            loop->callSoon(libraryCallable("BaseEventLoop.stop", [&] { loop->stop(); }));
            loop->runUntilComplete(napping("third", 1));
        } catch (const RuntimeError &error) {
            p.print(error.text());
        }
        try {
            loop->runForever();
        } catch (const KeyboardInterrupt &) {
            p.print("interrupted");
        }
        loop->close();
    });
    QCOMPARE(p.difference("stop.txt"), QString());
}

void TestScheduling::futuresQueueTheirCallbacks()
{
    Program p;
    const auto called = callable("called", [&](Future &future) {
        p.print("called " + text(future.result()));
    });
    const auto again = callable("again", [&](Future &) { p.print("again"); });
    const auto wait = [&](std::string name, Ref<Future> future) -> Coroutine {
        p.print(name + " got " + text(co_await future->waiting()));
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        auto future = p.loop().createFuture();
        future->addDoneCallback(again);
        future->addDoneCallback(called);
        future->addDoneCallback(again);
        Futures tasks;
        for (const char *name : {"a", "b"})
            tasks.push_back(p.task("wait", [&wait, name, future] { return wait(name, future); }));
        co_await p.sleep(0.1);
        p.print("removed " + std::to_string(future->removeDoneCallback(*again)));
        future->setResult(7);
        p.print("set");
        co_await p.sleep(0);
        p.print("turn");
        future->addDoneCallback(called);
        p.print("at once " + text(co_await future->waiting()));
        const auto all = p.gather(tasks);
        co_await all->waiting();
        try {
            future->setResult(8);
        } catch (const InvalidStateError &) {
            p.print("done already");
        }
        auto broken = p.loop().createFuture();
        broken->setError(Error::of(ScriptError("KeyError", "1")));
        broken = nullptr;
        p.print("end");
        co_return Value();
    });
    QCOMPARE(p.difference("futures.txt"), QString());
}

void TestScheduling::aCancelledTimerDoesNotMoveTheClock()
{
    Program p;
    p.run("main", [&]() -> Coroutine {
        std::vector<Ref<TimerHandle>> timers;
        for (int i = 0; i < 500; ++i)
            timers.push_back(p.loop().callLater(100 + i, p.say("no")));
        for (const auto &timer : timers)
            timer->cancel();
        co_await p.sleep(1);
        co_return Value();
    });
    QCOMPARE(p.runtime().time(), 1.0);
}

void TestScheduling::manyTimersFireInOrder()
{
    Program p;
    std::vector<int> fired;
    constexpr int count = 20'000;
    p.run("main", [&]() -> Coroutine {
        for (int i = 0; i < count; ++i) {
            const int at = i * 7919 % count;
            p.loop().callAt(at / 1e6, callable("fire", [&fired, at] { fired.push_back(at); }));
        }
        co_await p.sleep(1);
        co_return Value();
    });
    QCOMPARE(fired.size(), std::size_t(count));
    QVERIFY(std::ranges::is_sorted(fired));
}

void TestScheduling::callbacksThatFailAreLogged()
{
    Program p;
    p.run("main", [&]() -> Coroutine {
        p.loop().callSoon(
            callable("failing", [] { throw ScriptError("KeyError", "1"); }));
        co_await p.sleep(0.1);
        p.loop().setExceptionHandler([&](Loop &, const ExceptionContext &context) {
            p.print(context.message);
            throw ScriptError("ValueError", "handler");
        });
        std::string unhandled;
        p.runtime().hooks.defaultExceptionHandler = [&](Loop &, const ExceptionContext &context) {
            unhandled = context.message;
        };
        p.loop().callSoon(
            callable("failing", [] { throw ScriptError("KeyError", "2"); }));
        co_await p.sleep(0.1);
        p.print(unhandled);
        co_return Value();
    });
    const auto &lines = p.schedule().lines();
    const auto has = [&](const char *line) {
        return std::ranges::find(lines, line) != lines.end();
    };
    QVERIFY(has("0.000000 log \"Exception in callback failing()\" - KeyError \"1\""));
    QVERIFY(has("0.100000 out \"Exception in callback failing()\""));
    QVERIFY(has("0.200000 out \"Unhandled error in exception handler\""));
}

void TestScheduling::aClosedLoopTakesNothing()
{
    Program p;
    std::string errors;
    p.execute([&] {
        const auto loop = p.runtime().createLoop();
        const auto future = loop->createFuture();
        future->addDoneCallback(callable("called", [](Future &) {}));
        loop->close();
        const auto attempt = [&](const std::function<void()> &code) {
            try {
                code();
            } catch (const RuntimeError &error) {
                errors += error.text() + ".";
            }
        };
        attempt([&] { loop->callSoon(p.say("no")); });
        attempt([&] { loop->callLater(1, p.say("no")); });
        attempt([&] { loop->runForever(); });
        attempt([&] { future->setResult({}); });
        QVERIFY(future->isDone());
    });
    QCOMPARE(errors, std::string("Event loop is closed.Event loop is closed.Event loop is closed."
                                 "Event loop is closed."));
}

QTEST_GUILESS_MAIN(TestScheduling)
#include "tst_scheduling.moc"
