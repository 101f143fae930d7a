// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/lock.h"
#include "core/loop/plainthread.h"
#include "core/loop/queue.h"
#include "tests/core/loop/program.h"
#include "tests/memoryinuse.h"

#include <QTest>

using namespace loop;

// How runs end: oracle/RULES.md, 22 and 36 to 40, and what a run leaves behind.
class TestRunning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndOfARunCancelsAndShutsDown();
    void aDeadlockInterrupts();
    void theTimeAllowedIsNotPassed();
    void interruptsLeaveTheLoop();
    void tooManyStepsStopTheRun();
    void aDeadlockOfThreadsInterrupts();
    void stoppedRunsUnwindEverything();
    void aThousandRunsDoNotGrow();
    void aTaskDroppedByAClosedLoopIsUnwound();
    void aTaskIsSmall();
};

void TestRunning::theEndOfARunCancelsAndShutsDown()
{
    Program p;
    const auto background = [&](int n) -> Coroutine {
        Error error;
        try {
            co_await p.sleep(10);
        } catch (...) {
            error = Error::current();
        }
        p.print("background " + std::to_string(n) + " stopped");
        if (error)
            error.raise();
        co_return Value();
    };
    const auto failing = [&]() -> Coroutine {
        try {
            co_await p.sleep(10);
        } catch (const CancelledError &) {
        }
        throw ScriptError("KeyError", "'late'");
    };
    const auto oneMore = [&]() -> Coroutine {
        p.print("one more step");
        co_return Value();
    };
    p.execute([&] {
        const auto main = [&]() -> Coroutine {
            for (int n = 0; n < 2; ++n)
                p.task("background", [&background, n] { return background(n); });
            p.task("fails_at_the_end", failing);
            co_await p.sleep(0.1);
            runInExecutor(p.loop(), nullptr, work("v_sleep", [&] {
                              p.block(1);
                              return Value();
                          }));
            p.task("one_more", oneMore);
            p.print("main ends");
            co_return Value();
        };
        loop::run(p.runtime(), body("main", main));
        p.print("between");
        loop::run(p.runtime(), body("one_more", oneMore));
    });
    QCOMPARE(p.difference("shutdown.txt"), QString());
}

void TestRunning::aDeadlockInterrupts()
{
    Program p;
    p.run("main", [&]() -> Coroutine {
        const auto future = p.loop().createFuture();
        try {
            co_await future->waiting();
        } catch (const CancelledError &) {
            p.print("cancelled");
        }
        const auto another = p.loop().createFuture();
        co_await another->waiting();
        co_return Value();
    });
    QCOMPARE(p.difference("deadlock.txt"), QString());
}

void TestRunning::theTimeAllowedIsNotPassed()
{
    Runtime::Options options;
    options.maxTime = std::chrono::hours(1);
    Program p(options);
    p.run("main", [&]() -> Coroutine {
        Error error;
        try {
            for (;;) {
                co_await p.sleep(1000);
                p.print("still here");
            }
        } catch (...) {
            error = Error::current();
        }
        p.print("unwinding");
        p.block(4000);
        error.raise();
        co_return Value();
    });
    QCOMPARE(p.difference("maxtime.txt"), QString());
}

void TestRunning::interruptsLeaveTheLoop()
{
    Program p;
    const auto fails = [&]() -> Coroutine {
        throw ScriptError("KeyError", "'lost'");
        co_return Value();
    };
    const auto interrupts = [&]() -> Coroutine {
        co_await p.sleep(0.1);
        throw KeyboardInterrupt();
    };
    Ref<Task> task; // in CPython a traceback keeps it
    p.run("main", [&]() -> Coroutine {
        p.task("fails", fails);
        auto kept = p.task("fails", fails);
        task = p.task("interrupts", interrupts);
        co_await p.sleep(0.05);
        kept = nullptr;
        p.print("lost");
        Error error;
        try {
            co_await p.sleep(1);
        } catch (...) {
            error = Error::current();
        }
        p.print("main unwinds");
        error.raise();
        co_return Value();
    });
    QCOMPARE(p.difference("leaving.txt"), QString());
}

void TestRunning::tooManyStepsStopTheRun()
{
    Runtime::Options options;
    options.maxSteps = 1000;
    Program p(options);
    int turns = 0;
    p.run("main", [&]() -> Coroutine {
        for (;; ++turns)
            co_await p.sleep(0);
    });
    QCOMPARE(p.runtime().stopReason(), std::string("max-steps"));
    QCOMPARE(turns, 999);
}

void TestRunning::aDeadlockOfThreadsInterrupts()
{
    Program p;
    p.execute([&] {
        ThreadLock lock(p.runtime());
        lock.acquire();
        const auto thread = p.runtime().startThread("stuck", [&] {
            lock.acquire();
            lock.release();
        });
        try {
            lock.acquire();
        } catch (const KeyboardInterrupt &) {
            p.print("interrupted");
        }
        lock.release();
        thread->join();
    });
    QCOMPARE(p.schedule().lines(),
             (std::vector<std::string>{"0.000000 interrupt deadlock", "0.000000 out \"interrupted\"",
                                       "0.000000 end deadlock"}));
}

namespace
{
// Counts what is alive, to see that coroutines are unwound.
struct Alive {
    static inline int count = 0;
    Alive() { ++count; }
    Alive(const Alive &) { ++count; }
    ~Alive() { --count; }
};
} // namespace

// A program that is cut off in the midst of everything.
static void runAndCutOff()
{
    Runtime::Options options;
    options.maxSteps = 60;
    Program p(options);
    const auto queue = make<Queue>(p.runtime());
    const auto lock = make<Lock>(p.runtime());
    const auto hold = [&]() -> Coroutine {
        const Alive alive;
        co_await lock->acquire();
        co_return co_await queue->get();
    };
    const auto outer = [&]() -> Coroutine {
        const Alive alive;
        const Ref<Future> inner = p.task("hold", hold);
        const auto shielded = shield(p.loop(), inner);
        const auto all = p.gather({shielded, p.task("hold", hold)});
        co_return co_await waitFor(p.loop(), all, 100.0);
    };
    const auto blocking = work("block", [&] {
        const Alive alive;
        p.block(1000);
        return Value();
    });
    p.run("main", [&]() -> Coroutine {
        const Alive alive;
        const auto tasks = p.gather({p.task("outer", outer), p.task("outer", outer)});
        runInExecutor(p.loop(), nullptr, blocking);
        p.runtime().startThread("sleeper", [&] {
            const Alive inThread;
            p.block(1000);
        });
        p.loop().callLater(1000, p.say("never"));
        for (;;)
            co_await p.sleep(0);
    });
    if (p.runtime().stopReason() != "max-steps")
        qFatal("the run was not cut off");
}

void TestRunning::stoppedRunsUnwindEverything()
{
    runAndCutOff();
    QCOMPARE(Alive::count, 0);
}

void TestRunning::aThousandRunsDoNotGrow()
{
    runAndCutOff();
    const qint64 before = tests::allocatedBytes();
    for (int i = 0; i < 1000; ++i)
        runAndCutOff();
    QCOMPARE(Alive::count, 0);
    const qint64 more = tests::allocatedBytes() - before;
    QVERIFY2(more < 200'000, qPrintable(QString::number(more)));
}

void TestRunning::aTaskDroppedByAClosedLoopIsUnwound()
{
    Program p;
    p.execute([&] {
        const auto loop = p.runtime().createLoop();
        const auto spin = [&]() -> Coroutine {
            const Alive alive;
            for (;;)
                co_await loop::sleep(*loop, 0);
        };
        loop->createTask(body("spin", spin));
        loop->callLater(0, libraryCallable("stop", [&] { loop->stop(); }));
        loop->runForever();
        QCOMPARE(Alive::count, 1);
        loop->close();
        QCOMPARE(Alive::count, 0);
    });
    const auto &lines = p.schedule().lines();
    QVERIFY(std::ranges::find(lines, "0.000000 log \"Task was destroyed but it is pending!\" Task-1")
            != lines.end());
}

void TestRunning::aTaskIsSmall()
{
    qint64 each = 0;
    Runtime runtime(std::make_unique<InstantClock>(), {});
    loop::run(runtime, body("main", [&]() -> Coroutine {
                  constexpr int count = 10'000;
                  class Small final : public Body
                  {
                      Step step(Input) override { return Done{}; }
                      std::string qualifiedName() const override { return "small"; }
                  };
                  const qint64 before = tests::allocatedBytes();
                  Futures tasks;
                  tasks.reserve(count);
                  for (int i = 0; i < count; ++i)
                      tasks.push_back(runtime.runningLoop()->createTask(make<Small>()));
                  const auto all = gather(*runtime.runningLoop(), std::move(tasks));
                  each = (tests::allocatedBytes() - before) / count;
                  co_return co_await all->waiting();
              }));
    QVERIFY2(each > 0 && each <= 600, qPrintable(QString::number(each)));
}

QTEST_GUILESS_MAIN(TestRunning)
#include "tst_running.moc"
