// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/taskgroup.h"
#include "tests/core/loop/program.h"

#include <QTest>

using namespace loop;

// What awaits several things, and what cannot be awaited: oracle/RULES.md, 13 to 23.
class TestAwaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatherCollectsFailsAndCancels();
    void waitAndAsCompleted();
    void taskGroupWaitsForItsTasks();
    void awaitingItselfIsRefused();
    void aFutureOfAnotherLoopIsRefused();
};

static Coroutine job(Program &p, int n, bool fail = false, bool tell = false)
{
    try {
        co_await p.sleep(n / 10.0);
    } catch (const CancelledError &) {
        if (tell)
            p.print("cancelled " + std::to_string(n));
        throw;
    }
    if (fail)
        throw ScriptError("KeyError", std::to_string(n));
    co_return n;
}

static Ref<Task> jobTask(Program &p, int n, bool fail = false, bool tell = false)
{
    auto task = p.task("job", [&p, n, fail, tell] { return job(p, n, fail, tell); });
    task->logDestroyPending = false;
    return task;
}

void TestAwaiting::gatherCollectsFailsAndCancels()
{
    Program p;
    const auto told = [&](int n, bool fail = false) { return jobTask(p, n, fail, true); };
    const auto cancelledGather = [&]() -> Coroutine {
        const auto both = p.gather({told(5), told(6)});
        co_return co_await both->waiting();
    };
    p.run("main", [&]() -> Coroutine {
        const auto one = told(1);
        const auto four = p.gather({told(2), one, told(1), one});
        p.print(text(co_await four->waiting()));
        const auto none = p.gather({});
        p.print(text(co_await none->waiting()));
        const auto two = p.gather({told(1), told(2, true)}, true);
        p.print(text(co_await two->waiting()));
        try {
            const auto failing = p.gather({told(1), told(2, true), told(3), told(4, true)});
            co_await failing->waiting();
        } catch (const ScriptError &) {
            p.print("caught");
        }
        co_await p.sleep(0.5);
        const auto task = p.task("cancelled_gather", cancelledGather);
        co_await p.sleep(0.1);
        task->cancel();
        try {
            co_await task->waiting();
        } catch (const CancelledError &) {
            p.print("gather cancelled");
        }
        const auto child = told(3);
        const auto both = p.gather({child, told(2)});
        co_await p.sleep(0.1);
        child->cancel();
        try {
            co_await both->waiting();
        } catch (const CancelledError &) {
            p.print("child cancelled");
        }
        co_await p.sleep(0.5);
        co_return Value();
    });
    QCOMPARE(p.difference("gather.txt"), QString());
}

void TestAwaiting::waitAndAsCompleted()
{
    Program p;
    const auto show = [&](const Value &value) {
        const auto result = std::any_cast<WaitResult>(value);
        p.print(std::to_string(result.done.size()) + " done, "
                + std::to_string(result.pending.size()) + " pending");
    };
    const auto jobs = [&](std::vector<int> numbers, int failing = 0) {
        Futures tasks;
        for (const int n : numbers)
            tasks.push_back(jobTask(p, n, n == failing));
        return tasks;
    };
    const auto printAll = [&](Ref<AsCompleted> following) -> Coroutine {
        for (std::size_t i = 0; i < following->count(); ++i) {
            try {
                p.print(text(co_await following->next()));
            } catch (const ScriptError &error) {
                p.print(error.name());
            } catch (const TimeoutError &) {
                p.print("TimeoutError");
            }
        }
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        const std::vector<int> numbers{3, 1, 2};
        Futures tasks = jobs(numbers);
        show(co_await loop::wait(p.loop(), tasks, {}, ReturnWhen::FirstCompleted));
        show(co_await loop::wait(p.loop(), tasks, 0.15));
        show(co_await loop::wait(p.loop(), tasks));
        const std::vector<int> more{4, 1, 2, 5};
        tasks = jobs(more, 2);
        tasks[1]->cancel();
        show(co_await loop::wait(p.loop(), tasks, {}, ReturnWhen::FirstException));
        tasks[2]->exception();
        for (const auto &task : tasks)
            task->cancel();
        show(co_await loop::wait(p.loop(), tasks, 1.0));
        tasks = jobs(numbers, 2);
        co_await printAll(make<AsCompleted>(p.loop(), tasks));
        const std::vector<int> two{3, 1};
        tasks = jobs(two);
        co_await printAll(make<AsCompleted>(p.loop(), tasks, 0.2));
        co_await p.sleep(1);
        co_return Value();
    });
    QCOMPARE(p.difference("wait.txt"), QString());
}

// async with group: the block.
static Coroutine inGroup(Ref<TaskGroup> group, std::function<Coroutine()> block)
{
    group->enter();
    Error error;
    try {
        Coroutine running = block();
        co_await running;
    } catch (...) {
        error = Error::current();
    }
    co_await group->exit(error);
    if (error)
        error.raise();
    co_return Value();
}

void TestAwaiting::taskGroupWaitsForItsTasks()
{
    Program p;
    const auto add = [&](TaskGroup &group, int n, bool fail = false, std::string name = {}) {
        auto task = body("job", [&p, n, fail] { return job(p, n, fail, true); });
        return group.createTask(task, name);
    };
    const auto groupOfThree = [&]() -> Coroutine {
        const auto group = make<TaskGroup>(p.loop());
        const std::function<Coroutine()> block = [&]() -> Coroutine {
            add(*group, 5);
            add(*group, 1);
            co_return co_await p.sleep(5);
        };
        co_return co_await inGroup(group, block);
    };
    const auto expectErrors = [&](std::function<Coroutine(TaskGroup &)> fill,
                                  std::string where) -> Coroutine {
        const auto group = make<TaskGroup>(p.loop());
        const std::function<Coroutine()> block = [&] { return fill(*group); };
        try {
            co_await inGroup(group, block);
        } catch (const ExceptionGroup &error) {
            p.print(std::to_string(error.errors().size()) + where);
        }
        co_return Value();
    };
    const std::function<Coroutine(TaskGroup &)> inBody = [&](TaskGroup &group) -> Coroutine {
        add(group, 1, true);
        add(group, 3);
        co_return co_await p.sleep(2);
    };
    const std::function<Coroutine(TaskGroup &)> atExit = [&](TaskGroup &group) -> Coroutine {
        add(group, 1, true);
        add(group, 3);
        co_return Value();
    };
    const std::function<Coroutine(TaskGroup &)> ofBody = [&](TaskGroup &group) -> Coroutine {
        add(group, 3);
        throw ScriptError("KeyError", "'body'");
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        const auto group = make<TaskGroup>(p.loop());
        Ref<Task> one;
        const std::function<Coroutine()> block = [&]() -> Coroutine {
            one = add(*group, 1);
            add(*group, 2, false, "two");
            co_return Value();
        };
        co_await inGroup(group, block);
        p.print("result " + text(one->result()));
        co_await expectErrors(inBody, " in the body");
        co_await expectErrors(atExit, " at the exit");
        co_await expectErrors(ofBody, " of the body");
        const auto task = p.task("group_of_three", groupOfThree);
        co_await p.sleep(0.3);
        task->cancel();
        try {
            co_await task->waiting();
        } catch (const CancelledError &) {
            p.print("group cancelled");
        }
        co_return Value();
    });
    QCOMPARE(p.difference("taskgroup.txt"), QString());
}

void TestAwaiting::awaitingItselfIsRefused()
{
    Program p;
    p.run("main", [&]() -> Coroutine {
        const Ref<Task> me(p.loop().currentTask());
        try {
            co_await me->waiting();
        } catch (const RuntimeError &error) {
            p.print(error.text());
        }
        co_return Value();
    });
    const auto &lines = p.schedule().lines();
    QCOMPARE(std::ranges::count(
                 lines, "0.000000 out \"Task cannot await on itself: <Task name='Task-1'>\""),
             1);
}

void TestAwaiting::aFutureOfAnotherLoopIsRefused()
{
    Program p;
    std::string message;
    p.run("main", [&]() -> Coroutine {
        const auto other = p.runtime().createLoop()->createFuture();
        try {
            co_await other->waiting();
        } catch (const RuntimeError &error) {
            message = error.text();
        }
        co_return Value();
    });
    QCOMPARE(message, std::string("Task <Task name='Task-1'> got Future <Future> attached to a "
                                  "different loop"));
}

QTEST_GUILESS_MAIN(TestAwaiting)
#include "tst_awaiting.moc"
