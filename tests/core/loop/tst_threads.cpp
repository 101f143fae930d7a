// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/plainthread.h"
#include "tests/core/loop/program.h"

#include <QTest>

using namespace loop;

// Pools, jobs and threads in virtual time: oracle/RULES.md, 31 to 35 and 39.
class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poolsRunJobsInOrder();
    void plainThreadsBlockAndAsk();
    void aJobThatFailsInItsInitializerBreaksThePool();
    void aPoolTakesNoJobsAfterShutdown();
    void timeStandsStillUntilAllWait();
    void theProgramWaitsForPoolsAndThreads();
};

void TestThreads::poolsRunJobsInOrder()
{
    Program p;
    const auto block = [&](std::string name, double seconds) {
        return work("block", [&p, name, seconds] {
            p.print(name + " begins");
            p.block(seconds);
            p.print(name + " ends");
            return Value(name);
        });
    };
    const auto fails = work("fails", []() -> Value { throw ScriptError("KeyError", "1"); });
    const auto tick = [&](int count) -> Coroutine {
        for (int n = 0; n < count; ++n) {
            p.print("tick " + std::to_string(n));
            co_await p.sleep(0.1);
        }
        co_return Value();
    };
    p.execute([&] {
        const auto main = [&]() -> Coroutine {
            Loop &loop = p.loop();
            const auto ticking = p.task("tick", [&] { return tick(4); });
            Futures futures;
            futures.push_back(runInExecutor(loop, nullptr, block("a", 0.3)));
            futures.push_back(runInExecutor(loop, nullptr, block("b", 0.1)));
            futures.push_back(runInExecutor(loop, nullptr, block("c", 0.2)));
            const auto all = p.gather(futures);
            p.print(text(co_await all->waiting()));
            p.print(text(co_await toThread(loop, block("idle worker", 0.1))));
            co_await ticking->waiting();
            try {
                const auto failing = runInExecutor(loop, nullptr, fails);
                co_await failing->waiting();
            } catch (const ScriptError &error) {
                p.print(error.name());
            }
            Executor::Options two;
            two.maxWorkers = 2;
            const auto pool = make<Executor>(p.runtime(), two);
            std::vector<Ref<Job>> jobs;
            for (int n = 0; n < 4; ++n)
                jobs.push_back(pool->submit(block(std::to_string(n), 0.2)));
            const auto wrapped = wrapFuture(loop, jobs[3]);
            const auto last = wrapFuture(loop, pool->submit(block("cancelled", 1)));
            last->cancel();
            const auto first = wrapFuture(loop, jobs[0]);
            p.print(text(co_await first->waiting()));
            p.print(text(co_await wrapped->waiting()));
            p.print(text(jobs[1]->result()) + ' ' + text(jobs[2]->result()));
            pool->shutdown();
            const auto task = p.task("threaded", [&] {
                return toThread(p.loop(), block("goes on", 0.1));
            });
            co_await p.sleep(0.05);
            task->cancel();
            try {
                co_await task->waiting();
            } catch (const CancelledError &) {
                p.print("task cancelled");
            }
            co_return Value();
        };
        loop::run(p.runtime(), body("main", main));
        p.print("after");
    });
    QCOMPARE(p.difference("pool.txt"), QString());
}

void TestThreads::plainThreadsBlockAndAsk()
{
    Program p;
    Runtime &runtime = p.runtime();
    ThreadLock lock(runtime);
    ThreadEvent started(runtime);
    const auto hold = [&](std::string name, double seconds) {
        const ThreadLockGuard guard(lock);
        p.print(name + " holds");
        p.block(seconds);
        p.print(name + " releases");
    };
    const auto start = [&](std::function<void()> function) {
        return runtime.startThread(runtime.nextThreadName("thread"), std::move(function));
    };
    const auto work = [&](int n) -> Coroutine {
        co_await p.sleep(n / 10.0);
        p.print("work " + std::to_string(n));
        co_return n;
    };
    const auto working
        = [&](int n) { return body("work", [&work, n] { return work(n); }); };
    const auto ask = [&](Loop &loop) {
        auto future = runCoroutineThreadsafe(loop, working(2));
        p.print("asked and got " + text(future->result()));
        future = runCoroutineThreadsafe(loop, working(5));
        try {
            future->result(0.1);
        } catch (const TimeoutError &) {
            p.print("too slow");
            future->cancel();
        }
    };
    p.execute([&] {
        std::vector<Ref<Runtime::PlainThread>> threads;
        start([&] { p.print(started.wait() ? "started True" : "started False"); });
        for (const char *name : {"0", "1", "2"})
            threads.push_back(start([&, name] { hold(name, 0.2); }));
        p.print("all started");
        p.block(0.1);
        started.set();
        p.print(lock.acquire(true, 0.2) ? "lock True" : "lock False");
        threads[0]->join();
        threads[2]->join(0.05);
        p.print("joined");
        const auto main = [&]() -> Coroutine {
            Loop &loop = p.loop();
            const auto asker = start([&] { ask(loop); });
            p.print("asked");
            co_await p.sleep(1);
            asker->join();
            co_return Value();
        };
        loop::run(runtime, body("main", main));
        start([&] { loop::run(runtime, working(1)); })->join();
    });
    QCOMPARE(p.difference("threads.txt"), QString());
}

void TestThreads::aJobThatFailsInItsInitializerBreaksThePool()
{
    Program p;
    p.execute([&] {
        Executor::Options options;
        options.initializer = [] { throw ScriptError("KeyError", "init"); };
        const auto pool = make<Executor>(p.runtime(), options);
        const auto job = pool->submit(work("never", [] { return Value(); }));
        QVERIFY_EXCEPTION_THROWN(job->result(), BrokenThreadPool);
        QVERIFY_EXCEPTION_THROWN(pool->submit(work("never", [] { return Value(); })),
                                 BrokenThreadPool);
    });
    QCOMPARE(p.schedule().lines().back(), std::string("0.000000 end ok"));
}

void TestThreads::aPoolTakesNoJobsAfterShutdown()
{
    Program p;
    std::string message;
    p.execute([&] {
        const auto pool = make<Executor>(p.runtime());
        pool->submit(work("one", [] { return Value(1); }));
        pool->shutdown();
        try {
            pool->submit(work("two", [] { return Value(2); }));
        } catch (const RuntimeError &error) {
            message = error.text();
        }
    });
    QCOMPARE(message, std::string("cannot schedule new futures after shutdown"));
}

void TestThreads::timeStandsStillUntilAllWait()
{
    Program p;
    std::string order;
    p.execute([&] {
        const auto napping = [&](const char *name, double seconds) {
            return p.runtime().startThread(name, [&, name, seconds] {
                p.block(seconds);
                order += name + std::to_string(int(p.runtime().time())) + ' ';
            });
        };
        const auto b = napping("b", 2);
        const auto a = napping("a", 1);
        const auto c = napping("c", 2);
        order += "main ";
        a->join();
        c->join();
        order += "end";
    });
    QCOMPARE(order, std::string("main a1 b2 c2 end"));
}

void TestThreads::theProgramWaitsForPoolsAndThreads()
{
    Program p;
    const auto nap = [&](int seconds) {
        p.block(seconds);
        p.print("slept " + std::to_string(seconds));
    };
    const auto napping = [&](int seconds) {
        return work("nap", [&nap, seconds] {
            nap(seconds);
            return Value();
        });
    };
    Executor::Options one;
    one.maxWorkers = 1;
    Ref<Executor> pool; // as the global variable of a module
    p.execute([&] {
        pool = make<Executor>(p.runtime(), one);
        pool->submit(napping(2));
        pool->submit(napping(1));
        p.runtime().startThread("thread", [&] { nap(5); });
        p.runtime().startThread("daemon", [&] { nap(9); }, true);
        p.print("main ends");
    });
    QCOMPARE(p.difference("leftpool.txt"), QString());
    p.runtime().finish(); // the daemon must not outlive what it uses
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
