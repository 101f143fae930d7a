// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/barrier.h"
#include "core/loop/queue.h"
#include "core/loop/semaphore.h"
#include "tests/core/loop/program.h"

#include <QTest>

using namespace loop;

// Queues, locks and the like: oracle/RULES.md, 25 to 30.
class TestSynchronizing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuesWakeOneWaiterWhoLooksAgain();
    void priorityQueueComparesAsHeapqDoes();
    void locksAreHandedOnInOrder();
    void barriersLetAPartyThrough();
    void misuseIsAnError();
    void anObjectBelongsToItsFirstLoop();
};

static std::unique_ptr<QueueStore> smallestFirst()
{
    return priorityStore([](const Value &a, const Value &b) {
        return std::any_cast<int>(a) < std::any_cast<int>(b);
    });
}

void TestSynchronizing::queuesWakeOneWaiterWhoLooksAgain()
{
    Program p;
    const auto produce = [&](Ref<Queue> queue, std::string name, int count) -> Coroutine {
        for (int n = 0; n < count; ++n) {
            const std::string item = name + std::to_string(n);
            co_await queue->put(item);
            p.print(name + " put " + std::to_string(n));
        }
        co_return Value();
    };
    const auto consume = [&](Ref<Queue> queue, std::string name, int count) -> Coroutine {
        for (int n = 0; n < count; ++n) {
            p.print(name + " got " + text(co_await queue->get()));
            queue->taskDone();
            co_await p.sleep(0.1);
        }
        co_return Value();
    };
    const auto getOne = [&](Ref<Queue> queue, std::string name) -> Coroutine {
        try {
            p.print(name + " got " + text(co_await queue->get()));
        } catch (const CancelledError &) {
            p.print(name + " cancelled");
            throw;
        }
        co_return Value();
    };
    const auto putOne = [&](Ref<Queue> queue, std::string name) -> Coroutine {
        try {
            co_await queue->put(name);
            p.print(name + " put");
        } catch (const CancelledError &) {
            p.print(name + " cancelled");
            throw;
        }
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        auto queue = make<Queue>(p.runtime(), 2);
        Futures tasks;
        tasks.push_back(p.task("produce", [&] { return produce(queue, "a", 3); }));
        tasks.push_back(p.task("produce", [&] { return produce(queue, "b", 2); }));
        tasks.push_back(p.task("consume", [&] { return consume(queue, "x", 3); }));
        tasks.push_back(p.task("consume", [&] { return consume(queue, "y", 2); }));
        co_await queue->join();
        p.print("joined");
        co_await queue->join();
        const auto all = p.gather(tasks);
        co_await all->waiting();

        queue = make<Queue>(p.runtime());
        std::vector<Ref<Task>> getters;
        for (const char *name : {"g0", "g1", "g2"})
            getters.push_back(p.task("get_one", [&, name] { return getOne(queue, name); }));
        co_await p.sleep(0.1);
        queue->putNowait(1);
        p.print("stolen " + text(queue->getNowait()));
        co_await p.sleep(0.1);
        queue->putNowait(2);
        queue->putNowait(3);
        getters[1]->cancel();
        co_await p.sleep(0.1);
        queue->putNowait(4);
        co_await p.sleep(0.1);

        queue = make<Queue>(p.runtime(), 1, lifoStore());
        queue->putNowait(std::string("first"));
        std::vector<Ref<Task>> putters;
        for (const char *name : {"p0", "p1", "p2"})
            putters.push_back(p.task("put_one", [&, name] { return putOne(queue, name); }));
        co_await p.sleep(0.1);
        p.print(text(queue->getNowait()));
        putters[0]->cancel();
        co_await p.sleep(0.1);
        p.print(text(queue->getNowait()));
        co_await p.sleep(0.1);
        p.print(text(queue->getNowait()));
        queue = make<Queue>(p.runtime(), 0, smallestFirst());
        for (const int n : {5, 1, 4, 1, 3})
            queue->putNowait(n);
        while (!queue->isEmpty())
            p.print(text(queue->getNowait()));
        try {
            queue->getNowait();
        } catch (const QueueEmpty &) {
            p.print("empty");
        }
        co_return Value();
    });
    QCOMPARE(p.difference("queues.txt"), QString());
}

// CPython 3.11's heapq gives these back in this order; the second number is not compared.
void TestSynchronizing::priorityQueueComparesAsHeapqDoes()
{
    const auto store = priorityStore([](const Value &a, const Value &b) {
        return std::any_cast<int>(a) / 100 < std::any_cast<int>(b) / 100;
    });
    std::string order;
    for (const int item : {201, 102, 203, 104, 105, 206, 107, 8, 209, 10})
        store->put(item);
    while (store->size() > 0)
        order += std::to_string(std::any_cast<int>(store->get())) + ' ';
    QCOMPARE(order, std::string("8 10 107 102 105 104 203 206 201 209 "));
}

void TestSynchronizing::locksAreHandedOnInOrder()
{
    Program p;
    const auto locked = [&](Ref<Lock> lock, std::string name, int times) -> Coroutine {
        for (int n = 0; n < times; ++n) {
            co_await lock->acquire();
            p.print(name + " has it " + std::to_string(n));
            co_await p.sleep(0.1);
            lock->release();
        }
        co_return Value();
    };
    const auto limited = [&](Ref<Semaphore> semaphore, std::string name) -> Coroutine {
        co_await semaphore->acquire();
        p.print(name + " in");
        Error error;
        try {
            co_await p.sleep(0.1);
        } catch (...) {
            error = Error::current();
        }
        semaphore->release();
        if (error)
            error.raise();
        p.print(name + " out");
        co_return Value();
    };
    const auto waitEvent = [&](Ref<Event> event, std::string name) -> Coroutine {
        co_await event->wait();
        p.print(name + " goes");
        co_return Value();
    };
    const auto waitCondition = [&](Ref<Condition> condition, std::string name) -> Coroutine {
        co_await condition->acquire();
        Error error;
        try {
            co_await condition->wait();
            p.print(name + " notified");
        } catch (...) {
            error = Error::current();
        }
        condition->release();
        if (error)
            error.raise();
        co_return Value();
    };
    int box = 0;
    const auto waitUntil = [&](Ref<Condition> condition) -> Coroutine {
        co_await condition->acquire();
        std::function<Value()> hasTwo = [&box] { return Value(box > 1); };
        std::function<bool(const Value &)> isTrue
            = [](const Value &value) { return std::any_cast<bool>(value); };
        co_await condition->waitFor(std::move(hasTwo), std::move(isTrue));
        p.print("box has two");
        condition->release();
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        const auto lock = make<Lock>(p.runtime());
        Futures tasks;
        for (const char *name : {"a", "b"})
            tasks.push_back(p.task("locked", [&, name] { return locked(lock, name, 2); }));
        co_await p.sleep(0.05);
        const auto third = p.task("locked", [&] { return locked(lock, "c", 1); });
        co_await p.sleep(0.1);
        third->cancel();
        const auto both = p.gather(tasks);
        co_await both->waiting();

        const auto semaphore = make<Semaphore>(p.runtime(), 2);
        tasks.clear();
        for (const char *name : {"a", "b", "c", "d", "e"})
            tasks.push_back(p.task("limited", [&, name] { return limited(semaphore, name); }));
        co_await p.sleep(0.1);
        tasks[3]->cancel();
        co_await loop::wait(p.loop(), tasks);

        const auto event = make<Event>(p.runtime());
        tasks.clear();
        for (const char *name : {"a", "b", "c"})
            tasks.push_back(p.task("wait_event", [&, name] { return waitEvent(event, name); }));
        co_await p.sleep(0.1);
        tasks[1]->cancel();
        event->set();
        co_await loop::wait(p.loop(), tasks);
        co_await event->wait();
        event->clear();

        const auto condition = make<Condition>(p.runtime());
        tasks.clear();
        for (const char *name : {"a", "b", "c"}) {
            tasks.push_back(
                p.task("wait_condition", [&, name] { return waitCondition(condition, name); }));
        }
        co_await p.sleep(0.1);
        co_await condition->acquire();
        condition->notify(2);
        p.print("two notified");
        co_await p.sleep(0.1);
        condition->release();
        co_await p.sleep(0.1);
        co_await condition->acquire();
        condition->notifyAll();
        condition->release();
        const auto all = p.gather(tasks);
        co_await all->waiting();

        auto task = p.task("wait_until", [&] { return waitUntil(condition); });
        for (int n = 0; n < 3; ++n) {
            co_await p.sleep(0.1);
            co_await condition->acquire();
            ++box;
            condition->notifyAll();
            condition->release();
        }
        co_await task->waiting();
        task = p.task("wait_condition", [&] { return waitCondition(condition, "d"); });
        co_await p.sleep(0.1);
        co_await condition->acquire();
        task->cancel();
        co_await p.sleep(0.1);
        p.print("still held");
        condition->release();
        Futures last;
        last.push_back(task);
        co_await loop::wait(p.loop(), last);
        p.print("end");
        co_return Value();
    });
    QCOMPARE(p.difference("locks.txt"), QString());
}

void TestSynchronizing::barriersLetAPartyThrough()
{
    Program p;
    const auto runner = [&](Ref<Barrier> barrier, std::string name, double delay) -> Coroutine {
        co_await p.sleep(delay);
        try {
            p.print(name + " passes as " + text(co_await barrier->wait()));
        } catch (const BrokenBarrierError &) {
            p.print(name + " finds it broken");
        }
        co_return Value();
    };
    p.run("main", [&]() -> Coroutine {
        const auto barrier = make<Barrier>(p.runtime(), 3);
        Futures tasks;
        for (int n = 0; n < 6; ++n) {
            tasks.push_back(p.task(
                "runner", [&, n] { return runner(barrier, std::to_string(n), n / 10.0); }));
        }
        const auto all = p.gather(tasks);
        co_await all->waiting();
        auto task = p.task("runner", [&] { return runner(barrier, "r", 0); });
        co_await p.sleep(0.1);
        co_await barrier->reset();
        co_await task->waiting();
        task = p.task("runner", [&] { return runner(barrier, "b", 0); });
        co_await p.sleep(0.1);
        co_await barrier->abort();
        co_await task->waiting();
        co_await runner(barrier, "late", 0);
        co_return Value();
    });
    QCOMPARE(p.difference("barriers.txt"), QString());
}

void TestSynchronizing::misuseIsAnError()
{
    Program p;
    Runtime &runtime = p.runtime();
    const auto lock = make<Lock>(runtime);
    QVERIFY_EXCEPTION_THROWN(lock->release(), RuntimeError);
    QVERIFY_EXCEPTION_THROWN(make<Semaphore>(runtime, -1), ValueError);
    const auto bounded = make<Semaphore>(runtime, 1, Semaphore::Bound::Bounded);
    QVERIFY_EXCEPTION_THROWN(bounded->release(), ValueError);
    QVERIFY(bounded->tryAcquire());
    bounded->release();
    QVERIFY_EXCEPTION_THROWN(make<Barrier>(runtime, 0), ValueError);
    QVERIFY_EXCEPTION_THROWN(make<Condition>(runtime)->notify(), RuntimeError);
    const auto queue = make<Queue>(runtime, 1);
    queue->putNowait(1);
    QVERIFY_EXCEPTION_THROWN(queue->putNowait(2), QueueFull);
    queue->taskDone();
    QVERIFY_EXCEPTION_THROWN(queue->taskDone(), ValueError);
    QCOMPARE(bounded->name(), std::string("Semaphore-2"));
    QCOMPARE(queue->name(), std::string("Queue-1"));
}

void TestSynchronizing::anObjectBelongsToItsFirstLoop()
{
    Program p;
    Ref<Event> event;
    std::string message;
    p.execute([&] {
        event = make<Event>(p.runtime());
        const auto first = p.runtime().createLoop();
        first->createTask(body("waiter", [&] { return event->wait(); }));
        first->runUntilComplete(body("turn", [&] { return loop::sleep(*first, 0); }));
        const auto second = p.runtime().createLoop();
        try {
            second->runUntilComplete(body("waiter", [&] { return event->wait(); }));
        } catch (const RuntimeError &error) {
            message = error.text();
        }
    });
    QCOMPARE(message, std::string("<Event-1> is bound to a different event loop"));
}

QTEST_GUILESS_MAIN(TestSynchronizing)
#include "tst_synchronizing.moc"
