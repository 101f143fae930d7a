// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"
#include "core/trace/model.h"

#include <QTest>

#include <memory>

using run::Engine;
using run::Program;
using run::Settings;

namespace
{

std::unique_ptr<trace::Model> modelOf(const char *text)
{
    Engine engine(Program::fromText("test.py", text), Settings());
    engine.execute();
    auto model = std::make_unique<trace::Model>(engine.trace());
    model->update();
    return model;
}

} // namespace

/// What a run with threads leaves in its trace.
class TestThreadsInTheTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThreadHasALaneWithItsName();
    void sleepsAndOutputAreTheThreads();
    void workersOfAPoolAreNoThreadsOfTheProgram();
    void aPoolOfProcessesShowsItsJobs();
};

void TestThreadsInTheTrace::aThreadHasALaneWithItsName()
{
    const auto model = modelOf("import threading, time\n"
                                       "def work(n):\n"
                                       "    time.sleep(n)\n"
                                       "threads = [threading.Thread(target=work, args=(1,)),\n"
                                       "           threading.Thread(target=work, args=(2,), name='second')]\n"
                                       "for thread in threads:\n"
                                       "    thread.start()\n");
    const auto &threads = model->entities().threads();
    QCOMPARE(threads.size(), size_t(2));
    QCOMPARE(std::string(model->trace().text(threads[0].name)), std::string("Thread-1 (work)"));
    QCOMPARE(std::string(model->trace().text(threads[1].name)), std::string("second"));
    QCOMPARE(threads[0].ended, trace::Time(std::chrono::seconds(1)));
    QCOMPARE(threads[1].ended, trace::Time(std::chrono::seconds(2)));
    QVERIFY(model->spans().thread(1).size() > 0);
}

void TestThreadsInTheTrace::sleepsAndOutputAreTheThreads()
{
    const auto model = modelOf("import threading, time\n"
                                       "def work():\n"
                                       "    time.sleep(1)\n"
                                       "    print('from the thread')\n"
                                       "threading.Thread(target=work).start()\n"
                                       "print('from main')\n");
    int sleeps = 0, outputs = 0;
    for (size_t n = 0; n < model->trace().size(); ++n) {
        const trace::Event &event = model->trace()[n];
        if (event.kind == trace::Kind::SleepBegun) {
            ++sleeps;
            QCOMPARE(event.actor(), trace::Actor::thread(1));
        } else if (event.kind == trace::Kind::Output) {
            const bool isFirst = ++outputs == 1;
            QCOMPARE(event.actor(), isFirst ? trace::Actor() : trace::Actor::thread(1));
        }
    }
    QCOMPARE(sleeps, 1);
    QCOMPARE(outputs, 2);
}

void TestThreadsInTheTrace::workersOfAPoolAreNoThreadsOfTheProgram()
{
    const auto model = modelOf("import asyncio, time\n"
                                       "asyncio.run(asyncio.to_thread(time.sleep, 1))\n");
    QCOMPARE(model->entities().threads().size(), size_t(0));
    QCOMPARE(model->entities().jobs().size(), size_t(1));
}

void TestThreadsInTheTrace::aPoolOfProcessesShowsItsJobs()
{
    const auto model
        = modelOf("from concurrent.futures import ProcessPoolExecutor\n"
                  "import time\n"
                  "def job(n):\n"
                  "    time.sleep(n)\n"
                  "    return n\n"
                  "if __name__ == '__main__':\n"
                  "    with ProcessPoolExecutor(max_workers=2) as pool:\n"
                  "        print(list(pool.map(job, [1, 2, 1])))\n");
    QCOMPARE(model->entities().jobs().size(), size_t(3));
    QCOMPARE(model->entities().pools().size(), size_t(1));
    const trace::PoolInfo &pool = model->entities().pools().front();
    QCOMPARE(std::string(model->trace().text(pool.name)), std::string("ProcessPoolExecutor-0"));
    QCOMPARE(pool.mostWorkers, 2u);
    QCOMPARE(model->entities().jobs()[2].started, trace::Time(std::chrono::seconds(1)));
    QCOMPARE(model->entities().run().end, trace::Time(std::chrono::seconds(2)));
}

QTEST_GUILESS_MAIN(TestThreadsInTheTrace)
#include "tst_threadsinthetrace.moc"
