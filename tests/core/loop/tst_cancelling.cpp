// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/timeout.h"
#include "tests/core/loop/program.h"

#include <QTest>

using namespace loop;

// What cancels, at a time limit or when asked to, and what is shielded from it: oracle/RULES.md, 13 to 23.
class TestCancelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitForIsThatOf311();
    void timeoutCancelsItsTask();
    void shieldLetsTheInnerTaskLive();
    void aShieldInAWaitForIsNamedToItsEnd();
    void cancellationGoesToTheInnermostWait();
};

void TestCancelling::waitForIsThatOf311()
{
    Program p;
    const auto work = [&](double delay, double stubborn) -> Coroutine {
        bool asked = false;
        try {
            co_await p.sleep(delay);
        } catch (const CancelledError &) {
            p.print("asked to stop");
            if (stubborn == 0)
                throw;
            asked = true;
        }
        if (asked) {
            co_await p.sleep(stubborn);
            co_return std::string("after all");
        }
        co_return std::string("in time");
    };
    const auto working = [&](double delay, double stubborn = 0) {
        return body("work", [&work, delay, stubborn] { return work(delay, stubborn); });
    };
    const auto outer = [&](double delay) -> Coroutine {
        co_return co_await waitFor(p.loop(), working(delay), 1.0);
    };
    p.run("main", [&]() -> Coroutine {
        p.print(text(co_await waitFor(p.loop(), working(0.1), 0.5)));
        try {
            co_await waitFor(p.loop(), working(1), 0.5);
        } catch (const TimeoutError &) {
            p.print("too late");
        }
        p.print(text(co_await waitFor(p.loop(), working(1, 0.3), 0.5)));
        p.print(text(co_await waitFor(p.loop(), working(0.2), {})));
        try {
            co_await waitFor(p.loop(), working(0.2), 0.0);
        } catch (const TimeoutError &) {
            p.print("at once");
        }
        const auto task = p.task("outer", [&] { return outer(2); });
        co_await p.sleep(0.1);
        task->cancel();
        try {
            co_await task->waiting();
        } catch (const CancelledError &) {
            p.print("cancelled");
        }
        const Ref<Future> done = p.loop().createTask(working(0.1));
        co_await done->waiting();
        p.print(text(co_await waitFor(p.loop(), done, 1.0)));
        p.print(text(co_await waitFor(p.loop(), done, 0.0)));
        co_return Value();
    });
    QCOMPARE(p.difference("waitfor.txt"), QString());
}

// async with timeout: the block.
static Coroutine within(Program &p, Ref<Timeout> timeout, std::function<Coroutine()> block)
{
    timeout->enter(p.loop());
    Error error;
    try {
        Coroutine running = block();
        co_await running;
    } catch (...) {
        error = Error::current();
    }
    if (timeout->exit(error))
        throw TimeoutError(error.pointer());
    if (error)
        error.raise();
    co_return Value();
}

void TestCancelling::timeoutCancelsItsTask()
{
    Program p;
    const auto nap = [&](double delay) {
        return std::function<Coroutine()>([&p, delay] { return p.sleep(delay); });
    };
    const auto expired = [&](const Timeout &timeout) {
        p.print(timeout.hasExpired() ? "expired True" : "expired False");
    };
    p.run("main", [&]() -> Coroutine {
        auto timeout = Timeout::after(p.loop(), 0.5);
        try {
            co_await within(p, timeout, nap(1));
        } catch (const TimeoutError &) {
            expired(*timeout);
        }
        timeout = Timeout::after(p.loop(), 0.5);
        co_await within(p, timeout, nap(0.1));
        expired(*timeout);
        timeout = Timeout::after(p.loop(), {});
        const std::function<Coroutine()> rescheduling = [&]() -> Coroutine {
            co_await p.sleep(0.1);
            timeout->reschedule(p.loop().time() + 1);
            co_return Value();
        };
        co_await within(p, timeout, rescheduling);
        try {
            co_await within(p, Timeout::after(p.loop(), -1), nap(1));
        } catch (const TimeoutError &) {
            p.print("past");
        }
        timeout = Timeout::after(p.loop(), 1);
        const std::function<Coroutine()> inner
            = [&] { return within(p, Timeout::after(p.loop(), 0.2), nap(2)); };
        try {
            co_await within(p, timeout, inner);
        } catch (const TimeoutError &) {
            p.print("inner");
        }
        p.print(std::to_string(p.loop().currentTask()->cancelling()));
        co_return Value();
    });
    QCOMPARE(p.difference("timeout.txt"), QString());
}

void TestCancelling::shieldLetsTheInnerTaskLive()
{
    Program p;
    const auto work = [&](double delay) -> Coroutine {
        co_await p.sleep(delay);
        p.print("work done");
        co_return 5;
    };
    const auto outer = [&](Ref<Task> inner) -> Coroutine {
        const auto shielded = shield(p.loop(), inner);
        co_return co_await shielded->waiting();
    };
    p.run("main", [&]() -> Coroutine {
        const auto inner = p.task("work", [&] { return work(0.3); });
        const auto task = p.task("outer", [&] { return outer(inner); });
        co_await p.sleep(0.1);
        task->cancel();
        try {
            co_await task->waiting();
        } catch (const CancelledError &) {
            p.print("outer cancelled");
        }
        for (int i = 0; i < 2; ++i) {
            const auto shielded = shield(p.loop(), inner);
            p.print(text(co_await shielded->waiting()));
        }
        const auto other = p.task("work", [&] { return work(1); });
        const auto shielded = shield(p.loop(), other);
        co_await p.sleep(0.1);
        other->cancel();
        try {
            co_await shielded->waiting();
        } catch (const CancelledError &) {
            p.print("inner cancelled");
        }
        co_return Value();
    });
    QCOMPARE(p.difference("shield.txt"), QString());
}

void TestCancelling::aShieldInAWaitForIsNamedToItsEnd()
{
    Program p;
    const auto work = [&]() -> Coroutine { co_return co_await p.sleep(0.5); };
    p.run("main", [&]() -> Coroutine {
        const auto inner = p.task("work", work);
        try {
            const auto shielded = shield(p.loop(), inner);
            co_await waitFor(p.loop(), shielded, 0.2);
        } catch (const TimeoutError &) {
            p.print("gave up");
        }
        co_await inner->waiting();
        co_return Value();
    });
    QCOMPARE(p.difference("shieldwait.txt"), QString());
}

void TestCancelling::cancellationGoesToTheInnermostWait()
{
    Program p;
    const auto yes = [](bool value) { return value ? "True" : "False"; };
    const auto sleeper = [&](std::string name, double delay) -> Coroutine {
        Error error;
        try {
            co_await p.sleep(delay);
        } catch (const CancelledError &) {
            p.print(name + " cancelled");
            error = Error::current();
        }
        co_await p.sleep(0.1);
        p.print(name + " cleaned up");
        if (error)
            error.raise();
        co_return Value();
    };
    const auto never = [&]() -> Coroutine {
        p.print("never printed");
        co_return Value();
    };
    const auto waiter = [&](Ref<Task> task) -> Coroutine { co_return co_await task->waiting(); };
    const auto refuses = [&]() -> Coroutine {
        try {
            co_await p.sleep(1);
        } catch (const CancelledError &) {
            p.print("no");
        }
        co_await p.sleep(0.2);
        co_return std::string("done anyway");
    };
    const auto lost = [&](Ref<Future> future) -> Coroutine {
        try {
            p.print(text(co_await future->waiting()));
        } catch (const CancelledError &) {
            p.print("the result is lost");
        }
        co_return Value();
    };
    const auto last = [&]() -> Coroutine {
        p.loop().currentTask()->cancel();
        co_return std::string("not seen");
    };
    const auto expect = [&](Ref<Task> task) -> Coroutine {
        try {
            p.print(text(co_await task->waiting()));
        } catch (const CancelledError &) {
            p.print(std::string("it was cancelled: ") + yes(task->isCancelled()));
        }
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        auto task = p.task("sleeper", [&] { return sleeper("a", 1); });
        co_await p.sleep(0.5);
        p.print(yes(task->cancel()));
        co_await expect(task);
        p.print(yes(task->cancel()));
        task = p.task("never", never);
        task->cancel();
        co_await expect(task);
        const auto inner = p.task("sleeper", [&] { return sleeper("inner", 1); });
        const auto outer = p.task("waiter", [&] { return waiter(inner); });
        co_await p.sleep(0.1);
        outer->cancel();
        co_await expect(outer);
        task = p.task("refuses", refuses);
        co_await p.sleep(0.1);
        task->cancel();
        co_await expect(task);
        p.print(std::to_string(task->cancelling()));
        const auto future = p.loop().createFuture();
        task = p.task("lost", [&] { return lost(future); });
        co_await p.sleep(0.1);
        future->setResult(1);
        task->cancel();
        co_await task->waiting();
        co_await expect(p.task("last", last));
        co_return Value();
    });
    QCOMPARE(p.difference("cancel.txt"), QString());
}

QTEST_GUILESS_MAIN(TestCancelling)
#include "tst_cancelling.moc"
